import Documents
import Quantities
import SupportWebs

extension ProgrammeCatalogue {
  static let format = RecordFormat(
    "the catalogue of programmes", "Programmes, one row each.",
    fields: [
      Field("steunweb", .choice([("programmes/1", "this format")]), required: true, "the format"),
      Field("programmes", .list(.record(row), atLeast: 1), required: true, "the programmes"),
    ])

  private static let row = RecordFormat(
    "a programme", "A way of organising mentoring.",
    fields: [
      Field("id", .identifier, required: true, "short id"),
      Field("name", .bilingual(limit: 80), required: true, "name"),
      Field("summary", .bilingual(limit: 400), required: true, "in a sentence"),
      Field("route", .choice(Route.choices), required: true, "where the mentor comes from"),
      Field(
        "selection", .choice([("selfChosen", "the youth nominates the mentor"), ("assigned", "the programme assigns one")]), required: true,
        "who chooses"),
      Field("approach", .choice(Approach.choices), required: true, "what the relation is for"),
      Field("setting", .choice(Setting.choices), required: true, "where they meet"),
      Field("contactsPerWeek", .number(0...7, unit: "contacts per week"), required: true, "per mentor"),
      Field("plannedWeeks", .whole(1...520, unit: "weeks"), "planned length; left out for an open end"),
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
      Field("support", .record(supportFormat), required: true, "the support that an assigned mentor gives"),
      Field("ages", .record(ages), required: true, "ages for which it is meant"),
      Field("segments", .list(.choice(Segment.choices), atLeast: 1), required: true, "groups for which it is meant"),
      Field("phases", .list(.bilingual(limit: 80), atLeast: 0), "phases"),
      Field("sources", .list(.record(source), atLeast: 1), required: true, "where each field comes from"),
    ])

  private static let emphasis = RecordFormat(
    "an emphasis", "Weight per domain.",
    fields: Domain.allCases.map { Field($0.rawValue, .number(0...4, unit: "weight"), required: true, $0.meaning) })

  private static let ages = RecordFormat(
    "an age range", "First and last age.",
    fields: [
      Field("from", .whole(0...30, unit: "years"), required: true, "youngest"),
      Field("to", .whole(0...30, unit: "years"), required: true, "oldest"),
    ])

  private static let source = RecordFormat(
    "a source of a field", "What the value of a field rests on.",
    fields: [
      Field("field", .text(limit: 40), required: true, "the field"),
      Field(
        "status", .choice([("evidence", "read in a source"), ("assumption", "no study gives it")]), required: true, "how well it is known"),
      Field("evidence", .list(.identifier, atLeast: 0), "ids of the evidence registry"),
      Field("note", .text(limit: 300), "a remark"),
    ])
}
