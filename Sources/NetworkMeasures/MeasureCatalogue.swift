import Documents
public import Quantities

/// What a measure is called and says, its formula, range and source.
public struct MeasureDefinition: Sendable, Equatable {
  /// The id, in which `*` stands for a name of the data.
  public let id: String
  public let name: Bilingual
  public let meaning: Bilingual
  public let formula: String
  public let range: String
  public let source: String?
  /// Whether the short table shows it.
  public let isShown: Bool
}

/// The definitions of all measures, from `measures.yaml`.
public struct MeasureCatalogue: Sendable {
  public let definitions: [MeasureDefinition]
  private let byID: [String: MeasureDefinition]

  /// The definition of a measure; ids of categories and of support, such as `sector.blau`, are found under their pattern.
  public subscript(id: String) -> MeasureDefinition? {
    if let definition = byID[id] { return definition }
    if id.hasPrefix("support.") { return byID["support.*.*"] }
    for family in ["networkTriads", "networkTriadCensus"] where id.hasPrefix("\(family).") { return byID["\(family).*"] }
    if id.contains(".share.") { return byID["*.share.*"] }
    return id.lastIndex(of: ".").flatMap { byID["*\(id[$0...])"] }
  }

  /// The catalogue that the package ships.
  ///
  /// - Precondition: `measures.yaml` is right; anything else is a mistake of the programmer.
  public static let standard: MeasureCatalogue = {
    do {
      let (root, validator) = try Validator.read(path: EmbeddedFile.measures.path, bytes: EmbeddedFile.measures.bytes, as: format)
      try validator.finish()
      return MeasureCatalogue((root["measures"]?.elements ?? []).compactMap(definition))
    } catch {
      preconditionFailure("\(error)")
    }
  }()

  private init(_ definitions: [MeasureDefinition]) {
    self.definitions = definitions
    byID = Dictionary(definitions.map { ($0.id, $0) }) { _, second in preconditionFailure("measures.yaml defines '\(second.id)' twice") }
  }

  private static func definition(_ entry: Entry) -> MeasureDefinition? {
    guard let id = entry["id"]?.text, let name = entry["name"]?.bilingual, let meaning = entry["meaning"]?.bilingual,
      let formula = entry["formula"]?.text, let range = entry["range"]?.text
    else { return nil }
    return MeasureDefinition(
      id: id, name: name, meaning: meaning, formula: formula, range: range, source: entry["source"]?.text,
      isShown: entry["show"]?.flag ?? false)
  }

  private static let format = RecordFormat(
    "the file of measures", "The structural measures.",
    fields: [
      Field("steunweb", .choice([("measures/1", "this format")]), required: true, "the format of the file"),
      Field(
        "measures",
        .list(
          .record(
            RecordFormat(
              "a measure", "One structural measure.",
              fields: [
                Field("id", .text(limit: 80), required: true, "the id"),
                Field("show", .flag, "whether the short table shows it"),
                Field("name", .bilingual(limit: 80), required: true, "what it is called"),
                Field("meaning", .bilingual(limit: 300), required: true, "what it says"),
                Field("formula", .text(limit: 200), required: true, "the formula"),
                Field("range", .text(limit: 200), required: true, "the values it can have, and when it is undefined"),
                Field("source", .text(limit: 200), "where it comes from"),
              ])), atLeast: 1), required: true, "the measures"),
    ])
}
