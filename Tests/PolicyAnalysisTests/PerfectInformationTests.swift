import PolicyAnalysis
import Testing
import TestSupport

@Suite struct PerfectInformationTests {
  /// Net benefit normal with standard deviation 2 and these means, 20,000 draws.
  @Test(arguments: [-3.0, -0.5, 0, 0.2, 1, 4]) func theValueIsThatOfTheClosedForm(mean: Double) throws {
    let samples = try Toys.pair(Toys.normals(20_000, seed: 21).map { mean + 2 * $0 })
    let point = try PerfectInformation(samples, willingnessToPay: WillingnessToPay([1])).points[0]
    #expect(abs(point.evpi.value - Toys.loss(mean: mean, standardDeviation: 2)) < 4.892 * point.evpi.standardError)
    // Planted: a cost of .15 per person that was forgotten is noticed, where the option is chosen at all.
    if abs(mean) < 0.5 {
      let shifted = try Toys.pair(Toys.normals(20_000, seed: 21).map { mean - 0.15 + 2 * $0 })
      let wrong = try PerfectInformation(shifted, willingnessToPay: WillingnessToPay([1])).points[0].evpi
      #expect(abs(wrong.value - Toys.loss(mean: mean, standardDeviation: 2)) > 3 * wrong.standardError)
    }
  }

  /// By hand: net benefits at λ = 1 are a 0 0 0, b 2 -1 -4, c 1 1 -5.
  @Test func lossesAreThoseWorkedOutByHand() throws {
    let samples = try OptionSamples([
      .init(id: "a", costs: [0, 0, 0], effects: [0, 0, 0]), .init(id: "b", costs: [1, 1, 1], effects: [3, 0, -3]),
      .init(id: "c", costs: [0, 0, 5], effects: [1, 1, 0]),
    ])
    let points = try PerfectInformation(samples, willingnessToPay: WillingnessToPay([0, 1])).points
    #expect(points[1].optimum == "a" && points[1].evpi.value == 1)
    #expect(points[1].losses.map(\.expected.value) == [1, 2, 2])
    // At λ = 0 only costs count: a 0, b -1, c 0 0 -5.
    #expect(points[0].optimum == "a" && points[0].evpi == MonteCarloEstimate(value: 0, standardError: 0))
    #expect(points[0].losses.map(\.expected.value) == [0, 1, 5.0 / 3])
  }

  /// The expected loss of an option is the value of perfect information and what it yields less than the best.
  @Test func lossesExceedTheValueByWhatAnOptionYieldsLess() throws {
    for seed in 0..<30 {
      let samples = try OptionSamples(Toys.coarse(options: 4, draws: 25, seed: 100 + UInt64(seed)))
      let amounts = try WillingnessToPay([0, 1, 3])
      let curves = AcceptabilityCurves(samples, willingnessToPay: amounts).points
      for (point, curve) in zip(PerfectInformation(samples, willingnessToPay: amounts).points, curves) {
        #expect(point.optimum == curve.optimum.id && point.evpi.value == point.losses.map(\.expected.value).min())
        for (loss, option) in zip(point.losses, curve.options) {
          #expect(abs(loss.expected.value - point.evpi.value - curve.optimum.netBenefit.value + option.netBenefit.value) < 1e-12)
        }
      }
    }
  }
}
