import Estimates
import MentorSimulation
import Quantities
import Typesetting

extension RunPage {
  /// The main numbers in sentences, arm by arm, harm beside benefit; of many arms as a table, in the order of the scenario.
  var inShort: String {
    let arms = record.results.pooled.arms.dropFirst()
    let main = arms.count > 2 ? shortTable(Array(arms)) + HTMLText.element("p", text("short.errors")) : arms.map(sentences).joined()
    let isDemonstration = summary.prices.map { $0 != .own } ?? false
    return main + (isDemonstration ? HTMLText.element("p", text("short.noAdvice"), "class=\"warning\"") : "")
      + HTMLText.element("p", text("short.note"))
  }

  private func sentences(_ arm: ArmResults) -> String {
    let benefit = [sentence("matched", .summary(.matched), arm.arm), effect(arm.arm), net("higher", arm.netBenefit), trusted(arm.arm)]
    let ending =
      summary.rematches(arm.arm)
      ? sentence("endings", .summary(.closures), arm.arm)
      : sentence(summary.endsAsPlanned(arm.arm) ? "endedEarly" : "stopped", .summary(.state(.closed)), arm.arm)
    let harm = [ending, net("lower", arm.netHarm), harmStock(arm.arm), placed(arm.arm), cost(arm.arm)]
    func list(_ key: String, _ items: [String?]) -> String {
      let lines = items.compactMap(\.self).map { HTMLText.element("li", $0) }.joined()
      return "<div>\(HTMLText.element("h3", text(key)))<ul class=\"short\">\(lines)</ul></div>"
    }
    return HTMLText.element("h3", summary.label(of: arm.arm))
      + "\n<div class=\"pair\">\(list("short.benefit", benefit))\(list("short.harm", harm))</div>\n"
  }

  /// A row of the table of many arms.
  private enum Line {
    case value(Quantity, scale: Double, decimals: Int)
    case difference(Quantity, scale: Double, decimals: Int)
    case higher, lower
  }

  private func shortTable(_ arms: [ArmResults]) -> String {
    let ending: (key: String, line: Line) =
      arms.contains { summary.rematches($0.arm) }
      ? ("endings", .value(.summary(.closures), scale: 100, decimals: 0))
      : ("endedEarly", .value(.summary(.state(.closed)), scale: 100, decimals: 0))
    let parts: [(key: String, lines: [(key: String, line: Line)])] = [
      (
        "short.benefit",
        [
          ("matched", .value(.summary(.matched), scale: 100, decimals: 0)),
          ("effect", .difference(.outcome(.meanEffect), scale: 1, decimals: 2)), ("higher", .higher),
          ("trusted", .difference(.outcome(.trustedAdult), scale: 100, decimals: 1)),
        ]
      ),
      (
        "short.harm",
        [
          ending, ("lower", .lower),
          ("harmStock", .value(.outcome(.harm), scale: 1, decimals: 2)),
          ("placed", .difference(.outcome(.placedEver), scale: 100, decimals: 1)),
        ]
      ),
    ]
    let costs: [HTMLText.Cell]? = summary.prices.map { prices in
      [HTMLText.Cell(text: text(prices == .own ? "line.cost" : "line.cost.demonstration"))]
        + arms.map { cell(.difference(.summary(.totalCost), scale: 1, decimals: 0), $0) }
    }
    let rows = parts.flatMap { part in
      [[HTMLText.Cell(text: text(part.key))]]
        + part.lines.map { key, line in [HTMLText.Cell(text: text("line.\(key)"))] + arms.map { cell(line, $0) } }
    }
    return HTMLText.table(
      caption: text("line"), headings: [""] + arms.map { summary.label(of: $0.arm) }, rows: rows + [costs].compactMap(\.self))
  }

  private func cell(_ line: Line, _ arm: ArmResults) -> HTMLText.Cell {
    let numbers = summary.numbers
    switch line {
    case .value(let quantity, let scale, let decimals):
      guard !(summary.isReal && quantity.isEvent), let estimate = estimate(quantity, arm.arm) else { return HTMLText.Cell(text: "–") }
      return HTMLText.Cell(text: numbers.fixed(estimate.mean * scale, decimals), value: estimate.mean)
    case .difference(let quantity, let scale, let decimals):
      guard let estimate = estimate(quantity, arm.arm, isDifference: true) else { return HTMLText.Cell(text: "–") }
      return HTMLText.Cell(text: change(estimate, scale: scale, decimals: decimals), value: estimate.mean)
    case .higher, .lower:
      let share = if case .higher = line { arm.netBenefit } else { arm.netHarm }
      guard !summary.isReal, let told = record.results.ofChance(share) else { return HTMLText.Cell(text: "–") }
      return HTMLText.Cell(text: numbers.fixed(told.mean * 100, 0), value: told.mean)
    }
  }

  /// A difference with half its interval, where that is known.
  private func change(_ estimate: Estimate, scale: Double, decimals: Int) -> String {
    let half = estimate.standardError.map { " (± \(summary.numbers.fixed($0 * 1.96 * scale, decimals)))" } ?? ""
    return summary.numbers.signed(estimate.mean * scale, decimals) + half
  }

  func estimate(_ quantity: Quantity, _ arm: String, isDifference: Bool = false) -> Estimate? {
    record.results.estimate(quantity, of: arm, week: scenario.weeks, isDifference: isDifference)
  }

  private func sentence(_ key: String, _ quantity: Quantity, _ arm: String) -> String? {
    guard !(summary.isReal && quantity.isEvent), let estimate = estimate(quantity, arm) else { return nil }
    return text("short.\(key)", ["n": summary.numbers.fixed(estimate.mean * 100, 0)])
  }

  private func effect(_ arm: String) -> String? {
    estimate(.outcome(.meanEffect), arm, isDifference: true).map {
      text("short.effect", ["x": change($0, scale: 1, decimals: 2)])
    }
  }

  private func harmStock(_ arm: String) -> String? {
    estimate(.outcome(.harm), arm).map { text("short.harmStock", ["x": summary.numbers.fixed($0.mean, 2), "week": "\(scenario.weeks)"]) }
  }

  private func cost(_ arm: String) -> String? {
    guard let prices = summary.prices, let change = estimate(.summary(.totalCost), arm, isDifference: true) else { return nil }
    return text(prices == .own ? "short.cost" : "short.cost.demonstration", ["x": self.change(change, scale: 1, decimals: 0)])
  }

  private func net(_ key: String, _ share: Estimate?) -> String? {
    guard !summary.isReal else { return nil }
    return record.results.ofChance(share).map { text("short.\(key)", ["n": summary.numbers.fixed($0.mean * 100, 0)]) }
  }

  private func trusted(_ arm: String) -> String? {
    guard let own = estimate(.outcome(.trustedAdult), arm), let change = estimate(.outcome(.trustedAdult), arm, isDifference: true) else {
      return nil
    }
    return text(
      "short.trusted",
      ["n": summary.numbers.fixed(own.mean * 100, 0), "change": self.change(change, scale: 100, decimals: 1), "week": "\(scenario.weeks)"])
  }

  private func placed(_ arm: String) -> String? {
    guard let change = estimate(.outcome(.placedEver), arm, isDifference: true) else { return nil }
    let values = ["change": self.change(change, scale: 100, decimals: 1)]
    guard !summary.isReal, let own = estimate(.outcome(.placedEver), arm) else { return text("short.placed.real", values) }
    return text("short.placed", values.merging(["n": summary.numbers.fixed(own.mean * 100, 0)]) { first, _ in first })
  }
}
