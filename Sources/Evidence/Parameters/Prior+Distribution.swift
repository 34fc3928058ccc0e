public import RandomStreams

extension Prior {
  /// The distribution that a parameter with this prior is drawn from by itself.
  ///
  /// - Returns: `nil` for a fixed and a linked parameter and for a share of a Dirichlet group; see ``Parameter/marginal`` for the last.
  public var distribution: (any Distribution)? {
    switch self {
    case .normal(let mean, let sd): NormalDistribution(mean: mean, standardDeviation: sd)
    case .halfNormal(let sd): HalfNormalDistribution(scale: sd)
    case .logNormal(let median, let logSD): LogNormalDistribution(median: median, logSD: logSD)
    case .beta(let a, let b): BetaDistribution(a, b)
    case .uniform(let low, let high): UniformDistribution(low: low, high: high)
    case .fixed, .dirichlet, .linked: nil
    }
  }

  /// The mean, before any order is kept; `nil` where ``distribution`` is.
  public var mean: Double? { distribution?.mean }

  /// The standard deviation, before any order is kept; `nil` where ``distribution`` is.
  public var standardDeviation: Double? { distribution?.standardDeviation }

  /// The interval that leaves out the same share of the prior on both sides; `nil` where ``distribution`` is.
  ///
  /// - Parameter coverage: the share inside, in (0, 1).
  public func interval(_ coverage: Double) -> ClosedRange<Double>? { distribution?.interval(coverage) }

  /// The share of the prior that lies below a number; `nil` where ``distribution`` is.
  ///
  /// - Parameter x: any number but NaN.
  public func share(below x: Double) -> Double? { distribution?.cumulative(x) }

  /// What is wrong with the numbers of the prior, or `nil` when it is a distribution that can be drawn.
  var fault: String? {
    switch self {
    case .normal(_, let sd), .halfNormal(let sd): sd > 0 ? nil : "a standard deviation above 0"
    case .logNormal(let median, let logSD): median > 0 && logSD > 0 ? nil : "a median and a log-SD above 0"
    case .beta(let a, let b):
      BetaDistribution.shapes.contains(a) && BetaDistribution.shapes.contains(b) ? nil : "shapes from .1 to 1000"
    case .uniform(let low, let high): low < high ? nil : "a 'low' below its 'high'"
    case .dirichlet(_, let concentration): concentration > 0 && concentration <= 1_000 ? nil : "a concentration above 0, at most 1000"
    case .fixed, .linked: nil
    }
  }
}

extension Parameter {
  /// The distribution of this parameter alone, before any order is kept.
  ///
  /// - Returns: that of its prior; for a share of a Dirichlet group with concentration `c` the Beta(c v, c (1 - v)) around its default `v`;
  ///   `nil` for fixed and linked parameters.
  public var marginal: (any Distribution)? {
    if case .dirichlet(_, let concentration) = prior { return BetaDistribution(concentration * value, concentration * (1 - value)) }
    return prior.distribution
  }

  /// The number that the default should be: the median of a log-normal prior, the mean of another; `nil` for fixed and linked parameters.
  public var middle: Double? {
    if case .logNormal(let median, _) = prior { return median }
    if case .dirichlet = prior { return value }
    return prior.mean
  }
}
