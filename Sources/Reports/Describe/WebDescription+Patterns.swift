import ProtectiveFactors
public import Quantities
import SupportWebs
import Wording

extension WebDescription {
  /// The patterns that hold, or may hold; a line that says so when there is none.
  func patternLines(_ language: Language) -> String {
    let lines = patterns.map { pattern in
      WrappedText(width: 118, bullet: "  - ").lines("\(sentence(pattern, language)) [\(pattern.evidence.joined(separator: ", "))]")
    }
    return
      ([Wording.text("describe.patterns", in: language)]
      + (lines.isEmpty ? ["  " + Wording.text("describe.patterns.none", in: language)] : lines)).joined(separator: "\n")
  }

  /// What a pattern says of this web.
  func sentence(_ pattern: SupportPattern, _ language: Language) -> String {
    let people = pattern.people.map { label(of: .person($0), language) }
    let types = pattern.types.map { Wording.text("SupportType.\($0.rawValue)", in: language) }
    // Every text takes of these what it needs.
    return Wording.text(
      "pattern.\(pattern.kind.rawValue).\(pattern.certainty.rawValue)", in: language,
      [
        "people": people.joined(separator: ", "), "types": types.joined(separator: ", "),
        "n": web.youth.adversities.map { "\($0)" } ?? "",
      ])
  }
}

extension WebDescription {
  /// The patterns that hold, or may hold, in sentences.
  ///
  /// - Parameter language: the language of the sentences.
  public func patterns(in language: Language) -> [String] { patterns.map { sentence($0, language) } }
}
