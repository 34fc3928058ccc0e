import Foundation
import ModelTrust
import Testing

/// Against SALib, numpy and scipy on samples of our own plan and of SALib's: `Fixtures/README.md` says how the numbers were made.
@Suite struct SensitivityFixtureTests {
  private static func close(_ got: [Double], _ expected: [Double]) -> Bool {
    got.count == expected.count && !got.isEmpty && zip(got, expected).allSatisfy { abs($0 - $1) <= 1e-9 }
  }

  private static func plan(_ inputs: Int) throws -> SensitivityPlan {
    try SensitivityPlan(
      inputs: TestFunctions.ids(inputs), seed: 20_240_901, trajectories: 20, levels: 4, baseRows: 64, hypercubeRows: 60)
  }

  /// The design on which the numbers of the fixture stand is ours to the bit. `RECORD_GOLDEN=1` writes it anew, and fails.
  @Test func designsAreThoseOfTheFixtures() throws {
    let designs = [
      ("saltelli-design.csv", Array(try Self.plan(3).saltelli)), ("morris-design.csv", Array(try Self.plan(8).morris)),
      ("hypercube-design.csv", Array(try Self.plan(4).latinHypercube)),
    ]
    for (name, rows) in designs {
      if SensitivityFixture.isRecording { try SensitivityFixture.write(name, rows) }
      #expect(try SensitivityFixture.numbers(name) == rows)
    }
    #expect(!SensitivityFixture.isRecording, "recorded; now run Fixtures/make_fixtures.py")
  }

  @Test func sobolIndicesAreThoseOfSALibOnOurSample() throws {
    let outputs = try SensitivityFixture.numbers("saltelli-outputs.csv").map { $0[0] }
    let indices = try SobolIndices(DesignOutputs(Self.plan(3).saltelli, values: outputs), bootstrap: Bootstrap(samples: 40))
    #expect(Self.close(indices.rows.compactMap(\.first.estimate), try SensitivityFixture.index("saltelli", "S1")))
    #expect(Self.close(indices.rows.compactMap(\.total.estimate), try SensitivityFixture.index("saltelli", "ST")))
  }

  /// SALib's scrambled Sobol sequence, of which only the outputs matter.
  @Test func sobolIndicesAreThoseOfSALibOnItsSample() throws {
    let outputs = try SensitivityFixture.numbers("salib-outputs.csv").map { $0[0] }
    let indices = try SobolIndices(DesignOutputs(Self.plan(8).saltelli, values: outputs), bootstrap: Bootstrap(samples: 40))
    #expect(Self.close(indices.rows.compactMap(\.first.estimate), try SensitivityFixture.index("salib", "S1")))
    #expect(Self.close(indices.rows.compactMap(\.total.estimate), try SensitivityFixture.index("salib", "ST")))
  }

  @Test func morrisEffectsAreThoseOfSALib() throws {
    let outputs = try SensitivityFixture.numbers("morris-outputs.csv").map { $0[0] }
    let effects = MorrisEffects(try DesignOutputs(Self.plan(8).morris, values: outputs), bootstrap: Bootstrap(samples: 40))
    #expect(Self.close(effects.rows.map(\.mu), try SensitivityFixture.index("morris", "mu")))
    #expect(Self.close(effects.rows.map(\.muStar), try SensitivityFixture.index("morris", "mu_star")))
    #expect(Self.close(effects.rows.map(\.sigma), try SensitivityFixture.index("morris", "sigma")))
  }

  /// Inputs of the mapping `1 + 9 u` and outputs with ties.
  @Test func regressionsAreThoseOfNumpy() throws {
    let outputs = try SensitivityFixture.numbers("hypercube-outputs.csv").map { $0[0] }
    let design = try Self.plan(4).latinHypercube
    let summary = try RegressionSummary(DesignOutputs(design, values: outputs), mapping: { $0.map { 1 + 9 * $0 } })
    #expect(Self.close(summary.values.coefficients, try SensitivityFixture.index("hypercube", "SRC")))
    #expect(Self.close(summary.values.partialCorrelations.compactMap(\.self), try SensitivityFixture.index("hypercube", "PCC")))
    #expect(Self.close([summary.values.rSquared], try SensitivityFixture.index("hypercube", "R2")))
    #expect(Self.close(summary.ranks.coefficients, try SensitivityFixture.index("hypercube", "SRRC")))
    #expect(Self.close(summary.ranks.partialCorrelations.compactMap(\.self), try SensitivityFixture.index("hypercube", "PRCC")))
    #expect(Self.close([summary.ranks.rSquared], try SensitivityFixture.index("hypercube", "rankR2")))
  }
}
