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
      "The same scenario gives the same bits whatever the number of threads. What varies (times, machine) is in run-log.json alone.")

  @Argument(help: ArgumentHelp("A scenario file.", valueName: "scenario"))
  var file: String

  @Option(help: ArgumentHelp("Folder that holds the results.", valueName: "folder"))
  var output = "Output"

  @Flag(help: "Replace an older result of the same name instead of writing NAME-2 beside it.")
  var force = false

  @Option(help: ArgumentHelp("Futures per arm, in place of the scenario's.", valueName: "n"))
  var futures: Int?

  @Option(help: ArgumentHelp("Blocks that run at a time; the result does not depend on it (default: processors).", valueName: "n"))
  var threads = min(1_024, ProcessInfo.processInfo.activeProcessorCount)

  @Flag(help: "Print JSON for machines instead of the table for people.")
  var json = false

  @Flag(help: "Tell one future week by week, with the chances that decided, instead of running them all; nothing is written.")
  var trace = false

  @Option(help: ArgumentHelp("With --trace: the number of the future, from 1 up.", valueName: "n"))
  var future: Int?

  @Option(help: ArgumentHelp("With --trace: the arm; the first one with a programme by default.", valueName: "id"))
  var arm: String?

  @Option(help: ArgumentHelp("With --trace: the number of the youth, from 1 up (default: 1).", valueName: "i"))
  var youth: Int?

  @OptionGroup var language: LanguageOption

  func validate() throws {
    guard (1...1_024).contains(threads) else { throw ValidationError("'--threads' is 1 to 1024.") }
    if let futures, !(2...1_000_000).contains(futures) { throw ValidationError("'--futures' is 2 to 1000000.") }
    if trace, future == nil { throw ValidationError("'--trace' tells one future: give its number with '--future'.") }
    if !trace, future != nil || arm != nil || youth != nil {
      throw ValidationError("'--future', '--arm' and '--youth' choose the course that '--trace' tells: they go with it alone.")
    }
  }

  func run() async throws {
    let clock = ContinuousClock()
    let began = clock.now
    let inputs = try Inputs.scenario(file)
    let scenario = futures.map { inputs.scenario.with(futures: $0) } ?? inputs.scenario
    let simulation = Simulation(scenario, web: inputs.web)
    if trace, let future {
      let choice = TraceChoice(future: future, arm: arm, youth: youth ?? 1)
      let report = try choice.report(of: scenario, caseFile: inputs.caseFile, simulation: simulation, path: file)
      print(json ? report.json.rendered() + "\n" : report.text(in: language.value), terminator: "")
      return
    }
    let bar = ProgressBar(total: scenario.futures)
    let results = await simulation.run(threads: threads) { bar.show($0) }
    bar.finish()
    let simulated = clock.now
    let record = RunRecord(
      scenario: scenario, caseFile: inputs.caseFile, web: inputs.web, simulation: simulation, results: results, language: language.value)
    var files = try record.files()
    let manifest = Manifest.json(
      scenario: scenario, language: language.value, inputs: [("scenario", inputs.scenarioBytes), ("case", inputs.caseBytes)],
      parameters: scenario.parameters, files: files)
    files.append(("manifest.json", Array((manifest.rendered() + "\n").utf8)))
    let log = RunLog(threads: threads, simulation: simulated - began, total: clock.now - began)
    files.append(("run-log.json", Array((log.json.rendered() + "\n").utf8)))
    let folder = try write(files, name: scenario.name)
    if json {
      print(record.summary.json(folder: folder).rendered())
      return
    }
    print(record.summary.text)
    print(Wording.text("run.diagram", in: language.value, ["path": "\(folder)/\(record.mainDiagram)"]))
    print(Wording.text("run.wrote", in: language.value, ["path": "\(folder)/"]))
  }

  private func write(_ files: [(name: String, bytes: [UInt8])], name: String) throws -> String {
    do {
      let folder = try OutputFolder(in: URL(filePath: output), name: name, replacing: force)
      do {
        for file in files { try folder.write(file.name, file.bytes) }
        try folder.commit()
      } catch {
        folder.discard()
        throw error
      }
      return "\(output)/\(folder.url.lastPathComponent)"
    } catch is OutputFolder.NotAResult {
      throw Failure(
        kind: .resource,
        message:
          "\(output)/\(name): error: this folder was not written by a run, so it is not replaced\n  fix: choose another --output, or move the folder away"
      )
    } catch {
      throw Failure.unwritable("\(output)/\(name)", error)
    }
  }
}
