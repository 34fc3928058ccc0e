import Evidence
import Estimates
public import MentorSimulation
public import Quantities
public import SupportWebs
import Typesetting
import Wording

/// The result of a run in words and one table, for somebody who works with young people: harm and Monte Carlo error beside the benefit, and
/// "of 100 invented youths with a web like this" in place of a prediction.
public struct RunSummary {
  let scenario: Scenario
  let cases: [RunCase]
  let run: ScenarioResults
  let parameters: ParameterSet
  let language: Language

  /// - Parameters:
  ///   - scenario: what was run.
  ///   - cases: its cases, in their order; none for a population.
  ///   - results: what it gave.
  ///   - language: that of the summary.
  public init(scenario: Scenario, cases: [RunCase], results: ScenarioResults, language: Language) {
    self.scenario = scenario
    self.cases = cases
    run = results
    parameters = scenario.parameters
    self.language = language
  }

  /// The summary of a scenario with one case, a fixed number of futures and the parameters as they are.
  ///
  /// - Parameters:
  ///   - scenario: what was run.
  ///   - caseFile: the case.
  ///   - web: the wave from which the futures began.
  ///   - results: what its simulation gave.
  ///   - language: that of the summary.
  public init(scenario: Scenario, caseFile: CaseFile, web: SupportWeb, results: SimulationResults, language: Language) {
    self.init(
      scenario: scenario, cases: [RunCase(caseFile: caseFile, web: web)], results: ScenarioResults(results, of: scenario),
      language: language)
  }

  var results: SimulationResults { run.pooled }

  /// Whether some youth is real, of whom no chances of events are told.
  public var isReal: Bool { cases.provenance == .real }

  /// Whether all futures are those of one youth.
  var isOneYouth: Bool { if case .one = scenario.youths { true } else { false } }

  /// The key of a text about one youth, or of the one about several.
  func keyOfYouths(_ key: String) -> String { isOneYouth ? key : "\(key).youths" }

  public var text: String {
    var blocks = [heading, words(keyOfYouths("run.reading"), of: programmes)]
    for arm in results.arms.dropFirst() { blocks.append(table(of: arm).plain) }
    blocks += [costs].compactMap(\.self) + [errorNote] + spreads + [stop].compactMap(\.self) + extrapolations
    blocks += [plan, changes, armChanges, rests, limits].compactMap(\.self)
    return blocks.joined(separator: "\n\n") + "\n"
  }

  /// What "±" means in this run.
  var errorNote: String {
    if run.draws > 0 { return words("run.errorNote.draws", ["draws": numbers.grouped(run.draws)]) }
    if case .several(let cases) = scenario.youths, cases.count > 1 { return words("run.errorNote.cases", ["n": "\(cases.count)"]) }
    return words(keyOfYouths("run.errorNote"))
  }

  // MARK: Words

  func words(_ key: String, _ values: [String: String] = [:]) -> String { Wording.text(key, in: language, values) }

  /// The text about a JIM, or about a mentor where some programme is no JIM.
  func words(_ key: String, _ values: [String: String] = [:], of programmes: [ProgrammeTerms]) -> String {
    let isJIM = programmes.allSatisfy(Self.isJIM)
    return words(!isJIM && Wording.has("\(key).mentor") ? "\(key).mentor" : key, values)
  }

  /// A mentor whom the youth nominates from the own network is called JIM, any other a mentor.
  static func isJIM(_ terms: ProgrammeTerms) -> Bool { terms.isSelfChosen && terms.route == .natural }

  /// The first programme of each arm that has one.
  var programmes: [ProgrammeTerms] { scenario.arms.compactMap(\.programmes.first) }

  var numbers: NumberText { NumberText(language: language) }

  var heading: String {
    let title = scenario.title?(in: language) ?? (isOneYouth ? cases.first?.caseFile.title?(in: language) : nil) ?? scenario.name
    let facts = words(
      keyOfYouths("run.facts"),
      [
        "weeks": numbers.grouped(scenario.weeks), "youths": numbers.grouped(run.youths), "futures": numbers.grouped(run.futures),
        "seed": "\(scenario.seed)", "version": Version.current,
      ])
    return "\(title)\n\(facts)\n\(words(provenanceKey))"
  }

