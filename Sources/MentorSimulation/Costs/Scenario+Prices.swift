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
    case .cost(let category): used = prices(of: category)
    case .totalCost: used = CostCategory.allCases.flatMap { prices(of: $0) }
    default: return []
    }
    let own = Set(overrides.map(\.id))
    return used.filter { !own.contains($0) }
  }

  /// The parameters that a category of costs is computed from, as far as some arm uses them.
  private func prices(of category: CostCategory) -> [String] {
    let programmes = arms.flatMap(\.programmes)
    func perRoute(_ stem: String, where isUsed: (ProgrammeTerms) -> Bool = { _ in true }) -> [String] {
      Route.allCases.filter { route in programmes.contains { $0.route == route && isUsed($0) } }.map { "\(stem).\($0.rawValue)" }
    }
    func price(_ id: String, where isUsed: (ProgrammeTerms) -> Bool) -> [String] { programmes.contains(where: isUsed) ? [id] : [] }
    return switch category {
    case .programme: perRoute("cost.programme") + price("cost.match") { !$0.isSelfChosen }
    case .coordination: price("cost.supportContact") { $0.supportsPairs && $0.supportContactsPerMonth > 0 }
    case .training: price("cost.trainingHour") { $0.trainingHours > 0 } + price("cost.youthTraining") { $0.trainsYouths }
    case .guidance:
      price("cost.guidanceHour") { $0.guidanceHoursPerMonth != 0 } + perRoute("guidance.hours") { $0.guidanceHoursPerMonth == nil }
    case .ambulatory: ["cost.ambulatory"]
    case .residence: ["cost.residence"]
    case .schoolLeaving: ["cost.schoolLeaving"]
    case .ruleBreaking: ["cost.ruleBreaking"]
    }
  }
}
