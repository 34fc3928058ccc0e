public import Documents
import Evidence
import MentorSimulation
import SupportWebs

/// The format of policy files.
public enum PolicyFormat {
  public static let version = "policy/1"

  public static let file = RecordFormat(
    "a policy file", "For which youths, which options of a municipality are compared, with what, and on which outcomes.",
    fields: [
      Field("steunweb", .choice([(version, "this format")]), required: true, "the format of the file, `\(version)`"),
      Field("name", .identifier, required: true, "the name of the folder under Output/"),
      Field("title", .bilingual(limit: 120), required: true, "a title for tables and charts"),
      Field("question", .bilingual(limit: 300), "the question that the options answer"),
      Field("weeks", .whole(13...520, unit: "weeks"), required: true, "how long the futures last: a multiple of 13"),
      Field("seed", .whole(0...Int.max, unit: "seed"), required: true, "the seed; the same seed gives the same bits"),
      Field(
        "draws", .whole(0...10_000, unit: "draws"), required: true,
        "draws of the model's parameters from their priors, at least 2; their values as they are where it is 0"),
      Field(
        "posterior", .flag,
        "fitted parameters are drawn together from the posterior sample of the calibration; yes where it is left out"),
      Field("futures", .whole(1...10_000, unit: "futures"), "futures of each youth in each draw; 1 where it is left out"),
      Field(
        "startCalendarWeek", .whole(1...52, unit: "week of the year"), "week of the year in which the futures begin; 1 where it is left out"
      ),
      Field(
        "populations", .list(.record(population), atLeast: 1), required: true,
        "youths who are alike to the model; at most \(Population.mostGroups)"),
      Field("municipalities", .list(.record(municipality), atLeast: 1), required: true, "where they live, and how many they are"),
      Field(
        "municipalitiesDiffer", .flag,
        "municipalities differ, by the parameter `setting.sd`, in how soon relations end and events come; yes where it is left out"),
      Field("options", .list(.record(option), atLeast: 2), required: true, "what a municipality may do"),
      Field("comparator", .reference(to: "option"), required: true, "id of the option that the others are compared with"),
      Field("outcomes", .list(.record(outcome), atLeast: 1), required: true, "what the report tells, in this order"),
      Field("effect", .text(limit: 60), "name of one of `outcomes` that costs are held against; without it there are no ratios and curves"),
      Field(
        "willingness", .record(willingness),
        "what somebody might pay for one more of `effect`: the ends of the curves. There is no default, for no figure of this kind was found"
      ),
      Field("perspective", .choice(perspectives), "whose costs count; `municipality` where it is left out"),
      Field("worlds", .list(.record(world), atLeast: 1), "futures of the world in which all options are looked at"),
      Field("trials", .list(.record(trial), atLeast: 1), "randomised trials that might be done first: what would they be worth?"),
      ParameterOverride.field,
    ])

  private static let trial = RecordFormat(
    "a planned trial", "Youths by lot under an option or the comparator.",
    fields: [
      Field("id", .identifier, required: true, "short id"),
      Field("title", .bilingual(limit: 80), required: true, "what tables call it"),
      Field("option", .reference(to: "option"), required: true, "id of the option that is tried"),
      Field("outcome", .text(limit: 60), required: true, "name of the outcome whose difference it tells"),
      Field("perArm", .whole(2...1_000_000, unit: "youths"), required: true, "youths per arm"),
      Field(
        "sd", .number(1e-9...1e9, unit: "that of the outcome"),
        "standard deviation of the outcome between youths; needed unless the outcome is a share"),
      Field("cost", .number(0...1e9, unit: "euros"), "what the trial costs; 0 where it is left out"),
    ])

  private static let perspectives: [(word: String, meaning: String)] = [
    ("municipality", "programme, coordination, training, guidance, ambulatory help, residence"),
    ("society", "also what leaving school and breaking rules cost"),
  ]

  private static let population = RecordFormat(
    "a population", "Invented youths of one segment, as the parameters `cohort.…`, `network.…` and `initial.…` describe them.",
    fields: [
      Field("id", .identifier, required: true, "short id"),
      Field("title", .bilingual(limit: 80), required: true, "what tables call them"),
      Field("segment", .choice(Segment.choices), required: true, "which youths"),
      Field("ages", .record(ages), "their ages; as the parameters say of the segment where it is left out"),
      Field("school", .choice(schools), "their type of school; a mix, as the parameters say, where it is left out"),
      Field(
        "tags", .list(.identifier, atLeast: 1),
        "words of your own, such as `newcomers`: results are also told of all populations together that share one"),
      Field("evidence", .list(.reference(to: "finding"), atLeast: 1), "ids of the registry's entries that their numbers come from"),
      ParameterOverride.field,
    ])

  private static let ages = RecordFormat(
    "ages", "Whole years, all alike.",
    fields: [
      Field("from", .whole(4...27, unit: "years"), required: true, "the youngest"),
      Field("to", .whole(4...27, unit: "years"), required: true, "the oldest"),
    ])

  static let schools: [(word: String, meaning: String)] = [
    ("secondary", "secondary school"), ("mbo", "vocational school"), ("mboRisk", "vocational school, at risk of leaving it"),
  ]

  private static let municipality = RecordFormat(
    "a municipality", "Where youths live.",
    fields: [
      Field("id", .identifier, required: true, "short id"),
      Field("title", .bilingual(limit: 80), "what tables call it"),
      Field(
        "count", .whole(1...MunicipalSimulation.mostMunicipalities, unit: "municipalities"),
        "how many alike there are, who share `youths` evenly; 1 where it is left out"),
      Field(
        "youths", .table(.whole(0...10_000_000, unit: "youths"), of: "populations"), required: true, "how many youths of each population"),
    ])

