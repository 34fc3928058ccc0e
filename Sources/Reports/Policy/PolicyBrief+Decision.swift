import MentorSimulation
import PolicyAnalysis
import Typesetting

/// Costs held against effects.
extension PolicyBrief {
  /// What an effect is multiplied by in a table: 100 for shares and counts.
  var effectScale: Double { policy.effect.map { told(policy.outcomes[$0].quantity).scale.factor } ?? 1 }

  /// Each option with its costs, its effect, and its place on the frontier.
  func frontierTable(_ decision: PolicyDecision) -> PolicyTable {
    guard let effect = policy.effect else { preconditionFailure("A decision has an effect") }
    let outcome = policy.outcomes[effect]
    let (label, scale) = told(outcome.quantity)
    let unit = scale == .hundred ? words("of100", ["label": label]) : label
    var table = PolicyTable(
      words("frontier.caption"), [words("column.optionName"), demonstration(words("costs.one")), unit, words("column.status")])
    let rows = decision.frontier.rows.sorted { ($0.outcome.cost, $0.outcome.id) < ($1.outcome.cost, $1.outcome.id) }
    for row in rows {
      let value = outcome.better == .less ? -row.outcome.effect : row.outcome.effect
      table.row([
        Cell(text: option(id: row.outcome.id)), Cell(text: euros(row.outcome.cost), value: row.outcome.cost),
        Cell(text: numbers.fixed(value * scale.factor, scale == .hundred ? 1 : 2), value: value),
        Cell(text: status(row.status), isNumber: false),
      ])
    }
    return table
  }

  private func status(_ status: CostEffectivenessFrontier.Status) -> String {
    switch status {
    case .onFrontier(nil): return words("status.first")
    case .onFrontier(let ratio?):
      return words("status.ratio", ["euros": ratio.icer.map(euros) ?? "–", "option": option(id: ratio.comparator)])
    case .dominated(let other): return words("status.dominated", ["option": option(id: other)])
    case .extendedlyDominated(let first, let second):
      return words("status.extended", ["first": option(id: first), "second": option(id: second)])
    case .equal(let other): return words("status.equal", ["option": option(id: other)])
    }
  }

  /// Where costs are held against effects: plane, frontier, curves.
  func decisionPieces(_ decision: PolicyDecision) -> [PolicySection.Piece] {
    var pieces: [PolicySection.Piece] = [
      .paragraph(words("worth.unit", ["unit": unitOfEffect])), .table(frontierTable(decision)), .chart("plane"),
    ]
    guard decision.curves != nil else { return pieces + [.paragraph(words("need.willingness"))] }
    pieces += [.chart("acceptability"), .paragraph(words("worth.curves"))]
    pieces += stretches.map {
      .paragraph(words("worth.stretch", ["from": euros($0.from), "to": euros($0.to), "option": option(id: $0.option)]))
    }
    return pieces + [.chart("loss"), .paragraph(words("worth.evpi"))]
  }

  /// What knowing each group of parameters is worth, and which of them are assumptions.
  func influencePieces(_ decision: PolicyDecision) -> [PolicySection.Piece] {
    guard !decision.groups.isEmpty else {
      return [.paragraph(words(policy.willingness == nil ? "influence.noCurves" : "influence.fewDraws"))]
    }
    let heading = PolicyTable(
      words("influence.caption"), [words("column.group"), words("column.value"), words("column.error"), words("column.assumptions")])
    let telling = decision.groups.filter { $0.value.value.value > 0 }
    guard !telling.isEmpty else { return [.paragraph(words("influence.none"))] }
    var table = heading
    for group in telling {
      let value = group.value.value
      table.row([
        Cell(text: self.group(group.id)), Cell(text: euros(value.value), value: value.value),
        Cell(text: euros(value.standardError), value: value.standardError),
        Cell(text: count(group.assumptions.count), value: Double(group.assumptions.count)),
      ])
    }
    return [.paragraph(words("influence.note")), .chart("influence"), .table(table)]
  }
}
