import InputFiles
import Evidence
import Documents
import ArgumentParser
import Foundation
import MentorSimulation
import Quantities
import Reports
import RunStore
import Wording

/// `steunweb run`
struct Run: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Simulate a scenario and write everything under Output/NAME/.",
    discussion:
      "What is simulated stands in the scenario file: youths, arms, weeks, futures, draws, precision, costs (all keys: Documentation/scenario-files.md, "
      + "or 'steunweb schema scenario --reference'). The same scenario gives the same results whatever the number of threads. What varies (times, "
      + "machine) is in run-log.json alone.")

  @Argument(help: ArgumentHelp("A scenario file.", valueName: "scenario"))
  var file: String

  @Option(name: .out, help: ArgumentHelp("The folder in which results stand.", valueName: "folder"))
  var output = "Output"

  @Flag(help: "Replace an older result of the same name instead of writing NAME-2 beside it.")
  var force = false

  @Option(help: ArgumentHelp("Futures of each youth per arm, in place of the scenario's.", valueName: "n"))
  var futures: Int?

  @OptionGroup var threads: ThreadsOption

  @OptionGroup(title: "Blocks") var blocks: BlockOptions

  @OptionGroup(title: "One future") var trace: TraceOptions

  @Flag(help: "Print JSON for machines instead of the table for people.")
  var json = false

  @OptionGroup var language: LanguageOption

  func validate() throws {
    if let futures, !(1...1_000_000).contains(futures) { throw ValidationError("'--futures' is 1 to 1000000.") }
    if trace.trace, !blocks.blocks.isEmpty {
      throw ValidationError("'--trace' tells one future and needs no blocks: leave out '--blocks'.")
    }
  }

  func run() async throws {
    let clock = ContinuousClock()
    let began = clock.now
    let inputs = try ScenarioInputs.read(file)
    let scenario = futures.map { inputs.scenario.with(futures: $0) } ?? inputs.scenario
    if let futures, let fault = scenario.problem(withFutures: futures) {
      throw Failure(kind: .usage, message: "steunweb: error: '--futures \(futures)': \(fault.problem)\n  fix: \(fault.fix)")
    }
    let cases = inputs.cases.map { RunCase(caseFile: $0.file, web: $0.web) }
    let scenarioRun = ScenarioRun(scenario, webs: inputs.webs)
    if let report = try trace.report(scenarioRun, cases: cases, path: file) {
      print(json ? report.json.rendered() + "\n" : report.text(in: language.value), terminator: "")
      return
    }
    // A run that could not be kept is told before it is computed.
    if blocks.only == nil { try ResultFolder.check(in: output, name: scenario.name, replacing: force) }
    guard let results = try await results(of: scenarioRun, inputs) else {
      print(Wording.text("run.blocks", in: language.value, ["path": blocks.blocks[0]]))
      return
    }
    let simulated = clock.now
    let record = RunRecord(scenarioRun, cases: cases, results: results, language: language.value)
    var files = try record.files()
    let manifest = Manifest.json(
      scenario: scenario, results: results, language: language.value, inputs: inputs.files, futures: futures, files: files,
      tables: record.tables)
    files.append((Manifest.fileName, Array((manifest.rendered() + "\n").utf8)))
    let log = RunLog(threads: threads.value, simulation: simulated - began, total: clock.now - began)
    files.append(("run-log.json", Array((log.json.rendered() + "\n").utf8)))
    let facts = Manifest.facts(scenario, results, language.value)
    let folder = try write(record, files, inputs, facts, name: scenario.name)
    if json {
      print(record.summary.json(folder: folder).rendered())
      return
    }
    print(record.summary.text)
    if let diagram = record.mainDiagram {
      print(Wording.text("run.diagram", in: language.value, ["path": "\(folder)/\(diagram)"]))
    }
    print(Wording.text("run.report", in: language.value, ["path": "\(folder)/report.html"]))
    if folder != "\(output)/\(scenario.name)" {
      print(Wording.text("run.numbered", in: language.value, ["older": "\(output)/\(scenario.name)", "path": folder]))
    }
    print(Wording.text("run.wrote", in: language.value, ["path": "\(folder)/"]))
  }

  /// The results of the scenario: at once, or from blocks. `nil` when some blocks alone were to be computed.
  private func results(of run: ScenarioRun, _ inputs: ScenarioInputs) async throws -> ScenarioResults? {
    let scenario = run.scenario
    let bar = ProgressBar(total: run.mostCourses)
    defer { bar.finish() }
    if blocks.blocks.isEmpty { return await run.run(threads: threads.value) { bar.show($0) } }
    guard scenario.draws == 0, scenario.precision == nil else {
      throw Failure(
        kind: .usage,
        message: "steunweb: error: '--blocks' is for a fixed number of futures with the parameters as they are\n"
          + "  fix: leave out '--blocks', or remove 'draws' and 'precision' from the scenario")
    }
    let simulation = Simulation(scenario, webs: inputs.webs)
    let identity = RunIdentity(scenario, inputs: inputs.files.map(\.bytes))
    return try await blocks.results(simulation, identity: identity, threads: threads.value) { bar.show($0) }
      .map { ScenarioResults($0, of: scenario) }
  }

  private func write(
    _ record: RunRecord, _ files: [(name: String, bytes: [UInt8])], _ inputs: ScenarioInputs, _ facts: [(key: String, value: String)],
    name: String
  ) throws -> String {
    try ResultFolder.write(in: output, name: name, replacing: force) { folder in
      // With copies of what it was made from, a result can be had again wherever it is.
      for input in inputs.files { try folder.write(Manifest.file(ofInput: input.role), input.bytes, isPrivate: true) }
      for file in files { try folder.write(file.name, file.bytes, isPrivate: record.summary.isReal) }
      try folder.write(ResultsDatabase.fileName) { try ResultsDatabase.write(record.tables, facts: facts, to: $0) }
    }
  }
}