  var provenanceKey: String {
    if case .invented = scenario.youths { return "run.provenance.population" }
    return keyOfYouths("run.provenance.\(cases.provenance.rawValue)")
  }

  /// What the scenario file changes of the model's numbers.
  var changes: String? {
    guard !parameters.overrides.isEmpty else { return nil }
    let lines = parameters.overrides.map { change in
      let shipped = parameters[change.id].map { numbers.short($0.value) } ?? ""
      let reason = change.reason.map { " (\($0(in: language)))" } ?? ""
      return "  - \(change.id): \(shipped) → \(numbers.short(change.value))\(reason)"
    }
    return ([words("run.overrides", ["n": "\(lines.count)"])] + lines).joined(separator: "\n")
  }

  /// How many of the model's numbers rest on what.
  var rests: String {
    func count(_ status: ParameterStatus) -> String { "\(parameters.parameters.count { $0.status == status })" }
    return words(
      "run.rests",
      [
        "all": "\(parameters.parameters.count)", "assumptions": count(.assumption), "evidence": count(.evidence),
        "derived": count(.derived),
        "calibrated": count(.calibrated),
      ])
  }

  var limits: String {
    let keys = (1...6).flatMap { number -> [String] in
      let key = "run.limits.\(number)"
      guard Wording.has("\(key).mentor") else { return [key] }
      return (programmes.contains(where: Self.isJIM) ? [key] : []) + (programmes.allSatisfy(Self.isJIM) ? [] : ["\(key).mentor"])
    }
    return ([words("run.limits.title")] + keys.map { WrappedText(width: 118, bullet: "  - ").lines(words($0)) }).joined(separator: "\n")
  }

  // MARK: Table

  /// Whether the programme of an arm has a planned end within the run.
  func endsAsPlanned(_ arm: String) -> Bool {
    guard let own = scenario.arms.first(where: { $0.id == arm }) else { return true }
    return own.programmes.first?.plannedWeeks.map { own.startWeek + $0 < scenario.weeks } ?? own.programmes.isEmpty
  }

  /// Whether somebody else may come after a mentor who ended early: then nobody's mentor has ended for good, and endings are counted instead.
  func rematches(_ arm: String) -> Bool {
    scenario.arms.first { $0.id == arm }?.programmes.contains(where: \.rematches) ?? false
  }

  func table(of arm: ArmResults) -> SummaryTable {
    let programmes = scenario.arms.first { $0.id == arm.arm }?.programmes ?? []
    let headings = [
      words(keyOfYouths("run.columns.what")), label(of: results.arms[0].arm), label(of: arm.arm), words("run.columns.difference"),
    ]
    let sections = SummarySection.all(
      horizon: scenario.weeks, factorWeek: scenario.factorWeek, competencesAreChange: results.competencesAreChange,
      endsAsPlanned: endsAsPlanned(arm.arm), rematches: rematches(arm.arm), costs: prices)
    return SummaryTable(
      headings: headings,
      parts: sections.map { section in
        let rows = section.rows.map { row in
          SummaryTable.Row(
            label: words(row.key, ["week": "\(row.week(horizon: scenario.weeks))"], of: programmes),
            cells: row.cells(run, of: arm.arm, against: results.arms[0].arm, hidesEvents: isReal, numbers))
        }
        return (words(section.key, of: programmes), rows)
      })
  }

  /// The title that the scenario gives, else the name of the programme with the id where arms share one.
  func label(of id: String) -> String { Self.label(of: id, in: scenario, language) }

  static func label(of id: String, in scenario: Scenario, _ language: Language) -> String {
    func words(_ key: String) -> String { Wording.text(key, in: language) }
    let arm = scenario.arms.first { $0.id == id }
    if let title = arm?.title?(in: language) { return title }
    guard let arm, !arm.programmes.isEmpty else { return words("arm.none") }
    guard let programme = arm.programmeID.flatMap({ ProgrammeCatalogue.standard[$0] }) else { return id }
    let isShared = scenario.arms.count { $0.programmeID == programme.id } > 1
    let name = programme.id == "jim" ? words("arm.jim") : programme.name(in: language)
    return name + (isShared ? " (\(id))" : "")
  }
}
