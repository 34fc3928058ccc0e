import Documents
public import Evidence
import MentorSimulation
import ProtectiveFactors
public import SupportWebs

/// Futures of a case that a lesson shows: for each wave, and for everybody who could be asked in it, courses without a mentor and with this
/// person as the only one of the web who can be asked.
///
/// Both courses of a future share their luck. Somebody who comes into the web later may be asked too. Who is JIM already has no futures. The
/// same plan gives the same numbers, whatever the number of threads.
public struct LessonFutures: Sendable {
  /// How many futures of how many weeks, and from which seed.
  public struct Plan: Sendable, Equatable {
    /// Futures of each person, at least 2.
    public let futures: Int
    /// The length of a future, 1 to 520.
    public let weeks: Int
    public let seed: UInt64

    /// - Parameters:
    ///   - futures: futures of each person; fewer than 2, which show no spread, trap.
    ///   - weeks: 1 to 520; others trap.
    ///   - seed: the seed of all luck.
    public init(futures: Int = 1_000, weeks: Int = 104, seed: UInt64 = 2026) {
      precondition(futures >= 2 && (1...520).contains(weeks), "A plan has at least 2 futures of 1 to 520 weeks")
      (self.futures, self.weeks, self.seed) = (futures, weeks, seed)
    }

    /// The weeks that are shown: every fourth and the last.
    var shown: [Int] { Array(stride(from: 0, to: weeks, by: 4)) + [weeks] }
  }

  /// What one wave may lead to.
  struct Wave: Sendable {
    let plan: Plan
    /// Whether the file says enough to simulate.
    let isReady: Bool
    let people: [(id: String, outlook: LessonOutlook)]

    var json: JSONText {
      .object([
        ("isReady", .bool(isReady)), ("futures", .integer(plan.futures)), ("weeks", .array(plan.shown.map { .integer($0) })),
        ("people", .object(people.map { ($0.id, $0.outlook.json) })),
      ])
    }
  }

  let waves: [Wave]

  /// Computes the futures of a case.
  ///
  /// - Parameters:
  ///   - caseFile: the case. Of a real youth no chance is counted: shares of futures stay out of the result.
  ///   - plan: how many futures.
  ///   - parameters: the parameters of the model.
  ///   - threads: how many parts run at a time; no influence on the result.
  /// - Complexity: time O(waves × people who could be asked × futures × weeks × ties).
  public init(of caseFile: CaseFile, plan: Plan = Plan(), parameters: ParameterSet = .standard, threads: Int) async {
    var waves: [Wave] = []
    for web in caseFile.waves {
      var people: [(id: String, outlook: LessonOutlook)] = []
      for id in Self.whoCouldBeAsked(web, parameters) {
        let simulation = Self.simulation(web, asking: id, plan, parameters)
        people.append((id, await LessonOutlook(simulation, parameters, hasShares: caseFile.provenance != .real, threads: threads)))
      }
      waves.append(Wave(plan: plan, isReady: StartWeb.needs(of: web).isEmpty, people: people))
    }
    self.waves = waves
  }

  private static func whoCouldBeAsked(_ web: SupportWeb, _ parameters: ParameterSet) -> [String] {
    guard StartWeb.needs(of: web).isEmpty else { return [] }
    return MentorCandidates(web, parameters: parameters).people.filter { $0.changes != nil }.map(\.id)
  }

  /// The futures in which nobody of the web but one person can be asked.
  static func simulation(_ web: SupportWeb, asking id: String, _ plan: Plan, _ parameters: ParameterSet) -> Simulation {
    guard let terms = ProgrammeCatalogue.standard["jim"]?.terms else { preconditionFailure("The catalogue has a programme 'jim'") }
    var web = web
    for index in web.alters.indices where web.alters[index].id != id { web.alters[index].tie.isExcluded = true }
    return Simulation(
      population: .web(StartWeb(web, parameters: parameters)),
      arms: [Arm(id: "none", programmes: []), Arm(id: "jim", programmes: [terms], programmeID: "jim")], horizon: plan.weeks,
      futures: plan.futures, seed: plan.seed, weeks: plan.shown, parameters: parameters)
  }
}
