import ProtectiveFactors
import Quantities
import SupportWebs
import Typesetting
import Wording

/// The sentences on people who could be a mentor, in one language.
struct MentorSentences {
  let web: SupportWeb
  let language: Language
  let showsSources: Bool

  func words(_ key: String, _ values: [String: String] = [:]) -> String { Wording.text("mentors.\(key)", in: language, values) }

  /// The label of a person or place.
  func label(_ id: String) -> String {
    (web.alters.first { $0.id == id }?.person.label ?? web.places.first { $0.id == id }?.label)?(in: language) ?? id
  }

  /// As in "aunt (relative)".
  func heading(_ id: String) -> String {
    let role = web.alters.first { $0.id == id }?.person.role ?? .unknown
    return words("person", ["name": label(id), "role": Wording.text("Role.\(role.rawValue)", in: language)])
  }

  /// As in "mother, father and aunt".
  func list(_ names: [String]) -> String {
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return "\(names.dropLast().joined(separator: ", ")) \(Wording.text("word.and", in: language)) \(last)"
  }

  func sentence(_ consideration: MentorConsideration) -> String {
    let details = consideration.details
    let numbers = NumberText(language: language)
    var values: [String: String] = [:]
    values["people"] = list(details.people.map(label))
    values["places"] = list(details.places.map(label))
    values["types"] = list(details.types.map { Wording.text("SupportType.\($0.rawValue)", in: language) })
    values["ring"] = details.ring.map { Wording.text("Ring.\($0.rawValue)", in: language) }
    values["sector"] = details.sector.map { Wording.text("Sector.\($0.rawValue)", in: language) }
    values["position"] = details.position.map { Wording.text("MentorPosition.full.\($0.rawValue)", in: language) }
    values["contact"] = details.contact.map { contact in
      contact == 1 ? words("contact.1") : words("contact.n", ["n": numbers.fixed(contact, contact == contact.rounded() ? 0 : 1)])
    }
    var sentence = words("kind.\(consideration.kind.rawValue)", values)
    if let text = details.text { sentence = words("quote", ["sentence": sentence, "text": text(in: language)]) }
    return withSources(sentence, consideration.kind.evidence)
  }

  /// A question that decides, such as "How old is the friend?".
  func question(_ question: MentorEligibility.OpenQuestion) -> String {
    withSources(words("question.\(question.rawValue)"), ["lit-jim-practice-conditions"])
  }

  func withSources(_ sentence: String, _ evidence: [String]) -> String {
    showsSources && !evidence.isEmpty ? "\(sentence) \(words("sources", ["ids": evidence.joined(separator: ", ")]))" : sentence
  }
}
