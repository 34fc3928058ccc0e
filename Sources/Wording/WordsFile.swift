import Documents
import Quantities

/// The format of `words.yaml` and its reading.
enum WordsFile {
  static let format = RecordFormat(
    "the file of words", "What users read, in Dutch and English.",
    fields: [
      Field("steunweb", .choice([("words/1", "this format")]), required: true, "the format of the file, `words/1`"),
      Field("words", .list(.record(word), atLeast: 1), required: true, "the texts"),
    ])

  private static let word = RecordFormat(
    "a text", "One text in both languages.",
    fields: [
      Field("key", .text(limit: 80), required: true, "the name by which the program asks for the text"),
      Field("nl", .text(limit: 2_000), required: true, "the Dutch text, level B1"),
      Field("en", .text(limit: 2_000), required: true, "the English text"),
      Field("evidence", .list(.identifier, atLeast: 1), "ids of the evidence registry that the text rests on"),
    ])

  /// A text and what it rests on.
  struct Text {
    let words: Bilingual
    let evidence: [String]
  }

  /// - Precondition: the file is right; anything else is a mistake of the programmer.
  static func read(_ file: EmbeddedFile) -> [String: Text] {
    do {
      return try read(path: file.path, bytes: file.bytes)
    } catch {
      preconditionFailure("\(error)")
    }
  }

  static func read(path: String, bytes: [UInt8]) throws(InvalidInput) -> [String: Text] {
    var (root, validator) = try Validator.read(path: path, bytes: bytes, as: format)
    var catalogue: [String: Text] = [:]
    for entry in root["words"]?.elements ?? [] {
      guard let key = entry["key"]?.text, let dutch = entry["nl"]?.text, let english = entry["en"]?.text else { continue }
      let text = Text(
        words: Bilingual(dutch: dutch, english: english), evidence: (entry["evidence"]?.elements ?? []).compactMap(\.text))
      if catalogue.updateValue(text, forKey: key) != nil {
        validator.report(entry.position(of: "key"), "there is a text with this key already", fix: "keep one of the two")
      }
    }
    try validator.finish()
    return catalogue
  }
}
