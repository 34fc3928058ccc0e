import Documents
import ProtectiveFactors
import Quantities
import Reports
import SupportWebs
import Testing
import Wording

@Suite struct MentorsReportTests {
  private static let text = """
    steunweb: case/1
    provenance: invented
    title: {nl: Voorbeeld, en: Example}
    youth: {id: me, age: 14, parentsTrust: 0.3}
    people:
      - {id: mother, label: {nl: moeder, en: mother}, role: parent}
      - {id: aunt, label: {nl: tante, en: aunt}, role: kin, ageGap: 20}
      - {id: friend, label: {nl: vriend, en: friend}, role: friend}
      - {id: secret-person, label: {nl: oom, en: uncle}, role: kin, ageGap: 30}
    waves:
      - id: first
        label: {nl: eerst, en: first}
        date: 2024-01-01
        competences: 0.5
        family: {participation: 0, contribution: 0}
        ties:
          - {person: mother, closeness: 0.9, conflict: 0.2, receives: {emotional: 0.5, practical: 0, advice: 0, roleModel: 0, socialCapital: 0}, reciprocal: no}
          - {person: friend, closeness: 0.5, conflict: 0, contact: 3, receives: {emotional: 0.5, practical: 0, advice: 0, roleModel: 0, socialCapital: 0}, reciprocal: no, askingOrder: 2}
          - {person: aunt, closeness: 0.4, conflict: 0, contact: 1, receives: {emotional: 0.5, practical: 0.5, advice: 0, roleModel: 0, socialCapital: 0}, reciprocal: no, askingOrder: 1}
          - {person: secret-person, closeness: 0.987, conflict: 0.1, contact: 5, excluded: yes}
        crossTies: [{between: [mother, aunt], conflict: 0.6}, {between: [mother, secret-person], conflict: 0.9}]
        doubts: [{person: secret-person, about: safety, text: {nl: HINT, en: HINT}}]
    """

  private static func report(_ change: (String) -> String = { $0 }) throws -> MentorsReport {
    let caseFile = try CaseReader.read(path: "c.yaml", bytes: Array(change(text).utf8))
    return MentorsReport(caseFile.waves[0], of: caseFile)
  }

