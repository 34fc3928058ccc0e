public import Evidence
import Estimates
public import MentorSimulation
public import Quantities
public import SupportWebs
import Wording

/// The result of a run in words and one table, for somebody who works with young people: harm and Monte Carlo error beside the benefit, and
/// "of 100 invented youths with a web like this" in place of a prediction.
public struct RunSummary {
  let scenario: Scenario
  let caseFile: CaseFile
  let web: SupportWeb
  let results: SimulationResults
  let parameters: ParameterSet
  let language: Language

  public init(
    scenario: Scenario, caseFile: CaseFile, web: SupportWeb, results: SimulationResults, parameters: ParameterSet = .standard,
    language: Language
  ) {
    self.scenario = scenario
    self.caseFile = caseFile
    self.web = web
    self.results = results
    self.parameters = parameters
    self.language = language
  }

  public var text: String {
    var blocks = [heading, words("run.reading")]
    for arm in results.arms.dropFirst() { blocks.append(table(of: arm)) }
    blocks += [words("run.errorNote")] + extrapolations + [rests, limits]
    return blocks.joined(separator: "\n\n") + "\n"
  }

  // MARK: Words

  func words(_ key: String, _ values: [String: String] = [:]) -> String { Wording.text(key, in: language, values) }

  private var numbers: NumberText { NumberText(language: language) }

  private var heading: String {
    let title = scenario.title?(in: language) ?? caseFile.title?(in: language) ?? scenario.name
    let facts = words(
      "run.facts",
      [
        "weeks": numbers.grouped(scenario.weeks), "futures": numbers.grouped(scenario.futures), "seed": "\(scenario.seed)",
        "version": Version.current,
      ])
    return "\(title)\n\(facts)\n\(words("run.provenance.\(caseFile.provenance.rawValue)"))"
  }

  /// How many of the model's numbers rest on what.
  private var rests: String {
    func count(_ status: ParameterStatus) -> String { "\(parameters.parameters.count { $0.status == status })" }
    return words(
      "run.rests",
      [
        "all": "\(parameters.parameters.count)", "assumptions": count(.assumption), "evidence": count(.evidence),
        "derived": count(.derived),
        "calibrated": count(.calibrated),
      ])
  }

  private var limits: String {
    ([words("run.limits.title")] + (1...6).map { WrappedText(width: 118, bullet: "  - ").lines(words("run.limits.\($0)")) })
      .joined(separator: "\n")
  }

  // MARK: Table

  private func table(of arm: ArmResults) -> String {
    var table = PlainTable([words("run.columns.what"), label(of: results.arms[0].arm), label(of: arm.arm), words("run.columns.difference")])
    for section in SummarySection.all(horizon: scenario.weeks, competencesAreChange: results.competencesAreChange) {
      table.section(words(section.key))
      for row in section.rows {
        let values = ["week": "\(row.week(horizon: scenario.weeks))"]
        table.row(
          [words(row.key, values)] + row.cells(of: arm, against: results.arms[0], hidesEvents: caseFile.provenance == .real, numbers))
      }
    }
    return table.rendered()
  }

  /// The label follows the programme, not the id that the scenario gave; the id is added where arms share a programme.
  private func label(of id: String) -> String {
    guard let arm = scenario.arms.first(where: { $0.id == id }), !arm.programmes.isEmpty else { return words("arm.none") }
    guard let programme = arm.programmeID, Wording.has("arm.\(programme)") else { return id }
    let isShared = scenario.arms.count { $0.programmeID == programme } > 1
    return words("arm.\(programme)") + (isShared ? " (\(id))" : "")
  }

  /// Programmes that are meant for other ages or groups than this youth's: what the model says of them is extrapolated.
  private var extrapolations: [String] {
    scenario.arms.compactMap { arm in
      guard let programme = arm.programmeID.flatMap({ ProgrammeCatalogue.standard[$0] }) else { return nil }
      if let age = web.youth.age, let segment = web.youth.segment, programme.ages.contains(age), programme.segments.contains(segment) {
        return nil
      }
      return words(
        "run.extrapolated",
        ["programme": programme.name(in: language), "from": "\(programme.ages.lowerBound)", "to": "\(programme.ages.upperBound)"])
    }
  }
}
