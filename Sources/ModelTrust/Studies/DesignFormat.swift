public import Documents
import Evidence
import MentorSimulation
import SupportWebs

/// The format of study designs.
public enum DesignFormat {
  public static let version = "study/1"

  public static let file = RecordFormat(
    "a study design",
    "A study of participants that is run many times on youths of the model: one that was published, or one that is planned.",
    fields: [Field("steunweb", .choice([(version, "this format")]), required: true, "the format of the file, `\(version)`")] + design.fields
  )

  /// A design, in a file of its own or in a list.
  public static let design = RecordFormat(
    "a study", "Who takes part, in which arms, what is measured when and how well, who is lost, and what is compared.",
    fields: [
      Field("name", .identifier, required: true, "short name"),
      Field("title", .bilingual(limit: 160), required: true, "what readers call it"),
      Field("note", .bilingual(limit: 1_500), "what a reader of the results should know of the design"),
      Field("evidence", .list(.reference(to: "finding"), atLeast: 1), "ids of the registry's entries that published figures come from"),
      Field("population", .list(.record(stratum), atLeast: 1), required: true, "from whom participants come"),
      Field("weeks", .whole(1...520, unit: "weeks"), required: true, "how long participants are followed"),
      Field(
        "arms", .list(.record(ScenarioFormat.arm), atLeast: 2), required: true, "the arms; the first one is usual care without a mentor"),
      Field(
        "settings", .whole(1...100_000, unit: "settings"),
        "in how many municipalities or sites participants live, which differ by the parameter `setting.sd`; 1 where it is left out"),
      ParameterOverride.field,
      Field("scaled", .list(.record(scaling), atLeast: 1), "parameters that are larger or smaller here than in the model, in every draw"),
      Field("use", .choice(uses), "what published figures were to the model; nothing for a study of your own"),
      Field("samples", .list(.record(sample), atLeast: 1), required: true, "participants who are followed, sample by sample"),
      Field("measures", .list(.record(measure), atLeast: 1), required: true, "what is measured"),
      Field("selection", .list(.record(condition), atLeast: 1), "who is let in, by measures of week 0; everybody where it is left out"),
      Field("dropout", .record(dropout), "participants who are lost after week 0; nobody where it is left out"),
      Field("matching", .record(matching), "a comparison sample made alike"),
      Field("groups", .list(.record(group), atLeast: 1), "who is compared; every sample is a group of its own name already"),
      Field("statistics", .list(.record(statistic), atLeast: 1), required: true, "what is reported"),
    ])

  private static let scaling = RecordFormat(
    "a scaled parameter", "A parameter that is so many times as large as in the model.",
    fields: [
      Field("id", .text(limit: 60), required: true, "id of the parameter"),
      Field("times", .number(0.01...100, unit: "times"), required: true, "how many times as large"),
    ])

  static let uses: [(word: String, meaning: String)] = [
    ("heldOut", "no parameter rests on them"), ("prior", "looked at when a prior was chosen"), ("fitted", "parameters were fitted to them"),
  ]

  private static let stratum = RecordFormat(
    "a part of the population", "Invented youths of one segment.",
    fields: [
      Field("segment", .choice(Segment.choices), required: true, "which youths"),
      Field("team", .choice(Team.choices), "whether their team was trained; as the parameters say of the segment where it is left out"),
      Field("share", .number(1e-6...1e6, unit: "parts"), "its share, against those of the other parts; 1 where it is left out"),
    ])

  private static let sample = RecordFormat(
    "a sample", "Participants who are followed in one arm; other samples have other participants.",
    fields: [
      Field("id", .identifier, required: true, "short id"),
      Field("arm", .reference(to: "arm"), required: true, "id of the arm"),
      Field("size", .whole(2...1_000_000, unit: "participants"), required: true, "how many take part"),
    ])

