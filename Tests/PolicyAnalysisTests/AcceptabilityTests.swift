import PolicyAnalysis
import Quantities
import RandomStreams
import Testing
import TestSupport

@Suite struct AcceptabilityTests {
  private typealias Option = OptionSamples.Option

  /// B is best in 1 of 5 draws, by far; A in the other 4, by little. The decision follows B.
  @Test func theFrontierFollowsExpectedNetBenefitAndNotTheHighestShare() throws {
    let samples = try OptionSamples([
      Option(id: "a", costs: [0, 0, 0, 0, 0], effects: [0, 0, 0, 0, 0]),
      Option(id: "b", costs: [1, 1, 1, 1, 1], effects: [0, 0, 0, 0, 11]),
    ])
    let point = try AcceptabilityCurves(samples, willingnessToPay: WillingnessToPay([1])).points[0]
    #expect(point.options.map(\.acceptability.value) == [0.8, 0.2])
    #expect(point.optimum.id == "b" && point.optimum.acceptability.value == 0.2)
    // Net benefits -1, -1, -1, -1, 10: mean 1.2, standard deviation sqrt(24.2). Shares 0 and 1: sqrt(.2 × .8 / 4).
    #expect(abs(point.optimum.netBenefit.value - 1.2) < 1e-15)
    #expect(abs(point.optimum.netBenefit.standardError - (24.2 / 5).squareRoot()) < 1e-15)
    #expect(abs(point.optimum.acceptability.standardError - 0.2) < 1e-15)
  }

  @Test func optionsThatAreEquallyGoodShareADraw() throws {
    let samples = try OptionSamples([
      Option(id: "a", costs: [1, 1], effects: [1, 1]), Option(id: "b", costs: [1, 1], effects: [1, 1]),
      Option(id: "c", costs: [1, 0], effects: [1, 1]),
    ])
    let point = try AcceptabilityCurves(samples, willingnessToPay: WillingnessToPay([2])).points[0]
    #expect(abs(point.options[0].acceptability.value - 1.0 / 6) < 1e-15 && point.options[1].acceptability == point.options[0].acceptability)
    #expect(abs(point.options[2].acceptability.value - 2.0 / 3) < 1e-15 && point.optimum.id == "c")
    let twins = try OptionSamples([Option(id: "y", costs: [0, 1], effects: [1, 0]), Option(id: "x", costs: [0, 1], effects: [1, 0])])
    #expect(try AcceptabilityCurves(twins, willingnessToPay: WillingnessToPay([0, 9])).points.map(\.optimum.id) == ["x", "x"])
  }

  /// Options of few whole numbers, in every order of a sample of orders: the same values to the bit.
  @Test func theOrderOfOptionsChangesNothing() throws {
    var dice = Dice(seed: 3)
    let amounts = try WillingnessToPay([0, 0.5, 1, 2, 7])
    for seed in 0..<40 {
      let options = Toys.coarse(options: 2 + Int(seed % 4), draws: 30, seed: UInt64(seed))
      let (one, other) = (try OptionSamples(options), try OptionSamples(dice.shuffled(options)))
      #expect(one == other && CostEffectivenessFrontier(one) == CostEffectivenessFrontier(other))
      #expect(AcceptabilityCurves(one, willingnessToPay: amounts) == AcceptabilityCurves(other, willingnessToPay: amounts))
      #expect(PerfectInformation(one, willingnessToPay: amounts) == PerfectInformation(other, willingnessToPay: amounts))
      #expect(try CostEffectivenessPlane(one, comparator: "o1") == CostEffectivenessPlane(other, comparator: "o1"))
      for point in AcceptabilityCurves(one, willingnessToPay: amounts).points {
        #expect(abs(point.options.reduce(0) { $0 + $1.acceptability.value } - 1) < 1e-12)
        let best = point.options.map(\.netBenefit.value).max()
        #expect(point.optimum.netBenefit.value == best && point.optimum.id == point.options.first { $0.netBenefit.value == best }?.id)
      }
    }
  }

  /// The share of draws in which a normal net benefit of mean .3 and standard deviation 1 is above 0 is Φ(.3), from 20,000 draws.
  @Test func sharesAreThoseOfTheClosedForm() throws {
    let samples = try Toys.pair(Toys.normals(20_000, seed: 5).map { $0 + 0.3 })
    let share = try AcceptabilityCurves(samples, willingnessToPay: WillingnessToPay([1])).points[0].options[1].acceptability
    #expect(abs(share.value - StandardNormal.cumulative(0.3)) < 4.892 * share.standardError && share.standardError < 0.004)
  }

  /// One draw in each quadrant, one on an axis, one at the origin.
  @Test func quadrantsShareWhatLiesBetweenThem() throws {
    let samples = try OptionSamples([
      Option(id: "a", costs: [10, 10, 10, 10, 10, 10], effects: [1, 1, 1, 1, 1, 1]),
      Option(id: "b", costs: [11, 9, 9, 11, 11, 10], effects: [2, 2, 0, 0, 1, 1]),
    ])
    let cloud = try CostEffectivenessPlane(samples, comparator: "a").clouds[0]
    let sixth = 1.0 / 6
    #expect(abs(cloud.quadrants.northEast.value - 1.75 * sixth) < 1e-15 && abs(cloud.quadrants.southEast.value - 1.25 * sixth) < 1e-15)
    #expect(abs(cloud.quadrants.southWest.value - 1.25 * sixth) < 1e-15 && abs(cloud.quadrants.northWest.value - 1.75 * sixth) < 1e-15)
    #expect(cloud.points[2].effect == -1 && cloud.points[2].cost == -1 && cloud.effect.value == 0 && abs(cloud.cost.value - sixth) < 1e-15)
    #expect(
      Toys.refusal { () throws(PolicyAnalysisError) in try CostEffectivenessPlane(samples, comparator: "x") }?.description
        == "no option has the id 'x'\n  fix: give one of 'a', 'b'")
  }
}
