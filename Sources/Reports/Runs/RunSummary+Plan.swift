import Diagrams
import Evidence
import MentorSimulation
import Quantities
import Typesetting
import Wording

/// How a run was computed, as far as its table does not say it.
extension RunSummary {
  var plan: String? {
    let lines = [draws, groups, settings, calendar].compactMap(\.self) + arms + [factorWeek].compactMap(\.self)
    guard !lines.isEmpty else { return nil }
    let bullets = lines.map { WrappedText(width: 118, bullet: "  - ").lines($0) }
    return ([words("run.plan.title")] + bullets).joined(separator: "\n")
  }

  private var draws: String? {
    guard run.draws > 0 else { return nil }
    let all = run.draws * run.youths * run.futures
    let told = words("run.plan.draws", ["n": numbers.grouped(run.draws), "all": numbers.grouped(all)])
    return scenario.usesPosterior ? told + " " + words("run.plan.posterior") : told
  }

  private var groups: String? {
    guard case .invented(let groups) = scenario.youths, groups.count > 1 else { return nil }
    let list = groups.map {
      words("run.plan.group", ["n": numbers.grouped($0.youths), "group": $0.segment.label(in: language)])
    }
    return words("run.plan.groups", ["groups": list.joined(separator: ", ")])
  }

  private var settings: String? { scenario.settings.map { words("run.plan.settings", ["n": numbers.grouped($0)]) } }

  private var calendar: String? {
    scenario.startCalendarWeek == 1 ? nil : words("run.plan.calendar", ["week": "\(scenario.startCalendarWeek)"])
  }

  private var arms: [String] {
    scenario.arms.flatMap { arm in
      let name = "'\(label(of: arm.id))'"
      let start = arm.startWeek == 0 ? nil : words("run.plan.startWeek", ["arm": name, "week": "\(arm.startWeek)"])
      let fallback = arm.fallbackID.flatMap { ProgrammeCatalogue.standard[$0] }.map {
        words("run.plan.fallback", ["arm": name, "programme": $0.name(in: language)])
      }
      return [start, fallback].compactMap(\.self)
    }
  }

  private var factorWeek: String? {
    let start = scenario.arms.map(\.startWeek).max() ?? 0
    guard scenario.factorWeek < scenario.weeks else { return nil }
    return words("run.plan.factorWeek", ["week": "\(scenario.factorWeek)", "weeks": "\(scenario.factorWeek - start)"])
  }
}
