import Quantities
import SupportWebs

/// The values of an edit, read with care: a value that cannot be read is a problem with the name of its key.
struct EditValues {
  private let texts: [String: String]

  init(_ texts: [String: String]?) { self.texts = texts ?? [:] }

  /// Whether the edit says anything of this key.
  func says(_ key: String) -> Bool { texts[key] != nil }

  /// The text, without space around it; `nil` where there is none.
  func text(_ key: String) -> String? {
    guard let text = texts[key] else { return nil }
    let trimmed = text.drop { $0.isWhitespace }
    let end = trimmed.lastIndex { !$0.isWhitespace }
    return end.map { String(trimmed[...$0]) }
  }

  /// A number, with a comma or a point.
  ///
  /// - Returns: `nil` for an empty text.
  /// - Throws: `StudioProblem` for a text that is no number.
  func number(_ key: String) throws(StudioProblem) -> Double? {
    guard let text = text(key) else { return nil }
    guard let number = Double(text.replacing(",", with: ".")), number.isFinite else {
      throw StudioProblem(.request, "number", ["key": key])
    }
    return number
  }

  /// A whole number of at most a million, above or below zero: more could not be counted with, and no key allows it.
  func whole(_ key: String) throws(StudioProblem) -> Int? {
    guard let text = text(key) else { return nil }
    guard let number = Int(text), (-1_000_000...1_000_000).contains(number) else { throw StudioProblem(.request, "number", ["key": key]) }
    return number
  }

  /// Yes, no or unknown.
  func flag(_ key: String) throws(StudioProblem) -> Bool? {
    switch text(key) {
    case nil: nil
    case "yes": true
    case "no": false
    default: throw StudioProblem(.request, "word", ["key": key])
    }
  }

  /// A word of a closed list.
  func word<W: Word>(_ key: String) throws(StudioProblem) -> W? {
    guard let text = text(key) else { return nil }
    guard let word = W(rawValue: text) else { throw StudioProblem(.request, "word", ["key": key]) }
    return word
  }

  func date(_ key: String) throws(StudioProblem) -> CalendarDate? {
    guard let text = text(key) else { return nil }
    guard let date = CalendarDate(text) else { throw StudioProblem(.request, "date", ["key": key]) }
    return date
  }

  /// A text in the language of the page. The other language follows while both say the same, and else keeps its own.
  func label(_ key: String, _ language: Language, of old: Bilingual?) -> Bilingual? {
    guard let text = text(key) else { return nil }
    guard let old, old.dutch != old.english else { return Bilingual(both: text) }
    return language == .dutch ? Bilingual(dutch: text, english: old.english) : Bilingual(dutch: old.dutch, english: text)
  }
}
