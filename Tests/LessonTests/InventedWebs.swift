import Quantities
import SupportWebs
import TestSupport

/// Webs with everything that may be known or unknown, for comparisons.
struct InventedWebs {
  private var dice: Dice

  init(seed: UInt64) { dice = Dice(seed: seed) }

  private mutating func isSo(_ chance: Double) -> Bool { dice.level() < chance }

  private mutating func level() -> Double? {
    switch dice.whole(below: 8) {
    case 0, 1: nil
    case 2: 0
    case 3: 1
    default: Double(dice.whole(below: 1_000)) / 1_000
    }
  }

  private mutating func flag() -> Bool? { dice.one(of: [true, false, nil]) }

  /// A case of one wave, as its own file reads back.
  ///
  /// - Parameter most: the largest number of people.
  mutating func next(most: Int = 14) throws -> CaseFile {
    var youth = Youth(id: "youth", label: Youth.usualLabel, age: isSo(0.8) ? 10 + dice.whole(below: 15) : nil)
    (youth.competences, youth.cognitiveSkills, youth.schoolMotivation, youth.identity) = (level(), level(), level(), level())
    youth.parentsTrust = level()
    let people = (0..<dice.whole(below: most + 1)).map { alter($0) }
    var web = SupportWeb(
      youth: youth, moment: Moment(id: "now", label: Bilingual(both: "now"), date: CalendarDate(year: 2026, month: 5, day: 1)),
      alters: people,
      crossTies: crossTies(people.map(\.id)), places: (0..<dice.whole(below: 6)).map { place($0) },
      family: FamilyLife(participation: level(), contribution: level()))
    web.doubts = people.filter { _ in isSo(0.2) }.map { Doubt(person: $0.id, about: dice.one(of: DoubtSubject.allCases)) }
    let written = CaseWriter.yaml(CaseFile(provenance: .invented, waves: [web]))
    return try CaseReader.read(path: "case.yaml", bytes: Array(written.utf8))
  }

  private mutating func alter(_ number: Int) -> Alter {
    let role = dice.one(of: Role.allCases)
    let sector = isSo(0.3) ? dice.one(of: Sector.allCases.filter { $0 != .unknown }) : nil
    let person = Person(
      id: "person-\(number)", label: Bilingual(both: "person \(number)"), role: role, sector: sector, isAdult: isSo(0.3) ? flag() : nil,
      ageGap: isSo(0.6) ? Double(dice.whole(below: 50) - 10) : nil, metAtSchool: isSo(0.2))
    func profile(_ dice: inout Self) -> SupportProfile {
      SupportProfile(Dictionary(uniqueKeysWithValues: SupportType.allCases.map { ($0, Reported(dice.level())) }))
    }
    var tie = Tie(
      status: isSo(0.8) ? .active : dice.one(of: [.suspended, .lost]), ring: isSo(0.85) ? dice.one(of: Ring.allCases) : nil,
      closeness: Reported(level()), conflict: Reported(level()), contact: Reported(isSo(0.7) ? Double(dice.whole(below: 9)) : nil),
      receives: profile(&self), gives: isSo(0.5) ? profile(&self) : SupportProfile(), isReciprocal: flag(), inHousehold: isSo(0.2),
      isExcluded: isSo(0.08))
    if isSo(0.1) { tie.askingOrder = 1 + dice.whole(below: 9) }
    return Alter(person: person, tie: tie)
  }

  private mutating func crossTies(_ ids: [String]) -> [CrossTie] {
    var ties: [CrossTie] = []
    for (index, a) in ids.enumerated() {
      for b in ids[..<index] where isSo(0.25) { ties.append(CrossTie(a, b, closeness: Reported(level()), conflict: Reported(level()))) }
    }
    return ties
  }

  private mutating func place(_ number: Int) -> Place {
    Place(
      id: "place-\(number)", label: Bilingual(both: "place \(number)"), type: dice.one(of: PlaceType.allCases),
      takesPart: dice.one(of: [.yes, .yes, .no, .suspended]), participation: level(), contribution: level(), isAccessible: flag())
  }
}
