import Foundation
import Quantities
import SupportWebs
import Testing
import TestSupport

/// Every field of a small full case arrives where it should.
@Suite struct CaseReaderTests {
  let caseFile: CaseFile
  let first: SupportWeb
  let second: SupportWeb

  init() throws {
    let bytes = Array(try Data(contentsOf: Checkout.tests.appendingPathComponent("Fixtures/full.yaml")))
    caseFile = try CaseReader.read(path: "full.yaml", bytes: bytes)
    first = try #require(caseFile.wave("before"))
    second = try #require(caseFile.wave("after"))
  }

  private func tie(_ person: String, _ web: SupportWeb) throws -> Tie { try #require(web.alters.first { $0.id == person }).tie }

  @Test func theCase() {
    #expect(caseFile.provenance == .composite)
    #expect(caseFile.title == Bilingual(dutch: "Een web", english: "A web"))
    #expect(caseFile.waves.map(\.moment.id) == ["before", "after"])
    #expect(caseFile.wave("during") == nil)
  }

  @Test func theYouth() {
    #expect(first.youth.id == "ego")
    #expect(first.youth.label == Bilingual(both: "ik"))
    #expect((first.youth.sex, first.youth.segment, first.youth.team) == (.female, .indicated, .untrained))
    #expect((first.youth.adversities, first.youth.risk) == (3, -0.5))
    #expect((first.youth.parentsTrust, first.youth.professionalsBelief) == (0.8, 0.25))
    #expect(first.youth.circumstances == [.inCare, .moneyProblems])
  }

  @Test func whomTheYouthWouldAsk() throws {
    #expect(try (tie("aunt", first).askingOrder, tie("mother", first).askingOrder) == (2, nil))
  }

  @Test func whatAWaveSaysOfTheYouth() {
    #expect((first.youth.school, second.youth.school) == (.secondary, .mbo))
    #expect((first.youth.competences, second.youth.competences) == (0.5, nil))
    #expect((first.youth.cognitiveSkills, first.youth.schoolMotivation, first.youth.identity) == (0.4, 0.3, 0.6))
    #expect((second.youth.cognitiveSkills, second.youth.schoolMotivation, second.youth.identity) == (nil, nil, nil))
    #expect((first.youth.familyConflict, second.youth.familyConflict) == (0.75, nil))
    #expect(first.family == FamilyLife(participation: 0.5, contribution: 0.25))
    #expect(second.family == FamilyLife())
  }

  /// A birthday is not known: the age counts on by whole years since the first wave.
  @Test(arguments: [("2021-02-28", 15), ("2021-03-01", 16), ("2023-02-28", 17)])
  func theAgeCountsOn(_ date: String, _ age: Int) throws {
    let text = """
      steunweb: case/1
      provenance: invented
      youth: {id: youth, age: 15, segment: universal, school: none, team: trained}
      people: []
      waves:
        - {id: a, date: 2020-03-01, ties: []}
        - {id: b, date: \(date), ties: []}
      """
    let waves = try CaseReader.read(path: "a.yaml", bytes: Array(text.utf8)).waves
    #expect(waves.map(\.youth.age) == [15, age])
    #expect(waves[0].youth.label == Bilingual(dutch: "ik", english: "me"))
    #expect(waves[0].moment.label == Bilingual(both: "a"))
  }

  @Test func theMoment() {
    #expect(first.moment.label == Bilingual(dutch: "Voor", english: "Before"))
    #expect(first.moment.date == CalendarDate(year: 2024, month: 1, day: 10))
    #expect((first.moment.residence, second.moment.residence) == (.home, nil))
  }

  @Test func thePeople() throws {
    #expect(first.alters.map(\.id) == ["mother", "aunt", "friend"])
    #expect(second.alters.map(\.id) == ["aunt", "mother"])
    let people = first.alters.map(\.person)
    #expect(people.map(\.role) == [.parent, .kin, .friend])
    #expect(people.map(\.sector) == [.family, .neighbourhood, .friends])
    #expect(people.map(\.isAdult) == [true, true, nil])
    #expect(people.map(\.ageGap) == [nil, 20, nil])
    #expect(people.map(\.metAtSchool) == [false, false, true])
    #expect(people[1].label == Bilingual(dutch: "tante", english: "aunt"))
  }

  @Test func tiesAndTheirInformants() throws {
    let aunt = try tie("aunt", first)
    #expect((aunt.status, aunt.ring) == (.suspended, .inner))
    #expect(aunt.closeness == Reported(0.75, by: .parent))
    #expect(aunt.conflict == Reported(0.25, by: .mentor))
    #expect(aunt.contact == Reported(2.5, by: .parent))
    #expect((aunt.receives[.emotional], aunt.receives.informant(of: .emotional)) == (0.5, .parent))
    #expect((aunt.receives[.advice], aunt.receives.informant(of: .advice)) == (1, .professional))
    #expect(aunt.receives[.practical] == nil)
    #expect(aunt.isExcluded)
    #expect(try tie("mother", first).closeness == Reported(0.5, by: .youth))
  }

  @Test func whatIsMissingStaysMissing() throws {
    let friend = try tie("friend", first)
    #expect((friend.status, friend.ring, friend.isReciprocal) == (.active, nil, nil))
    #expect(friend.closeness == Reported(nil, by: .youth))
    #expect(friend.conflict == Reported(nil, by: .researcher))
    #expect(friend.receives.isGiven == nil && friend.gives.isGiven == nil)
    #expect(!friend.isExcluded && !friend.inHousehold)
  }

  /// Support goes both ways when the youth gives some, unless the file says otherwise.
  @Test func reciprocityFollowsFromWhatTheYouthGives() throws {
    #expect(try tie("aunt", first).isReciprocal == true)
    #expect(try tie("aunt", second).isReciprocal == false)
    #expect(try tie("mother", first).isReciprocal == nil)
    #expect(try tie("mother", second).isReciprocal == nil)
  }

  @Test func aTieMaySayOtherwiseOfTheHousehold() throws {
    #expect(try (tie("mother", first).inHousehold, tie("mother", second).inHousehold) == (true, false))
    #expect(try (tie("aunt", first).inHousehold, tie("aunt", second).inHousehold) == (false, true))
  }

  @Test func crossTiesAndPlaces() {
    #expect(
      first.crossTies == [
        CrossTie("mother", "aunt", closeness: Reported(0.5, by: .parent), conflict: Reported(nil, by: .parent))
      ])
    #expect(second.crossTies.isEmpty)
    let club = Place(
      id: "club", label: Bilingual(both: "zwemclub"), type: .club, takesPart: .suspended, participation: 0.5, contribution: 0.25,
      isAccessible: false)
    #expect(first.places == [club])
    #expect(second.places == [Place(id: "club", label: Bilingual(both: "zwemclub"), type: .club, takesPart: .no)])
  }

