public import Documents
public import Estimates
import Quantities

/// The results of a study in the form in which implementations of the model exchange them: per arm and key the mean, its standard error and the number
/// behind it.
public struct StudyResults: Sendable {
  /// Keys whose value depends on how arms share random numbers, so that another implementation need not agree on them.
  public static let couplingDependent = ["netHarm", "netBenefit"]

  private let study: StudyFile
  private let results: SimulationResults

  /// - Parameters:
  ///   - study: what was simulated.
  ///   - results: what came out of it.
  public init(_ study: StudyFile, _ results: SimulationResults) {
    self.study = study
    self.results = results
  }

  /// What is known of an arm by its keys, over all courses.
  ///
  /// - Parameter arm: the results of an arm.
  /// - Returns: the keys in a fixed order, each with its estimate. A key without a number behind it is left out.
  public static func statistics(of arm: ArmResults) -> [(key: String, estimate: Estimate)] {
    keys(arm, { arm.estimate($0) }, { arm.estimate($0, week: $1) })
  }

  /// The paired differences of an arm with the one without a mentor, by their keys.
  ///
  /// - Parameter arm: the results of an arm.
  /// - Returns: the keys in a fixed order, each with its estimate; none of the arm without a mentor.
  public static func differences(of arm: ArmResults) -> [(key: String, estimate: Estimate)] {
    keys(arm, { arm.difference($0) }, { arm.difference($0, week: $1) })
      + [("netHarm", arm.netHarm), ("netBenefit", arm.netBenefit)].compactMap { key, share in share.map { (key, $0) } }
  }

  private static func keys(
    _ arm: ArmResults, _ summary: (Summary) -> Estimate?, _ outcome: (Outcome, Int) -> Estimate?
  ) -> [(key: String, estimate: Estimate)] {
    Summary.all.compactMap { kind in summary(kind).map { (kind.id, $0) } }
      + arm.weeks.flatMap { week in
        Outcome.allCases.compactMap { kind in outcome(kind, week).map { ("w\(week).\(kind.rawValue)", $0) } }
      }
  }

  /// The file: format, version, study by its id, number of futures and seed, and the block `results`.
  public var json: JSONText {
    .object([
      ("format", .string(StudyFormat.version)), ("id", .string(study.id)), ("steunweb", .string(Version.current)),
      ("n", .integer(study.futures)), ("seed", .string("\(study.seed)")),
      ("couplingDependent", .array(Self.couplingDependent.map { .string($0) })),
      (
        "results",
        .object(
          results.arms.map { arm in
            let paired = Self.differences(of: arm)
            let parts = [("statistics", Self.block(Self.statistics(of: arm)))]
            return (arm.arm, .object(parts + (paired.isEmpty ? [] : [("paired", Self.block(paired))])))
          })
      ),
    ])
  }

  private static func block(_ keys: [(key: String, estimate: Estimate)]) -> JSONText {
    .object(
      keys.map { key, estimate in
        (key, .array([.number(estimate.mean), .optional(estimate.standardError), .integer(estimate.count)]))
      })
  }
}
