import PolicyAnalysis
import Testing
import TestSupport

@Suite struct SampleInformationTests {
  /// Net benefit `m + 3 θ + e`, with `θ` standard normal and measured in `n` people with standard deviation 4: what is expected of `θ`
  /// after the study has variance `1 / (1 + 16/n)`.
  @Test(arguments: [1, 16, 400], [0.0, 1.2]) func normalMeansAgreeWithTheClosedForm(participants: Int, mean: Double) throws {
    let n = 5_000
    let (theta, e) = (Toys.normals(n, seed: 61), Toys.normals(n, seed: 62))
    let samples = try Toys.pair(zip(theta, e).map { mean + 3 * $0 + $1 })
    let study = try NormalMeanStudy(id: "theta", participants: participants, standardDeviation: 4)
    let information = try SampleInformation(
      samples, statistics: ParameterDraws([study.statistic(of: theta, seed: 3)]), willingnessToPay: WillingnessToPay([1]),
      settings: RegressionSettings(seed: 4))
    let exact = Toys.loss(mean: mean, standardDeviation: 3 * (1 / (1 + 16 / Double(participants))).squareRoot())
    let value = information.points[0].value
    #expect(abs(value.value - exact) < 4.892 * value.standardError && value.standardError < 0.1)
    #expect(value.value <= information.points[0].evpi.value && information.kept == ["theta"])
  }

  /// More participants, more value; no study tells more than the parameter itself.
  @Test func largerStudiesAreWorthMore() throws {
    let theta = Toys.normals(3_000, seed: 71)
    let samples = try Toys.pair(theta.map { 0.5 + $0 })
    let one = try WillingnessToPay([1])
    let settings = RegressionSettings(seed: 5)
    let values = try [1, 10, 100, 10_000].map { participants in
      let study = try NormalMeanStudy(id: "s", participants: participants, standardDeviation: 5)
      return try SampleInformation(
        samples, statistics: ParameterDraws([study.statistic(of: theta, seed: 1)]), willingnessToPay: one, settings: settings
      ).points[0].value.value
    }
    #expect(values == values.sorted() && values[0] < 0.5 * values[3])
    let known = try PartialPerfectInformation(
      samples, parameters: Toys.draws([("t", theta)]), group: ["t"], willingnessToPay: one, settings: settings
    ).points[0].value
    #expect(abs(values[3] - known.value) < known.standardError)
  }

  /// Two studies of two quantities, together: variances add up.
  @Test func statisticsOfSeveralQuantitiesEnterTogether() throws {
    let n = 4_000
    let (x, y) = (Toys.normals(n, seed: 81), Toys.normals(n, seed: 82))
    let samples = try Toys.pair(zip(x, y).map { 2 * $0 + $1 })
    let statistics = try [("x", x), ("y", y)].map {
      try NormalMeanStudy(id: $0.0, participants: 9, standardDeviation: 3).statistic(of: $0.1, seed: 6)
    }
    let value = try SampleInformation(
      samples, statistics: ParameterDraws(statistics), willingnessToPay: WillingnessToPay([1]), settings: RegressionSettings(seed: 7)
    ).points[0].value
    #expect(abs(value.value - Toys.loss(mean: 0, standardDeviation: 2.5.squareRoot())) < 4.892 * value.standardError)
  }

  /// Sampling errors of 20,000 draws: mean 0 and the standard error that was asked for, the same for every size but for scale, and others
  /// by id.
  @Test func samplingErrorsAreThoseAskedFor() throws {
    let truth = [Double](repeating: 2, count: 20_000)
    func errors(_ id: String, _ participants: Int, seed: UInt64 = 1) throws -> [Double] {
      try NormalMeanStudy(id: id, participants: participants, standardDeviation: 10).statistic(of: truth, seed: seed).values.map { $0 - 2 }
    }
    let own = try errors("a", 25)
    let mean: Double = own.reduce(0, +) / 20_000
    let variance: Double = own.reduce(0) { $0 + $1 * $1 } / 20_000
    // Standard errors are 2 / sqrt(20,000) and, of the variance, a share of sqrt(2 / 20,000).
    #expect(abs(mean) < 0.0692 && abs(variance / 4 - 1) < 0.0489)
    #expect(zip(own, try errors("a", 100)).allSatisfy { abs($0 - 2 * $1) < 1e-12 })
    #expect(try errors("a", 25) == own && errors("b", 25) != own && errors("a", 25, seed: 2) != own)
  }

  @Test func theNetGainIsThatOfAllLessTheCost() throws {
    let (x, e) = (Toys.normals(200, seed: 1), Toys.normals(200, seed: 2))
    let information = try SampleInformation(
      Toys.pair(zip(x, e).map { $0 + $1 }), statistics: Toys.draws([("x", x)]), willingnessToPay: WillingnessToPay([1]),
      settings: RegressionSettings(seed: 1, replicates: 20)
    ).points[0]
    let gain = try ExpectedNetGain(information, population: 1_000, studyCost: 50)
    #expect(gain.gain.value == information.value.value * 1_000 - 50 && gain.willingnessToPay == 1)
    #expect(gain.gain.standardError == information.value.standardError * 1_000 && gain.gain.value > 100)
    #expect(try ExpectedNetGain(information, population: 0, studyCost: 50).gain.value == -50)
    func refusal(_ population: Double, _ cost: Double) -> PolicyAnalysisError? {
      Toys.refusal { () throws(PolicyAnalysisError) in try ExpectedNetGain(information, population: population, studyCost: cost) }
    }
    #expect(refusal(-1, 0) == .amountInvalid(what: "population") && refusal(1, .nan) == .amountInvalid(what: "study cost"))
    #expect(refusal(1, -1)?.description == "the study cost is not a number from 0 to 1e50\n  fix: give an amount of 0 or more")
  }

  @Test func studiesThatMakeNoSenseAreRefused() throws {
    func refusal(_ id: String, _ participants: Int, _ sd: Double) -> PolicyAnalysisError? {
      Toys.refusal { () throws(PolicyAnalysisError) in try NormalMeanStudy(id: id, participants: participants, standardDeviation: sd) }
    }
    #expect(refusal("a", 1, 1) == nil && refusal("", 1, 1) != nil)
    #expect(refusal("a", 0, 1) == .size(what: "participants", got: 0, least: 1))
    #expect(refusal("a", 1, 0) == .standardDeviationInvalid && refusal("a", 1, .nan) == .standardDeviationInvalid)
    let samples = try Toys.pair(Toys.normals(100, seed: 1))
    let one = try WillingnessToPay([1])
    let statistics = try Toys.draws([("s", Toys.normals(101, seed: 2))])
    #expect(
      Toys.refusal { () throws(PolicyAnalysisError) in
        try SampleInformation(samples, statistics: statistics, willingnessToPay: one, settings: RegressionSettings(seed: 1))
      } == .unequalDraws(parameters: 101, options: 100))
  }
}
