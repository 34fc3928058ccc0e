import Documents
import Evidence
import SupportWebs

/// The format of study files.
enum StudyFormat {
  static let version = "steunweb-golden/2"

  static let file = RecordFormat(
    "a study file", "A study of the model, and what came out of it elsewhere.",
    fields: [
      Field("format", .choice([(version, "this format")]), required: true, "the format, `\(version)`"),
      Field("id", .text(limit: 60), required: true, "short id"),
      Field("couplingDependent", .unread, "statistics that depend on how arms share their luck"),
      Field("atStart", .unread, "indicators before week 0"),
      Field("study", .record(study), required: true, "what is simulated"),
      Field("results", .unread, "what came out"),
    ])

  private static let study = RecordFormat(
    "a study", "What is simulated.",
    fields: [
      Field("title", .text(limit: 300), required: true, "what it is about"),
      Field("weeks", .whole(1...520, unit: "weeks"), required: true, "the horizon"),
      Field("outputWeeks", .list(.whole(0...520, unit: "week"), atLeast: 1), required: true, "weeks at which outcomes are compared"),
      Field("n", .whole(1...100_000_000, unit: "futures"), required: true, "futures per arm"),
      Field("seed", .whole(0...Int.max, unit: "seed"), required: true, "the seed of the futures"),
      Field("startCalendarWeek", .whole(1...52, unit: "week of the year"), required: true, "week of the year of week 0"),
      Field(
        "setting", .choice([("none", "an average setting"), ("perFuture", "every future has a setting of its own")]), required: true,
        "whether settings differ"),
      Field("web", .record(web), "the youth and the web, for a study of one youth"),
      Field("cohort", .record(cohort), "what the youths are like, for a study of many"),
      Field("cohortSeed", .whole(0...Int.max, unit: "seed"), "the seed of the youths of a cohort"),
      Field("roleSupport", .record(roleSupport), "support profile per role"),
      Field("programmes", .table(.record(programme), of: "programmes"), required: true, "the programmes"),
      Field("arms", .table(.record(arm), of: "arms"), required: true, "the arms; the first one has no programme"),
      Field("params", .table(.number(-1e6...1e6, unit: "a number"), of: "parameters"), required: true, "values of parameters"),
    ])

  static let arm = RecordFormat(
    "an arm", "One intervention that is compared.",
    fields: [
      Field(
        "programmes", .list(.text(limit: 60), atLeast: 0), required: true, "none, one, or one and what those who give up go on with"),
      Field("startWeek", .whole(0...519, unit: "weeks"), required: true, "week in which it begins"),
    ])

  /// Five strengths in the order of ``SupportType``.
  static let profile = FieldKind.list(.number(0...1, unit: "strength"), atLeast: 5)

  static let roleSupport = RecordFormat(
    "the support per role", "Five strengths: social-emotional, practical, advice, role model, social capital.",
    fields: Role.known.map { Field($0.rawValue, profile, $0.meaning) })

  static let programme = RecordFormat(
    "a programme", "A way of organising support around a youth.",
    fields: [
      Field("status", .choice(Route.choices), required: true, "where the mentor comes from"),
      Field("selfChosen", .flag, required: true, "the youth nominates the mentor"),
      Field("approach", .choice(Approach.choices), required: true, "what the relation is for"),
      Field("setting", .choice(Setting.choices), required: true, "where they meet"),
      Field("contactsPerWeek", .number(0...7, unit: "contacts per week"), required: true, "per mentor"),
      Field("plannedWeeks", .whole(1...520, unit: "weeks"), "planned length; null for an open end"),
      Field("trainingHours", .number(0...200, unit: "hours"), required: true, "training of the mentor before the match"),
      Field("supported", .flag, required: true, "the programme supports the pair"),
      Field("supportContactsPerMonth", .number(0...30, unit: "contacts per month"), required: true, "with the mentor"),
      Field("screening", .flag, required: true, "mentors are screened"),
      Field("carefulClosing", .flag, required: true, "an ending is prepared with care"),
      Field("parentsInvolved", .flag, required: true, "parents are involved in the choice"),
      Field("rematches", .flag, required: true, "a new match after an early ending"),
      Field("holidayGap", .flag, required: true, "no contact in the summer holiday"),
      Field("youthTrained", .flag, required: true, "the youth is trained"),
      Field("mentorsPerYouth", .whole(1...10, unit: "mentors"), required: true, "mentors of one youth"),
      Field("emphasis", .record(emphasis), required: true, "emphasis per domain, mean 1"),
      Field("mentorSupport", profile, required: true, "the support that an assigned mentor gives"),
    ])

  private static let emphasis = RecordFormat(
    "an emphasis", "Weight per domain.",
    fields: Domain.allCases.map { Field($0.rawValue, .number(0...4, unit: "weight"), required: true, $0.meaning) })
}
