import Evidence
import MentorSimulation
import Wording

/// What the code has: variables, processes, outcomes.
extension ODDDocument {
  /// The variables of a course in the groups in which they are listed.
  static let groups: [(key: String, names: [String])] = [
    (
      "relation",
      [
        "programme", "mentorState", "isSelfChosen", "isAsked", "trust", "relationSlot", "isTieHeld", "isNatural", "relationWeek",
        "plannedWeeks", "quality", "ceiling", "growth", "contactChance", "hasHolidayGap", "mentorSocialCapital", "hasSeriousProblems",
        "clashChance", "closureRate", "closureLog", "isHit", "doseRate", "delta", "qualityMean", "qualitySD", "weights",
      ]
    ),
    (
      "youth",
      [
        "familyConflict", "mentorParentConflict", "dose", "harm", "closureHarm", "factors", "webSupport", "effect", "returnWeek",
        "hasContactBan", "isPlacedEver", "hasLeftSchool",
      ]
    ),
    (
      "counters",
      [
        "dueWeek", "matchWeek", "mentorRole", "firstQuality", "qualityInWeek52", "firstLength", "isFirstCompleted", "doesFirstContinue",
        "firstInitiator", "mentorWeeks", "refusals", "closures", "clashes", "gained", "placesStarted", "placements", "placedWeeks", "bans",
        "ruleBreaking",
      ]
    ),
  ]

  var variables: String {
    Self.groups.map { key, names in
      "\(words("variables.\(key)"))\n\n" + names.map { "- `\($0)`: \(words("state.\($0)"))" }.joined(separator: "\n")
    }.joined(separator: "\n\n")
  }

  /// The eleven design concepts and what is read of a course.
  var concepts: String {
    let chance = Self.names("chance").map { words("chance.\($0)") }.joined(separator: "; ")
    // One item for each concept.
    let text = "- " + words("concepts.text", ["chance": chance]).replacing("\n", with: " ").replacing(" **", with: "\n- **")
    func list(_ names: [String]) -> String {
      names.map { "- `\($0)`: \(OutcomeCodebook.meaning(of: $0, in: language))" }.joined(separator: "\n")
    }
    return [
      heading("concepts", 2), text, words("outcomes"), list(Outcome.allCases.map(\.rawValue)), words("summaries"),
      list(Summary.all.map(\.id)), words("costs"), list(Summary.costs.map(\.id)),
    ].joined(separator: "\n\n")
  }

  // MARK: Processes

  /// The processes as files are called, such as `5-1-TiesAndPlaces`, in the order in which a week runs them.
  static var processes: [(name: String, section: String)] {
    names("process").map { name in
      let parts = name.split(separator: "-")
      return (name, "\(parts[0]).\(parts[1])")
    }.sorted { number($0.section) < number($1.section) }
  }

  private static func number(_ section: String) -> Int { section.split(separator: ".").last.flatMap { Int($0) } ?? 0 }

  var processes: String {
    Self.processes.enumerated().map { "\($0 + 1). \(words("process.\($1.name)"))" }.joined(separator: "\n")
  }

  /// Why each submodel is there, its equations, and its parameters. The document counts its own sections: 5.1 of the specification is 7.1.
  var submodels: [Block] {
    Self.processes.flatMap { name, section -> [Block] in
      let number = Self.number(section)
      let values = section == "5.6" ? closureHarm : [:]
      let own = [
        "### 7.\(number) \(words("process.\(name)"))", words("process.\(name).text"), words("formulas"),
        words("equations.5-\(number)", values),
      ]
      let more = section == "5.5" ? [words("reference")] : []
      let told = section == Self.sectionOfFactors.under ? [section, Self.sectionOfFactors.section] : [section]
      return [
        .text((own + more + [words("parameters")]).joined(separator: "\n\n")), .parameters(told.flatMap(parameters(of:))),
      ]
    }
  }

  /// What a policy adds: municipalities with their offers, places and mentors.
  var municipality: String {
    ["people", "week", "pairs", "limits"].map { words("municipality.\($0)") }.joined(separator: "\n\n")
  }

  // MARK: Parameters by section of the specification

  /// Sections whose parameters stand under the start.
  static let sectionsOfStart = ["2", "6"]
  /// The section of the indicators, whose parameters stand under the factors.
  static let sectionOfFactors = (section: "9", under: "5.7")

  func parameters(of section: String) -> [Parameter] { parameters.parameters.filter { $0.section == section } }

  /// Sections whose parameters stand neither under a process nor under the start.
  var others: [String] {
    let known = Self.processes.map(\.section) + Self.sectionsOfStart + [Self.sectionOfFactors.section]
    return parameters.parameters.map(\.section).reduce(into: []) { if !known.contains($1), !$0.contains($1) { $0.append($1) } }
  }
}
