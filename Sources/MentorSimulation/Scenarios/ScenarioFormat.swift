public import Documents
import Evidence

/// The format of scenario files.
public enum ScenarioFormat {
  public static let version = "scenario/1"

  /// The word for an arm without a mentor.
  public static let noProgramme = "none"

  public static let file = RecordFormat(
    "a scenario file", "Which web is simulated, which arms are compared, for how long and in how many futures.",
    fields: [
      Field("steunweb", .choice([(version, "this format")]), required: true, "the format of the file, `\(version)`"),
      Field("name", .identifier, required: true, "the name of the folder under Output/; never somebody's name unless it is published"),
      Field("title", .bilingual(limit: 120), "a title for tables and diagrams"),
      Field("case", .text(limit: 300), required: true, "path of the case file, from the folder of this file"),
      Field("wave", .reference(to: "wave"), "the wave from which the futures begin; the first one where it is left out"),
      Field("weeks", .whole(1...520, unit: "weeks"), required: true, "how long the futures last"),
      Field("futures", .whole(2...1_000_000, unit: "futures"), required: true, "how many futures are simulated per arm"),
      Field("seed", .whole(0...Int.max, unit: "seed"), required: true, "the seed; the same seed gives the same bits"),
      Field(
        "startCalendarWeek", .whole(1...52, unit: "week of the year"), "week of the year in which the futures begin; 1 where it is left out"
      ),
      Field("arms", .list(.record(arm), atLeast: 2), required: true, "the arms; the first one is usual care without a mentor"),
      ParameterOverride.field,
    ])

  static let arm = RecordFormat(
    "an arm", "One intervention that is compared.",
    fields: [
      Field("id", .identifier, required: true, "short id"),
      Field(
        "programme", .reference(to: "programme"), required: true, "id of a programme, or `\(noProgramme)` for usual care without a mentor"),
      Field(
        "fallback", .reference(to: "programme"),
        "id of the programme that those go on with who give up seeking a mentor of their own; without it they go on without"),
      Field("startWeek", .whole(0...519, unit: "weeks"), "week in which the programme begins; 0 where it is left out"),
    ])
}
