import Evidence

extension Scenario {
  /// Prices and amounts of work that the costs of this scenario rest on and that the file has not replaced by its own: their ids.
  public var demonstrationCosts: [String] { demonstrationCosts(of: .totalCost) }

  /// The same for one category, or for all together.
  ///
  /// - Parameter summary: a cost.
  /// - Returns: none for what is no cost, and in a scenario that counts none.
  public func demonstrationCosts(of summary: Summary) -> [String] {
    guard hasCosts else { return [] }
    let used: [String]
    switch summary {
    case .cost(let category): used = CostPrices.ids(of: category, programmes: arms.flatMap(\.programmes))
    case .totalCost: used = CostCategory.allCases.flatMap { CostPrices.ids(of: $0, programmes: arms.flatMap(\.programmes)) }
    default: return []
    }
    let own = Set(overrides.map(\.id))
    return used.filter { !own.contains($0) }
  }
}
