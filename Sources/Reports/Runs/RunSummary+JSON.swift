public import Documents
import Estimates
import MentorSimulation
import Quantities
import SupportWebs

extension RunSummary {
  /// The numbers of the table and all others at the horizon, for machines.
  ///
  /// - Parameter folder: where the files of the run are.
  public func json(folder: String) -> JSONText {
    .object([
      ("format", .string("steunweb-run/1")), ("steunweb", .string(Version.current)), ("scenario", .string(scenario.name)),
      ("provenance", .string(cases.provenance.rawValue)), ("seed", .string("\(scenario.seed)")), ("youths", .integer(run.youths)),
      ("futures", .integer(run.futures)), ("draws", .integer(run.draws)), ("stop", stopJSON), ("weeks", .integer(scenario.weeks)),
      ("folder", .string(folder)), ("demonstrationCosts", .array(scenario.demonstrationCosts.map { .string($0) })),
      ("arms", .object(results.arms.map { ($0.arm, json($0, week: scenario.weeks)) })),
    ])
  }

  private var stopJSON: JSONText {
    guard let stop = run.stop else { return .null }
    return .object([
      ("blocks", .integer(stop.blocks)), ("isPrecise", .bool(stop.isPrecise)), ("halfWidth", .optional(stop.halfWidth)),
      ("needed", stop.needed.map { .integer($0) } ?? .null),
    ])
  }

  private func json(_ arm: ArmResults, week: Int) -> JSONText {
    let hidesEvents = isReal
    let outcomes = Outcome.allCases.filter { !(hidesEvents && $0.isEvent) }.compactMap { outcome in
      run.estimate(.outcome(outcome), of: arm.arm, week: week).map { (results.name(of: outcome), Self.json($0)) }
    }
    let summaries = arm.kinds.filter { !(hidesEvents && $0.isEvent) }.compactMap { summary in
      run.estimate(.summary(summary), of: arm.arm, week: week).map { (summary.id, json($0, of: summary)) }
    }
    var differences = Outcome.allCases.compactMap { outcome in
      run.estimate(.outcome(outcome), of: arm.arm, week: week, isDifference: true).map { (results.name(of: outcome), Self.json($0)) }
    }
    differences += arm.kinds.compactMap { summary in
      run.estimate(.summary(summary), of: arm.arm, week: week, isDifference: true).map { (summary.id, json($0, of: summary)) }
    }
    for (id, share) in [("netHarm", arm.netHarm), ("netBenefit", arm.netBenefit)] where !hidesEvents {
      if let estimate = run.ofChance(share) { differences.append((id, Self.json(estimate))) }
    }
    return .object([("outcomes", .object(outcomes + summaries)), ("differences", .object(differences))])
  }

  private static func json(_ estimate: Estimate, note: String? = nil) -> JSONText {
    .object(
      [
        ("mean", .number(estimate.mean)), ("standardError", .optional(estimate.standardError)), ("futures", .integer(estimate.count)),
      ] + (note.map { [("note", .string($0))] } ?? []))
  }

  private func json(_ estimate: Estimate, of summary: Summary) -> JSONText {
    Self.json(estimate, note: scenario.demonstrationCosts(of: summary).isEmpty ? nil : "demonstration cost")
  }
}