  /// On the day of `until` a position is no longer held.
  @Test func positionsAreThoseHeldOnTheDay() throws {
    #expect(first.positions.map(\.id) == ["jim"])
    #expect(second.positions.map(\.id) == ["buddy"])
    let jim = try #require(first.positions(of: "aunt").first)
    #expect((jim.kind, jim.ending) == (.jim, .lifeEvent))
    #expect((jim.from, jim.until) == (CalendarDate(year: 2024, month: 1, day: 10), CalendarDate(year: 2025, month: 1, day: 10)))
    let agreements = try #require(jim.agreements)
    #expect(agreements.role == Bilingual(both: "luisteren"))
    #expect(agreements.sharing.map(\.with) == [Bilingual(both: "ouders")])
    #expect(agreements.sharing.map(\.what) == [Bilingual(dutch: "hoofdlijnen", english: "outlines")])
    #expect((agreements.ifItGoesWrong, agreements.evaluation) == (Bilingual(both: "praten"), Bilingual(both: "samen")))
    #expect(agreements.afterTheEnd == nil)
  }

  @Test func doubtsAreThoseOfTheWave() {
    #expect(first.doubts.isEmpty)
    #expect(second.doubts == [Doubt(person: "aunt", about: .load, text: Bilingual(both: "veel zorgen"))])
  }
}
