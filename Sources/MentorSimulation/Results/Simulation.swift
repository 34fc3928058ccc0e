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

  /// Futures in one job: a few tiles.
  private static let jobSize = 8 * Rows.lanes

  /// Runs all futures.
  ///
  /// - Parameters:
  ///   - threads: how many jobs run at a time; no influence on the result.
  ///   - vectors: how many lanes the dense steps take at a time; no influence on the result. This processor must have the width.
  ///   - progress: called after every job with the number of futures done so far.
  /// - Complexity: time O(futures × arms × horizon × ties); memory O(arms × weeks × threads), whatever the number of futures.
  public func run(
    threads: Int, vectors: VectorWidth = .best, progress: @escaping @Sendable (Int) -> Void = { _ in }
  ) async -> SimulationResults {
    let jobs = (futures + Self.jobSize - 1) / Self.jobSize
    let next = Counter()
    let done = Counter()
    return await withTaskGroup(of: SimulationResults.self) { group in
      for _ in 0..<max(1, min(threads, jobs)) {
        group.addTask {
          var results = emptyResults
          let tile = tile(vectors)
          while let job = next.take(below: jobs) {
            let range = job * Self.jobSize..<min(futures, (job + 1) * Self.jobSize)
            for first in stride(from: range.lowerBound, to: range.upperBound, by: Rows.lanes) {
              run(first..<min(range.upperBound, first + Rows.lanes), in: tile, into: &results)
            }
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

  func tile(_ vectors: VectorWidth) -> Tile {
    let maxTies = start.ties.count
    return Tile(
      plans, address: TileAddress(seed: seed, parameterDraw: 0), width: vectors,
      kernel: KernelConstants(constants, slots: 1 + maxTies + Course.spareSlots, horizon: horizon), maxTies: maxTies,
      maxPlaces: start.places.count)
  }

  private func run(_ range: Range<Int>, in tile: Tile, into results: inout SimulationResults) {
    tile.begin(range.map { courseStart(UInt32($0)) })
    var position = 0
    for week in 0...horizon {
      if position < weeks.count, weeks[position] == week {
        results.add(week: position, tile)
        position += 1
      }
      if week < horizon { tile.advance(week: week) }
    }
    results.addSummaries(tile, harmThreshold: constants.outcomes.harmThreshold)
    for lane in 0..<tile.count where range.lowerBound + lane < FutureSketch.most {
      for arm in plans.indices {
        if let sketch = FutureSketch(UInt32(range.lowerBound + lane), tile.course(arm: arm, lane: lane)) {
          results.sketches[arm].append(sketch)
        }
      }
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

  /// The ties of a future before week 0.
  func initialTies(_ future: UInt32) -> [TieState] {
    let luck = courseStart(future).luck
    return start.ties.indices.map { CourseStart.tie(start.ties[$0], slot: $0, constants, luck) }
  }

  /// Runs one future of one arm again alone, with the same bits as within the whole, and shows it before week 0 and after every week.
  func follow(future: UInt32, arm: Int, weeks: Int, _ body: (_ week: Int, Course) -> Void) {
    let tile = Tile(
      [plans[arm]], address: TileAddress(seed: seed, parameterDraw: 0), width: .scalar,
      kernel: KernelConstants(constants, slots: 1 + start.ties.count + Course.spareSlots, horizon: horizon), maxTies: start.ties.count,
      maxPlaces: start.places.count)
    tile.begin([courseStart(future)])
    let course = tile.course(arm: 0, lane: 0)
    body(0, course)
    for week in 0..<weeks {
      tile.advance(week: week)
      body(week + 1, course)
    }
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
