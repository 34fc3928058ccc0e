import Evidence
import MentorSimulation
import Quantities
import RandomStreams
import Testing

@testable import ModelTrust

/// Who takes part and what is measured of them, against plain arithmetic on the same participants.
@Suite struct ParticipantsTests {
  private static func design(_ more: String = "", size: Int = 300, statistics: String = "") throws -> StudyDesign {
    try Designs.read(
      Designs.titled(
        """
        weeks: 26
        arms: [{id: none, programme: none}, {id: matched, programme: matchmentor}]
        samples: [{id: treated, arm: matched, size: \(size)}, {id: control, arm: none, size: \(2 * size)}]
        measures:
          - {id: risk, outcome: start.risk}
          - {id: before, outcome: y.PS, week: 0, reliability: 0.7}
          - {id: after, outcome: y.PS, reliability: 0.7}
          - {id: gain, change: [before, after]}
          - {id: good, measure: after, atLeast: 0.2}
          - {id: matched, outcome: matched}
        \(more)
        statistics:
          - {id: g, title: g, form: standardised, measures: [after], group: treated, against: control}
          - {id: odds, title: o, form: logOddsRatio, measures: [good], group: treated, against: control}
          - {id: r, title: r, form: correlation, measures: [after], with: before, group: control}
          - {id: change, title: c, form: change, measures: [after], with: before, group: treated}
          - {id: effect, title: e, form: effect, measures: [after], group: treated}
          - {id: mean, title: m, form: mean, measures: [gain], group: treated}
        """))
  }

  private static func participants(_ design: StudyDesign, replicate: UInt32 = 1) async -> Participants {
    let candidates = await Candidates(
      design, .standard, seed: 7, replicate: replicate, batches: 1, threads: 2)
    var participants = Participants(design, candidates)
    participants.follow(seed: 7, replicate: replicate)
    return participants
  }

  private static func mean(_ x: [Double]) -> Double { x.reduce(0, +) / Double(x.count) }
  private static func sd(_ x: [Double]) -> Double {
    let m = mean(x)
    return (x.reduce(0) { $0 + ($1 - m) * ($1 - m) } / Double(x.count - 1)).squareRoot()
  }
  private static func correlation(_ x: [Double], _ y: [Double]) -> Double {
    let (a, b) = (mean(x), mean(y))
    return zip(x, y).reduce(0) { $0 + ($1.0 - a) * ($1.1 - b) } / (Double(x.count - 1) * sd(x) * sd(y))
  }

  @Test func statisticsAreThoseOfPlainArithmetic() async throws {
    let design = try Self.design()
    let people = await Self.participants(design)
    let (treated, control) = (people.groups[0], people.groups[1])
    #expect(treated.count == 300 && control.count == 600 && Set(treated).isDisjoint(with: control))
    func values(_ measure: String, _ places: [Int]) throws -> [Double] {
      let index = try #require(design.measure(measure))
      return places.map { people.observed[index][$0] }
    }
    let (a, b) = (try values("after", treated), try values("after", control))
    let pooled = ((299 * Self.sd(a) * Self.sd(a) + 599 * Self.sd(b) * Self.sd(b)) / 898).squareRoot()
    let found = design.statistics.map { StatisticValue($0, design, people) }
    #expect(abs(try #require(found[0].estimate) - (Self.mean(a) - Self.mean(b)) / pooled * (1 - 3.0 / (4 * 898 - 1))) < 1e-12)
    let (x, y) = (Double(a.count { $0 >= 0.2 }), Double(b.count { $0 >= 0.2 }))
    let ratio = Elementary.log(x / (300 - x) / (y / (600 - y)))
    #expect(abs(try #require(found[1].estimate) - ratio) < 1e-12)
    let z = ratio / (1 / x + 1 / (300 - x) + 1 / y + 1 / (600 - y)).squareRoot()
    #expect(abs(try #require(found[1].pValue) - 2 * StandardNormal.cumulative(-abs(z))) < 1e-12)
    #expect(abs(try #require(found[2].estimate) - Self.correlation(b, try values("before", control))) < 1e-12)
    let before = try values("before", treated)
    let gains = zip(a, before).map { $0 - $1 }
    #expect(abs(try #require(found[3].estimate) - Self.mean(gains) / Self.sd(before)) < 1e-12)
    let t = Self.mean(gains) / (Self.sd(gains) / 300.0.squareRoot())
    #expect(abs(try #require(found[3].pValue) - StudentT.twoSidedPValue(t, degreesOfFreedom: 299)) < 1e-12)
    let index = try #require(design.measure("after"))
    let effects = treated.map { people.own[index][$0] - people.without[index][$0] }
    #expect(abs(try #require(found[4].estimate) - Self.mean(effects)) < 1e-12 && Self.mean(effects) != 0)
    #expect(abs(try #require(found[5].estimate) - Self.mean(gains)) < 1e-12)
  }

