import Foundation
public import InputFiles
import Quantities
public import MeasureTables
public import Interchange
import MentorSimulation
public import Reports
public import SupportWebs

// What a notebook reads and runs. Paths begin in the folder of the package. When something is wrong with a file, the notebook ends with the message that
// the command line would give and exit code 1 or 3, and writes no page.

/// Opens a case file.
///
/// - Parameters:
///   - path: the file, from the folder of the package.
///   - file: the script that asks.
/// - Returns: the case, which is right in all its parts.
@MainActor public func openCase(_ path: String, file: String = #filePath) -> CaseFile {
  Notebook.begin(file)
  return orStop { try Inputs.readCase(at: path) }
}

/// A wave of a case.
///
/// - Parameters:
///   - id: the id of the wave; the notebook ends with the ids that there are when the case has none of this name.
///   - caseFile: the case.
///   - file: the script that asks.
///   - line: the line there.
@MainActor public func wave(_ id: String, of caseFile: CaseFile, file: String = #filePath, line: Int = #line) -> SupportWeb {
  let place = Notebook.current(file).place(line)
  return orStop { try Inputs.wave(id, of: caseFile, path: place) }
}

/// Opens a scenario file with the cases that it names.
///
/// - Parameters:
///   - path: the file, from the folder of the package.
///   - file: the script that asks.
@MainActor public func openScenario(_ path: String, file: String = #filePath) -> ScenarioInputs {
  Notebook.begin(file)
  return orStop { try ScenarioInputs.read(path) }
}

/// Reads a scenario that stands in the script itself, in the format of scenario files.
///
/// - Parameters:
///   - yaml: the text of the scenario. Paths of its cases begin in the folder of the package.
///   - file: the script that asks.
@MainActor public func scenario(_ yaml: String, file: String = #filePath) -> ScenarioInputs {
  Notebook.begin(file)
  return orStop { try ScenarioInputs.read("scenario in the notebook", bytes: Array(yaml.utf8)) }
}

/// Runs a scenario on all processors, or on as many as said; the results do not depend on it.
///
/// - Parameters:
///   - inputs: the scenario and its cases.
///   - futures: futures of each youth per arm, in place of the scenario's.
///   - threads: how many jobs run at a time; one per processor when left out.
///   - file: the script that asks.
///   - line: the line there.
/// - Returns: the run, as `steunweb run` would write it: its tables, its charts, its words.
@MainActor public func run(
  _ inputs: ScenarioInputs, futures: Int? = nil, threads: Int? = nil, file: String = #filePath, line: Int = #line
) async -> RunRecord {
  let scenario = futures.map { inputs.scenario.with(futures: $0) } ?? inputs.scenario
  if let futures, let fault = scenario.problem(withFutures: futures) {
    Notebook.stop(
      Failure(
        kind: .input,
        message: "\(Notebook.current(file).place(line)): error: 'futures: \(futures)': \(fault.problem)\n  fix: \(fault.fix)"))
  }
  let run = ScenarioRun(scenario, webs: inputs.webs)
  let results = await run.run(threads: max(1, threads ?? ProcessInfo.processInfo.activeProcessorCount))
  let cases = inputs.cases.map { RunCase(caseFile: $0.file, web: $0.web) }
  return RunRecord(run, cases: cases, results: results, language: Notebook.current(file).language)
}

/// Reads and measures a sample: case files, folders of them, and exports of other tools.
///
/// - Parameters:
///   - paths: the files, from the folder of the package.
///   - request: what is measured, and what the columns of foreign tables mean.
///   - file: the script that asks.
/// - Returns: a row of measures for each web, in the order of the input, and what was repaired on the way. The notebook ends when some input is
///   invalid, and names every problem.
@MainActor public func measure(
  _ paths: [String], _ request: MeasureRequest = MeasureRequest(), file: String = #filePath
) async -> (webs: [MeasuredWeb], findings: FindingsLog) {
  Notebook.begin(file)
  do {
    return try await measured(paths, request)
  } catch {
    Notebook.stop(error)
  }
}

/// Away from the main actor, where the scripts run.
private nonisolated func measured(_ paths: [String], _ request: MeasureRequest) async throws -> (webs: [MeasuredWeb], findings: FindingsLog)
{
  var units = try MeasureInputs(paths, mapping: request.mapping, member: nil)
  var webs: [MeasuredWeb] = []
  let report = try await MeasureRun.run(request, threads: ProcessInfo.processInfo.activeProcessorCount) {
    try units.next()
  } onRows: { rows, _ in
    webs += rows
  }
  if !report.problems.isEmpty {
    throw Failure(kind: .input, message: report.problems.map { "\($0)" }.joined(separator: "\n"))
  }
  var findings = units.findings
  findings.add(contentsOf: report.findings)
  return (webs, findings)
}

/// What the columns of foreign tables mean.
///
/// - Parameters:
///   - path: the mapping file, from the folder of the package.
///   - file: the script that asks.
@MainActor public func openMapping(_ path: String, file: String = #filePath) -> Mapping {
  Notebook.begin(file)
  return orStop { try MappingReader.read(path: path, bytes: Inputs.readBytes(at: path)) }
}

/// What some work gives, or the end of the notebook with the message of its error.
///
/// - Parameter work: reads or computes something.
/// - Returns: what the work gives.
public func orStop<Value>(_ work: () throws -> Value) -> Value {
  do {
    return try work()
  } catch {
    Notebook.stop(error)
  }
}
