import Evidence
import ProtectiveFactors
import Quantities
import SupportWebs
import TestSupport
import Testing

/// What holds for the mentors and factor changes of every web.
@Suite struct MentorPropertyTests {
  /// A random web with ages, rings and stops; a third of them with missing values.
  private static func web(_ dice: inout Dice) -> SupportWeb {
    var web = SupportWeb.random(&dice)
    let holes = dice.level() < 0.3
    web.alters = web.alters.map { alter in
      var person = alter.person
      person.ageGap = dice.level() < 0.8 ? dice.level() * 20 - 5 : nil
      if dice.level() < 0.2 { person.isAdult = nil }
      var tie = alter.tie
      tie.isExcluded = dice.level() < 0.1
      tie.ring = dice.level() < 0.5 ? dice.one(of: Ring.allCases) : nil
      if holes, dice.level() < 0.4 { tie.closeness.value = nil }
      if holes, dice.level() < 0.4 { tie.conflict.value = nil }
      return Alter(person: person, tie: tie)
    }
    return web
  }

  /// The rule of the specification, once more and plainly.
  private static func mayBeAsked(_ alter: Alter) -> Bool {
    guard let c = alter.tie.closeness.value, let k = alter.tie.conflict.value else { return false }
    return alter.tie.status == .active && ![.parent, .professional, .mentor, .unknown].contains(alter.person.role)
      && (alter.person.isAdult == true || (alter.person.ageGap ?? -99) >= 2) && c >= 0.3 && k <= 0.7 && !alter.tie.isExcluded
  }

  @Test func everybodyStandsInExactlyOneList() {
    var dice = Dice(seed: 11)
    var asked = 0
    for _ in 0..<300 {
      let web = Self.web(&dice)
      let found = MentorCandidates(web)
      let all = found.people.map(\.id) + found.perhaps.map(\.id) + found.notNow.map(\.id) + found.notToBeAsked
      #expect(all.sorted() == web.alters.map(\.id).sorted())
      #expect(Set(found.people.map(\.id)) == Set(web.alters.filter(Self.mayBeAsked).map(\.id)))
      #expect(found.notToBeAsked.sorted() == web.alters.filter(\.tie.isExcluded).map(\.id).sorted())
      #expect(found.options.isEmpty == !found.people.isEmpty)
      for person in found.perhaps { #expect(!person.questions.isEmpty && person.changes == nil) }
      for person in found.notNow { #expect(!person.obstacles.isEmpty) }
      asked += found.people.count
    }
    #expect(asked > 100)
  }

  /// A JIM counts with max(c, Q): written out by hand, and never less than without.
  @Test func changesAreThoseOfTheRaisedTie() throws {
    var dice = Dice(seed: 12)
    var moved = 0
    for _ in 0..<200 {
      let web = Self.web(&dice)
      for person in MentorCandidates(web).people {
        let changes = try #require(person.changes)
        var raised = web
        let index = try #require(web.alters.firstIndex { $0.id == person.id })
        let closeness = try #require(web.alters[index].tie.closeness.value)
        raised.alters[index].tie.closeness.value = max(closeness, 0.35 + 0.5 * closeness)
        #expect(changes.map(\.before) == FactorResult.all(web))
        #expect(changes.map(\.after) == FactorResult.all(raised))
        for change in changes {
          guard let old = change.before.value, let new = change.after.value, let difference = change.difference else { continue }
          #expect(new.low >= old.low - 1e-12 && new.high >= old.high - 1e-12)
          #expect(difference.low <= difference.high)
          if let x = old.point, let y = new.point { #expect(difference.point == y - x) }
          if new != old { moved += 1 }
        }
      }
    }
    #expect(moved > 50)
  }

  /// The interval of a difference holds the difference of every way to fill in what is missing.
  @Test func differencesHoldForEveryFilling() {
    var dice = Dice(seed: 13)
    var intervals = 0
    for _ in 0..<150 {
      let first = Self.web(&dice)
      var second = first
      second.alters = second.alters.map { alter in
        var alter = alter
        if dice.level() < 0.3 { alter.tie.closeness.value = dice.level() }
        return alter
      }
      let changes = FactorChange.all(from: first, to: second)
      for _ in 0..<10 {
        var (a, b) = (first, second)
        for i in a.alters.indices {
          let (c, k, adult) = (dice.level(), dice.level(), dice.level() < 0.5)
          func fill(_ alter: Alter) -> Alter {
            var (person, tie) = (alter.person, alter.tie)
            person.isAdult = person.isAdult ?? adult
            tie.closeness.value = tie.closeness.value ?? c
            tie.conflict.value = tie.conflict.value ?? k
            return Alter(person: person, tie: tie)
          }
          (a.alters[i], b.alters[i]) = (fill(a.alters[i]), fill(b.alters[i]))
        }
        for (change, (x, y)) in zip(changes, zip(FactorResult.all(a), FactorResult.all(b))) {
          guard let difference = change.difference, let old = x.value?.point, let new = y.value?.point else { continue }
          #expect(new - old >= difference.low - 1e-12 && new - old <= difference.high + 1e-12)
          if difference.point == nil { intervals += 1 }
        }
      }
    }
    #expect(intervals > 100)
  }

  /// Where nothing changes that a factor uses, the difference is 0, in spite of what is missing.
  @Test func anUntouchedFactorDoesNotChange() throws {
    let web = SupportWeb.of([.of("aunt", .kin, closeness: 0.4, isReciprocal: nil)], family: FamilyLife())
    var other = web
    try other.makeJIM("aunt", quality: StartQuality(.standard))
    let changes = FactorChange.all(from: web, to: other)
    func change(_ factor: ProtectiveFactor) throws -> FactorChange { try #require(changes.first { $0.before.factor == factor }) }
    #expect(try change(.involvement).before.value?.point == nil && change(.involvement).difference == Bounds(0))
    #expect(try change(.competences).difference == nil)
  }
}
