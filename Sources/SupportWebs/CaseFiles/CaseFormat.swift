public import Documents

/// The format of case files: the table behind `steunweb check`, `steunweb schema case` and the reference page.
public enum CaseFormat {
  /// What the first key of a case file says.
  public static let version = "case/1"

  private static let unit = 0.0...1.0

  private static func level(_ what: String) -> FieldKind { .reported(.number(unit, unit: what), by: Informant.choices) }

  /// What stands beside the keys of a record when it comes from another tool.
  private static var attributes: Field {
    Field("attributes", .attributes, "what another tool's file said beyond this; kept and written back")
  }

  public static let file = RecordFormat(
    "a case file", "One youth, the people and places of the support web, and how it stood at one or more moments (waves).",
    fields: [
      Field("steunweb", .choice([(version, "this format")]), required: true, "the format of the file, `\(version)`"),
      Field("provenance", .choice(Provenance.choices), required: true, "whether the youth is invented, composite or real"),
      Field("title", .bilingual(limit: 120), "a title for diagrams and reports"),
      Field("source", .bilingual(limit: 2_000), "where the case comes from, and what was filled in"),
      Field("youth", .record(youth), required: true, "the young person"),
      Field("people", .list(.record(person), atLeast: 0), required: true, "everybody who is in the web in some wave"),
      Field("places", .list(.record(place), atLeast: 0), "places that the youth takes part in, or could"),
      Field("positions", .list(.record(position), atLeast: 0), "mentor positions and who holds them"),
      Field("waves", .list(.record(wave), atLeast: 1), required: true, "the web at each moment, oldest first"),
      attributes,
    ])

  public static let youth = RecordFormat(
    "the youth", "The young person (ego). What is left out is unknown; the simulation then draws it anew in every future.",
    fields: [
      Field("id", .identifier, required: true, "short id, never the name"),
      Field("label", .bilingual(limit: 60), "what diagrams print; first name, initial or 'ik'"),
      Field("age", .whole(4...27, unit: "years"), "age at the first wave; a simulation needs it"),
      Field("sex", .choice(Sex.choices), "sex"),
      Field("segment", .choice(Segment.choices), "group for whom support is meant; a simulation needs it"),
      Field("school", .choice(SchoolType.choices), "type of school; a simulation needs it"),
      Field("adversities", .whole(0...10, unit: "adversities"), "number of adversities"),
      Field("risk", .number(-4...4, unit: "standard deviations"), "standardised risk; 0 is average"),
      Field("parentsTrust", .number(unit, unit: "trust"), "the parents' trust in bringing in a mentor"),
      Field("professionalsBelief", .number(unit, unit: "belief"), "the professionals' belief in it"),
      Field("team", .choice(Team.choices), "whether the professionals' team was trained in it; a simulation needs it"),
      Field(
        "circumstances", .list(.choice(Circumstance.choices), atLeast: 1),
        "what programmes ask about; when it is given it is complete, so `[none]` says that none of them holds"),
      attributes,
    ])

  public static let person = RecordFormat(
    "a person", "Somebody in the web: what stays the same from wave to wave.",
    fields: [
      Field("id", .identifier, required: true, "short id, never the name"),
      Field("label", .bilingual(limit: 60), required: true, "what diagrams print: a relation ('aunt'), first name or initial"),
      Field("role", .choice(Role.choices), "who this is to the youth; a simulation needs it"),
      Field("sector", .choice(Sector.choices), "part of life; follows from the role where it is left out"),
      Field("adult", .flag, "18 or older; follows from the role or the age gap where it can"),
      Field("ageGap", .number(-30...90, unit: "years older than the youth"), "years older than the youth"),
      Field("household", .flag, "lives in the youth's home; a tie may say otherwise for its wave"),
      Field("metAtSchool", .flag, "a friend from school"),
      attributes,
    ])

  public static let place = RecordFormat(
    "a place", "School, club, youth work, online community, service: something the youth takes part in, or could.",
    fields: [
      Field("id", .identifier, required: true, "short id"),
      Field("label", .bilingual(limit: 60), required: true, "what diagrams print"),
      Field("type", .choice(PlaceType.choices), required: true, "kind of place"),
      attributes,
    ])

  public static let position = RecordFormat(
    "a mentor position", "A position that somebody holds for a while: a JIM is an uncle or a neighbour who was asked.",
    fields: [
      Field("id", .identifier, required: true, "short id"),
      Field("person", .reference(to: "person"), required: true, "who holds it"),
      Field("kind", .choice(MentorPosition.choices), required: true, "which position"),
      Field("from", .date, required: true, "first day"),
      Field("until", .date, "day on which it ended; leave it out while it lasts"),
      Field("ending", .choice(Ending.choices), "how it ended"),
      Field("agreements", .record(agreements), "what was agreed"),
    ])

  static let agreements = RecordFormat(
    "agreements", "What youth, mentor, parents and professionals agreed at the start.",
    fields: [
      Field("role", .bilingual(limit: 500), "the role of the mentor"),
      Field("sharing", .list(.record(sharing), atLeast: 0), "what is shared with whom"),
      Field("ifItGoesWrong", .bilingual(limit: 500), "what happens if it goes wrong"),
      Field("evaluation", .bilingual(limit: 500), "who evaluates, and when"),
      Field("afterTheEnd", .bilingual(limit: 500), "what happens after the end"),
    ])

