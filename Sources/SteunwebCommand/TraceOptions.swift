import InputFiles
import ArgumentParser
import Documents
import MentorSimulation
import Reports
import SupportWebs

/// Options for one future told week by week, as the user names it: numbers from 1 up.
struct TraceOptions: ParsableArguments {
  @Flag(help: "Tell one future week by week, with the chances that decided, instead of running them all; nothing is written.")
  var trace = false

  @Option(help: ArgumentHelp("With --trace: the number of the future, from 1 up.", valueName: "n"))
  var future: Int?

  @Option(help: ArgumentHelp("With --trace: the arm; the first one with a programme by default.", valueName: "id"))
  var arm: String?

  @Option(help: ArgumentHelp("With --trace: the number of the youth, from 1 up (default: 1).", valueName: "i"))
  var youth: Int?

  @Option(help: ArgumentHelp("With --trace: the number of the draw of the parameters, from 1 up (default: 1).", valueName: "d"))
  var draw: Int?

  func validate() throws {
    if trace, future == nil { throw ValidationError("'--trace' tells one future: give its number with '--future'.") }
    if !trace, future != nil || arm != nil || youth != nil || draw != nil {
      throw ValidationError("'--future', '--arm', '--youth' and '--draw' choose the course that '--trace' tells: they go with it alone.")
    }
  }

  /// The report of this course; `nil` when none is asked for.
  ///
  /// - Parameters:
  ///   - run: the run that the course is part of.
  ///   - cases: the cases of its scenario, in their order; none for a population.
  ///   - path: the scenario file as the user gave it, for messages.
  /// - Throws: `Failure` with exit code 1 when the youth is a real one, and when the run has no such future, arm, youth or draw.
  func report(_ run: ScenarioRun, cases: [RunCase], path: String) throws -> TraceReport? {
    guard trace, let future else { return nil }
    func refusal(_ problem: String, _ fix: String) -> Failure {
      Failure(kind: .input, message: "\(path): error: \(problem)\n  fix: \(fix)")
    }
    func check(_ number: Int, _ count: Int, _ option: String, more: String = "") throws {
      if (1...max(1, count)).contains(number) { return }
      throw refusal("the run has no \(option) \(number): it has \(count)", "give '--\(option)' a number from 1 to \(count)\(more)")
    }
    if let draw, run.scenario.draws == 0 {
      throw refusal("the run has no draw \(draw): it has the parameters as they are", "leave out '--draw', or add 'draws' to the scenario")
    }
    try check(draw ?? 1, max(1, run.scenario.draws), "draw")
    let draw = run.scenario.draws > 0 ? draw ?? 1 : nil
    let simulation = run.simulation(ofDraw: draw)
    try check(future, simulation.futures, "future", more: ", or more '--futures'")
    let youth = youth ?? 1
    try check(youth, simulation.youths, "youth")
    let ids = simulation.arms.map(\.id)
    let chosen = arm.map { ids.firstIndex(of: $0) } ?? simulation.arms.firstIndex { !$0.programmes.isEmpty } ?? 0
    guard let chosen else {
      let near = arm.flatMap { Spelling.nearest(to: $0, among: ids) }.map { "did you mean '\($0)'?" }
      throw refusal(
        "the scenario has no arm '\(arm ?? "")'", near ?? "its arms are \(ids.map { "'\($0)'" }.joined(separator: ", "))")
    }
    let told = TraceReport.Run(
      scenario: run.scenario, simulation: simulation, draw: draw,
      provenance: cases.isEmpty ? .invented : cases[youth - 1].caseFile.provenance)
    guard let report = TraceReport(told, youth: UInt32(youth - 1), future: UInt32(future - 1), arm: chosen) else {
      throw refusal(
        "the case is about a real youth, and one invented future would read as what will happen to this youth",
        "run the scenario without '--trace' and read the differences between the arms, or tell a future of an invented case")
    }
    return report
  }
}
