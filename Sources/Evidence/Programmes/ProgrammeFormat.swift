import Documents
import Quantities
import SupportWebs

extension ProgrammeCatalogue {
  static let format = RecordFormat(
    "the catalogue of programmes", "Programmes, one row each.",
    fields: [
      Field("steunweb", .choice([("programmes/2", "this format")]), required: true, "the format"),
      Field("programmes", .list(.record(row), atLeast: 1), required: true, "the programmes"),
    ])

  private static let row = RecordFormat(
    "a programme", "A way of organising support around a youth.",
    fields: [
      Field("id", .identifier, required: true, "short id"),
      Field("kind", .choice(ProgrammeKind.choices), required: true, "what it is"),
      Field("name", .bilingual(limit: 80), required: true, "name"),
      Field("summary", .bilingual(limit: 400), required: true, "in a sentence"),
      Field("tested", .bilingual(limit: 400), required: true, "what is known of its effects"),
      Field("evidence", .list(.identifier, atLeast: 1), required: true, "what the row rests on"),
      Field("region", .bilingual(limit: 120), "where it is offered"),
      Field("goals", .bilingual(limit: 300), "what it is for"),
      Field("conditions", .list(.record(condition), atLeast: 0), "what it asks of a youth"),
      Field("phases", .list(.bilingual(limit: 120), atLeast: 0), "phases"),
      Field("terms", .record(termsFormat), "what the model needs; left out for programmes of the catalogue only"),
      Field("webEdits", .list(.text(limit: 300), atLeast: 1), "what such help adds to a drawn web"),
      Field("sources", .list(.record(source), atLeast: 0), "where each field comes from"),
    ])

  static let termsFormat = RecordFormat(
    "the terms of a programme", "What the model needs to know of it.",
    fields: [
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
    ])

  /// The fields of the terms, each of which has a source.
  public static let termFields = termsFormat.fields.map(\.key)

  private static let emphasis = RecordFormat(
    "an emphasis", "Weight per domain.",
    fields: Domain.allCases.map { Field($0.rawValue, .number(0...4, unit: "weight"), required: true, $0.meaning) })

  private static let status = FieldKind.choice([("evidence", "read in a source"), ("assumption", "no source gives it")])

  /// What a condition can be about.
  static let subjects: [(word: String, meaning: String)] = [
    ("age", "the youth's age"), ("segment", "the group"), ("sex", "sex"), ("residence", "where the youth lives"),
    ("school", "type of school"),
    ("circumstance", "any one of these circumstances"), ("ownNetwork", "somebody of the web could be asked"),
    ("words", "something no case file can tell"),
  ]

  private static let condition = RecordFormat(
    "a condition", "What a programme asks of a youth.",
    fields: [
      Field("about", .choice(subjects), required: true, "what it is about"),
      Field("from", .whole(0...30, unit: "years"), "youngest age"), Field("to", .whole(0...30, unit: "years"), "oldest age"),
      Field("words", .list(.text(limit: 40), atLeast: 1), "words of a case file"),
      Field("text", .bilingual(limit: 300), required: true, "in words"),
      Field("status", status, required: true, "how well it is known"),
      Field("evidence", .list(.identifier, atLeast: 0), "ids of the evidence registry"),
      Field("note", .text(limit: 400), "a remark"),
    ])

  private static let source = RecordFormat(
    "a source of a field", "What the value of a field rests on.",
    fields: [
      Field("field", .text(limit: 40), required: true, "the field"),
      Field("status", status, required: true, "how well it is known"),
      Field("evidence", .list(.identifier, atLeast: 0), "ids of the evidence registry"),
      Field("note", .text(limit: 400), "a remark"),
    ])
}
