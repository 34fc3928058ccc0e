public import Evidence
public import Lanes
import Quantities
import RandomStreams
import Synchronization

/// Many futures of one youth, or of many youths, under several arms that share their luck.
///
/// The result depends on the seed, the population, the arms, the parameters and the number of futures, and on nothing else: not on the number of
/// threads, the width of vectors or the order in which blocks of courses finish.
public struct Simulation: Sendable {
  public let population: Population
  public let arms: [Arm]
  public let horizon: Int
  /// Futures of each youth.
  public let futures: Int
  public let seed: UInt64
  /// The number of the draw of the parameters, a part of every address; 0 for the parameters as they are.
  public let parameterDraw: UInt32
  /// The weeks at which outcomes are reported; week w is the state after w steps.
  public let weeks: [Int]
  public let settings: Settings
  let constants: ModelConstants
  let plans: [ArmPlan]
  /// Whether the competences of every youth are known; asked once, for it looks at all of them.
  let competencesAreKnown: Bool

  /// Whether costs are counted.
  public let hasCosts: Bool

  /// Whether and how courses differ by their setting (municipality, site).
  public enum Settings: Sendable, Equatable {
    /// An average setting.
    case none
    /// Every future has a setting of its own, with this standard deviation of the log hazard.
    case perFuture(sd: Double)
    /// Youth `i` of a group lives in setting `i mod count`, the same in all futures and arms, with this standard deviation of the log hazard.
    case shared(count: Int, sd: Double)
    /// All youths live in this setting, with this standard deviation of the log hazard.
    case one(number: UInt32, sd: Double)
  }

  /// - Parameters:
  ///   - population: whose futures are simulated.
  ///   - arms: the arms; the first one has no programme.
  ///   - horizon: 1 to 520 weeks.
  ///   - futures: futures of each youth, at least 1.
  ///   - seed: the seed of all luck.
  ///   - weeks: the weeks of the report, rising, from 0 to the horizon; all of them when `nil`.
  ///   - parameters: the parameters of the model.
  ///   - parameterDraw: the number of the draw that gave them; 0 for none.
  ///   - startCalendarWeek: the week of the year, 1 to 52, of week 0.
  ///   - settings: whether courses differ by setting.
  ///   - roles: what people of a role bring along who come into a web later.
  ///   - hasCosts: whether costs are counted, at the prices of the parameters.
  /// - Precondition: what is said of the parameters; ids of arms differ; there are youths.
  public init(
    population: Population, arms: [Arm], horizon: Int, futures: Int, seed: UInt64, weeks: [Int]? = nil,
    parameters: ParameterSet = .standard,
    parameterDraw: UInt32 = 0, startCalendarWeek: Int = 1, settings: Settings = .none, roles: RoleTable = .standard,
    hasCosts: Bool = false
  ) {
    precondition(arms.first?.programmes.isEmpty == true, "The first arm is the one without a mentor")
    precondition(Set(arms.map(\.id)).count == arms.count, "Arms have different ids")
    precondition((1...520).contains(horizon) && futures >= 1, "The horizon is 1 to 520 weeks, with at least one future")
    precondition(population.youths ?? 1 > 0, "A population has youths")
    let weeks = weeks ?? Array(0...horizon)
    precondition(
      zip(weeks, weeks.dropFirst()).allSatisfy { $0 < $1 } && weeks.allSatisfy { (0...horizon).contains($0) }, "Weeks rise within the run")
    self.population = population
    competencesAreKnown = population.competencesAreKnown
    self.arms = arms
    self.horizon = horizon
    self.futures = futures
    self.seed = seed
    self.parameterDraw = parameterDraw
    self.weeks = weeks
    self.settings = settings
    self.hasCosts = hasCosts
    let constants = ModelConstants(parameters)
    self.constants = constants
    let costs = hasCosts ? CostPlan(parameters, horizon: horizon) : nil
    plans = arms.map {
      ArmPlan($0, constants, horizon: horizon, startCalendarWeek: startCalendarWeek, roles: roles, costs: costs)
    }
  }

  public var youths: Int { population.youths ?? 1 }

  /// Courses of each arm: youths × futures.
  public var courses: Int { youths * futures }

  // MARK: Running

  /// Youths of which all courses are one job: enough to fill some tiles.
  private var youthsPerJob: Int { max(1, 8 * Rows.lanes / futures) }

  /// What one job takes: whole youths, or a part of the futures of the only one.
  private var coursesPerJob: Int { youths == 1 ? 8 * Rows.lanes : youthsPerJob * futures }

  /// Runs all courses.
  ///
  /// - Parameters:
  ///   - threads: how many jobs run at a time; no influence on the result.
  ///   - vectors: how many lanes the dense steps take at a time; no influence on the result. This processor must have the width.
  ///   - progress: called after every job with the number of courses done so far.
  /// - Returns: the results of all arms.
  /// - Complexity: time O(courses × arms × horizon × ties); memory O(arms × weeks × threads), whatever the number of courses.
  public func run(
    threads: Int, vectors: VectorWidth = .best, progress: @escaping @Sendable (Int) -> Void = { _ in }
  ) async -> SimulationResults {
    await run(0..<courses, threads: threads, vectors: vectors, progress: progress)
  }

