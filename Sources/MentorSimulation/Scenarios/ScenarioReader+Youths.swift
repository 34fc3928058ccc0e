import Documents
import Quantities
import SupportWebs

/// Whose futures a scenario is about.
extension ScenarioReader {
  /// - Returns: `nil` where the file does not say it rightly; that is reported.
  static func youths(_ root: Entry, _ validator: inout Validator) -> Scenario.Youths? {
    let given = ScenarioFormat.youthKeys.filter { root[$0] != nil }.sorted { root.position(of: $0) < root.position(of: $1) }
    guard let key = given.first else {
      // A key whose value is wrong was left out and reported already.
      if !validator.diagnostics.contains(where: { fault in ScenarioFormat.youthKeys.contains { fault.problem.hasPrefix("'\($0)' ") } }) {
        validator.report(
          root.position, "a scenario file has no 'case', 'cases' or 'population'",
          fix: "add one of them: 'case' is the path of a case file")
      }
      return nil
    }
    for other in given.dropFirst() {
      validator.report(root.position(of: other), "the scenario has both '\(key)' and '\(other)'", fix: "keep one of the two")
    }
    if root["wave"] != nil, root["case"] == nil {
      validator.report(
        root.position(of: "wave"), "'wave' goes with 'case' alone",
        fix: key == "cases" ? "give the elements of 'cases' a wave each" : "remove 'wave'")
    }
    guard given.count == 1 else { return nil }
    switch key {
    case "case": return reference(root).map { .one($0) }
    case "cases":
      let references = (root["cases"]?.elements ?? []).compactMap { reference($0) }
      return references.isEmpty ? nil : .several(references)
    default: return groups(root["population"], &validator).map { .invented($0) }
    }
  }

  private static func reference(_ entry: Entry) -> Scenario.CaseReference? {
    entry["case"]?.text.map {
      Scenario.CaseReference(
        path: $0, wave: entry["wave"]?.text, position: entry.position(of: "case"), wavePosition: entry.position(of: "wave"))
    }
  }

  private static func groups(_ list: Entry?, _ validator: inout Validator) -> [Scenario.Group]? {
    let entries = list?.elements ?? []
    if entries.count > Population.mostGroups {
      validator.report(
        entries[Population.mostGroups].position, "a population has at most \(Population.mostGroups) groups",
        fix: "put youths of the same segment and team in one group")
    }
    let groups = entries.compactMap { entry -> Scenario.Group? in
      guard let segment = entry["segment"]?.text.flatMap(Segment.init(rawValue:)), let youths = entry["youths"]?.whole else { return nil }
      return Scenario.Group(segment: segment, youths: youths, team: entry["team"]?.text.flatMap(Team.init(rawValue:)))
    }
    if entries.count == 1, let only = groups.first, only.youths == 1 {
      validator.report(
        entries[0].position(of: "youths"), "one invented youth is no population", fix: "give at least 2 youths, or a case file with 'case'")
    }
    return groups.isEmpty ? nil : groups
  }
}
