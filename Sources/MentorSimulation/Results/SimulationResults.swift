import Quantities
import Estimates

/// The results of all arms.
public struct SimulationResults: Sendable {
  public internal(set) var arms: [ArmResults]
  /// Competences were not measured at the start, so that F[3] is their change since then.
  public let competencesAreChange: Bool
  /// Per arm, what is remembered of the futures in which somebody became mentor.
  var sketches: [[FutureSketch]]

  /// Results of no course yet.
  init(_ simulation: Simulation) {
    competencesAreChange = !simulation.competencesAreKnown
    let byYouth = simulation.youths > 1 && simulation.futures > 1
    let gridWeeks = simulation.constants.outcomes.gridWeeks
    arms = simulation.arms.enumerated().map {
      ArmResults(
        arm: $1.id, weeks: simulation.weeks, gridWeeks: gridWeeks, isComparator: $0 == 0, byYouth: byYouth,
        hasCosts: simulation.hasCosts)
    }
    sketches = simulation.arms.map { _ in [] }
  }

  /// Adds the outcomes of all lanes of a tile as they stand.
  mutating func add(week position: Int, _ tile: Tile, _ parts: [LanePart]?) {
    var comparator: Rows?
    for arm in arms.indices {
      let report = tile.report(arm: arm)
      arms[arm].add(week: position, report, comparator: comparator, tile, parts)
      if arm == 0 { comparator = report }
    }
  }

  /// Adds what is counted once per course, and the shares of courses that end worse and better than without a mentor.
  mutating func addSummaries(_ tile: Tile, _ parts: [LanePart]?, harmThreshold: Float) {
    for arm in arms.indices { _ = tile.report(arm: arm) }
    var comparator: Rows?
    for arm in arms.indices {
      let summary = tile.summary(arm: arm, harmThreshold: harmThreshold)
      arms[arm].addSummaries(summary, comparator: comparator, tile, parts)
      if arm == 0 { comparator = summary }
    }
  }

  /// Adds the results of other courses of the same run; any order gives the same bits.
  ///
  /// - Parameter other: results of the same arms and weeks; others trap.
  public mutating func merge(_ other: SimulationResults) {
    for arm in arms.indices {
      arms[arm].merge(other.arms[arm])
      sketches[arm] += other.sketches[arm]
    }
  }

  /// The name of an outcome in tables: that of ``Outcome``, but `F3.change` where competences were not measured.
  public func name(of outcome: Outcome) -> String {
    outcome == .competences && competencesAreChange ? "\(outcome.rawValue).change" : outcome.rawValue
  }

  /// The name of a quantity in tables.
  public func name(of quantity: Quantity) -> String {
    if case .outcome(let outcome) = quantity { name(of: outcome) } else { quantity.id }
  }

  /// The results of an arm.
  public subscript(arm: String) -> ArmResults? { arms.first { $0.arm == arm } }

  /// The typical future of an arm: the medoid of mean outcome, quality and match length, in the arm's standard deviations, among those of the
  /// first 10,000 futures in which somebody became mentor; the lowest future of equals, `nil` when nobody ever did.
  public func typicalFuture(ofArm arm: Int) -> UInt32? {
    let known = sketches[arm].sorted { $0.future < $1.future }
    return Medoid.index(of: known.map { [$0.meanOutcome, $0.quality, $0.mentorWeeks] }).map { known[$0].future }
  }
}

/// What is remembered of a future to find the typical one.
struct FutureSketch: Sendable {
  /// Only so many futures, the first ones, are remembered, so that memory does not grow with their number.
  static let most = 10_000

  let future: UInt32
  let meanOutcome: Float
  let quality: Float
  let mentorWeeks: Float

  /// - Returns: `nil` for a future without a mentor.
  init?(_ future: UInt32, _ course: Course) {
    guard course.hasRelation else { return nil }
    self.future = future
    meanOutcome = course.outcome.orderedSum / Float(course.outcome.scalarCount)
    quality = course.quality
    mentorWeeks = Float(course.mentorWeeks)
  }
}
