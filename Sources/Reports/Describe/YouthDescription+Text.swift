public import Documents
import ProtectiveFactors
public import Quantities
import SupportWebs
import Wording

extension YouthDescription {
  private static let wrapped = WrappedText(width: 90, bullet: "  - ")

  /// The view in words, level B1; it begins with the people.
  ///
  /// - Parameter language: the language of the text.
  /// - Returns: The text, ending with a line break.
  public func text(in language: Language) -> String {
    func words(_ key: String, _ values: [String: String] = [:]) -> String { Wording.text("youth.\(key)", in: language, values) }
    func block(_ key: String, _ lines: [String]) -> String? {
      lines.isEmpty ? nil : ([words(key)] + lines.map(Self.wrapped.lines)).joined(separator: "\n")
    }
    let also = people.filter { sentence($0, language) == nil }.map { name($0, language) }
    let blocks = [
      web.moment.date.map { words("headingOn", ["date": $0.description]) } ?? words("heading"),
      people.isEmpty
        ? words("empty")
        : block(
          "people", people.compactMap { sentence($0, language) } + (also.isEmpty ? [] : [words("also", ["people": list(also, language)])])),
      block("places", places.map { sentence($0, language) }),
      welcome.isEmpty ? nil : words("welcome", ["places": list(welcome.map { $0.label(in: language) }, language)]),
      block("strengths", strengths.map { sentence($0, language) }),
      block("questions", questions.map { words("question.\($0.rawValue)") }), words("close"),
    ]
    return blocks.compactMap(\.self).joined(separator: "\n\n") + "\n"
  }

  /// The same for machines, in the words of a language, so that no program shows a youth more than the text does.
  ///
  /// - Parameter language: the language of labels and questions.
  /// - Returns: An object of the format `steunweb-youth-view/1`.
  public func json(in language: Language) -> JSONText {
    .object([
      ("format", .string("steunweb-youth-view/1")), ("steunweb", .string(Version.current)),
      ("date", web.moment.date.map { .string($0.description) } ?? .null), ("language", .string(language.rawValue)),
      (
        "people",
        .array(
          people.map { someone in
            .object([
              ("name", .string(name(someone, language))), ("gives", .array(someone.gives.map { .string($0.rawValue) })),
              ("mutual", .bool(someone.isMutual)), ("text", sentence(someone, language).map { .string($0) } ?? .null),
            ])
          })
      ), ("places", .array(places.map { .string(sentence($0, language)) })),
      ("welcome", .array(welcome.map { .string($0.label(in: language)) })),
      ("strengths", .array(strengths.map { .string(sentence($0, language)) })),
      ("questions", .array(questions.map { .string(Wording.text("youth.question.\($0.rawValue)", in: language)) })),
    ])
  }

  private func name(_ someone: Someone, _ language: Language) -> String {
    let label = someone.alter.person.label(in: language)
    guard let position = someone.position else { return label }
    return "\(label) (\(Wording.text("MentorPosition.\(position.rawValue)", in: language)))"
  }

  /// What somebody gives; `nil` when that is not known, or little.
  private func sentence(_ someone: Someone, _ language: Language) -> String? {
    let gives =
      someone.gives.map { Wording.text("youth.gives.\($0.rawValue)", in: language) }
      + (someone.isMutual ? [Wording.text("youth.mutual", in: language)] : [])
    return gives.isEmpty ? nil : "\(name(someone, language)): \(list(gives, language))"
  }

  private func sentence(_ somewhere: Somewhere, _ language: Language) -> String {
    let name = somewhere.place?.label(in: language) ?? Wording.text("youth.home", in: language)
    return somewhere.isValued ? "\(name): \(Wording.text("youth.valued", in: language))" : name
  }

  private func sentence(_ strength: Strength, _ language: Language) -> String {
    let names = strength.sources.map { source in
      switch source {
      case .person(let id): web.alters.first { $0.id == id }?.person.label(in: language) ?? id
      case .place(let id): web.places.first { $0.id == id }?.label(in: language) ?? id
      case .family: Wording.text("youth.home", in: language)
      }
    }
    return "\(Wording.text("youth.factor.\(strength.factor.rawValue)", in: language)): \(list(names, language))"
  }

  private func list(_ items: [String], _ language: Language) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(Wording.text("youth.and", in: language)) \(last)"
  }
}