  private static let option = RecordFormat(
    "an option", "What a municipality does. An option without `offers` is care as it is.",
    fields: [
      Field("id", .identifier, required: true, "short id"),
      Field("title", .bilingual(limit: 80), required: true, "what tables and charts call it"),
      Field("offers", .list(.record(offer), atLeast: 1), "programmes, each for some youths"),
      Field("queues", .list(.record(queue), atLeast: 1), "places that are scarce; offers name them"),
      Field(
        "trainedTeams", .number(0...1, unit: "share"),
        "share of youths whose team of professionals was trained; as the parameters say of their segment where it is left out"),
      Field("parentTraining", .number(0...1, unit: "share"), "share of youths whose parents are trained (`lever.parentTraining`)"),
      Field("levers", .list(.text(limit: 40), atLeast: 1), "ids of choices whose effect nobody knows, see the end of this page"),
      Field("yearlyCosts", .number(0...1e10, unit: "euros a year"), "what the option costs each municipality beside what the model counts"),
      Field("costsPerYouth", .number(0...1e6, unit: "euros"), "what it costs for each youth at the start, offered anything or not"),
      Field("costsPerRecruit", .number(0...1e6, unit: "euros"), "what each mentor costs who joins"),
      ParameterOverride.field,
    ])

  private static let offer = RecordFormat(
    "an offer", "A programme for a share of the youths of some populations. A youth has at most one offer of an option, by one draw.",
    fields: [
      Field("populations", .list(.reference(to: "population"), atLeast: 1), "whose; everybody's where it is left out"),
      Field("programme", .reference(to: "programme"), required: true, "id of a programme"),
      Field("fallback", .reference(to: "programme"), "id of the programme that those go on with who give up seeking a mentor of their own"),
      Field("share", .number(1e-6...1, unit: "share"), "share of these youths; 1 where it is left out"),
      Field("start", .whole(0...519, unit: "weeks"), "week in which it begins for everybody; 0 where it is left out"),
      Field("at", .choice(moments), "in place of `start`: what it begins with, youth by youth"),
      Field(
        "queue", .reference(to: "queue"), "id of the queue in which places of the programme are scarce; room for all where it is left out"),
      Field("fallbackQueue", .reference(to: "queue"), "the same of the fallback"),
      Field(
        "change", .record(TermsChange.format), "what this offer changes of `programme`; each lever counts as an assumption of the user"),
    ])

  private static let moments: [(word: String, meaning: String)] = [
    ("placement", "the first placement out of home"), ("return", "the return from the first placement"),
  ]

  private static let queue = RecordFormat(
    "a queue",
    "What a programme has room for in each municipality. Where youths choose: places for those who seek or have a mentor. Else: pairs, and mentors one by one.",
    fields: [
      Field("id", .identifier, required: true, "short id"),
      Field(
        "per", .choice([("municipality", "numbers are of each municipality"), ("hundredYouths", "numbers are per 100 of its youths")]),
        "what numbers are of; `municipality` where it is left out"),
      Field("places", .number(0...1e6, unit: "youths"), "how many youths are served at a time"),
      Field(
        "hours", .number(0...1e6, unit: "hours a week"),
        "in place of `places`: hours of professionals or coordinators, with `hoursPerYouth`"),
      Field("hoursPerYouth", .number(0.01...168, unit: "hours a week"), "hours a week that a served youth takes"),
      Field(
        "mentors", .number(0...30_000, unit: "mentors"),
        "how many mentors are free at the start; a mentor is always found where it is left out"),
      Field("recruits", .number(0...30, unit: "mentors a week"), "how many join in a week, on average; 0 where it is left out"),
      Field("dropout", .number(0...1, unit: "chance a week"), "chance a week that a free mentor leaves; 0 where it is left out"),
      Field("returns", .number(0...1, unit: "share"), "share of mentors who are free again after a relation; 1 where it is left out"),
      Field("order", .choice(orders), "who is served first; `firstCome` where it is left out"),
      Field("matching", .choice(matchings), "how youths and free mentors become pairs; `chance` where it is left out"),
    ])

  private static let orders: [(word: String, meaning: String)] = [
    ("firstCome", "who has waited longest"), ("need", "who has most adversities"), ("fit", "who fits best with a free mentor"),
  ]

  private static let matchings: [(word: String, meaning: String)] = [
    ("chance", "without regard to fit"), ("greedy", "one by one, each with the mentor who fits best"),
    ("wishes", "by the wishes of the youths: deferred acceptance"), ("optimal", "the pairs with the largest sum of fits"),
  ]

  private static let outcome = RecordFormat(
    "an outcome", "What options are compared on.",
    fields: [
      Field("outcome", .text(limit: 60), required: true, "name of an outcome at the last week or of a summary, as in outcomes.csv"),
      Field(
        "better",
        .choice([("more", "more is better"), ("less", "less is better"), ("neither", "an event that is neither gain nor loss by itself")]),
        required: true, "which way is better"),
      Field("threshold", .number(-1e9...1e9, unit: "that of the outcome"), "what is good enough"),
    ])

  private static let willingness = RecordFormat(
    "a willingness to pay", "Euros for one more of the effect; for a share, one more youth of whom it is true.",
    fields: [
      Field("from", .number(0...1e9, unit: "euros"), required: true, "where the curves begin"),
      Field("to", .number(1...1e9, unit: "euros"), required: true, "where they end"),
    ])

  private static let world = RecordFormat(
    "a future of the world", "Circumstances that no option decides on.",
    fields: [
      Field("id", .identifier, required: true, "short id"),
      Field("title", .bilingual(limit: 80), "what tables call it"),
      Field("mentors", .number(0...100, unit: "times"), "how many times as many mentors there are and join; 1 where it is left out"),
      ParameterOverride.field,
    ])
}