  static let sharing = RecordFormat(
    "an agreement on sharing", "What the mentor passes on, and to whom.",
    fields: [
      Field("with", .bilingual(limit: 120), required: true, "with whom"),
      Field("what", .bilingual(limit: 500), required: true, "what"),
    ])

  public static let wave = RecordFormat(
    "a wave", "The web at one moment. Who is not among its ties is not in the web at that moment.",
    fields: [
      Field("id", .identifier, required: true, "short id, as in `--wave before`"),
      Field("label", .bilingual(limit: 80), "what diagrams print"),
      Field("date", .date, "the day; needed where there are several waves, or mentor positions"),
      Field(
        "informant", .choice(Informant.choices),
        "whose view of the web this is; `youth` where it is left out. Waves of one day give the views of several informants"),
      Field("residence", .choice(Residence.choices), "where the youth lives"),
      Field("familyConflict", .number(unit, unit: "strain"), "strain in the family"),
      Field("competences", .number(unit, unit: "competence"), "measured competences; no property of the web"),
      Field("cognitiveSkills", .number(unit, unit: "cognitive skill"), "measured cognitive skills; no property of the web"),
      Field("schoolMotivation", .number(unit, unit: "motivation"), "measured school motivation; no property of the web"),
      Field("identity", .number(unit, unit: "identity"), "measured positive identity and self-confidence; no property of the web"),
      Field("school", .choice(SchoolType.choices), "type of school, where it has changed"),
      Field("family", .record(family), "the youth's part in the family"),
      Field("ties", .list(.record(tie), atLeast: 0), required: true, "ties between the youth and people"),
      Field("crossTies", .list(.record(crossTie), atLeast: 0), "ties between people of the web"),
      Field("places", .list(.record(takingPart), atLeast: 0), "the youth's part in places"),
      Field("doubts", .list(.record(doubt), atLeast: 0), "doubts about people that became known in this wave; they go on in later waves"),
      attributes,
    ])

  public static let family = RecordFormat(
    "family life", "The youth's part in the family.",
    fields: [
      Field("participation", .number(unit, unit: "participation"), "how much the youth takes part"),
      Field("contribution", .number(unit, unit: "contribution"), "how much the youth's contribution is valued"),
    ])

  public static let tie = RecordFormat(
    "a tie", "The bond between the youth and a person at one moment.",
    fields: [
      Field("person", .reference(to: "person"), required: true, "with whom"),
      Field("status", .choice(TieStatus.choices), "whether there is contact; `active` where it is left out"),
      Field("informant", .choice(Informant.choices), "who reported the values of this tie; that of the wave where it is left out"),
      Field("ring", .choice(Ring.choices), "where the youth placed the person; an answer, never computed"),
      Field("closeness", level("closeness"), "strength of the bond"),
      Field("conflict", level("conflict"), "strain in the bond"),
      Field("contact", .reported(.number(0...50, unit: "contacts per week"), by: Informant.choices), "contacts per week"),
      Field("receives", .record(support("support received", "What the youth receives from this person.")), "support received"),
      Field("gives", .record(support("support given", "What the youth gives to this person.")), "support given"),
      Field("reciprocal", .flag, "support goes both ways; follows from `gives` where it is left out"),
      Field("household", .flag, "lives in the youth's home at this moment"),
      Field(
        "askingOrder", .whole(1...99, unit: "places"),
        "where the person stands in the youth's own order of whom to ask as a mentor; 1 is first; an answer, never computed"),
      Field("excluded", .flag, "must not be asked as a mentor (safety, court order); no reason is ever printed"),
      attributes,
    ])

  private static func support(_ name: String, _ summary: String) -> RecordFormat {
    RecordFormat(
      name, summary, fields: SupportType.allCases.map { Field($0.rawValue, level("strength of support"), $0.meaning) })
  }

  public static let crossTie = RecordFormat(
    "a cross tie", "Two people of the web know each other.",
    fields: [
      Field("between", .list(.reference(to: "person"), atLeast: 2), required: true, "the two people, as `[mother, uncle]`"),
      Field("informant", .choice(Informant.choices), "who reported the values of this tie; that of the wave where it is left out"),
      Field("closeness", level("closeness"), "strength of the bond"),
      Field("conflict", level("conflict"), "strain in the bond"),
      attributes,
    ])

  public static let takingPart = RecordFormat(
    "taking part", "The youth's part in a place at one moment.",
    fields: [
      Field("place", .reference(to: "place"), required: true, "which place"),
      Field("takesPart", .choice(TakesPart.choices), required: true, "whether the youth takes part"),
      Field("participation", .number(unit, unit: "participation"), "how much the youth takes part (or would)"),
      Field("contribution", .number(unit, unit: "contribution"), "how much the youth's contribution is valued there"),
      Field("accessible", .flag, "whether the youth can get there and is welcome"),
      attributes,
    ])

  public static let doubt = RecordFormat(
    "a doubt", "A doubt about somebody's part in the web, known from this wave on.",
    fields: [
      Field("person", .reference(to: "person"), required: true, "about whom"),
      Field("about", .choice(DoubtSubject.choices), required: true, "what it is about"),
      Field("text", .bilingual(limit: 500), "in words"),
    ])
}