  private static let measure = RecordFormat(
    "a measure",
    "One of `outcome`, `sum`, `mean`, `change` or `measure`; the last four are worked out of measures that stand before it, as they were observed.",
    fields: [
      Field("id", .identifier, required: true, "short id"),
      Field("outcome", .text(limit: 60), "name of an outcome, as in outcomes.csv, or of a fact of week 0, such as `start.risk`"),
      Field("week", .whole(0...520, unit: "weeks"), "week of an outcome; the last one where it is left out"),
      Field(
        "reliability", .number(0.05...1, unit: "share of the variance"),
        "share of the variance that is not error of measurement; 1 where it is left out"),
      Field("sum", .list(.reference(to: "measure"), atLeast: 2), "measures to add up"),
      Field("mean", .list(.reference(to: "measure"), atLeast: 2), "measures to take the mean of"),
      Field("change", .list(.reference(to: "measure"), atLeast: 2), "two measures: the second less the first"),
      Field("measure", .reference(to: "measure"), "with `atLeast`: a measure"),
      Field("atLeast", .number(-1e6...1e6, unit: "that of the measure"), "1 where `measure` is at least so much, else 0"),
    ])

  private static let condition = RecordFormat(
    "a condition", "A measure that lies in a range, bounds included.",
    fields: [
      Field("measure", .reference(to: "measure"), required: true, "id of a measure"),
      Field("from", .number(-1e6...1e6, unit: "that of the measure"), "the least value"),
      Field("to", .number(-1e6...1e6, unit: "that of the measure"), "the largest value"),
    ])

  private static let dropout = RecordFormat(
    "a loss of participants", "Participants who are missing in every measurement after week 0.",
    fields: [
      Field("share", .number(0...0.95, unit: "share of participants"), required: true, "how many are lost"),
      Field("by", .reference(to: "measure"), "a measure of week 0 that makes it likelier or less likely"),
      Field(
        "logOdds", .number(-10...10, unit: "log odds per standard deviation"), "with `by`: by how much; negative where high values stay"),
    ])

  private static let matching = RecordFormat(
    "a matching", "For each participant of one sample the nearest one of another, each once; others leave the study.",
    fields: [
      Field("sample", .reference(to: "sample"), required: true, "who get a partner"),
      Field("from", .reference(to: "sample"), required: true, "where partners come from"),
      Field("on", .list(.reference(to: "measure"), atLeast: 1), required: true, "measures of week 0"),
      Field("caliper", .number(0.001...100, unit: "standard deviations"), "the largest distance; any where it is left out"),
    ])

  private static let group = RecordFormat(
    "a group", "Participants of a sample who meet all conditions.",
    fields: [
      Field("id", .identifier, required: true, "short id"),
      Field("sample", .reference(to: "sample"), required: true, "id of the sample"),
      Field("where", .list(.record(condition), atLeast: 1), "conditions on measures; everybody where it is left out"),
    ])

  private static let statistic = RecordFormat(
    "a statistic", "A number that the study reports.",
    fields: [
      Field("id", .identifier, required: true, "short id"),
      Field("title", .bilingual(limit: 120), required: true, "what readers call it"),
      Field("form", .choice(forms), required: true, "how it is worked out"),
      Field("measures", .list(.reference(to: "measure"), atLeast: 1), required: true, "of which measures; of several it is the mean"),
      Field("with", .reference(to: "measure"), "with `correlation` the other measure, with `change` the one before"),
      Field("group", .reference(to: "group"), required: true, "id of a group or sample"),
      Field("against", .reference(to: "group"), "the group that it is compared with"),
      Field("published", .number(-1e6...1e6, unit: "that of the statistic"), "the published value"),
      Field("atLeast", .number(-1e6...1e6, unit: "that of the statistic"), "what it is at least, where no more was published"),
      Field("atMost", .number(-1e6...1e6, unit: "that of the statistic"), "what it is at most, where no more was published"),
      Field("finding", .choice(findings), "what was found, where no number was published"),
    ])

  static let forms: [(word: String, meaning: String)] = [
    ("mean", "the mean, or the share of zeros and ones"), ("difference", "difference of two means, Welch's t test"),
    ("standardised", "Hedges' g, Welch's t test"), ("logOddsRatio", "log odds ratio of zeros and ones"),
    ("correlation", "Pearson's correlation"), ("change", "mean change since `with` in its standard deviations, paired t test"),
    ("effect", "what no study sees: the mean difference of the same youths with and without"),
  ]

  static let findings: [(word: String, meaning: String)] = [
    ("positive", "more, significant at 5 %"), ("negative", "less, significant at 5 %"), ("none", "no difference that could be told from 0"),
    ("above", "more than 0, significant or not"), ("below", "less than 0, significant or not"),
    ("notBelow", "not less than 0, significant or not"), ("notAbove", "not more than 0, significant or not"),
  ]
}
