import Diagrams
import Graphviz
public import MentorSimulation
public import Quantities
import RunStore
public import SupportWebs
import Wording

/// Everything that a run writes, as files in memory.
public struct RunRecord {
  private let scenario: Scenario
  private let caseFile: CaseFile
  private let web: SupportWeb
  private let simulation: Simulation
  private let results: SimulationResults
  private let language: Language
  public let summary: RunSummary

  public init(
    scenario: Scenario, caseFile: CaseFile, web: SupportWeb, simulation: Simulation, results: SimulationResults, language: Language
  ) {
    self.scenario = scenario
    self.caseFile = caseFile
    self.web = web
    self.simulation = simulation
    self.results = results
    self.language = language
    summary = RunSummary(scenario: scenario, caseFile: caseFile, web: web, results: results, language: language)
  }

  private var isReal: Bool { caseFile.provenance == .real }

  /// The name of the diagram that the summary points to: the web at the start.
  public var mainDiagram: String { "web-\(web.moment.id).svg" }

  /// The files of the run, but for manifest and log.
  ///
  /// - Throws: an error of the renderer.
  public func files() throws -> [(name: String, bytes: [UInt8])] {
    var files: [(name: String, bytes: [UInt8])] = [
      ("summary.txt", Array(summary.text.utf8)),
      ("outcomes.csv", Array(TidyTables(results, hidesEvents: isReal).outcomes(horizon: scenario.weeks).utf8)),
      ("differences.csv", Array(TidyTables(results, hidesEvents: isReal).differences(horizon: scenario.weeks).utf8)),
      ("time-courses.csv", Array(TidyTables(results, hidesEvents: isReal).timeCourses.utf8)),
    ]
    let waves = WaveDiagrams(caseFile, language: language)
    for wave in caseFile.waves {
      files.append(("web-\(wave.moment.id).svg", try Pictures.bytes(of: waves.diagram(of: wave), format: .svg)))
    }
    // No course of a real youth's own people: it would name somebody as the mentor, or as lost.
    for arm in results.arms.indices.dropFirst() where caseFile.provenance != .real { files += try futures(ofArm: arm) }
    return files
  }

  /// The typical future of an arm: in the last week with a mentor, and at the horizon.
  private func futures(ofArm arm: Int) throws -> [(name: String, bytes: [UInt8])] {
    guard let future = results.typicalFuture(ofArm: arm), let last = simulation.lastWeekWithMentor(future: future, arm: arm) else {
      return []
    }
    let weeks = last == simulation.horizon ? [last] : [last, simulation.horizon]
    let webs = weeks.map { week in
      SupportWeb(
        simulation.snapshot(future: future, arm: arm, week: week), from: web,
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
    return try zip(weeks, webs).map { week, web in
      let programmes = scenario.arms.first { $0.id == results.arms[arm].arm }?.programmes ?? []
      options.title = summary.words("run.future.title", ["week": "\(week)"], of: programmes)
      let diagram = CirclesDiagram(web: web, layout: layout, options: options)
      return ("typical-future-\(results.arms[arm].arm)-week-\(week).svg", try Pictures.bytes(of: diagram, format: .svg))
    }
  }
}
