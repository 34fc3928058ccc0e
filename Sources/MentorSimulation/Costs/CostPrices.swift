public import Evidence

/// Which prices and amounts of work costs are computed from.
public enum CostPrices {
  /// The parameters that a category of costs is computed from, as far as some programme uses them.
  ///
  /// - Parameters:
  ///   - category: which costs.
  ///   - programmes: those that run.
  public static func ids(of category: CostCategory, programmes: [ProgrammeTerms]) -> [String] {
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
