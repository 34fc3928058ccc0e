import Documents
import Estimates
import Evidence

/// When a scenario has seen enough.
extension ScenarioReader {
  static func precision(
    _ root: Entry, _ youths: Scenario.Youths?, _ parameters: ParameterSet, _ validator: inout Validator
  ) -> PrecisionTarget? {
    guard let entry = root["precision"] else { return nil }
    if case .several = youths {
      validator.report(
        entry.position, "a list of cases has no more youths to go on with",
        fix: "remove 'precision', or give 'case' or 'population' in place of 'cases'")
    }
    let ids = (root["arms"]?.elements ?? []).compactMap { $0["id"]?.text }
    let arm = entry["arm"]?.text
    if let arm, !ids.contains(arm) {
      validator.report(
        entry.position(of: "arm"), "no arm has the id '\(arm)'",
        fix: nearest(to: arm, among: ids) ?? "the arms are \(ids.map { "'\($0)'" }.joined(separator: ", "))")
    }
    guard let name = entry["outcome"]?.text, let halfWidth = entry["halfWidth"]?.number, let most = entry["most"]?.whole else { return nil }
    guard let quantity = Quantity(id: name) else {
      validator.report(
        entry.position(of: "outcome"), "no outcome has the name '\(name)'",
        fix: nearest(to: name, among: Quantity.all.map(\.id)) ?? "outcomes.csv of any run lists them all")
      return nil
    }
    if case .summary(let summary) = quantity, Summary.costs.contains(summary), root["costs"]?.flag != true {
      validator.report(entry.position(of: "outcome"), "the scenario counts no costs", fix: "add 'costs: yes', or name another outcome")
    }
    let week = week(entry, quantity, root, parameters, &validator)
    return PrecisionTarget(
      quantity: quantity, arm: arm, week: week, rule: PrecisionRule(quantity: name, halfWidth: halfWidth, mostBlocks: most),
      position: entry.position(of: "outcome"))
  }

  private static func week(
    _ entry: Entry, _ quantity: Quantity, _ root: Entry, _ parameters: ParameterSet, _ validator: inout Validator
  ) -> Int? {
    let given = entry["week"]?.whole
    guard case .outcome(let outcome) = quantity else {
      if given != nil {
        validator.report(entry.position(of: "week"), "'\(quantity.id)' is counted over the whole run", fix: "remove 'week'")
      }
      return nil
    }
    guard let horizon = root["weeks"]?.whole else { return given }
    let week = given ?? horizon
    if week > horizon {
      validator.report(entry.position(of: "week"), "this week is after the futures have ended", fix: "give weeks up to \(horizon)")
    }
    let grid = Int(parameters.value("outcome.grid"))
    if outcome.isOnGrid, week % grid != 0 {
      validator.report(
        entry.position(of: "week"), "'\(outcome.rawValue)' exists at multiples of \(grid) weeks only",
        fix: "give a week of \(grid), \(2 * grid) and so on")
    }
    return week
  }

  private static func nearest(to word: String, among words: [String]) -> String? {
    Spelling.nearest(to: word, among: words).map { "did you mean '\($0)'?" }
  }
}
