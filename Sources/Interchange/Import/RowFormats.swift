import Documents
import SupportWebs

/// The columns of Steunweb's own tables: those of case files, under their dotted names.
enum RowFormats {
  static let (egoID, alterID, source, target) = ("egoID", "alterID", "Source", "Target")

  private static func ids(_ names: [String]) -> [Field] { names.map { Field($0, .text(limit: 200), "an id") } }

  /// The id of the wave, in tables that say no more of it.
  private static let waveID = Field("wave", .record(RecordFormat("a wave", "", fields: [Field("id", .identifier, "the wave")])), "the wave")

  private static func fields(_ format: RecordFormat, without names: Set<String>) -> [Field] {
    format.fields.filter { !names.contains($0.key) }
  }

  /// An ego at one wave: everything that is not about an alter or a tie between alters. Its `people` are those without a tie in any wave.
  static let ego = RecordFormat(
    "a row of the table of egos", "An ego at one wave.",
    fields: ids([egoID]) + [
      Field(
        "wave", .record(RecordFormat("a wave", "", fields: fields(CaseFormat.wave, without: ["ties", "crossTies"]))), "the wave")
    ] + fields(CaseFormat.file, without: ["waves"]))

  /// An alter at one wave: the person, and the tie with the ego. Attributes of the tie stand under `tie`.
  static let alter = RecordFormat(
    "a row of the table of alters", "An alter of an ego at one wave.",
    fields: ids([egoID, alterID]) + [waveID] + fields(CaseFormat.person, without: ["id", "household"])
      + fields(CaseFormat.tie, without: ["person", "attributes"]) + [
        Field("tie", .record(RecordFormat("a tie", "", fields: [Field("attributes", .attributes, "")])), "attributes of the tie")
      ])

  /// A tie between two alters at one wave.
  static let tie = RecordFormat(
    "a row of the table of ties", "A tie between two alters.",
    fields: ids([egoID, source, target]) + [waveID] + fields(CaseFormat.crossTie, without: ["between"]))

  /// The keys that columns of a table can be mapped to.
  static func keys(of table: Mapping.Table) -> [String] {
    switch table {
    case .egos: ego.paths().filter { $0 != egoID && !$0.hasPrefix("people.") && $0 != "steunweb" && $0 != "wave.id" }
    case .alters: alter.paths().filter { ![egoID, alterID, "wave.id"].contains($0) }
    case .ties: tie.paths().filter { ![egoID, source, target, "wave.id"].contains($0) }
    }
  }

  static let personKeys = Set(fields(CaseFormat.person, without: ["id", "household"]).map(\.key))
  static let tieKeys = Set(fields(CaseFormat.tie, without: ["person", "attributes"]).map(\.key))
}

extension Entry {
  /// The fields of a record; none for anything else.
  var fields: [String: Entry] { if case .record(let fields) = content { fields } else { [:] } }
}
