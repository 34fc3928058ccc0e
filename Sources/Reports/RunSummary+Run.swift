import Estimates
import Evidence
import MentorSimulation

/// What a summary says of draws of the parameters, of a run that went on until it was precise, and of what arms change.
extension RunSummary {
  /// The rows of the tables of draws, with their keys, harm beside benefit. Without a mentor there is no harm, so that its mean is a difference.
  private static let spreadRows: [(key: String, outcome: Outcome)] = [
    ("run.row.trusted", .trustedAdult), ("run.row.SE", .effectSocialEmotional), ("run.row.AV", .effectAcademicVocational),
    ("run.row.PH", .effectPhysicalHealth), ("run.row.PS", .effectPsychosocialProblems), ("run.row.harm", .harm),
  ]

  /// How far parameters matter beside chance, arm by arm; none without draws.
  var spreads: [String] {
    guard run.draws > 0 else { return [] }
    let note = words("run.draws", ["draws": numbers.grouped(run.draws)])
    return [note] + results.arms.dropFirst().map { spreads(of: $0.arm) }
  }

  private func spreads(of arm: String) -> String {
    let programmes = scenario.arms.first { $0.id == arm }?.programmes ?? []
    let headings = ["difference", "parameters", "chance"].map { words("run.draws.\($0)") }
    var table = PlainTable([label(of: arm)] + headings)
    for row in Self.spreadRows {
      let own = run.spreads.first { $0.arm == arm && $0.quantity == .outcome(row.outcome) && $0.isDifference == row.outcome.isPaired }
      guard let spread = own?.spread, let mean = spread.mean else { continue }
      let scale = row.outcome.isShare ? 100.0 : 1
      func cell(_ variance: Double?) -> String {
        variance.map { numbers.fixed($0.squareRoot() * scale, row.outcome.isShare ? 1 : 3) } ?? "–"
      }
      table.row([
        words(row.key, ["week": "\(scenario.weeks)"], of: programmes), numbers.signed(mean * scale, row.outcome.isShare ? 1 : 3),
        cell(spread.parameterVariance), cell(spread.innerVariance),
      ])
    }
    return table.rendered()
  }

  /// How a run ended that went on until it was precise.
  var stop: String? {
    guard let stop = run.stop, let target = scenario.precision else { return nil }
    let values = [
      "blocks": numbers.grouped(stop.blocks), "outcome": results.name(of: target.quantity),
      "halfWidth": stop.halfWidth.map { numbers.fixed($0, 4) } ?? "–", "asked": numbers.short(target.rule.halfWidth),
      "needed": stop.needed.map { numbers.grouped($0) } ?? "–",
    ]
    return words(stop.isPrecise ? "run.stop.precise" : "run.stop.exhausted", values)
  }

  /// What arms change of their programmes.
  var armChanges: String? {
    let lines = scenario.arms.compactMap { arm in
      arm.change.map { "  - \(arm.id): " + $0.entries.map { "\($0.key) \($0.value)" }.joined(separator: "; ") }
    }
    return lines.isEmpty ? nil : ([words("run.armChanges")] + lines).joined(separator: "\n")
  }
}
