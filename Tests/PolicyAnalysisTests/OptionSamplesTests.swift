import PolicyAnalysis
import Testing

@Suite struct OptionSamplesTests {
  private typealias Option = OptionSamples.Option

  @Test func optionsAreKeptInTheOrderOfTheirIDs() throws {
    let samples = try OptionSamples([
      Option(id: "b", costs: [1, 3], effects: [5, 5]), Option(id: "a", costs: [2, 2], effects: [1, 0]),
    ])
    #expect(samples.ids == ["a", "b"] && samples.draws == 2)
    #expect(samples.expected == [ExpectedOutcome(id: "a", cost: 2, effect: 0.5), ExpectedOutcome(id: "b", cost: 2, effect: 5)])
  }

  @Test func samplesThatMakeNoSenseAreRefused() {
    func refusal(_ options: Option...) -> PolicyAnalysisError? {
      Toys.refusal { () throws(PolicyAnalysisError) in try OptionSamples(options) }
    }
    let fine = Option(id: "a", costs: [1, 2, 3], effects: [1, 2, 3])
    #expect(refusal(fine, Option(id: "b", costs: [1, 2, 3], effects: [0, 0, 0])) == nil)
    #expect(refusal() == .optionCount(0) && refusal(fine) == .optionCount(1))
    #expect(refusal(fine, fine) == .repeatedID(.option, "a"))
    #expect(refusal(fine, Option(id: "", costs: [], effects: [])) == .emptyID(.option, place: 1))
    #expect(refusal(fine, Option(id: "b", costs: [1, 2], effects: [1, 2, 3])) == .drawCount(option: "b", .cost, got: 2, draws: 3))
    #expect(refusal(fine, Option(id: "b", costs: [1, 2, 3], effects: [1, 2])) == .drawCount(option: "b", .effect, got: 2, draws: 3))
    #expect(refusal(Option(id: "a", costs: [1], effects: [1]), Option(id: "b", costs: [1], effects: [1])) == .tooFewDraws(1))
    for bad in [Double.nan, .infinity, -.infinity, 1e51] {
      #expect(
        refusal(fine, Option(id: "b", costs: [1, 2, 3], effects: [0, bad, bad])) == .valueInvalid(option: "b", .effect, draw: 1, count: 2))
      #expect(
        refusal(Option(id: "z", costs: [1, 1, bad], effects: [0, 0, 0]), fine) == .valueInvalid(option: "z", .cost, draw: 2, count: 1))
    }
    #expect(
      refusal(fine, Option(id: "b", costs: [.nan, 2, .nan], effects: [0, 0, 0]))?.description
        == "the cost of option 'b' in draw 0 is not a number within ±1e50, nor are 1 more\n"
        + "  fix: find out why the model fails in that draw; a draw cannot be left out")
    #expect(
      refusal(fine)?.description
        == "there is 1 option\n  fix: give at least two options, of which one may be to change nothing")
  }

  @Test func amountsThatDoNotRiseAreRefused() throws {
    func refusal(_ values: [Double]) -> PolicyAnalysisError? {
      Toys.refusal { () throws(PolicyAnalysisError) in try WillingnessToPay(values) }
    }
    #expect(refusal([0, 1]) == nil && refusal([7]) == nil)
    #expect(refusal([]) == .noWillingnessToPay)
    #expect(refusal([-1]) == .willingnessToPayInvalid(place: 0) && refusal([0, .nan]) == .willingnessToPayInvalid(place: 1))
    #expect(refusal([0, 5, 5]) == .willingnessToPayNotRising(place: 2) && refusal([.infinity]) == .willingnessToPayInvalid(place: 0))
    #expect(
      refusal([])?.description == "no willingness to pay is given\n  fix: say what a unit of effect may cost; there is no default")
    #expect(try WillingnessToPay(in: 0...3, steps: 3).values == [0, 1, 2, 3])
    #expect(try WillingnessToPay(in: 0.1...0.7, steps: 7).values.last == 0.7)
    #expect(
      Toys.refusal { () throws(PolicyAnalysisError) in try WillingnessToPay(in: 0...3, steps: 0) } == .size(what: "steps", got: 0, least: 1)
    )
    #expect(
      Toys.refusal { () throws(PolicyAnalysisError) in try WillingnessToPay(in: 3...3, steps: 2) } == .willingnessToPayNotRising(place: 1))
  }
}
