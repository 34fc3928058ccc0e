import MentorSimulation
import PolicyAnalysis
import Typesetting

/// What the analysis finds, and where it is weak.
extension PolicyBrief {
  /// A stretch of the curves with one best option.
  struct Stretch {
    let option: String
    let from: Double
    let to: Double
    /// The smallest share of draws in which it is best.
    let least: Double
  }

  /// Which option has the highest expected net benefit where; empty without curves.
  var stretches: [Stretch] {
    var result: [Stretch] = []
    for point in decision?.curves?.points ?? [] {
      let (id, amount, share) = (point.optimum.id, point.willingnessToPay, point.optimum.acceptability.value)
      if let last = result.last, last.option == id {
        result[result.count - 1] = Stretch(option: id, from: last.from, to: amount, least: min(last.least, share))
      } else {
        result.append(Stretch(option: id, from: amount, to: amount, least: share))
      }
    }
    return result
  }

  /// What one more unit of the effect is, in words: "one more youth for whom this holds: …".
  var unitOfEffect: String {
    guard let effect = policy.effect else { return "" }
    let outcome = policy.outcomes[effect]
    let (label, scale) = told(outcome.quantity)
    let kind = outcome.quantity.isShare ? "youth" : scale == .hundred ? "count" : "unit"
    return words("unit.\(kind).\(outcome.better == .less ? "less" : "more")", ["label": label])
  }

  var findings: [String] {
    if !stretches.isEmpty { return [words("finding.unit", ["unit": unitOfEffect])] + stretches.map(sentence) }
    guard let decision else { return [] }
    return decision.frontier.frontier.count == 1
      ? [words("finding.dominates", ["option": option(id: decision.frontier.frontier[0])])]
      : [words("finding.frontier", ["options": list(decision.frontier.frontier.map { "“\(option(id: $0))”" })])]
  }

  private func sentence(_ stretch: Stretch) -> String {
    words(
      stretch.from == stretch.to ? "finding.point" : "finding.stretch",
      ["from": euros(stretch.from), "to": euros(stretch.to), "option": option(id: stretch.option), "least": hundred(stretch.least)])
  }

  /// What a reader should hold against the finding.
  var weaknesses: [String] {
    guard let decision else { return [] }
    var items: [String] = []
    let best = stretches.isEmpty ? decision.frontier.frontier : stretches.map(\.option)
    for number in others where best.contains(policy.options[number].id) {
      let place = PolicyResults.Place(option: number)
      items.append(
        words(
          "weakness.harm",
          ["option": option(number), "worse": hundred(harm(place).own?.mean), "better": hundred(benefit(place).own?.mean)]))
    }
    if let most = decision.perfect?.points.map(\.evpi.value).max() { items.append(words("weakness.evpi", ["euros": euros(most)])) }
    if hasDemonstrationCosts, policy.willingness != nil { items.append(words("weakness.prices")) }
    if policy.draws < 100, policy.willingness != nil { items.append(words("weakness.fewDraws")) }
    if policy.willingness == nil { items.append(words("weakness.noCurves")) }
    if let first = decision.groups.first, first.value.value.value > 0 {
      items.append(words("weakness.group", ["group": group(first.id), "euros": euros(first.value.value.value)]))
    }
    return items + [words("weakness.model")]
  }
}
