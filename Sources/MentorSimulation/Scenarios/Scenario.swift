public import Evidence
public import Quantities

/// A scenario file: which web, which arms, how long, how many futures.
public struct Scenario: Sendable, Equatable {
  public let name: String
  public let title: Bilingual?
  /// The case file, relative to the scenario file.
  public let casePath: String
  public let wave: String?
  public let weeks: Int
  public private(set) var futures: Int
  public let seed: UInt64
  public let startCalendarWeek: Int
  public let arms: [Arm]
  /// What the file changes of the parameters.
  public let overrides: [ParameterOverride]
  /// Where in the scenario file the case and its wave are named, for messages.
  public let casePosition: FilePosition
  public let wavePosition: FilePosition

  /// The same scenario with another number of futures.
  public func with(futures: Int) -> Scenario {
    var scenario = self
    scenario.futures = futures
    return scenario
  }

  /// The shipped parameters with what the file changes.
  public var parameters: ParameterSet { .standard.overriding(overrides) }
}
