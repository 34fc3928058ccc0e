import Quantities
import SupportWebs
import Testing
import TestSupport

/// Random edits, right and wrong ones, on a web that begins with four people.
@Suite struct RandomEditTests {
  private static let day = CalendarDate(year: 2024, month: 5, day: 6)

  static func empty() -> SupportWeb {
    SupportWeb(
      youth: Youth(id: "me", label: Youth.usualLabel, age: 15), moment: Moment(id: "now", label: Bilingual(both: "now"), date: day),
      alters: [])
  }

  private static func begun() throws -> SupportWeb {
    var web = empty()
    for id in 0..<4 { try web.add(Person(id: "p\(id)", label: Bilingual(both: "Secret"), role: .friend)) }
    return web
  }

  /// The 5,000 sequences of 30 edits: the web can always be written and read back, and a refused edit changes nothing.
  @Test func everyWebOfRandomEditsIsACaseFile() throws {
    var (done, refused) = (0, 0)
    for seed in 0..<5_000 {
      var dice = Dice(seed: UInt64(seed))
      var web = try Self.begun()
      for _ in 0..<30 {
        let before = web
        do throws(EditError) {
          try RandomEdit.apply(&web, &dice)
          done += 1
        } catch {
          refused += 1
          #expect(web == before, "seed \(seed): \(error)")
          #expect(!error.problem.isEmpty && !error.fix.isEmpty && !error.description.contains("Secret"))
        }
      }
      let caseFile = CaseFile(provenance: .invented, waves: [web], positions: web.positions)
      do {
        let again = try CaseReader.read(path: "again.yaml", bytes: Array(CaseWriter.yaml(caseFile).utf8))
        let wave = try #require(again.waves.first)
        #expect(wave.alters.map(\.id) == web.alters.map(\.id) && wave.crossTies == web.crossTies && wave.places == web.places)
        #expect(wave.positions == web.positions && wave.doubts == web.doubts)
      } catch {
        Issue.record("seed \(seed): \(error)")
        return
      }
    }
    #expect(done > 40_000 && refused > 20_000, "\(done) done, \(refused) refused")
  }

  @Test func removingUndoesAddingAndRestoringUndoesRemoving() throws {
    var removals = 0
    for seed in 0..<5_000 {
      var dice = Dice(seed: UInt64(seed) &+ 70_000)
      var web = try Self.begun()
      for _ in 0..<25 { _ = try? RandomEdit.apply(&web, &dice) }
      let before = web
      try web.add(Person(id: "new", label: Bilingual(both: "x"), role: .friend))
      #expect(try web.remove(person: "new").crossTies.isEmpty)
      #expect(web == before)
      guard !web.alters.isEmpty else { continue }
      let removal = try web.remove(person: dice.one(of: web.alters).id)
      #expect(!web.crossTies.contains { $0.joins(removal.alter.id) } && !web.positions.contains { $0.person == removal.alter.id })
      try web.restore(removal)
      #expect(web == before)
      removals += removal.crossTies.count
    }
    #expect(removals > 1_000)
  }
}

/// One random edit; about a third cannot be done.
enum RandomEdit {
  static func apply(_ web: inout SupportWeb, _ dice: inout Dice) throws(EditError) {
    let ids = (0..<6).map { "p\($0)" } + (dice.level() < 0.1 ? ["me", "Bad Id"] : [])
    let id = dice.one(of: ids)
    let other = dice.one(of: ids)
    switch dice.whole(below: 14) {
    case 0, 1, 2: try web.add(person(id, &dice), tie(&dice))
    case 3: try web.remove(person: id)
    case 4: try web.change(person(id, &dice))
    case 5: try web.setTie(tie(&dice), with: id)
    case 6:
      let closeness = dice.level() * 1.2
      try web.changeTie(with: id) { $0.closeness.value = closeness }
    case 7, 8: try web.add(CrossTie(id, other, closeness: Reported(dice.level() * 1.1)))
    case 9: try web.change(CrossTie(id, other, conflict: Reported(dice.level() * 1.1)))
    case 10: try web.removeCrossTie(between: id, and: other)
    case 11:
      let place = Place(
        id: dice.one(of: ["club", "school", "p1"]), label: Bilingual(both: dice.level() < 0.1 ? "" : "Secret"),
        type: dice.one(of: PlaceType.allCases), takesPart: dice.one(of: TakesPart.allCases), participation: dice.level() * 1.1)
      if dice.level() < 0.5 { try web.add(place) } else { try web.change(place) }
    case 12:
      if dice.level() < 0.3 {
        try web.remove(place: dice.one(of: ["club", "school"]))
      } else {
        try web.give(position(id, &dice))
      }
    default:
      try web.end(position: dice.one(of: ["m0", "m1"]), on: date(&dice), ending: dice.one(of: Ending.allCases))
    }
  }

  private static func date(_ dice: inout Dice) -> CalendarDate {
    dice.one(of: (2023...2025).compactMap { CalendarDate(year: $0, month: 5, day: 6) })
  }

  private static func position(_ person: String, _ dice: inout Dice) -> Position {
    Position(
      id: dice.one(of: ["m0", "m1", "p2"]), person: person, kind: dice.one(of: MentorPosition.allCases), from: date(&dice),
      until: dice.level() < 0.5 ? nil : date(&dice), ending: dice.level() < 0.8 ? nil : .planned)
  }

  private static func person(_ id: String, _ dice: inout Dice) -> Person {
    var person = Person(
      id: id, label: Bilingual(both: dice.level() < 0.05 ? String(repeating: "Secret", count: 11) : "Secret"),
      role: dice.one(of: Role.allCases),
      ageGap: dice.level() < 0.5 ? nil : dice.level() * 122 - 31)
    if dice.level() < 0.2 { person.attributes["note"] = .text("Secret") }
    return person
  }

  private static func tie(_ dice: inout Dice) -> Tie {
    func level(_ top: Double) -> Reported<Double> {
      dice.level() < 0.3 ? Reported(nil) : Reported(dice.level() < 0.02 ? .nan : dice.level() * top, by: dice.one(of: Informant.allCases))
    }
    return Tie(
      status: dice.one(of: TieStatus.allCases), closeness: level(1.01), conflict: level(1.01), contact: level(50.5),
      receives: SupportProfile([.advice: level(1.01)]), isExcluded: dice.level() < 0.2)
  }
}
