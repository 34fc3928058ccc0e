public import Documents
import SupportWebs

/// The format of mapping files: what the columns of foreign tables mean.
public enum MappingFormat {
  public static let version = "mapping/1"

  private static let name = FieldKind.text(limit: 200)
  private static let number = FieldKind.number(-1e9...1e9, unit: "answer")

  public static let file = RecordFormat(
    "a mapping file", "What the columns of tables from another tool mean. What is left out is recognised, or kept as attributes.",
    fields: [
      Field("steunweb", .choice([(version, "this format")]), required: true, "the format of the file, `\(version)`"),
      Field("format", .choice(ImportFormat.allCases.map { ($0.rawValue, $0.meaning) }), "what kind of export the files are"),
      Field("files", .record(files), "names of the tables in the folder"),
      Field("delimiter", .choice(delimiters.map { ($0.word, $0.meaning) }), "what stands between fields; found in the header otherwise"),
      Field("decimalComma", .flag, "numbers have a decimal comma; so they have where `;` stands between fields"),
      Field("ids", .record(ids), "which columns hold ids"),
      Field("weight", name, "column of egos with the sampling weight; kept as the attribute `samplingWeight`"),
      Field("missing", .list(name, atLeast: 0), "texts that stand for a missing value, such as -9 or refused"),
      Field("egos", .list(.record(column), atLeast: 0), "columns of the table of egos"),
      Field("alters", .list(.record(column), atLeast: 0), "columns of the table of alters"),
      Field("ties", .list(.record(column), atLeast: 0), "columns of the table of ties between alters"),
      Field("strength", .record(strength), "the column with the strength of a tie between alters"),
      Field("noTie", .list(.record(noTie), atLeast: 0), "answers about two alters that say that there is no tie"),
      Field("asked", name, "column of alters that tells about whom the ties were asked; kept as the attribute `asked` of the tie"),
      Field(
        "keepOriginalIds", .flag, "whether ids that had to be changed are kept as the attribute `originalId`; yes where it is left out"),
      Field("provenance", .choice(Provenance.choices), "where the youths come from; `real` where it is left out"),
    ])

  /// The keys that the columns of each table can be mapped to, for the reference page.
  public static var keys: [(table: String, keys: [String])] { Mapping.Table.allCases.map { ($0.rawValue, RowFormats.keys(of: $0)) } }

  static let delimiters: [(word: String, meaning: String, sign: Character)] = [
    ("comma", "`,`", ","), ("semicolon", "`;`", ";"), ("tab", "a tab", "\t"), ("bar", "`|`", "|"),
  ]

  private static let files = RecordFormat(
    "the names of files", "Names of the tables in the folder that is imported.",
    fields: [
      Field("egos", name, "the table of egos"), Field("alters", name, "the table of alters"),
      Field("ties", name, "the table of ties between alters"),
    ])

  private static let ids = RecordFormat(
    "the columns of ids", "Columns that hold ids.",
    fields: [
      Field("ego", name, "the ego, in all tables"), Field("alter", name, "the alter, in the table of alters"),
      Field("source", name, "one alter of a tie"), Field("target", name, "the other alter"), Field("wave", name, "the wave, in all tables"),
    ])

  static let column = RecordFormat(
    "a column", "What a column means.",
    fields: [
      Field("column", name, required: true, "its name in the header"),
      Field("key", name, required: true, "the dotted name of a value of case files: `youth.age`, `closeness`, `receives.emotional`"),
      Field("values", .attributes, "words of the column with ours: `{w: female, m: male}`"),
      Field("scale", .list(number, atLeast: 2), "the answers that stand for 0 and 1: `[1, 5]`"),
    ])

  private static let strength = RecordFormat(
    "the strength of ties", "The column with the strength of a tie; 0 says that there is no tie.",
    fields: [
      Field("column", name, required: true, "its name in the header"),
      Field("scale", .list(number, atLeast: 2), "the answers that stand for closeness 0 and 1; without it the strength stays an attribute"),
    ])

  private static let noTie = RecordFormat(
    "answers that are no tie", "Answers such as 'not at all' or 'strangers'.",
    fields: [
      Field("column", name, required: true, "the column of the table of ties"),
      Field("values", .list(name, atLeast: 1), required: true, "the answers"),
    ])
}
