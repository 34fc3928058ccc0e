import NetworkMeasures
import ProtectiveFactors
import SupportWebs
import Testing
import TestSupport

@Suite struct SupportPatternTests {
  private static func find(_ kind: SupportPattern.Kind, _ alters: [Alter], adversities: Int? = 0) -> [SupportPattern] {
    var web = SupportWeb.of(alters)
    web.youth.adversities = adversities
    return SupportPattern.all(web).filter { $0.kind == kind }
  }

  @Test func oneWarmAdultOutsideTheHouseholdIsAnAnchor() {
    let found = Self.find(
      .oneAnchor,
      [
        .of("coach", .coach, closeness: 0.8, conflict: 0.3), .of("teacher", .teacher, closeness: 0.4),
        .of("mother", .parent, closeness: 1, inHousehold: true), .of("father", .parent, closeness: 1),
        .of("friend", .friend, closeness: 1, isAdult: false),
      ])
    #expect(found.map(\.certainty) == [.certain] && found.first?.people == ["coach"])
    #expect(found.first?.evidence == ["mech-anchor-then-web"])
  }

  @Test func noneOrTwoAreNoAnchor() {
    #expect(Self.find(.oneAnchor, [.of("coach", .coach, closeness: 0.49)]).isEmpty)
    #expect(Self.find(.oneAnchor, [.of("coach", .coach, closeness: 0.5), .of("aunt", .kin, closeness: 0.5, isAdult: true)]).isEmpty)
  }

  @Test func whereSomethingIsMissingAnAnchorIsPossible() {
    let unknown = Alter.of("cousin", .kin, closeness: 0.9)
    #expect(Self.find(.oneAnchor, [unknown]).map(\.certainty) == [.possible])
    let both = Self.find(.oneAnchor, [.of("coach", .coach, closeness: 0.9), unknown])
    #expect(both.map(\.certainty) == [.possible] && both.first?.people == ["coach", "cousin"])
  }

  @Test func nobodyOutsideTheFamilyIsSaidOfFriendsSchoolAndNeighbourhood() {
    let family: [Alter] = [.of("mother", .parent, inHousehold: true), .of("aunt", .kin), .of("worker", .professional)]
    #expect(Self.find(.nobodyOutsideFamily, family).map(\.certainty) == [.certain])
    #expect(Self.find(.nobodyOutsideFamily, family + [.of("friend", .friend)]).isEmpty)
    let stranger = Self.find(.nobodyOutsideFamily, family + [.of("stranger", .unknown)])
    #expect(stranger.map(\.certainty) == [.possible] && stranger.first?.people == ["stranger"])
    #expect(Self.find(.nobodyOutsideFamily, family + [.of("lost", .friend, status: .lost)]).map(\.certainty) == [.certain])
  }

  @Test func noAdultOutsideTheHousehold() {
    let home: [Alter] = [.of("mother", .parent, inHousehold: true), .of("friend", .friend, isAdult: false)]
    #expect(Self.find(.noAdultOutsideHousehold, home).map(\.certainty) == [.certain])
    #expect(Self.find(.noAdultOutsideHousehold, home + [.of("cousin", .kin)]).map(\.certainty) == [.possible])
    #expect(Self.find(.noAdultOutsideHousehold, home + [.of("father", .parent, closeness: 0.1)]).isEmpty)
  }

  @Test func typesThatNobodyGives() {
    var (aunt, friend) = (Alter.of("aunt", .kin), Alter.of("friend", .friend))
    aunt.tie.receives = .of { [.emotional: 0.5, .practical: 0.49, .advice: 0.2][$0] ?? 0 }
    friend.tie.receives = .of { $0 == .advice ? nil : 0.1 }
    let found = Self.find(.typesNobodyGives, [aunt, friend])
    #expect(found.map(\.certainty) == [.certain, .possible])
    #expect(found.map(\.types) == [[.practical, .roleModel, .socialCapital], [.advice]])
    #expect(found.last?.evidence == ["jim-support-3-advice"])
  }

  @Test func moreThanFiveAdversities() {
    #expect(Self.find(.manyAdversities, [], adversities: 5).isEmpty)
    let six = Self.find(.manyAdversities, [], adversities: 6)
    #expect(six.map(\.certainty) == [.certain] && six.first?.grounds == [.adversities(Bounds(6))])
    #expect(Self.find(.manyAdversities, [], adversities: nil).map(\.certainty) == [.possible])
  }

