import ProtectiveFactors
import SupportWebs
import Testing
import TestSupport

/// Intervals against every filling of the missing values: values, parts, their strongest supporters and contributions are reached at both
/// ends and never left.
@Suite struct IntervalTests {
  /// The smallest and the largest of some numbers.
  struct Range {
    var (low, high) = (Double.infinity, -Double.infinity)

    mutating func include(_ bounds: Bounds?) {
      let bounds = bounds ?? Bounds(0)
      (low, high) = (min(low, bounds.low), max(high, bounds.high))
    }
  }

  /// All that results say, by name: `nil` where there is nothing, which counts as 0.
  static func statements(_ results: [FactorResult], _ web: SupportWeb) -> [(name: String, value: Bounds?)] {
    let sources = web.alters.map { FactorResult.Source.person($0.id) } + web.places.map { .place($0.id) } + [.family]
    return results.flatMap { result in
      [("\(result.factor)", result.value)]
        + result.parts.flatMap { [("\(result.factor) \($0.id)", $0.value), ("\(result.factor) \($0.id) largest", $0.largest)] }
        + sources.map { ("\(result.factor) of \($0.id)", result.contribution($0)) }
    }
  }

  @Test(arguments: [(2, 100), (40, 40), (1_000, 8)])
  func intervalsAreExact(fillings: Int, webs: Int) throws {
    var dice = Dice(seed: 40 + UInt64(fillings))
    for _ in 0..<webs {
      let complete = SupportWeb.random(&dice, people: 4, support: Gap.known)
      let (web, gaps) = Gap.opened(in: complete, most: fillings, &dice)
      let reported = Self.statements(FactorResult.all(web), web)
      var ranges = [Range](repeating: Range(), count: reported.count)
      for number in 0..<Gap.count(gaps) {
        let filled = Self.statements(FactorResult.all(Gap.fill(web, gaps, number: number)), web)
        for (k, statement) in filled.enumerated() { ranges[k].include(statement.value) }
      }
      for (statement, range) in zip(reported, ranges) {
        #expect((statement.value ?? Bounds(0)).isNear(range.low, range.high), "\(statement.name)")
      }
    }
  }

  @Test func everyFillingInBetweenLiesWithinTheInterval() throws {
    var dice = Dice(seed: 50)
    for _ in 0..<300 {
      let complete = SupportWeb.random(&dice)
      let (web, _) = Gap.opened(in: complete, most: 1 << (2 + dice.whole(below: 12)), &dice)
      let statements = zip(
        Self.statements(FactorResult.all(web), web), Self.statements(FactorResult.all(complete), web))
      for (reported, truth) in statements {
        let (bounds, point) = (reported.value ?? Bounds(0), truth.value?.point ?? 0)
        #expect(bounds.low - 1e-12 <= point && point <= bounds.high + 1e-12, "\(reported.name)")
      }
    }
  }

  /// Whoever carries a type of support does so only when the others give some, but not enough: no end of their ranges does.
  @Test func aContributionMayBeLargestInsideTheRangeOfAnother() {
    let result = FactorResult.adultsAndPeers(
      .of([.of("aunt", .kin, support: 0.3), .of("friend", .friend, support: nil)]))
    #expect(result.contribution(.person("aunt")) == Bounds(0, 1) && result.contribution(.person("friend")) == Bounds(0, 1))
    // All that the aunt can do is not enough, whatever the friend gives, as soon as somebody else suffices.
    let enough = FactorResult.adultsAndPeers(
      .of([.of("aunt", .kin, support: 0.3), .of("friend", .friend, support: nil), .of("coach", .coach, support: 0.5)]))
    #expect(enough.contribution(.person("aunt")) == Bounds(0) && enough.contribution(.person("coach")) == Bounds(0, 1))
  }

  @Test func missingValuesAreCountedWhereTheFactorUsesThem() {
    let web = SupportWeb.of(
      [.of("cousin", .kin, closeness: nil, support: nil, isReciprocal: nil), .of("lost", .friend, closeness: nil, status: .lost)],
      places: [.of("club", .club, participation: nil, isAccessible: nil), .of("work", .work, .no, participation: nil)],
      family: FamilyLife(participation: 0.5))
    // Closeness; reciprocity, participation, contribution at home; closeness, example, adult or not; contribution at home; closeness, five
    // kinds of support, adult or not, access; five kinds of support; participation; four that nobody measured.
    #expect(FactorResult.all(web).map(\.missing) == [1, 3, 3, 1, 8, 5, 1, 1, 1, 1, 1])
  }
}