  @Test func theReportBeginsWithWhatIsThere() throws {
    let text = try Self.report().text(in: .english)
    #expect(
      text.hasPrefix(
        """
        Who could be a JIM? Example, first (2024-01-01)

        A JIM is somebody whom the youth chooses. The youth decides. Steunweb puts nobody above another and gives
        nobody a mark.
        People stand in the order that the youth gave; after that in the rings that the youth chose, from inner to
        outer.

        PEOPLE WHOM THE YOUTH COULD ASK

        aunt (relative)
          What is there
            · There is a bond already.
            · There is contact every week (about once).
            · Gives much support already: social-emotional and practical.
            · Is more than ten years older. That often helps, if there is a match with the youth's world.
          To talk about
            · There is tension with mother. What do they need to work together?
          If this person were JIM: protective factors (0–100), from now to then

        """))
    #expect(
      text.contains("PERHAPS ALSO: THERE IS SOMETHING TO ASK FIRST\n\nfriend (friend)\n  What is there\n    · They have a close bond.\n"))
    #expect(
      text.contains(
        "    · How old is this person?\n    · Do this person and mother know and trust each other? That is not filled in yet.\n"))
    #expect(text.contains("NOT NOW\n\n  · mother: is a parent; a JIM stands beside the parents\n"))
    #expect(text.contains("NOT TO BE ASKED\n\n  · uncle: not to be asked\n\n"))
    #expect(text.contains("\n  · The parents still doubt whether a JIM helps. Begin there: what do they need to trust it?\n"))
    #expect(text.contains("This is no prediction.\n") && text.contains("No study gives these limits."))
    #expect(!text.contains("[sources:"))
  }

  @Test func theStopTellsNothingElse() throws {
    let report = try Self.report()
    for text in [report.text(in: .english, showsSources: true), report.text(in: .dutch, showsSources: true)] {
      #expect(
        !text.contains("HINT") && !text.contains("98") && !text.lowercased().contains("safety") && !text.lowercased().contains("veilig"))
      #expect(text.matches(of: /uncle|\boom\b/).count == 1)
    }
    let json = report.json.rendered()
    #expect(json.contains("\"notToBeAsked\": [\"secret-person\"]"))
    #expect(json.matches(of: /secret-person/).count == 1 && !json.contains("HINT") && !json.contains("safety") && !json.contains("0.987"))
  }

  @Test func sourcesAreNamedWhenAskedFor() throws {
    let text = try Self.report().text(in: .english, showsSources: true)
    let flat = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      flat.contains("There is tension with mother. What do they need to work together? [sources: risk-network-conflict, harm-case-anton,"))
    #expect(flat.contains("How old is this person? [sources: lit-jim-practice-conditions]"))
  }

  @Test func nobodyToAskSaysWhatCouldBeTried() throws {
    let report = try Self.report { $0.replacing("closeness: 0.4,", with: "closeness: 0.1,") }
    let text = report.text(in: .english)
    #expect(
      text.contains(
        """
        There are 3 people with whom there is contact. At this moment there is nobody in this drawing whom the youth
        could ask as JIM.
        Of nobody is enough known yet to ask. Perhaps it is possible with the people below: first ask what stands with
        them.
        """))
    #expect(text.contains("WHAT COULD BE TRIED\n\n  · Ask what is not known yet of the people under “Perhaps also”.\n  · Look wider:"))
    #expect(text.contains("  · aunt: the bond is still thin; could it grow?\n") && !text.contains("PEOPLE WHOM"))
    let json = report.json.rendered()
    #expect(json.contains("\"people\": []") && json.contains("\"kind\": \"longList\",\n      \"evidence\": [\"lit-groslijst\""))
    #expect(try Self.report().json.rendered().contains("\"options\": []"))
  }

  @Test func everyKindHasWords() {
    for kind in MentorConsideration.Kind.allCases { #expect(Wording.has("mentors.kind.\(kind.rawValue)"), "\(kind)") }
    for topic in MentorTopic.allCases { #expect(Wording.has("mentors.topic.\(topic.rawValue)")) }
    for option in MentorOption.allCases { #expect(Wording.has("mentors.option.\(option.rawValue)")) }
    for obstacle in MentorEligibility.Obstacle.allCases { #expect(Wording.has("mentors.obstacle.\(obstacle.rawValue)")) }
    for question in MentorEligibility.OpenQuestion.allCases { #expect(Wording.has("mentors.question.\(question.rawValue)")) }
    for order in MentorOrder.allCases { #expect(Wording.has("mentors.order.\(order.rawValue)")) }
  }

  /// Nothing is ranked or scored, and no word of the researcher's view stands in a text that a youth or parent may read.
  @Test func noWordRanksOrFrightens() {
    let forbidden = [
      "score", "rank", "best ", "beste", "fit of", "risk", "risico", "harm", "schade", "given up", "opgegeven", "problem", "probleem",
      "geschikt",
      "suitable", "%",
    ]
    let keys = Wording.keys.filter { $0.hasPrefix("mentors.") }
    #expect(keys.count > 60)
    for key in keys {
      for language in Language.allCases {
        let text = Wording.text(
          key, in: language,
          Dictionary(
            uniqueKeysWithValues: [
              "title", "wave", "name", "why", "ids", "sentence", "text", "n", "ring", "types", "contact", "people", "sector", "places",
              "position",
              "closeness", "conflict", "gap", "base", "slope", "factor", "before", "after", "role",
            ].map { ($0, "") })
        ).lowercased()
        for word in forbidden { #expect(!text.contains(word), "\(key) says '\(word)'") }
      }
    }
  }
}
