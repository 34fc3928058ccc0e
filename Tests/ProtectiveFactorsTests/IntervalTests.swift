import ProtectiveFactors
import SupportWebs
import Testing
import TestSupport

/// Intervals against every filling of the missing values with the ends of their ranges: each factor and each contribution is monotone in
/// each value, so that its extremes lie there.
@Suite struct IntervalTests {
  /// One value of a web: made missing by `nil`, filled in with the low or the high end of its range by `false` and `true`.
  typealias Gap = (inout SupportWeb, Bool?) -> Void

  private static func level(_ end: Bool?) -> Double? { end.map { $0 ? 1 : 0 } }

  /// Makes up to `count` values of a web missing; gives the web and what is missing.
  private static func withGaps(_ complete: SupportWeb, _ count: Int, _ dice: inout Dice) -> (web: SupportWeb, gaps: [Gap]) {
    var candidates: [Gap] = [{ $0.family.participation = level($1) }, { $0.family.contribution = level($1) }]
    for i in complete.alters.indices {
      candidates += [
        { $0.alters[i].tie.closeness.value = level($1) }, { $0.alters[i].tie.conflict.value = level($1) },
        { $0.alters[i].tie.isReciprocal = $1 }, { $0.alters[i].setIsAdult($1) },
      ]
      candidates += SupportType.allCases.map { type in { $0.alters[i].tie.receives.set(type, level($1)) } }
    }
    for i in complete.places.indices {
      candidates += [
        { $0.places[i].participation = level($1) }, { $0.places[i].contribution = level($1) }, { $0.places[i].isAccessible = $1 },
      ]
    }
    let gaps = Array(dice.shuffled(candidates).prefix(count))
    var web = complete
    for gap in gaps { gap(&web, nil) }
    return (web, gaps)
  }

  /// The smallest and the largest of some numbers.
  struct Range {
    var (low, high) = (Double.infinity, -Double.infinity)

    mutating func include(_ x: Double) { (low, high) = (min(low, x), max(high, x)) }
  }

  @Test(arguments: [1, 3, 6, 8])
  func intervalsAreExact(missing: Int) throws {
    var dice = Dice(seed: 40 + UInt64(missing))
    for _ in 0..<60 {
      let (web, gaps) = Self.withGaps(.random(&dice), missing, &dice)
      let reported = FactorResult.all(web)
      var values = [Range](repeating: Range(), count: reported.count)
      var contributions = [[FactorResult.Source: Range]](repeating: [:], count: reported.count)
      for corner in 0..<(1 << gaps.count) {
        var filled = web
        for (bit, gap) in gaps.enumerated() { gap(&filled, corner >> bit & 1 == 1) }
        for (k, factor) in FactorResult.all(filled).enumerated() {
          values[k].include(try #require(factor.value?.point))
          for source in reported[k].contributions.map(\.source) {
            contributions[k][source, default: Range()].include(try #require(factor.contribution(source).point))
          }
        }
      }
      for (k, factor) in reported.enumerated() {
        #expect(try #require(factor.value).isNear(values[k].low, values[k].high), "\(factor.factor)")
        for (source, range) in contributions[k] {
          #expect(factor.contribution(source).isNear(range.low, range.high), "\(factor.factor) of \(source)")
        }
      }
    }
  }

  @Test func everyFillingInBetweenLiesWithinTheInterval() throws {
    var dice = Dice(seed: 50)
    for _ in 0..<300 {
      let complete = SupportWeb.random(&dice)
      let (web, _) = Self.withGaps(complete, 8, &dice)
      for (reported, truth) in zip(FactorResult.all(web), FactorResult.all(complete)) {
        let (bounds, point) = (try #require(reported.value), try #require(truth.value?.point))
        #expect(bounds.low - 1e-12 <= point && point <= bounds.high + 1e-12)
        for contribution in truth.contributions {
          let (own, value) = (reported.contribution(contribution.source), try #require(contribution.value.point))
          #expect(own.low - 1e-12 <= value && value <= own.high + 1e-12)
        }
      }
    }
  }

  @Test func missingValuesAreCountedWhereTheFactorUsesThem() {
    let web = SupportWeb.of(
      [.of("cousin", .kin, closeness: nil, support: nil, isReciprocal: nil), .of("lost", .friend, closeness: nil, status: .lost)],
      places: [.of("club", .club, participation: nil, isAccessible: nil), .of("work", .work, .no, participation: nil)])
    // Closeness; reciprocity and participation; competences; closeness, five kinds of support, adult or not, access.
    #expect(FactorResult.all(web).map(\.missing) == [1, 2, 1, 8])
  }
}

extension Alter {
  mutating func setIsAdult(_ isAdult: Bool?) {
    var person = person
    person.isAdult = isAdult
    self = Alter(person: person, tie: tie)
  }
}

extension SupportProfile {
  mutating func set(_ type: SupportType, _ strength: Double?) {
    let old = self
    self = .of { $0 == type ? strength : old[$0] }
  }
}
