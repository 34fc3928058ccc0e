import InputFiles
import ArgumentParser
import Documents
import Foundation
import MentorSimulation
import Quantities
import Reports
import RunStore
import Wording

/// `steunweb reproduce`
struct Reproduce: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Run a result again and say whether it is identical.",
    discussion:
      "Everything comes from the folder itself: the copies of the inputs, the version and the hashes of all files and tables in manifest.json. "
      + "Nothing is written. The exit code is 0 when all is identical and 1 when something differs; what differs is told, of tables with "
      + "the first line. run-log.json, with times and the machine, is not compared.")

  @Argument(help: ArgumentHelp("A folder that 'steunweb run' wrote.", valueName: "folder"))
  var folder: String

  @OptionGroup var threads: ThreadsOption

  @OptionGroup var language: LanguageOption

  func run() async throws {
    let stored = try read()
    let inputs = try ScenarioInputs.read(stored.scenarioFile.path, copies: stored.caseFiles.map(\.path))
    let scenario = stored.futuresOption.map { inputs.scenario.with(futures: $0) } ?? inputs.scenario
    if let fault = scenario.problem(withFutures: scenario.futures) {
      throw Failure(kind: .input, message: "\(stored.scenarioFile.path): error: \(fault.problem)\n  fix: \(fault.fix)")
    }
    let scenarioRun = ScenarioRun(scenario, webs: inputs.webs)
    let bar = ProgressBar(total: scenarioRun.mostCourses)
    let results = await scenarioRun.run(threads: threads.value) { bar.show($0) }
    bar.finish()
    let cases = inputs.cases.map { RunCase(caseFile: $0.file, web: $0.web) }
    let record = RunRecord(scenarioRun, cases: cases, results: results, language: Language(rawValue: stored.language) ?? .english)
    let files = try record.files()
    let manifest = Manifest.json(
      scenario: scenario, results: results, language: record.language, inputs: inputs.files, futures: stored.futuresOption, files: files,
      tables: record.tables)
    let reproduction = Reproduction(
      stored, files: files, tables: record.tables, newManifest: Array((manifest.rendered() + "\n").utf8))
    print(ReproductionReport(reproduction, folder: folder).text(in: language.value))
    if !reproduction.findings.isEmpty { throw ExitCode(Failure.Kind.input.rawValue) }
  }

  private func read() throws -> StoredRun {
    do {
      return try StoredRun(URL(filePath: folder))
    } catch let fault as StoredRun.Fault {
      let (problem, cure) =
        switch fault {
        case .noManifest:
          ("this is no result of a run", "name a folder that 'steunweb run' wrote, such as Output/anton; it has a manifest.json")
        case .otherFormat(let format):
          (
            "its manifest has the form '\(format)', which this version does not read",
            "use the version that wrote it, or run the scenario again"
          )
        case .noInput(let file): ("its file \(file) is missing", "run the scenario again; a result keeps copies of its inputs")
        }
      throw Failure(kind: .input, message: "\(folder): error: \(problem)\n  fix: \(cure)")
    }
  }
}
