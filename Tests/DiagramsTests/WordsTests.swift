import Quantities
import SupportWebs
import Testing

@testable import Diagrams
@testable import Wording

@Suite struct WordsTests {
  @Test func everyWordOfTheCaseFileHasALabel() {
    func check<W: Word>(_: W.Type) {
      for word in W.allCases { #expect(Wording.has("\(W.self).\(word.rawValue)"), "\(W.self).\(word.rawValue)") }
    }
    check(Sector.self)
    check(Role.self)
    check(Ring.self)
    check(SupportType.self)
    check(PlaceType.self)
    check(TakesPart.self)
    check(TieStatus.self)
    check(MentorPosition.self)
    check(Residence.self)
    check(SchoolType.self)
    check(Informant.self)
    check(Provenance.self)
    check(Sex.self)
    check(Segment.self)
    check(Circumstance.self)
    #expect(Sector.kin.label(in: .dutch) == "familie")
  }

  @Test func placeholdersAreFilled() {
    #expect(Wording.text("description.people.n", in: .dutch, ["n": "12", "rings": "3 kringen"]) == "12 mensen in 3 kringen")
    #expect(Wording.text("word.unknown", in: .english) == "unknown")
  }

  @Test func bothLanguagesHaveTheSamePlaceholders() {
    for key in Wording.keys {
      #expect(Wording.placeholders(of: key, in: .dutch) == Wording.placeholders(of: key, in: .english), "\(key)")
    }
  }

  @Test func anUnknownKeyTraps() async {
    await #expect(processExitsWith: .failure) { _ = Wording.text("no.such.key", in: .dutch) }
    await #expect(processExitsWith: .failure) { _ = Wording.text("description.people.n", in: .dutch) }
  }

  @Test func descriptionIsOneSentence() {
    let diagram = CirclesDiagram(web: Webs.small)
    #expect(
      diagram.description(in: .english)
        == "5 people in 3 rings; JIM: mother's cousin, close; 1 tie with much tension; 1 tie where contact is not possible now; "
        + "tension between 1 pair of others; closeness is unknown for 1 tie; 1 person not placed in a ring; Places: Beacon School, football club."
    )
    #expect(diagram.description(in: .dutch).hasPrefix("5 mensen in 3 kringen; JIM: neef van moeder, dichtbij; 1 band met veel spanning"))
  }

  @Test func tableSaysWhatIsUnknown() {
    let table = CirclesDiagram(web: Webs.small).textTable(in: .english)
    #expect(table.headings == ["person", "role", "ring", "sector", "closeness", "tension", "support", "knows"])
    #expect(table.rows.count == 6)
    #expect(
      table.rows[4] == ["guardian", "professional", "further away", "professionals", "unknown", "unknown", "social-emotional", "none"])
    #expect(table.rows[5][2] == "Not placed in a ring")
    #expect(table.rows[2][1] == "relative · JIM")
  }
}
