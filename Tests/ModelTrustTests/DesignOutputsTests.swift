import ModelTrust
import Testing
import TestSupport

@Suite struct DesignOutputsTests {
  private static let design = try? SensitivityPlan(inputs: ["a", "b"], seed: 1, baseRows: 30).saltelli

  private static func refusal(_ make: (SaltelliDesign) throws -> DesignOutputs<SaltelliDesign>) throws -> SensitivityError? {
    do { _ = try make(try #require(design)) } catch let error as SensitivityError { return error }
    return nil
  }

  private static let values = (0..<120).map { Double($0 * $0 % 37) }

  @Test func outputsThatDoNotFitOrAreNotFiniteAreRefused() throws {
    var (bad, errors) = (Self.values, [Double](repeating: 0.1, count: 120))
    (bad[17], bad[40], errors[3]) = (.nan, .infinity, -0.1)
    #expect(try Self.refusal { try DesignOutputs($0, values: Self.values) } == nil)
    #expect(try Self.refusal { try DesignOutputs($0, values: Array(bad[..<119])) } == .outputCount(got: 119, rows: 120))
    let notFinite = try Self.refusal { try DesignOutputs($0, values: bad) }
    #expect(notFinite == .outputNotFinite(row: 17, count: 2))
    #expect(
      notFinite?.description
        == "the output of row 17 is not a finite number, nor are 1 more\n"
        + "  fix: find out why the model fails at that point; a row cannot be left out")
    #expect(
      try Self.refusal { try DesignOutputs($0, values: Self.values, squaredErrors: errors) } == .squaredErrorInvalid(row: 3, count: 1))
    #expect(
      try Self.refusal { try DesignOutputs($0, values: Self.values, squaredErrors: [1]) } == .errorCount(got: 1, outputs: 120))
  }

  @Test func partsInAnyOrderAreTheWholeToTheBit() throws {
    let design = try #require(Self.design)
    var dice = Dice(seed: 6)
    let values = (0..<120).map { _ in dice.level() }
    let whole = try SobolIndices(DesignOutputs(design, values: values, squaredErrors: values.map { $0 / 10 }))
    for _ in 0..<5 {
      let cuts = ([0, 120] + (0..<4).map { _ in dice.whole(below: 121) }).sorted()
      let parts = zip(cuts, cuts.dropFirst()).map { start, end in
        OutputPart(
          fingerprint: design.fingerprint, firstRow: start, values: Array(values[start..<end]),
          squaredErrors: values[start..<end].map { $0 / 10 })
      }
      #expect(try SobolIndices(DesignOutputs(design, parts: dice.shuffled(parts))) == whole)
    }
  }

  @Test func partsThatAreNotOfThePlanAreRefused() throws {
    let design = try #require(Self.design)
    let (own, values) = (design.fingerprint, Self.values)
    func refusal(_ parts: [OutputPart]) throws -> SensitivityError? { try Self.refusal { try DesignOutputs($0, parts: parts) } }
    let head = OutputPart(fingerprint: own, firstRow: 0, values: Array(values[..<70]))
    let tail = OutputPart(fingerprint: own, firstRow: 70, values: Array(values[70...]))
    #expect(try refusal([tail, head]) == nil)
    #expect(try refusal([head]) == .rowMissing(row: 70, count: 50) && refusal([]) == .rowMissing(row: 0, count: 120))
    #expect(try refusal([head, tail, OutputPart(fingerprint: own, firstRow: 5, values: [1])]) == .rowTwice(5))
    #expect(
      try refusal([head, OutputPart(fingerprint: own, firstRow: 71, values: Array(values[70...]))]) == .partOutside(part: 1, rows: 120))
    #expect(try refusal([OutputPart(fingerprint: own, firstRow: -1, values: values)]) == .partOutside(part: 0, rows: 120))
    #expect(
      try refusal([head, OutputPart(fingerprint: own, firstRow: 70, values: [1], squaredErrors: [1])]) == .mixedParts)
    #expect(
      try refusal([OutputPart(fingerprint: own, firstRow: 0, values: [1, 2], squaredErrors: [1])]) == .errorCount(got: 1, outputs: 2))
    for other in [
      try SensitivityPlan(inputs: ["a", "b"], seed: 2, baseRows: 30), try SensitivityPlan(inputs: ["b", "a"], seed: 1, baseRows: 30),
      try SensitivityPlan(inputs: ["a", "b"], seed: 1, baseRows: 31), try SensitivityPlan(inputs: ["a,1:b", "b"], seed: 1, baseRows: 30),
    ] {
      let foreign = OutputPart(fingerprint: other.saltelli.fingerprint, firstRow: 70, values: Array(values[70...]))
      #expect(try refusal([head, foreign]) == .partOfOtherDesign(part: 1))
    }
    let plan = try SensitivityPlan(inputs: ["a", "b"], seed: 1, trajectories: 30, baseRows: 30, hypercubeRows: 30)
    let prints = [plan.saltelli.fingerprint, plan.morris.fingerprint, plan.latinHypercube.fingerprint, plan.oneAtATime.fingerprint]
    #expect(Set(prints).count == 4 && prints[0] == own)
  }
}
