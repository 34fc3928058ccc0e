import Estimates
import Evidence
import MentorSimulation
import Typesetting

/// What a summary says of draws of the parameters, of a run that went on until it was precise, and of what arms change.
extension RunSummary {
  /// The rows of the tables of draws, with their keys, harm beside benefit. Without a mentor there is no harm, so that its mean is a difference.
  private static let spreadRows: [(key: String, outcome: Outcome)] = [
    ("run.row.trusted", .trustedAdult), ("run.row.SE", .effectSocialEmotional), ("run.row.AV", .effectAcademicVocational),
    ("run.row.PH", .effectPhysicalHealth), ("run.row.PS", .effectPsychosocialProblems), ("run.row.placed", .placedEver),
    ("run.row.harm", .harm),
  ]

  /// How far parameters matter beside chance, arm by arm; none without draws.
  var spreads: [String] {
    guard run.draws > 0 else { return [] }
    let unseen = WrappedText(width: 118, bullet: "").lines(words("run.draws.unseenNote"))
    return [spreadNote] + spreadTables.map { $0.table.rendered() + ($0.isSomeUnseen ? "\n" + unseen : "") }
  }

  var spreadNote: String { words("run.draws", ["draws": numbers.grouped(run.draws)]) }

  /// The tables of the arms, each with whether something in it is too small to be seen beside chance; none without draws.
  var spreadTables: [(table: PlainTable, isSomeUnseen: Bool)] {
    run.draws > 0 ? results.arms.dropFirst().map { spreads(of: $0.arm) } : []
  }

  private func spreads(of arm: String) -> (table: PlainTable, isSomeUnseen: Bool) {
    let programmes = scenario.arms.first { $0.id == arm }?.programmes ?? []
    let headings = ["difference", "parameters", "chance"].map { words("run.draws.\($0)") }
    var table = PlainTable([label(of: arm)] + headings)
    var isSomeUnseen = false
    func add(_ key: String, _ quantity: Quantity, scale: Double, decimals: Int) {
      let own = run.spreads.first { $0.arm == arm && $0.quantity == quantity && $0.isDifference == quantity.isPaired }
      guard let spread = own?.spread, spread.count == run.draws, let mean = spread.mean else { return }
      func cell(_ variance: Double?) -> String { variance.map { numbers.fixed($0.squareRoot() * scale, decimals) } ?? "–" }
      let isUnseen = spread.parameterVariance == 0
      isSomeUnseen = isSomeUnseen || isUnseen
      table.row([
        words(key, ["week": "\(scenario.weeks)"], of: programmes), numbers.signed(mean * scale, decimals),
        isUnseen ? words("run.draws.unseen") : cell(spread.parameterVariance), cell(spread.innerVariance),
      ])
    }
    for row in Self.spreadRows {
      add(row.key, .outcome(row.outcome), scale: row.outcome.isShare ? 100 : 1, decimals: row.outcome.isShare ? 1 : 3)
    }
    if let prices {
      table.section(words("run.section.costs.\(prices.rawValue)"))
      add("run.row.cost.total", .summary(.totalCost), scale: 1, decimals: 0)
    }
    return (table, isSomeUnseen)
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
      arm.change.map { change in "  - \(label(of: arm.id)): \(change.entries.map(lever).joined(separator: "; "))" }
    }
    return lines.isEmpty ? nil : ([words("run.armChanges")] + lines).joined(separator: "\n")
  }

  /// A lever with its value, in words.
  private func lever(_ entry: (key: String, value: String)) -> String {
    let name = words("lever.\(entry.key)")
    switch (entry.key, entry.value) {
    case ("open", "yes"): return name
    case ("setting", let value): return "\(name): \(words("Setting.\(value)"))"
    case ("approach", let value): return "\(name): \(words("Approach.\(value)"))"
    case (_, "yes"), (_, "no"): return "\(name): \(words("lever.\(entry.value)"))"
    case (_, let value): return "\(name): \(Double(value).map(numbers.short) ?? value)"
    }
  }
}
