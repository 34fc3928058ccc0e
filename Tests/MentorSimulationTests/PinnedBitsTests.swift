import Estimates
@testable import MentorSimulation
import SupportWebs
import Testing

/// The results of the whole model as one number per study: the same seed gives the same bits, on every machine and in every version.
///
/// Whoever changes a number here has changed results: the changelog then has an entry under "Numbers change".
@Suite struct PinnedBitsTests {
  /// FNV-1a of 64 bits.
  private static func hash(_ bytes: [UInt8]) -> String {
    let hash = bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
    return String(hash, radix: 16)
  }

  @Test(arguments: [
    ("G1", "71815e3e66ad0afe"), ("G2", "95dbade3746c7339"), ("G3", "bc45409c180b9586"), ("G4", "417978288e574846"),
    ("G5", "18e76fa7fe3fbb0d"), ("G6", "e295e527a04674aa"),
  ])
  func studiesKeepTheirBits(_ name: String, _ pinned: String) async throws {
    let results = await (try GoldenStudy(name)).simulation(futures: 300, seed: 20_261_127).run(threads: 2)
    #expect(Self.hash(results.binaryForm) == pinned, "\(name)")
  }

  @Test func populationsAndCostsKeepTheirBits() async throws {
    let jim = try Cases.jim()
    let simulation = Simulation(
      population: .cohorts(
        [.init(CohortGenerator(.standard(for: .careRelated)), youths: 20), .init(CohortGenerator(.standard(for: .universal)), youths: 10)],
        seed: 5), arms: [Arm(id: "none", programmes: []), Arm(id: "jim", programmes: [jim], startWeek: 4)], horizon: 60, futures: 3,
      seed: 9,
      settings: .shared(count: 4, sd: 0.3), hasCosts: true)
    let hash = Self.hash(await simulation.run(threads: 2).binaryForm)
    #expect(hash == "bd37aaaaf8511489")
  }
}
