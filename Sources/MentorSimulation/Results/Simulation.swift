public import Evidence
import Quantities
import RandomStreams
import Synchronization

/// Many futures of one youth under several arms that share their luck.
///
/// The result depends on the seed, the web, the arms, the parameters and the number of futures, and on nothing else: not on the number of
/// threads, nor on the order in which blocks of futures finish.
public struct Simulation: Sendable {
  public let start: StartWeb
  public let arms: [Arm]
  public let horizon: Int
  public let futures: Int
  public let seed: UInt64
  /// The weeks at which outcomes are reported; week w is the state after w steps.
  public let weeks: [Int]
  public let settings: Settings
  /// Where it is given, future `i` is the one future of its youth `i`, instead of a future of `start`.
  var population: Population?
  private let constants: ModelConstants
  private let plans: [ArmPlan]

  /// Whether futures differ by their setting (municipality, site).
  public enum Settings: Sendable {
    /// An average setting.
    case none
    /// Every future has a setting of its own, with this standard deviation of the log hazard.
    case perFuture(sd: Double)
  }

  /// - Precondition: the first arm has no programme; ids of arms differ; weeks rise from at least 0 to at most the horizon; the horizon
  /// is at most
  ///   520 weeks.
  public init(
    start: StartWeb, arms: [Arm], horizon: Int, futures: Int, seed: UInt64, weeks: [Int]? = nil, parameters: ParameterSet = .standard,
    startCalendarWeek: Int = 1, settings: Settings = .none
  ) {
    precondition(arms.first?.programmes.isEmpty == true, "The first arm is the one without a mentor")
    precondition(Set(arms.map(\.id)).count == arms.count, "Arms have different ids")
    precondition((1...520).contains(horizon) && futures >= 1, "The horizon is 1 to 520 weeks, with at least one future")
    let weeks = weeks ?? Array(0...horizon)
    precondition(
      zip(weeks, weeks.dropFirst()).allSatisfy { $0 < $1 } && weeks.allSatisfy { (0...horizon).contains($0) }, "Weeks rise within the run")
    self.start = start
    self.arms = arms
    self.horizon = horizon
    self.futures = futures
    self.seed = seed
    self.weeks = weeks
    self.settings = settings
    let constants = ModelConstants(parameters)
    self.constants = constants
    plans = arms.map { ArmPlan($0, constants, horizon: horizon, startCalendarWeek: startCalendarWeek) }
  }

  /// Futures in one block of work.
  private static let blockSize = 50

  /// Runs all futures.
  ///
  /// - Parameters:
  ///   - threads: how many blocks run at a time; no influence on the result.
  ///   - progress: called after every block with the number of futures done so far.
  /// - Complexity: time O(futures × arms × horizon × ties); memory O(arms × weeks + futures).
  public func run(threads: Int, progress: @escaping @Sendable (Int) -> Void = { _ in }) async -> SimulationResults {
    let blocks = (futures + Self.blockSize - 1) / Self.blockSize
    let next = Counter()
    let done = Counter()
    return await withTaskGroup(of: SimulationResults.self) { group in
      for _ in 0..<max(1, min(threads, blocks)) {
        group.addTask {
          var results = emptyResults
          while let block = next.take(below: blocks) {
            let range = block * Self.blockSize..<min(futures, (block + 1) * Self.blockSize)
            for future in range { runFuture(UInt32(future), into: &results) }
            progress(done.add(range.count))
          }
          return results
        }
      }
      var total = emptyResults
      for await part in group { total.merge(part) }
      return total
    }
  }

  private var emptyResults: SimulationResults {
    SimulationResults(
      plans: plans, weeks: weeks, gridWeeks: constants.outcomes.gridWeeks, competencesAreChange: start.youth.competences == nil)
  }

  private func runFuture(_ future: UInt32, into results: inout SimulationResults) {
    let start = courseStart(future)
    var courses = plans.map { Course(start, $0) }
    var position = 0
    for week in 0...horizon {
      if position < weeks.count, weeks[position] == week {
        for arm in courses.indices {
          results.arms[arm].add(week: position, courses[arm], comparator: arm == 0 ? nil : courses[0])
        }
        position += 1
      }
      guard week < horizon else { break }
      for arm in courses.indices { courses[arm].advance(week: week) }
    }
    for arm in courses.indices {
      results.arms[arm].addSummaries(
        courses[arm], comparator: arm == 0 ? nil : courses[0], harmThreshold: constants.outcomes.harmThreshold)
      if let sketch = FutureSketch(future, courses[arm]) { results.sketches[arm].append(sketch) }
    }
  }

  func courseStart(_ future: UInt32) -> CourseStart {
    let luck = population == nil ? Luck(seed: seed, youth: 0, future: future) : Luck(seed: seed, youth: future, future: 0)
    var settingEffect: Float = 0
    if case .perFuture(let sd) = settings {
      let s = Float(sd)
      settingEffect = s * luck.normals(.setting, week: Luck.initialWeek).x - s * s / 2
    }
    return CourseStart(population?.start(ofYouth: future) ?? self.start, constants, luck, settingEffect: settingEffect)
  }

  /// One future of one arm, run again alone up to a week: the same bits as within the whole.
  func course(future: UInt32, arm: Int, weeks: Int) -> Course {
    var course = Course(courseStart(future), plans[arm])
    for week in 0..<weeks { course.advance(week: week) }
    return course
  }
}

/// A number that several tasks take turns with.
private final class Counter: Sendable {
  private let value = Atomic<Int>(0)

  /// The next number, or `nil` when `limit` is reached.
  func take(below limit: Int) -> Int? {
    let taken = value.wrappingAdd(1, ordering: .relaxed).oldValue
    return taken < limit ? taken : nil
  }

  func add(_ amount: Int) -> Int { value.wrappingAdd(amount, ordering: .relaxed).newValue }
}
