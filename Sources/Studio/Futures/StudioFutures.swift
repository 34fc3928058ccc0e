import Documents
import Evidence
import MentorSimulation
import Quantities
import SupportWebs
import Wording

/// A thousand futures of one web with and without somebody brought in.
struct StudioFutures: Sendable {
  /// As many futures of each arm are simulated.
  static let most = 1_000
  /// Two years.
  static let weeks = 104
  /// The fan has a point at multiples of so many weeks.
  static let step = 4
  /// After how many futures the page is told how it stands.
  private static let checkpoints = [50, 200, most]

  let scenario: Scenario
  let provenance: Provenance
  private let web: SupportWeb

  /// - Parameters:
  ///   - web: the web at the start.
  ///   - provenance: of the case.
  ///   - brought: who is brought in.
  ///   - seed: the seed of all luck.
  /// - Throws: `StudioProblem` when the web does not say what a simulation needs.
  init(_ web: SupportWeb, _ provenance: Provenance, _ brought: BroughtIn, seed: UInt32 = 2026) throws(StudioProblem) {
    guard StartWeb.needs(of: web).isEmpty else { throw StudioProblem(.request, "needs") }
    self.web = brought.asked(in: web)
    self.provenance = provenance
    let text = """
      steunweb: scenario/1
      name: studio
      case: case.yaml
      weeks: \(Self.weeks)
      futures: \(Self.most)
      seed: \(seed)
      arms:
        - {id: none, programme: none}
        - {id: mentor, programme: \(brought.programme)}
      """
    do {
      scenario = try ScenarioReader.read(path: "studio", bytes: Array(text.utf8))
    } catch {
      throw StudioProblem(.missing, "mentor")
    }
  }

  /// What a simulation needs and the web does not say, as words of the page; empty when nothing is missing.
  static func needs(of web: SupportWeb, _ language: Language) -> [String] {
    let youth = web.youth
    var keys: [String] = []
    if youth.age == nil { keys.append("age") }
    if youth.segment == nil { keys.append("segment") }
    if youth.school == nil { keys.append("school") }
    if youth.team == nil { keys.append("team") }
    if web.alters.contains(where: { $0.person.role == .unknown || $0.person.sector == .unknown }) { keys.append("roles") }
    return keys.map { Wording.text("studio.need.\($0)", in: language) }
  }

  /// The simulation of the first so many futures; a larger one begins with the same futures.
  func simulation(futures: Int = most) -> Simulation { Simulation(scenario.with(futures: futures), webs: [web]) }

  /// Simulates, and tells how it stands after some, after more, and after all futures.
  ///
  /// - Parameters:
  ///   - threads: how many jobs run at a time; no influence on the result.
  ///   - report: called with each stand, in order.
  func run(threads: Int, _ report: (FuturesStand) async throws -> Void) async throws {
    var results: SimulationResults?
    var done = 0
    let whole = simulation()
    for next in Self.checkpoints {
      let part = await whole.run(done..<next, threads: threads)
      results?.merge(part)
      let all = results ?? part
      (results, done) = (all, next)
      // Of a real youth no spread of single futures is told.
      let samples = provenance == .real ? [] : simulation(futures: next).sample(most: next, outcomes: [.meanEffect])
      try await report(FuturesStand(done: done, results: all, samples: samples, isReal: provenance == .real))
    }
  }
}
