import ArgumentParser
import Documents
import Evidence
import InputFiles
import MentorSimulation
import ModelTrust
import Quantities
import Reports
import SupportWebs

/// `steunweb sensitivity`
struct Sensitivity: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "On which parameters a result depends.",
    discussion: """
      Runs a scenario again and again with other parameters, drawn from their priors by a plan, and tells how much the result moves with each.
      tornado: one at a time from the 5 % to the 95 % point. morris: screening, many inputs with few runs. sobol: shares of variance, alone and with
      others, corrected for the noise of simulation. regression: how far it is straight or monotone. Same seed, same bits, whatever the threads.
      """)

  enum Method: String, CaseIterable, ExpressibleByArgument { case tornado, morris, sobol, regression }

  @Argument(help: ArgumentHelp("A scenario file.", valueName: "scenario"))
  var file: String

  @Option(help: "tornado, morris, sobol or regression.")
  var method = Method.morris

  @Option(help: ArgumentHelp("The name of an outcome, as in outcomes.csv.", valueName: "name"))
  var outcome = "effect.mean"

  @Option(help: ArgumentHelp("The arm; the first one with a programme by default.", valueName: "id"))
  var arm: String?

  @Option(
    help: ArgumentHelp(
      "Trajectories (morris, default 20), base rows (sobol, default 256) or rows (regression, default 1000).", valueName: "n"))
  var size: Int?

  @Option(help: ArgumentHelp("Futures of each youth per arm and run, in place of the scenario's.", valueName: "n"))
  var futures: Int?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Only these parameters move, or those that begin so, such as 'closure.'; the others stay.", valueName: "id"))
  var only: [String] = []

  @Option(help: ArgumentHelp("Inputs that the table lists.", valueName: "n"))
  var most = 20

  @Option(name: .out, help: ArgumentHelp("Write all inputs as a table.", valueName: "table.csv"))
  var output: String?

  @OptionGroup var threads: ThreadsOption

  @Flag(help: "JSON for machines instead of a table for people.")
  var json = false

  @OptionGroup var language: LanguageOption

  func validate() throws {
    guard (1...10_000).contains(most) else { throw ValidationError("'--most' is 1 to 10000.") }
    if let futures, !(1...1_000_000).contains(futures) { throw ValidationError("'--futures' is 1 to 1000000.") }
    if method == .tornado, size != nil { throw ValidationError("'--size' goes with morris, sobol and regression.") }
    if let size, !(2...1_000_000).contains(size) { throw ValidationError("'--size' is 2 to 1000000.") }
  }

  func run() async throws {
    let response = try response()
    if let output { try Outputs.refuse([output], inputs: [file]) }
    do {
      let (analysis, runs) = try await analyse(response)
      let report = SensitivityReport(response, analysis, runs: runs)
      if let output { try Outputs.write(Array(report.csv.utf8), to: output) }
      print(json ? report.json.rendered() + "\n" : report.text(in: language.value, most: most), terminator: "")
    } catch let error as SensitivityError {
      throw Failure(kind: .input, message: "\(file): error: \(error.description)")
    }
  }

  private func response() throws -> ModelResponse {
    let inputs = try ScenarioInputs.read(file)
    func refusal(_ problem: String, _ fix: String) -> Failure {
      Failure(kind: .input, message: "\(file): error: \(problem)\n  fix: \(fix)")
    }
    if inputs.cases.contains(where: { $0.file.provenance == .real }) {
      throw refusal(
        "a real youth is among the cases, and how results move would read as a prediction", "use invented cases or a population")
    }
    let scenario = futures.map { inputs.scenario.with(futures: $0) } ?? inputs.scenario
    if let futures, let fault = scenario.problem(withFutures: futures) {
      throw refusal("'--futures \(futures)': \(fault.problem)", fault.fix)
    }
    guard let quantity = Quantity(id: outcome) else {
      throw Failure.unknown(outcome, "outcome", among: Quantity.all.map(\.id))
    }
    if case .summary(let summary) = quantity, Summary.costs.contains(summary), !scenario.hasCosts {
      throw refusal("'\(outcome)' is a cost, and the scenario counts none", "add 'costs: yes' to the scenario")
    }
    let ids = scenario.arms.map(\.id)
    let chosen = arm ?? scenario.arms.first { !$0.programmes.isEmpty }?.id ?? ids[0]
    guard ids.contains(chosen) else { throw Failure.unknown(chosen, "arm", among: ids) }
    var free: Set<String>?
    if !only.isEmpty {
      let all = scenario.parameters.parameters.map(\.id)
      for name in only where !all.contains(where: { $0.hasPrefix(name) }) { throw Failure.unknown(name, "parameter", among: all) }
      free = Set(all.filter { id in only.contains { id.hasPrefix($0) } })
    }
    let response = ModelResponse(scenario, webs: inputs.webs, quantity: quantity, arm: chosen, free: free)
    if response.sources.isEmpty { throw refusal("no parameter is left that could move", "name parameters that have a prior") }
    return response
  }

  private func analyse(_ response: ModelResponse) async throws -> (SensitivityReport.Analysis, Int) {
    let plan = try SensitivityPlan(
      inputs: response.inputs, seed: response.scenario.seed, trajectories: method == .morris ? size ?? 20 : 20,
      baseRows: method == .sobol ? size ?? 256 : 256, hypercubeRows: method == .regression ? size ?? 1_000 : 1_000)
    switch method {
    case .tornado:
      return (.tornado(Tornado(try await outputs(response, plan.oneAtATime, .shared))), plan.oneAtATime.count)
    case .morris:
      return (.morris(MorrisEffects(try await outputs(response, plan.morris, .shared))), plan.morris.count)
    case .sobol:
      return (.sobol(try SobolIndices(try await outputs(response, plan.saltelli, .ownOfEachRow))), plan.saltelli.count)
    case .regression:
      let outputs = try await outputs(response, plan.latinHypercube, .ownOfEachRow)
      return (.regression(try RegressionSummary(outputs)), plan.latinHypercube.count)
    }
  }

  private func outputs<Design: SensitivityDesign>(
    _ response: ModelResponse, _ design: Design, _ luck: ModelResponse.Luck
  ) async throws -> DesignOutputs<Design> {
    let bar = ProgressBar(total: design.count)
    defer { bar.finish() }
    return try await response.outputs(design, luck: luck, threads: threads.value) { bar.show($0) }
  }
}
