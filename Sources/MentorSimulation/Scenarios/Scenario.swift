public import Evidence
public import Quantities

/// A scenario file: whose futures, which arms, how long, how many.
public struct Scenario: Sendable, Equatable {
  public let name: String
  public let title: Bilingual?
  public let youths: Youths
  public let weeks: Int
  /// Futures of each youth; with ``precision`` those of one block.
  public private(set) var futures: Int
  public let seed: UInt64
  public let startCalendarWeek: Int
  public let arms: [Arm]
  /// What the file changes of the parameters.
  public let overrides: [ParameterOverride]
  /// How many settings the youths share; `nil` for an average setting for all.
  public let settings: Int?
  /// Draws of the parameters; 0 for their values as they are.
  public let draws: Int
  /// Whether draws take fitted parameters from the posterior sample of the calibration.
  public let usesPosterior: Bool
  /// When the run has seen enough; `nil` for a fixed number of futures.
  public let precision: PrecisionTarget?
  /// Whether costs are counted.
  public let hasCosts: Bool
  /// Outcomes are reported at multiples of so many weeks; see ``reportWeeks``.
  public let reportEvery: Int

  /// The same scenario with another number of futures.
  ///
  /// - Parameter futures: futures of each youth, at least 1; ``problem(withFutures:)`` says whether they are enough.
  /// - Returns: A scenario that differs in nothing else.
  public func with(futures: Int) -> Scenario {
    var scenario = self
    scenario.futures = futures
    return scenario
  }

  /// The shipped parameters with what the file changes.
  public var parameters: ParameterSet { .standard.overriding(overrides) }

  /// The case files, in the order of the file; none for a population.
  public var cases: [CaseReference] {
    switch youths {
    case .one(let reference): [reference]
    case .several(let references): references
    case .invented: []
    }
  }

  /// Whether the model draws the youths.
  public var isInvented: Bool { if case .invented = youths { true } else { false } }

  /// The number of youths; with ``precision`` that of one block.
  public var youthCount: Int {
    switch youths {
    case .one: 1
    case .several(let references): references.count
    case .invented(let groups): groups.reduce(0) { $0 + $1.youths }
    }
  }

  /// The weeks at which outcomes are reported, rising: 0, multiples of ``reportEvery``, the last week, the one at which summaries show factors,
  /// and the one that ``precision`` looks at.
  public var reportWeeks: [Int] {
    let more = [weeks, factorWeek, precision?.week].compactMap(\.self)
    return Set(Array(stride(from: 0, through: weeks, by: reportEvery)) + more).sorted()
  }

  /// The week at which summaries show factors: the planned length of a JIM after the last arm has begun, where the run is long enough; else the
  /// last week.
  public var factorWeek: Int { min((arms.map(\.startWeek).max() ?? 0) + 39, weeks) }

  /// Why a number of futures would be too small or too large for this scenario, as message and cure; `nil` when it is right.
  ///
  /// - Parameter futures: futures of each youth, at least 1.
  /// - Returns: the problem and how to mend it.
  public func problem(withFutures futures: Int) -> (problem: String, fix: String)? {
    if precision == nil, youthCount * futures < 2 { return ("one future shows no spread", "give at least 2 futures") }
    if draws > 0, case .several(let references) = youths, references.count > 1, futures < 2 {
      return ("draws of the parameters need two futures of every listed case, to tell chance from parameters", "give at least 2 futures")
    }
    guard let precision else { return nil }
    let most: Int
    switch youths {
    case .one, .several: most = futures
    case .invented(let groups): most = groups.map(\.youths).max() ?? 0
    }
    if most > Population.mostInGroup / precision.mostBlocks {
      return ("\(precision.mostBlocks) blocks of this size are more than can be numbered", "give a smaller 'most', or smaller blocks")
    }
    return nil
  }
}
