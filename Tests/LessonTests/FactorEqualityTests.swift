import ProtectiveFactors
import SupportWebs
import Testing

@testable import Lessons

/// The page computes the factors itself: they are those of the library.
@Suite(.enabled(if: ScriptHost.isThere, ScriptHost.absence)) struct FactorEqualityTests {
  private static let all = "input.files.map(file => file.waves.map((_, k) => Factors.all(Webs.of(file, k, input.facts), input.facts)))"

  private func compare(_ files: [CaseFile]) throws -> Comparison {
    let answers = try #require(try ScriptHost.value(of: Self.all, input: CaseJSON.input(files)) as? [[Any]])
    #expect(answers.count == files.count)
    var comparison = Comparison()
    for (waves, file) in zip(answers, files) {
      #expect(waves.count == file.waves.count)
      for (answer, web) in zip(waves, file.waves) { try comparison.compare(answer, FactorResult.all(web)) }
    }
    return comparison
  }

  @Test func shippedCasesHaveTheFactorsOfTheLibrary() throws {
    let comparison = try compare(CaseJSON.shippedNames.map(CaseJSON.shipped))
    #expect(comparison.largest <= 1e-12, "\(comparison.largest)")
    #expect(comparison.numbers > 500)
  }

  @Test func inventedWebsHaveTheFactorsOfTheLibrary() throws {
    var webs = InventedWebs(seed: 71)
    let comparison = try compare((0..<300).map { _ in try webs.next() })
    #expect(comparison.largest <= 1e-12, "\(comparison.largest)")
    #expect(comparison.numbers > 20_000)
  }

  /// Planted: with another weight the numbers differ, so that the comparison can fail.
  @Test func anotherParameterIsSeen() throws {
    let code =
      "(input.facts.parameters['factor.adultWeight'] += 1e-6, Factors.all(Webs.of(input.files[0], 0, input.facts), input.facts))"
    let file = try CaseJSON.shipped("anton")
    var comparison = Comparison()
    try comparison.compare(try ScriptHost.value(of: code, input: CaseJSON.input([file])), FactorResult.all(file.waves[0]))
    #expect(comparison.largest > 1e-8)
  }
}
