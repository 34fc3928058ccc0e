/// A language that users read: Dutch or English.
public enum Language: String, CaseIterable, Sendable {
  case dutch = "nl"
  case english = "en"

  /// The language that a `LANG` value such as `nl_NL.UTF-8` asks for; English unless it begins with `nl`.
  public init(environment lang: String?) {
    self = lang?.lowercased().hasPrefix("nl") == true ? .dutch : .english
  }
}

/// One text in both languages.
public struct Bilingual: Hashable, Sendable {
  public let dutch: String
  public let english: String

  public init(dutch: String, english: String) {
    self.dutch = dutch
    self.english = english
  }

  /// The same text in both languages: a proper name, a label that somebody chose.
  public init(both text: String) { self.init(dutch: text, english: text) }

  public func callAsFunction(in language: Language) -> String {
    language == .dutch ? dutch : english
  }
}