  /// Runs a part of the courses; results of parts merge to those of the whole.
  ///
  /// - Parameters:
  ///   - part: numbers of courses, youth by youth and within a youth future by future. It holds youths whole unless there is only one.
  ///   - threads: how many jobs run at a time; no influence on the result.
  ///   - vectors: how many lanes the dense steps take at a time; no influence on the result.
  ///   - progress: called after every job with the number of courses done so far.
  /// - Returns: the results of these courses.
  public func run(
    _ part: Range<Int>, threads: Int, vectors: VectorWidth = .best, progress: @escaping @Sendable (Int) -> Void = { _ in }
  ) async -> SimulationResults {
    precondition(part.lowerBound >= 0 && part.upperBound <= courses, "A part lies within the run")
    precondition(
      youths == 1 || (part.lowerBound % futures == 0 && part.upperBound % futures == 0), "A part of a run holds youths whole")
    let size = coursesPerJob
    let jobs = (part.count + size - 1) / size
    let next = Counter()
    let done = Counter()
    return await withTaskGroup(of: SimulationResults.self) { group in
      for _ in 0..<max(1, min(threads, jobs)) {
        group.addTask {
          var results = SimulationResults(self)
          let tile = tile(plans, vectors)
          while let job = next.take(below: jobs) {
            let first = part.lowerBound + job * size
            let courses = first..<min(part.upperBound, first + size)
            for start in stride(from: courses.lowerBound, to: courses.upperBound, by: Rows.lanes) {
              run(start..<min(courses.upperBound, start + Rows.lanes), in: tile, into: &results)
            }
            progress(done.add(courses.count))
          }
          return results
        }
      }
      var total = SimulationResults(self)
      for await part in group { total.merge(part) }
      return total
    }
  }

  func tile(_ plans: [ArmPlan], _ vectors: VectorWidth) -> Tile {
    let maxTies = population.maxTies
    return Tile(
      plans, address: TileAddress(seed: seed, parameterDraw: parameterDraw), width: vectors,
      kernel: KernelConstants(constants, slots: 1 + maxTies + Course.spareSlots, horizon: horizon), maxTies: maxTies,
      maxPlaces: population.maxPlaces)
  }

  private func run(_ courses: Range<Int>, in tile: Tile, into results: inout SimulationResults) {
    tile.begin(courseStarts(courses))
    let parts = youths > 1 && futures > 1 ? LanePart.parts(of: courses, futures: futures) : nil
    var position = 0
    for week in 0...horizon {
      if position < weeks.count, weeks[position] == week {
        results.add(week: position, tile, parts)
        position += 1
      }
      if week < horizon { tile.advance(week: week) }
    }
    results.addSummaries(tile, parts, harmThreshold: constants.outcomes.harmThreshold)
    guard youths == 1 else { return }
    for lane in 0..<tile.count where courses.lowerBound + lane < FutureSketch.most {
      for arm in plans.indices {
        if let sketch = FutureSketch(UInt32(courses.lowerBound + lane), tile.course(arm: arm, lane: lane)) {
          results.sketches[arm].append(sketch)
        }
      }
    }
  }

  // MARK: Before week 0

  func courseStarts(_ courses: Range<Int>) -> [CourseStart] {
    var web: (youth: UInt32, StartWeb)?
    return courses.map { course in
      let youth = UInt32(course / futures)
      // The futures of a youth follow one another, so its web is made once.
      if web?.youth != youth { web = (youth, population.start(ofYouth: youth)) }
      guard let web else { preconditionFailure("A course has a youth") }
      return start(web.1, youth: youth, future: UInt32(course % futures))
    }
  }

  func courseStart(youth: UInt32 = 0, future: UInt32) -> CourseStart {
    start(population.start(ofYouth: youth), youth: youth, future: future)
  }

  private func start(_ web: StartWeb, youth: UInt32, future: UInt32) -> CourseStart {
    let luck = Luck(seed: seed, youth: population.address(ofYouth: youth), future: future, parameterDraw: parameterDraw)
    return CourseStart(
      web, constants, luck, settingEffect: settingEffect(luck), competencesAreKnown: competencesAreKnown)
  }

  /// `u - sd²/2` with u ~ N(0, sd): the mean of its exponential is 1.
  private func settingEffect(_ luck: Luck) -> Float {
    let z: Float
    let sd: Double
    switch settings {
    case .none: return 0
    case .perFuture(let spread):
      sd = spread
      z = luck.normals(.setting, week: Luck.initialWeek).x
    case .shared(let count, let spread):
      (sd, z) = (spread, settingScore(Population.number(ofAddress: luck.youth) % UInt32(count)))
    case .one(let number, let spread):
      (sd, z) = (spread, settingScore(number))
    }
    let s = Float(sd)
    return s * z - s * s / 2
  }

  private func settingScore(_ number: UInt32) -> Float {
    Luck(seed: seed, youth: number, future: 0, parameterDraw: parameterDraw)
      .normals(week: Luck.initialWeek, process: ReservedProcess.setting, block: 0).x
  }

  /// The ties of a course before week 0.
  func initialTies(youth: UInt32 = 0, future: UInt32) -> [TieState] {
    let luck = courseStart(youth: youth, future: future).luck
    let ties = population.start(ofYouth: youth).ties
    return ties.indices.map { CourseStart.tie(ties[$0], slot: $0, constants, luck) }
  }

  // MARK: One course

  /// Runs one course of one arm again alone, with the same bits as within the whole, and shows it before week 0 and after every week.
  func follow(youth: UInt32 = 0, future: UInt32, arm: Int, weeks: Int, _ body: (_ week: Int, Course) -> Void) {
    let tile = tile([plans[arm]], .scalar)
    tile.begin([courseStart(youth: youth, future: future)])
    // A course is a view of the tile, which must outlive it.
    withExtendedLifetime(tile) {
      let course = tile.course(arm: 0, lane: 0)
      body(0, course)
      for week in 0..<weeks {
        tile.advance(week: week)
        body(week + 1, course)
      }
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
