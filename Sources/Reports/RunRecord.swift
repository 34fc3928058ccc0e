import Diagrams
import Graphviz
public import MentorSimulation
public import Quantities
import RunStore
import SupportWebs
import Wording

/// Everything that a run writes, as files in memory.
public struct RunRecord {
  private let scenario: Scenario
  private let cases: [RunCase]
  private let simulation: Simulation?
  private let results: ScenarioResults
  private let language: Language
  public let summary: RunSummary

  /// - Parameters:
  ///   - run: what was run.
  ///   - cases: the cases of its scenario, in their order; none for a population.
  ///   - results: what it gave.
  ///   - language: that of summary and diagrams.
  public init(_ run: ScenarioRun, cases: [RunCase], results: ScenarioResults, language: Language) {
    scenario = run.scenario
    self.cases = cases
    simulation = run.simulation(behind: results)
    self.results = results
    self.language = language
    summary = RunSummary(scenario: scenario, cases: cases, results: results, language: language)
  }

  /// The case of a scenario with one; webs are drawn of it alone.
  private var only: RunCase? { if case .one = scenario.youths { cases.first } else { nil } }

  /// The name of the diagram that the summary points to: the web at the start; `nil` for several youths.
  public var mainDiagram: String? { only.map { "web-\($0.web.moment.id).svg" } }

  /// The files of the run, but for manifest and log.
  ///
  /// - Throws: an error of the renderer.
  public func files() throws -> [(name: String, bytes: [UInt8])] {
    let tables = TidyTables(results, of: scenario, hidesEvents: summary.isReal)
    var files: [(name: String, bytes: [UInt8])] = [
      ("summary.txt", Array(summary.text.utf8)), ("outcomes.csv", Array(tables.outcomes.utf8)),
      ("differences.csv", Array(tables.differences.utf8)), ("time-courses.csv", Array(tables.timeCourses.utf8)),
    ]
    let codebook = OutcomeCodebook(results, hidesEvents: summary.isReal, language: language)
    files.append(("codebook.csv", Array(codebook.text.utf8)))
    if results.draws > 0 {
      let table = DrawTable(results, of: scenario, hidesEvents: summary.isReal)
      files.append(("draws.csv", Array(table.text.utf8)))
    }
    guard let only else { return files }
    let pictures = CasePictures(only.caseFile, options: DiagramOptions(language: language))
    for wave in only.caseFile.waves {
      files.append(("web-\(wave.moment.id).svg", try Pictures.bytes(of: pictures.diagram(.circles, of: wave), format: .svg)))
    }
    // No course of a real youth's own people: it would name somebody as the mentor, or as lost.
    guard let simulation, !summary.isReal else { return files }
    for arm in results.pooled.arms.indices.dropFirst() { files += try futures(ofArm: arm, of: only, simulation) }
    return files
  }

  /// The typical future of an arm: in the last week with a mentor, and at the horizon.
  private func futures(ofArm arm: Int, of own: RunCase, _ simulation: Simulation) throws -> [(name: String, bytes: [UInt8])] {
    let results = results.pooled
    guard let future = results.typicalFuture(ofArm: arm), let last = simulation.lastWeekWithMentor(future: future, arm: arm) else {
      return []
    }
    let shares = ScenarioPictures(own, simulation, arm: arm, options: DiagramOptions(language: language))
    let id = results.arms[arm].arm
    let drawn = [("weeks-\(id).svg", try Pictures.bytes(of: shares.weeks, format: .svg))]
    let weeks = last == simulation.horizon ? [last] : [last, simulation.horizon]
    let webs = weeks.map { week in
      SupportWeb(
        simulation.snapshot(future: future, arm: arm, week: week), from: own.web,
        horizonLabel: Bilingual(dutch: "week \(week)", english: "week \(week)"))
    }
    var options = DiagramOptions(language: language, showsLost: true, ringsFromCloseness: .simulation)
    let layout = CirclesLayout(webs: webs, options: options)
    let numbers = NumberText(language: language)
    options.foot = Wording.text(
      "run.future.foot", in: language,
      [
        "future": numbers.grouped(Int(future) + 1), "futures": numbers.grouped(simulation.futures), "seed": "\(simulation.seed)",
        "version": Version.current,
      ])
    return try drawn
      + zip(weeks, webs).map { week, web in
        let programmes = scenario.arms.first { $0.id == results.arms[arm].arm }?.programmes ?? []
        options.title = summary.words("run.future.title", ["week": "\(week)"], of: programmes)
        let diagram = CirclesDiagram(web: web, layout: layout, options: options)
        return ("typical-future-\(results.arms[arm].arm)-week-\(week).svg", try Pictures.bytes(of: diagram, format: .svg))
      }
  }
}
