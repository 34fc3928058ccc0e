import MentorSimulation

/// What marks a row of a table that rests on shipped prices.
enum CostNote {
  /// Empty for what is no cost, and for costs at the prices of the scenario alone.
  static func of(_ quantity: Quantity, _ scenario: Scenario) -> String {
    guard case .summary(let summary) = quantity else { return "" }
    return scenario.demonstrationCosts(of: summary).isEmpty ? "" : "demonstration cost"
  }
}