  /// Error of measurement takes its share of the variance: of 3,000 people the share lies within .03 of the reliability (6 standard errors).
  @Test func reliabilityIsTheShareOfTrueVariance() async throws {
    let design = try Self.design(size: 1_000)
    let people = await Self.participants(design)
    let index = try #require(design.measure("before"))
    let (seen, own) = (people.observed[index], people.own[index])
    let share = Self.sd(own) * Self.sd(own) / (Self.sd(seen) * Self.sd(seen))
    #expect(abs(share - 0.7) < 0.03, "\(share)")
    #expect(abs(Self.correlation(seen, own) - 0.7.squareRoot()) < 0.02)
  }

  /// A share of .3 is lost, more of those with a high risk; 900 people, standard error .015.
  @Test func thoseWhoAreLostAreMissingLaterAlone() async throws {
    let design = try Self.design("dropout: {share: 0.3, by: risk, logOdds: 1}")
    let people = await Self.participants(design)
    let (risk, before, after) = (
      people.observed[try #require(design.measure("risk"))], people.observed[try #require(design.measure("before"))],
      people.observed[try #require(design.measure("after"))]
    )
    let lost = after.indices.filter { after[$0].isNaN }
    #expect(abs(Double(lost.count) / 900 - 0.3) < 0.06 && !before.contains { $0.isNaN })
    #expect(Self.mean(lost.map { risk[$0] }) > Self.mean(risk) + 0.4)
    #expect(lost.allSatisfy { people.observed[design.measures.count - 1][$0].isNaN })
  }

  /// Partners are nearer than strangers, and each is used once.
  @Test func matchingMakesGroupsAlike() async throws {
    let design = try Self.design("matching: {sample: treated, from: control, on: [risk, before], caliper: 0.5}", size: 200)
    let people = await Self.participants(design)
    let (treated, partners) = (people.groups[0], people.groups[1])
    #expect(treated.count == partners.count && Set(partners).count == partners.count && treated.count > 150)
    for name in ["risk", "before"] {
      let values = people.observed[try #require(design.measure(name))]
      #expect(abs(Self.mean(treated.map { values[$0] }) - Self.mean(partners.map { values[$0] })) < 0.06, "\(name)")
    }
  }

  /// Strata have their shares.
  @Test func strataHaveTheirShares() async throws {
    let design = try Designs.read(
      """
      name: try
      title: Try
      population: [{segment: careRelated, share: 3}, {segment: selective, share: 1}]
      weeks: 1
      arms: [{id: none, programme: none}, {id: jim, programme: jim}]
      samples: [{id: all, arm: none, size: 400}]
      measures: [{id: age, outcome: start.age}, {id: old, measure: age, atLeast: 15}]
      statistics: [{id: m, title: m, form: mean, measures: [old], group: all}]
      """)
    let people = await Self.participants(design)
    // Nobody of the selective segment is 15: of those in care 4 of 7 ages are, so that .43 of all are, with a standard error of .025.
    #expect(abs(Self.mean(people.observed[1]) - 0.43) < 0.1)
  }
}
