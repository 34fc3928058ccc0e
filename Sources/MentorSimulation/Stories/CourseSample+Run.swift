import Lanes

extension Simulation {
  /// Looks at some courses of every arm.
  ///
  /// - Parameters:
  ///   - most: how many courses to look at; all of them when there are fewer.
  ///   - outcomes: those of which the spread is wanted.
  /// - Returns: a sample for each arm, in the order of the arms: the same bits for the same run, on every machine.
  /// - Precondition: `most` is at least 1.
  /// - Complexity: time O(most × arms × horizon × ties), memory O(most × horizon × outcomes).
  public func sample(most: Int, outcomes: [Outcome]) -> [CourseSample] { CourseSample.samples(of: [self], most: most, outcomes: outcomes) }

  /// Watches a systematic sample of `count` courses of one arm.
  fileprivate func show(arm: Int, count: Int, to watch: inout SampleWatch) {
    let starts = (0..<count).map { position -> (youth: UInt32, future: UInt32) in
      let course = position * courses / count
      return (UInt32(course / futures), UInt32(course % futures))
    }
    let before = watch.add(starts, draw: parameterDraw)
    let tile = tile([plans[arm]], .best)
    // A course is a view of the tile, which must outlive it.
    withExtendedLifetime(tile) {
      for first in stride(from: 0, to: count, by: Rows.lanes) {
        let part = first..<min(count, first + Rows.lanes)
        tile.begin(part.map { courseStart(youth: starts[$0].youth, future: starts[$0].future) })
        for week in 0...horizon {
          for lane in 0..<tile.count { watch.see(tile.course(arm: 0, lane: lane), before + first + lane, week: week) }
          if week < horizon { tile.advance(week: week) }
        }
      }
    }
  }
}

extension ScenarioRun {
  /// Looks at some of the courses that a run has computed, as many of every draw of the parameters.
  ///
  /// - Parameters:
  ///   - results: what ``run(threads:vectors:progress:)`` gave.
  ///   - most: how many courses of each arm to look at, but one of each draw at least; all of them when there are fewer.
  ///   - outcomes: those of which the spread is wanted.
  /// - Returns: a sample for each arm, in the order of the arms.
  public func sample(behind results: ScenarioResults, most: Int, outcomes: [Outcome]) -> [CourseSample] {
    let simulations =
      results.draws == 0
      ? [simulation(blocks: results.stop?.blocks ?? 1)] : (1...results.draws).map { simulation(ofDraw: $0) }
    return CourseSample.samples(of: simulations, most: max(1, most / simulations.count), outcomes: outcomes)
  }
}

extension CourseSample {
  /// The samples of every arm over simulations that differ by their parameters alone, with at most `most` courses of each.
  fileprivate static func samples(of simulations: [Simulation], most: Int, outcomes: [Outcome]) -> [CourseSample] {
    precondition(most >= 1 && !simulations.isEmpty, "A sample has a course at least")
    return simulations[0].arms.indices.map { arm in
      var watch = SampleWatch(horizon: simulations[0].horizon, outcomes: outcomes)
      for simulation in simulations { simulation.show(arm: arm, count: min(most, simulation.courses), to: &watch) }
      return watch.sample(arm: simulations[0].arms[arm].id)
    }
  }
}

/// Writes down what courses look like.
private struct SampleWatch {
  private typealias Start = (draw: UInt32, youth: UInt32, future: UInt32)

  private let horizon: Int
  private let outcomes: [Outcome]
  private var starts: [Start] = []
  private var states: [[Int]]
  /// By outcome and week, in the order of the sample.
  private var values: [[[Float]]]
  private var events: [[CourseSample.Event]] = []
  private var relations: [CourseSample.Relation?] = []
  private var began: [Int?] = []

  init(horizon: Int, outcomes: [Outcome]) {
    (self.horizon, self.outcomes) = (horizon, outcomes)
    states = Array(repeating: Array(repeating: 0, count: MentorState.allCases.count), count: horizon + 1)
    values = Array(repeating: Array(repeating: [], count: horizon + 1), count: outcomes.count)
  }

  /// Makes room for courses and says how many came before them.
  mutating func add(_ courses: [(youth: UInt32, future: UInt32)], draw: UInt32) -> Int {
    defer {
      starts += courses.map { (draw, $0.youth, $0.future) }
      events += courses.map { _ in [] }
      relations += courses.map { _ in nil }
      began += courses.map { _ in nil }
    }
    return starts.count
  }

  mutating func see(_ course: Course, _ number: Int, week: Int) {
    let state = course.mentorState
    states[week][state.index] += 1
    for (k, outcome) in outcomes.enumerated() { values[k][week].append(course.value(outcome)) }
    // A relation may begin and end within one week, so that its state is never seen.
    if began[number] == nil, course.matchWeek >= 0 {
      began[number] = week
      note(.matched, number, week)
    }
    if let start = began[number], relations[number] == nil, state != .active {
      let isPlanned = state == .completed
      relations[number] = CourseSample.Relation(began: start, weeks: week - start, end: isPlanned ? .planned : .early)
      note(isPlanned ? .completed : .endedEarly, number, week)
    }
    if course.isPlacedEver { noteOnce(.placed, number, week) }
    if course.hasLeftSchool { noteOnce(.leftSchool, number, week) }
  }

  private mutating func noteOnce(_ kind: CourseSample.Event.Kind, _ number: Int, _ week: Int) {
    if !events[number].contains(where: { $0.kind == kind }) { note(kind, number, week) }
  }

  private mutating func note(_ kind: CourseSample.Event.Kind, _ number: Int, _ week: Int) {
    let start = starts[number]
    events[number].append(CourseSample.Event(draw: start.draw, youth: start.youth, future: start.future, kind: kind, week: week))
  }

  func sample(arm: String) -> CourseSample {
    let relations = starts.indices.compactMap { number in
      self.relations[number] ?? began[number].map { CourseSample.Relation(began: $0, weeks: horizon - $0, end: .none) }
    }
    let bands = zip(outcomes, values).map { ($0, $1.map(CourseSample.Band.init)) }
    let last = zip(outcomes, values).map { ($0, $1[horizon].sorted().map(Double.init)) }
    return CourseSample(
      arm: arm, courses: starts.count, states: states, events: events.flatMap(\.self), relations: relations,
      bands: Dictionary(bands) { first, _ in first }, lastValues: Dictionary(last) { first, _ in first })
  }
}
