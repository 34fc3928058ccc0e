import Evidence
public import MentorSimulation
public import SupportWebs

/// One invented future of a scenario week by week, for people and as JSON for machines: what happened, by which chance, and how it stood.
///
/// There is no such report of a real youth: a told course would read as what will happen to somebody, and to whom. People have only their role,
/// unless the web is given whose labels name them.
public struct TraceReport {
  let run: Run
  let story: CourseStory

  /// The run that a told course is part of.
  public struct Run: Sendable {
    let scenario: Scenario
    let simulation: Simulation
    let draw: Int?
    let provenance: Provenance
    let names: SupportWeb?

    /// - Parameters:
    ///   - scenario: the scenario of the run.
    ///   - simulation: its simulation, of the draw of the parameters.
    ///   - draw: the number of that draw, from 1 up; `nil` for the parameters as they are.
    ///   - provenance: what the youth of the course is.
    ///   - names: the web of the start, whose labels then name people; `nil` for roles.
    public init(
      scenario: Scenario, simulation: Simulation, draw: Int? = nil, provenance: Provenance, names: SupportWeb? = nil
    ) {
      self.scenario = scenario
      self.simulation = simulation
      self.draw = draw
      self.provenance = provenance
      self.names = names
    }
  }

  /// Tells one course of a run.
  ///
  /// - Parameters:
  ///   - run: the run.
  ///   - youth: the number of the youth, from 0 up.
  ///   - future: the number of the future, from 0 up.
  ///   - arm: the place of the arm in the simulation.
  /// - Returns: `nil` when the youth is a real one.
  /// - Precondition: The numbers lie within the run.
  public init?(_ run: Run, youth: UInt32 = 0, future: UInt32, arm: Int) {
    guard run.provenance != .real else { return nil }
    self.run = run
    story = run.simulation.explain(youth: youth, future: future, arm: arm)
  }

  private var programmes: [ProgrammeTerms] { run.scenario.arms.first { $0.id == story.arm }?.programmes ?? [] }

  /// Whether all mentors of the arm are called JIM: those whom the youth nominates from the own network.
  var isJIM: Bool { hasProgramme && programmes.allSatisfy(RunSummary.isJIM) }

  /// Whether a stay that this event begins lasts longer than the run.
  func isBeyondHorizon(_ event: CourseEvent, _ weeks: Int) -> Bool {
    guard let week = story.weeks.first(where: { $0.events.contains(event) })?.state.week else { return false }
    return week - 1 + weeks > run.simulation.horizon
  }

  var hasProgramme: Bool { !programmes.isEmpty }
}
