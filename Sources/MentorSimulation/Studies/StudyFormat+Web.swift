import Documents
import SupportWebs

/// The web of a study of one youth.
extension StudyFormat {
  private static let level = FieldKind.number(0...1, unit: "level")

  static let web = RecordFormat(
    "a web", "A youth and the web at week 0.",
    fields: [
      Field("youth", .record(youth), required: true, "the youth"), Field("family", .record(family), required: true, "the family"),
      Field("places", .list(.record(place), atLeast: 0), required: true, "the places, potential ones included"),
      Field("ties", .list(.record(tie), atLeast: 0), required: true, "the ties"),
    ])

  private static let youth = RecordFormat(
    "a youth", "The youth at week 0.",
    fields: [
      Field("age", .number(4...27, unit: "years"), required: true, "age"),
      Field("school", .choice(SchoolType.choices), required: true, "type of school"),
      Field("segment", .choice(Segment.choices), required: true, "the group"),
      Field("A", .whole(0...10, unit: "adversities"), required: true, "adversities"),
      Field("R", .number(-10...10, unit: "standard deviations"), required: true, "risk"),
      Field("C", .number(-10...10, unit: "standard deviations"), required: true, "mentor magnet"),
      Field("gP", level, required: true, "the parents' trust"), Field("gF", level, required: true, "the professionals' belief"),
      Field("team", .choice(Team.choices), required: true, "whether the team was trained"),
      Field("Kstar", level, required: true, "family conflict"),
      Field("Lstar", level, "conflict of mentor and parents; null lets it follow from the parents' trust"),
      Field("competences", level, "competences; null where they are unknown"),
      Field("existingMentor", .record(mentor), "the natural mentor whom the youth has already; null without one"),
    ])

  private static let mentor = RecordFormat(
    "an existing mentor", "A natural mentor in all arms alike.",
    fields: [Field("z", .number(-10...10, unit: "standard deviations"), required: true, "standardised quality")])

  private static let family = RecordFormat(
    "a family", "The youth's part in the family.",
    fields: [
      Field("participation", level, required: true, "participation"), Field("contribution", level, required: true, "valued contribution"),
    ])

  private static let place = RecordFormat(
    "a place", "A place at week 0.",
    fields: [
      Field("type", .choice(PlaceType.choices), required: true, "type"),
      Field("participation", level, required: true, "participation while taking part"),
      Field("contribution", level, required: true, "valued contribution while taking part"),
      Field("accessible", .flag, required: true, "whether the youth could take part"),
      Field("takesPart", .flag, required: true, "whether the youth takes part"),
    ])

  private static let tie = RecordFormat(
    "a tie", "A tie at week 0.",
    fields: [
      Field("role", .choice(Role.choices), required: true, "role"), Field("sector", .choice(Sector.choices), required: true, "sector"),
      Field("household", .flag, required: true, "whether the person lives in the same home"),
      Field("adult", .flag, required: true, "whether the person is an adult"),
      Field("ageGap", .number(-30...100, unit: "years"), required: true, "years older than the youth"),
      Field("metAtSchool", .flag, required: true, "whether they met at school"),
      Field("reciprocal", .flag, required: true, "whether support goes both ways"),
      Field("closeness", level, required: true, "closeness, at the start and in the long run"),
      Field("conflict", level, required: true, "conflict, at the start and in the long run"),
      Field("support", profile, required: true, "support profile"),
    ])
}
