import Documents
public import Quantities

/// The words that users read, in Dutch and English, from `words.yaml`.
///
/// Keys say where a text is used: `Sector.family` names a case of a type, `legend.strong` a place in a picture.
public enum Wording {
  /// The text with the key `key`, with every `{name}` in it replaced by the value of that name.
  ///
  /// - Precondition: `words.yaml` has the key, and `values` has every name of the text. Both are mistakes of the programmer.
  public static func text(_ key: String, in language: Language, _ values: [String: String] = [:]) -> String {
    guard let words = catalogue[key]?.words else { preconditionFailure("words.yaml has no text with the key '\(key)'") }
    return filled(words(in: language), values, key)
  }

  /// The text with the key `key` as it stands, for programs that fill in its values themselves.
  ///
  /// - Precondition: there is a text with this key.
  public static func template(_ key: String, in language: Language) -> String {
    guard let words = catalogue[key]?.words else { preconditionFailure("words.yaml has no text with the key '\(key)'") }
    return words(in: language)
  }

  /// Whether there is a text with this key.
  public static func has(_ key: String) -> Bool { catalogue[key] != nil }

  /// All keys, sorted.
  public static var keys: [String] { catalogue.keys.sorted() }

  /// The texts that rest on entries of the evidence registry, by key, with the ids of these.
  public static var citations: [(key: String, evidence: [String])] {
    keys.compactMap { key in catalogue[key].flatMap { $0.evidence.isEmpty ? nil : (key, $0.evidence) } }
  }

  /// The names between braces in a text, sorted.
  package static func placeholders(of key: String, in language: Language) -> [String] {
    let parts = catalogue[key]?.words(in: language).split(separator: "{", omittingEmptySubsequences: false).dropFirst() ?? []
    return parts.map { part in String(part.prefix { $0 != "}" }) }.sorted()
  }

  private static func filled(_ text: String, _ values: [String: String], _ key: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = String(rest[rest.index(after: open)..<close])
      guard let value = values[name] else { preconditionFailure("The text '\(key)' needs a value for '{\(name)}'") }
      result += rest[..<open] + value
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  private static let catalogue = [
    EmbeddedFile.words, .reportWords, .interchangeWords, .catalogueWords, .mentorWords, .traceWords, .chartWords, .trustWords, .studyWords,
    .policyWords, .oddWords, .lessonWords, .studioWords, .doctorWords,
  ].reduce(
    into: [String: WordsFile.Text]()
  ) { all, file in
    all.merge(WordsFile.read(file)) { _, _ in preconditionFailure("Two files of words share a key") }
  }
}
