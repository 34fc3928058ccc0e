public import Documents
public import Quantities

/// The key file as YAML.
extension KeyFile {
  /// What the first key of a key file says.
  public static let version = "key/1"

  public static let format = RecordFormat(
    "a key file", "The secret and the tables that undo pseudonyms. Keep it apart from the pseudonymised cases.",
    fields: [
      Field("steunweb", .choice([(version, "this format")]), required: true, "the format of the file, `\(version)`"),
      Field("secret", .text(limit: 64), required: true, "64 hexadecimal digits; whoever knows them can make the same pseudonyms"),
      Field("youths", .list(.record(table), atLeast: 0), required: true, "one table for every youth"),
    ])

  static let table = RecordFormat(
    "a table of pseudonyms", "The pseudonyms of one youth.",
    fields: [
      Field("youth", .identifier, required: true, "the pseudonym of the youth"),
      Field("dayShift", .whole(-182...182, unit: "days"), required: true, "how many days dates were shifted"),
      Field("names", .list(.record(name), atLeast: 0), required: true, "what each pseudonym stands for"),
    ])

  static let name = RecordFormat(
    "a pseudonym", "A pseudonym and what it stands for.",
    fields: [
      Field("kind", .choice(Kind.allCases.map { ($0.rawValue, "the id of a \($0.rawValue)") }), required: true, "what has the id"),
      Field("pseudonym", .identifier, required: true, "the id in pseudonymised cases"),
      Field("id", .identifier, required: true, "the id in the original case"),
      Field("label", .bilingual(limit: 80), "what the original case printed"),
    ])

  /// Reads a key file.
  ///
  /// - Throws: `InvalidInput` with every problem of the file; no message repeats the secret or a name.
  public static func read(path: String, bytes: [UInt8]) throws(InvalidInput) -> KeyFile {
    var (root, validator) = try Validator.read(path: path, bytes: bytes, as: format)
    let secret = root["secret"]?.text.flatMap(Self.bytes(ofHex:))
    if let entry = root["secret"], secret?.count != 32 {
      validator.report(entry.position, "'secret' is not 64 hexadecimal digits", fix: "take the key file as it was written")
    }
    try validator.finish()
    return KeyFile(secret: secret ?? [], tables: (root["youths"]?.elements ?? []).compactMap(Self.table))
  }

  private static func bytes(ofHex text: String) -> [UInt8]? {
    let digits = text.utf8.compactMap { Character(UnicodeScalar($0)).hexDigitValue }
    guard digits.count == text.utf8.count, digits.count % 2 == 0 else { return nil }
    return stride(from: 0, to: digits.count, by: 2).map { k -> UInt8 in UInt8(digits[k] << 4 | digits[k + 1]) }
  }

  private static func table(_ entry: Entry) -> Table? {
    guard let youth = entry["youth"]?.text, let shift = entry["dayShift"]?.whole else { return nil }
    return Table(
      youth: youth, dayShift: shift,
      names: (entry["names"]?.elements ?? []).compactMap { name in
        guard let kind = name["kind"]?.text.flatMap(Kind.init(rawValue:)), let pseudonym = name["pseudonym"]?.text,
          let id = name["id"]?.text
        else { return nil }
        return Name(kind: kind, pseudonym: pseudonym, id: id, label: name["label"]?.bilingual)
      })
  }

  /// The text of the file.
  public var yaml: String {
    func record(_ fields: [String: Entry.Content?]) -> Entry { Entry(.record(fields.compactMapValues { $0.map { Entry($0) } })) }
    let tables = tables.map { table in
      record([
        "youth": .text(table.youth), "dayShift": .whole(table.dayShift),
        "names": .list(
          table.names.map {
            record([
              "kind": .text($0.kind.rawValue), "pseudonym": .text($0.pseudonym), "id": .text($0.id),
              "label": $0.label.map { .bilingual($0) },
            ])
          }),
      ])
    }
    return DocumentWriter.yaml(
      record(["steunweb": .text(Self.version), "secret": .text(Self.hex(secret)), "youths": .list(tables)]), as: Self.format)
  }
}
