public import Documents
import Estimates
import Evidence
import SupportWebs

/// The format of scenario files.
public enum ScenarioFormat {
  public static let version = "scenario/1"

  /// The word for an arm without a mentor.
  public static let noProgramme = "none"

  /// The keys of which a file has exactly one: whose futures are simulated.
  static let youthKeys = ["case", "cases", "population"]

  public static let file = RecordFormat(
    "a scenario file", "Whose futures are simulated, which arms are compared, for how long and in how many futures.",
    fields: [
      Field("steunweb", .choice([(version, "this format")]), required: true, "the format of the file, `\(version)`"),
      Field("name", .identifier, required: true, "the name of the folder under Output/; never somebody's name unless it is published"),
      Field("title", .bilingual(limit: 120), "a title for tables and diagrams"),
      Field("case", .text(limit: 300), "path of the case file, from the folder of this file; a file has `case`, `cases` or `population`"),
      Field("wave", .reference(to: "wave"), "with `case`: the wave from which the futures begin; the first one where it is left out"),
      Field("cases", .list(.record(listedCase), atLeast: 1), "several youths, each from a case file, all counted alike"),
      Field("population", .list(.record(group), atLeast: 1), "invented youths, group by group; at most \(Population.mostGroups) groups"),
      Field("weeks", .whole(1...520, unit: "weeks"), required: true, "how long the futures last"),
      Field(
        "futures", .whole(1...1_000_000, unit: "futures"), required: true,
        "how many futures of each youth are simulated per arm; with `precision` those of one block"),
      Field("seed", .whole(0...Int.max, unit: "seed"), required: true, "the seed; the same seed gives the same bits"),
      Field(
        "startCalendarWeek", .whole(1...52, unit: "week of the year"), "week of the year in which the futures begin; 1 where it is left out"
      ),
      Field("arms", .list(.record(arm), atLeast: 2), required: true, "the arms; the first one is usual care without a mentor"),
      Field("settings", .record(settings), "with `cases` or `population`: places that youths share; an average place where it is left out"),
      Field(
        "draws", .whole(0...10_000, unit: "draws"),
        "draws of the model's parameters from their priors, at least 2; their values as they are where it is 0 or left out"),
      Field(
        "posterior", .flag,
        "with `draws`: fitted parameters are drawn together from the posterior sample of the calibration; no where it is left out"),
      Field("precision", .record(precision), "with `case` or `population`: goes on, block by block, until a result is precise enough"),
      Field(
        "costs", .flag,
        "counts costs by category at the prices `cost.…`, which are demonstration costs until `parameters` replaces them; no where it is left out"
      ),
      Field(
        "reportEvery", .whole(1...520, unit: "weeks"),
        "step of the courses over time; where it is left out 1, and 13 for a population"),
      Field(
        ParameterOverride.field.key,
        .worded([("posterior", "nothing is changed, and `posterior` is yes")], or: ParameterOverride.field.kind),
        ParameterOverride.field.summary),
    ])

  private static let listedCase = RecordFormat(
    "a listed case", "A youth from a case file.",
    fields: [
      Field("case", .text(limit: 300), required: true, "path of the case file, from the folder of this file"),
      Field("wave", .reference(to: "wave"), "the wave from which the futures begin; the first one where it is left out"),
    ])

  private static let group = RecordFormat(
    "a group", "Invented youths of one segment, as the parameters `cohort.…`, `network.…` and `initial.…` describe them.",
    fields: [
      Field("segment", .choice(Segment.choices), required: true, "which youths"),
      Field(
        "youths", .whole(1...10_000_000, unit: "youths"), required: true,
        "how many; with `precision` those of one block. More of them leave the youths of other groups as they are"),
      Field("team", .choice(Team.choices), "whether their team was trained; as the parameters say of the segment where it is left out"),
    ])

  private static let settings = RecordFormat(
    "the settings", "Municipalities or sites that differ, by the parameter `setting.sd`, in how soon relations end and events come.",
    fields: [Field("count", .whole(1...100_000, unit: "settings"), required: true, "how many; youths are spread over them in turn")])

  private static let precision = RecordFormat(
    "a precision",
    "When a run has seen enough: the 95 % interval of a result is as narrow as asked for. It is looked at after fixed numbers of blocks.",
    fields: [
      Field(
        "outcome", .text(limit: 60), required: true,
        "name of an outcome, as in outcomes.csv: its difference with usual care where there is one, else its mean"),
      Field("arm", .reference(to: "arm"), "id of the arm; all arms with a programme where it is left out"),
      Field(
        "halfWidth", .number(1e-9...1e6, unit: "half the width of the interval"), required: true,
        "half the width of the interval, in the unit of outcomes.csv"),
      Field("week", .whole(0...520, unit: "weeks"), "week of the outcome; the last one where it is left out"),
      Field(
        "most", .whole(PrecisionRule.fewestBlocks...100_000, unit: "blocks"), required: true, "blocks after which the run stops in any case"
      ),
    ])

  public static let arm = RecordFormat(
    "an arm", "One intervention that is compared.",
    fields: [
      Field("id", .identifier, required: true, "short id"),
      Field("title", .bilingual(limit: 60), "what tables and charts call it; the name of the programme where it is left out"),
      Field(
        "programme", .reference(to: "programme"), required: true, "id of a programme, or `\(noProgramme)` for usual care without a mentor"),
      Field(
        "fallback", .reference(to: "programme"),
        "id of the programme that those go on with who give up seeking a mentor of their own; without it they go on without"),
      Field("startWeek", .whole(0...519, unit: "weeks"), "week in which the programme begins; 0 where it is left out"),
      Field("change", .record(TermsChange.format), "what this arm changes of `programme`; each lever counts as an assumption of the user"),
    ])
}
