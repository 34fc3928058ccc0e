import Documents
import SupportWebs

/// The cohort of a study of many youths.
extension StudyFormat {
  private static let share = FieldKind.number(0...1, unit: "share")
  private static let mean = FieldKind.number(0...100, unit: "mean number")
  private static let most = FieldKind.whole(0...20, unit: "people")
  private static let shapes = FieldKind.list(.whole(1...100, unit: "shape"), atLeast: 2)

  private static func record(_ name: String, _ summary: String, _ keys: [String], _ kind: FieldKind) -> FieldKind {
    .record(RecordFormat(name, summary, fields: keys.map { Field($0, kind, required: true, "of \($0)") }))
  }

  static let cohort = RecordFormat(
    "a cohort", "What a population of invented youths looks like.",
    fields: [
      Field("segment", .choice(Segment.choices), required: true, "the group"),
      Field("ageLow", .whole(4...27, unit: "years"), required: true, "youngest age"),
      Field("ageHigh", .whole(4...27, unit: "years"), required: true, "oldest age"),
      Field("noAdult", share, required: true, "youths without any adult outside the family"),
      Field("kin", mean, required: true, "relatives outside the household"),
      Field("team", .choice(Team.choices), required: true, "whether the team was trained"),
      Field("adversityMean", mean, required: true, "adversities"),
      Field("Kstar", shapes, required: true, "Beta shapes of family conflict"),
      Field("school", record("the schools", "Shares.", ["secondary", "mbo", "mboRisk"], share), required: true, "shares of school types"),
      Field("motherPresent", share, required: true, "youths with a mother"), Field("fatherPresent", share, required: true, "with a father"),
      Field("motherHousehold", share, required: true, "mothers in the household"),
      Field("fatherHousehold", share, required: true, "fathers in the household"),
      Field("siblingMean", mean, required: true, "siblings"), Field("siblingMax", most, required: true, "most siblings"),
      Field("friendMin", most, required: true, "fewest friends"), Field("friendMean", mean, required: true, "friends beyond the fewest"),
      Field("friendMax", most, required: true, "most friends"), Field("friendMetAtSchool", share, required: true, "friends met at school"),
      Field("professionals", most, required: true, "professionals"),
      Field("competence", shapes, required: true, "Beta shapes of competences"),
      Field(
        "closeness",
        record(
          "the closeness", "Beta shapes.", ["mother", "father", "sibling", "friend", "adult", "kin", "professional"], shapes),
        required: true, "Beta shapes of closeness"),
      Field(
        "conflict", record("the conflict", "Beta shapes.", ["family", "other"], shapes), required: true, "Beta shapes of conflict"),
      Field("adultMinCloseness", share, required: true, "least closeness of adults outside the family"),
      Field("reciprocal", share, required: true, "reciprocal ties"),
      Field("reciprocalProfessional", share, required: true, "reciprocal ties to professionals"),
      Field("gapOver10Adult", share, required: true, "adults and relatives more than ten years older"),
      Field("gapOver10FriendAdult", share, required: true, "adult friends more than ten years older"),
      Field(
        "adultRoles",
        record(
          "the roles of adults", "Weights.", ["friend", "friendOfParents", "acquaintance", "neighbour", "teacher"], share),
        required: true, "weights of the roles of adults outside the family"),
      Field(
        "places", record("the places", "Shares.", ["school", "youthWork", "club", "online"], share), required: true,
        "youths who take part in each type of place"),
      Field("contribution", share, required: true, "valued contribution of a place"),
      Field("familyParticipation", share, required: true, "participation in the family"),
      Field("familyContribution", share, required: true, "valued contribution in the family"),
      Field("mentorPrevalence", share, required: true, "youths with a natural mentor already"),
      Field("mentorMagnetLogit", .number(-10...10, unit: "logit"), required: true, "effect of the magnet on having one"),
    ])
}
