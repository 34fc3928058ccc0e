public import Evidence

/// What a calibration found.
public struct CalibrationResult: Sendable, Equatable {
  public let plan: CalibrationPlan
  public let seed: UInt64
  /// The shipped parameters with the fitted values, and the constants that follow from them.
  public let parameters: ParameterSet
  /// For each target, in the order of the plan.
  public let achieved: [Achieved]
  /// What was checked and fitted to nothing.
  public let checks: [Check]
  /// How often studies of a fit were run.
  public let evaluations: Int

  /// A target with the result on youths that nothing was fitted to.
  public struct Achieved: Sendable, Equatable {
    public let target: CalibrationPlan.Target
    /// The statistic, for its title.
    public let title: Statistic?
    public let mean: Double
    /// Of the mean: Monte Carlo error alone.
    public let standardError: Double

    /// Whether the result lies in the interval.
    public var isInside: Bool { target.interval.contains(mean) }
  }

  /// A number that is told.
  public struct Check: Sendable, Equatable {
    public let statistic: Statistic
    public let value: Double?
  }

  /// Whether every result lies in its interval.
  public var isInside: Bool { achieved.allSatisfy(\.isInside) }

  /// Ids of parameters that have another value than in the shipped file, in its order.
  public var changed: [String] {
    parameters.parameters.filter { parameters.value($0.id) != $0.value }.map(\.id)
  }
}
