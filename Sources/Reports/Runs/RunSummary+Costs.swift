import Evidence
import MentorSimulation
import Typesetting

/// What a summary says of costs.
extension RunSummary {
  /// Whose prices are behind the costs; `nil` in a run without costs.
  var prices: SummarySection.Prices? {
    guard scenario.hasCosts else { return nil }
    return scenario.demonstrationCosts.isEmpty ? .own : .demonstration
  }

  /// Which prices are behind the costs and how they are discounted; `nil` in a run without costs.
  var costs: String? {
    guard scenario.hasCosts else { return nil }
    let share = 100 * parameters.value("economics.discountCosts")
    let discount =
      share == 0 ? words("run.costs.noDiscount") : words("run.costs.discount", ["share": numbers.short((share * 1e4).rounded() / 1e4)])
    let shipped = scenario.demonstrationCosts
    let prices =
      shipped.isEmpty
      ? words("run.costs.own") : words("run.costs.demonstration", ["n": "\(shipped.count)", "ids": shipped.joined(separator: ", ")])
    return [words("run.costs.what"), discount, prices].map { WrappedText(width: 118, bullet: "").lines($0) }.joined(separator: "\n")
  }
}