  /// A pattern is certain when all fillings have it, possible when some have it, left out when none has.
  @Test func certaintyIsThatOfAllFillings() {
    var dice = Dice(seed: 71)
    var seen: Set<String> = []
    for round in 0..<200 {
      var complete = SupportWeb.random(&dice, people: 3, support: [0, 0, 0.5])
      complete.youth.adversities = 6
      let (web, gaps) = Gap.opened(in: complete, most: round % 2 == 0 ? 40 : 4, &dice)
      var counts: [String: Int] = [:]
      for number in 0..<Gap.count(gaps) {
        for name in Self.names(SupportPattern.all(Gap.fill(web, gaps, number: number))) { counts[name.name, default: 0] += 1 }
      }
      var expected: [String: SupportPattern.Certainty] = [:]
      for (name, count) in counts { expected[name] = count == Gap.count(gaps) ? .certain : .possible }
      let reported = Self.names(SupportPattern.all(web))
      #expect(Dictionary(reported.map { ($0.name, $0.certainty) }, uniquingKeysWith: { a, _ in a }) == expected)
      for pattern in reported { seen.insert("\(pattern.name) \(pattern.certainty)") }
    }
    #expect(seen.count > 15)
  }

  /// Every kind by name, the types nobody gives one by one.
  private static func names(_ patterns: [SupportPattern]) -> [(name: String, certainty: SupportPattern.Certainty)] {
    patterns.flatMap { pattern in
      pattern.types.isEmpty
        ? [("\(pattern.kind)", pattern.certainty)] : pattern.types.map { ("\(pattern.kind) \($0)", pattern.certainty) }
    }
  }
}

@Suite struct SupportGridTests {
  @Test func strengthsAreNoisyOrsWorkedByHand() throws {
    let web = SupportWeb.of([
      .of("aunt", .kin, closeness: 0, support: 0.5), .of("uncle", .kin, support: 0.4), .of("friend", .friend, support: nil),
      .of("stranger", .unknown, support: 0.5),
    ])
    let grid = SupportGrid(web)
    func cell(_ sector: Sector) throws -> SupportGrid.Cell {
      try #require(grid.cells.first { $0.counts.type == .advice && $0.counts.sector == sector })
    }
    // 1 - .5 × .6 = .7; with the stranger 1 - .5 × .6 × .5 = .85.
    #expect(try cell(.kin).strength.isNear(0.7, 0.85) && cell(.kin).counts.sources == 1 && cell(.kin).largest == Bounds(0.5))
    #expect(try cell(.friends).strength == Bounds(0, 1) && cell(.school).strength.isNear(0, 0.5))
    #expect(try cell(.unknown).strength.isNear(0.5))
    let row = try #require(grid.rows.first { $0.type == .advice })
    #expect(row.strength.isNear(0.85, 1) && row.sources == 2 && row.unknown == 1)
    #expect(grid.gaps.isEmpty)
  }

  @Test func itHasTheCellsOfTheMatrixAndTheRowsOfTheFactor() {
    var dice = Dice(seed: 72)
    for _ in 0..<50 {
      let (web, _) = Gap.opened(in: .random(&dice), most: 500, &dice)
      let grid = SupportGrid(web)
      #expect(grid.cells.map(\.counts) == grid.matrix.cells)
      #expect(grid.rows.map(\.strength) == FactorResult.adultsAndPeers(web).parts.map(\.value))
      #expect(grid.gaps.allSatisfy { $0.counts.sources == 0 && ($0.largest?.high ?? 0) < 0.5 })
    }
  }

  /// Cells against every filling of sectors and strengths; a filled sector that has no column counts nobody.
  @Test func cellsAreExactIntervals() {
    var dice = Dice(seed: 73)
    for _ in 0..<40 {
      let complete = SupportWeb.random(&dice, people: 4, support: Gap.known)
      let (web, gaps) = Gap.opened(in: complete, most: 150, &dice)
      let fillings = (0..<Gap.count(gaps)).map { SupportGrid(Gap.fill(web, gaps, number: $0)) }
      for cell in SupportGrid(web).cells where cell.counts.sector != .unknown {
        var range = IntervalTests.Range()
        for filled in fillings {
          range.include(
            filled.cells.first { $0.counts.type == cell.counts.type && $0.counts.sector == cell.counts.sector }?.strength)
        }
        #expect(cell.strength.isNear(range.low, range.high), "\(cell.counts)")
      }
    }
  }
}
