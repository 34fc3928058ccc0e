import Documents
import MentorSimulation
import Reports
import SupportWebs

/// The course that `steunweb run --trace` tells, as the user names it: numbers from 1 up.
struct TraceChoice {
  let future: Int
  /// The id of an arm; `nil` for the first one with a programme.
  let arm: String?
  let youth: Int

  /// The report of this course.
  ///
  /// - Parameters:
  ///   - scenario: the scenario that runs.
  ///   - caseFile: its case.
  ///   - simulation: its simulation.
  ///   - path: the scenario file as the user gave it, for messages.
  /// - Throws: `Failure` with exit code 1 when the case is about a real youth, and when the run has no such future, arm or youth.
  func report(of scenario: Scenario, caseFile: CaseFile, simulation: Simulation, path: String) throws -> TraceReport {
    func refusal(_ problem: String, _ fix: String) -> Failure {
      Failure(kind: .input, message: "\(path): error: \(problem)\n  fix: \(fix)")
    }
    let real = refusal(
      "the case is about a real youth, and one invented future would read as what will happen to this youth",
      "run the scenario without '--trace' and read the differences between the arms, or tell a future of an invented case")
    guard caseFile.provenance != .real else { throw real }
    guard (1...simulation.futures).contains(future) else {
      throw refusal(
        "the run has no future \(future): it has \(simulation.futures)",
        "give '--future' a number from 1 to \(simulation.futures), or more '--futures'")
    }
    guard (1...simulation.youths).contains(youth) else {
      throw refusal(
        "the run has no youth \(youth): it has \(simulation.youths)", "give '--youth' a number from 1 to \(simulation.youths)")
    }
    let ids = simulation.arms.map(\.id)
    let chosen = arm.map { ids.firstIndex(of: $0) } ?? simulation.arms.firstIndex { !$0.programmes.isEmpty } ?? 0
    guard let chosen else {
      let near = arm.flatMap { Spelling.nearest(to: $0, among: ids) }.map { "did you mean '\($0)'?" }
      throw refusal(
        "the scenario has no arm '\(arm ?? "")'", near ?? "its arms are \(ids.map { "'\($0)'" }.joined(separator: ", "))")
    }
    let story = simulation.explain(youth: UInt32(youth - 1), future: UInt32(future - 1), arm: chosen)
    guard let report = TraceReport(story, of: scenario, caseFile: caseFile, simulation: simulation) else { throw real }
    return report
  }
}
