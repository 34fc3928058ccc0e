import Estimates
import Evidence
import MentorSimulation
import Quantities
import Testing

@testable import ModelTrust

/// Designs that the tests run.
enum Designs {
  static func read(_ text: String) throws -> StudyDesign {
    try DesignReader.read(path: "study.yaml", bytes: Array(("steunweb: study/1\n" + text).utf8))
  }

  static func titled(_ rest: String) -> String { "name: try\ntitle: Try\npopulation: [{segment: selective}]\n" + rest }

  /// Two groups without any programme, so that all differences are chance.
  static func nothing(size: Int) throws -> StudyDesign {
    try read(
      titled(
        """
        weeks: 13
        arms: [{id: none, programme: none}, {id: jim, programme: jim}]
        samples: [{id: one, arm: none, size: \(size)}, {id: other, arm: none, size: \(size)}]
        measures: [{id: y, outcome: y.SE, week: 13, reliability: 0.8}, {id: low, measure: y, atLeast: 0}]
        statistics:
          - {id: difference, title: d, form: difference, measures: [y], group: one, against: other}
          - {id: g, title: g, form: standardised, measures: [y], group: one, against: other}
          - {id: odds, title: o, form: logOddsRatio, measures: [low], group: one, against: other}
        """))
  }

  static func prePost(size: Int, selecting: Bool = true) throws -> StudyDesign {
    try read(
      titled(
        """
        weeks: 39
        arms: [{id: none, programme: none}, {id: matched, programme: matchmentor}]
        samples: [{id: youths, arm: matched, size: \(size)}]
        measures:
          - {id: before, outcome: y.PS, week: 0, reliability: 0.8}
          - {id: after, outcome: y.PS, reliability: 0.8}
        \(selecting ? "selection: [{measure: before, to: -0.5}]" : "")
        statistics:
          - {id: change, title: c, form: change, measures: [after], with: before, group: youths}
          - {id: r, title: r, form: correlation, measures: [after], with: before, group: youths}
        """))
  }
}

@Suite struct VirtualStudyTests {
  /// Of 600 studies of nothing, each test finds something in 30; fewer than 12 or more than 52 has a chance below .0003. A test at 10 % would
  /// find 60 on average.
  @Test func testsOfNothingFindSomethingInOneOfTwenty() async throws {
    let results = try await VirtualStudy(Designs.nothing(size: 60), seed: 1, uncertainty: .none).run(replicates: 600, threads: 2)
    for spread in results.statistics {
      let found = try #require(spread.power).hits
      #expect((12...52).contains(found), "\(spread.statistic.id): \(found)")
      let mean = try #require(spread.mean)
      #expect(abs(mean.mean) < 4 * (mean.standardError ?? 0), "\(spread.statistic.id)")
    }
  }

  @Test func threadsAndTheNumberOfReplicatesChangeNothing() async throws {
    let study = VirtualStudy(try Designs.nothing(size: 20), seed: 2, uncertainty: .priors)
    let (one, more) = (try await study.run(replicates: 9, threads: 1), try await study.run(replicates: 20, threads: 7))
    #expect(Array(more.values.prefix(9)) == one.values && Set(one.values.map { $0[0].estimate }).count == 9)
    let other = try await VirtualStudy(study.design, seed: 3, uncertainty: .priors).run(replicates: 9, threads: 1)
    #expect(other.values != one.values)
  }

  /// Youths let in because they stood low move towards the middle by themselves: by `(r - 1) m / s` standard deviations, with `r` the correlation of
  /// both scores among all youths, `m` and `s` the mean and standard deviation of the scores let in.
  @Test func withoutAControlGroupTheStudySeesRegressionToTheMean() async throws {
    let all = try await VirtualStudy(Designs.prePost(size: 4_000, selecting: false), seed: 4, uncertainty: .none).run(
      replicates: 8, threads: 2)
    let r = try #require(all.statistic(1).mean).mean
    let selected = try await VirtualStudy(Designs.prePost(size: 4_000), seed: 4, uncertainty: .none).run(replicates: 8, threads: 2)
    let change = selected.statistic(0)
    let bias = try #require(change.bias)
    // A normal score of standard deviation t below -1/2: its mean and standard deviation, by formula.
    let total = (1 / 0.8).squareRoot() * 1.01
    let z = -0.5 / total
    let ratio = 0.398_942_28 * Elementary.exp(-z * z / 2) / 0.327_4
    let (m, s) = (-total * ratio, total * (1 - z * ratio - ratio * ratio).squareRoot())
    #expect(abs(bias.mean - (r - 1) * m / s) < 0.15, "\(bias.mean) against \((r - 1) * m / s)")
    let unselected = try #require(all.statistic(0).bias)
    #expect(bias.mean > 0.4 && abs(unselected.mean) < 0.03)
  }

  /// The size that planning gives has the power that it promises: within .74 to .86 of 300 studies, outside which a true .80 falls with a chance
  /// of .01.
  @Test func theNeededSizeHasItsPower() async throws {
    let design = try #require(try Designs.prePost(size: 60).controlled)
    let pilot = try await VirtualStudy(design, seed: 5, uncertainty: .none).run(replicates: 300, threads: 2)
    let needed = try #require(pilot.statistic(0).neededSize(participants: design.participants))
    let scale = Double(needed.participants) / Double(design.participants)
    var larger = design
    larger.samples = design.samples.map { .init(id: $0.id, arm: $0.arm, size: Int(Double($0.size) * scale)) }
    let power = try await VirtualStudy(larger, seed: 6, uncertainty: .none).run(replicates: 300, threads: 2).statistic(0).power
    #expect((0.74...0.86).contains(try #require(power).share), "\(needed.participants): \(power?.share ?? -1)")
    #expect(abs(try #require(pilot.statistic(0).bias).mean) < 0.1)
  }

  @Test func aSelectionThatLetsNobodyInIsAnError() async throws {
    let design = try Designs.read(
      Designs.titled(
        """
        weeks: 2
        arms: [{id: none, programme: none}, {id: jim, programme: jim}]
        samples: [{id: one, arm: none, size: 40}]
        measures: [{id: risk, outcome: start.risk}]
        selection: [{measure: risk, from: 9}]
        statistics: [{id: m, title: m, form: mean, measures: [risk], group: one}]
        """))
    await #expect(throws: VirtualStudyError.tooFewAdmitted(replicates: 3, of: 3)) {
      _ = try await VirtualStudy(design, seed: 1, uncertainty: .none).run(replicates: 3, threads: 1)
    }
  }

  @Test(arguments: [(2.228_139, 10.0, 0.05), (12.706_2, 1.0, 0.05), (1.959_964, 1e9, 0.05), (0, 5, 1), (-4.032_143, 5, 0.01)])
  func studentsDistributionHasItsTable(_ t: Double, _ degrees: Double, _ p: Double) {
    #expect(abs(StudentT.twoSidedPValue(t, degreesOfFreedom: degrees) - p) < 1e-5)
  }
}
