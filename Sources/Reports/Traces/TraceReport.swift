import Evidence
public import MentorSimulation
public import SupportWebs

/// One invented future of a scenario week by week, for people and as JSON for machines: what happened, by which chance, and how it stood.
///
/// There is no such report of a real youth: a told course would read as what will happen to somebody, and to whom. People have only their role.
public struct TraceReport {
  let story: CourseStory
  let scenario: Scenario
  let caseFile: CaseFile
  let simulation: Simulation

  /// - Parameters:
  ///   - story: the course, from `Simulation.explain`, of the same simulation.
  ///   - scenario: the scenario of the run.
  ///   - caseFile: the case that it begins from.
  ///   - simulation: the run that the course is part of.
  /// - Returns: `nil` when the case is about a real youth.
  public init?(_ story: CourseStory, of scenario: Scenario, caseFile: CaseFile, simulation: Simulation) {
    guard caseFile.provenance != .real else { return nil }
    self.story = story
    self.scenario = scenario
    self.caseFile = caseFile
    self.simulation = simulation
  }

  /// Whether all mentors of the arm are called JIM: those whom the youth nominates from the own network.
  var isJIM: Bool {
    let programmes = scenario.arms.first { $0.id == story.arm }?.programmes ?? []
    return !programmes.isEmpty && programmes.allSatisfy(RunSummary.isJIM)
  }

  var hasProgramme: Bool { scenario.arms.first { $0.id == story.arm }?.programmes.isEmpty == false }
}
