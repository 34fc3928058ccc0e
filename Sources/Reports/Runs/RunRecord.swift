import Charts
import Diagrams
import Documents
import Graphviz
public import MentorSimulation
public import Quantities
public import RunStore
import SupportWebs
import Typesetting
import Wording

/// Everything that a run writes, as files and tables in memory.
public struct RunRecord {
  public let scenario: Scenario
  let cases: [RunCase]
  private let simulation: Simulation?
  /// The numbers behind words, tables and charts.
  public let results: ScenarioResults
  public let language: Language
  public let summary: RunSummary
  /// What the database of the run holds, in this order.
  public let tables: [TidyTable]
  let samples: [CourseSample]

  /// How many futures of each arm are looked at week by week, for how outcomes spread and when things happen.
  static let sampleSize = 2_000
  /// The outcomes of which the spread is kept.
  static let spreadOutcomes: [Outcome] = [.meanEffect, .ties, .places, .adultSupport, .bonding, .familyConflict, .dose, .harm]

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
    samples = run.sample(behind: results, most: Self.sampleSize, outcomes: Self.spreadOutcomes)
    tables = Self.tables(run, results, samples, hidesEvents: summary.isReal, language)
  }

  private static func tables(
    _ run: ScenarioRun, _ results: ScenarioResults, _ samples: [CourseSample], hidesEvents: Bool, _ language: Language
  ) -> [TidyTable] {
    let tables = TidyTables(results, of: run.scenario, hidesEvents: hidesEvents)
    let sample = SampleTables(samples, outcomes: spreadOutcomes, hidesEvents: hidesEvents) { results.pooled.name(of: $0) }
    let draws = results.draws == 0 ? [] : [DrawTable(results, of: run.scenario, hidesEvents: hidesEvents).table]
    let codebook = OutcomeCodebook(results, hidesEvents: hidesEvents, language: language).table
    return [tables.arms, tables.outcomes, tables.differences, tables.timeCourses] + sample.all + draws
      + [TidyTables.parameterDraws(run), codebook, tables.tallies]
  }

  /// The case of a scenario with one; webs are drawn of it alone.
  var only: RunCase? { if case .one = scenario.youths { cases.first } else { nil } }

  /// The name of the diagram that the summary points to: the web at the start; `nil` for several youths.
  public var mainDiagram: String? { only.map { "web-\($0.web.moment.id).svg" } }

  /// The files of the run, but for manifest and log.
  ///
  /// - Throws: an error of the renderer.
  public func files() throws -> [(name: String, bytes: [UInt8])] {
    var files: [(name: String, bytes: [UInt8])] = [("summary.txt", Array(summary.text.utf8))]
    // Exact sums are for programs, which read the database.
    files += tables.filter { $0.name != "tallies" }.map { ($0.fileName, Array($0.csv.utf8)) }
    for chart in RunCharts(self).all.map(\.chart) {
      files.append(("charts/\(chart.id).svg", Array(chart.svg.utf8)))
      files.append(("charts/\(chart.id).csv", Array(chart.csv.utf8)))
      files.append(("charts/\(chart.id).vl.json", chart.vegaLite.bytes + [UInt8(ascii: "\n")]))
    }
    files.append(("report.html", Array(try RunPage(self).html.utf8)))
    return files + (try pictures())
  }

  /// The pictures of a case and of its futures.
  private func pictures() throws -> [(name: String, bytes: [UInt8])] {
    var files: [(name: String, bytes: [UInt8])] = []
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

  /// The pictures that stand in the page: the web at the start and, for each arm, in how many futures each tie lives.
  ///
  /// - Throws: an error of the renderer.
  func inlinePictures() throws -> [(svg: String, caption: String, words: String)] {
    guard let only else { return [] }
    func svg(_ diagram: some Diagram) throws -> String { String(decoding: try Pictures.bytes(of: diagram, format: .svg), as: UTF8.self) }
    let start = CirclesDiagram(web: only.web, options: DiagramOptions(language: language, idPrefix: "start-"))
    let page = Wording.text("report.webs.start", in: language)
    var pictures = [(try svg(start), page, start.description(in: language))]
    guard let simulation, !summary.isReal else { return pictures }
    for arm in results.pooled.arms.indices.dropFirst() {
      let weeks = ScenarioPictures(only, simulation, arm: arm, options: DiagramOptions(language: language, idPrefix: "arm\(arm)-")).weeks
      let caption = Wording.text("report.webs.futures", in: language, ["arm": summary.label(of: results.pooled.arms[arm].arm)])
      pictures.append((try svg(weeks), caption, weeks.description(in: language)))
    }
    return pictures
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
