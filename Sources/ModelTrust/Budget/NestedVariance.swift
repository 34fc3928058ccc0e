/// The components of the variance of numbers that are nested: futures within youths within settings within draws of the parameters.
///
/// Balanced analysis of variance (Searle, Casella & McCulloch 1992, *Variance Components*, chapter 3): each mean square, less that of the level
/// beneath it, over the numbers in a group of its level. A negative estimate is kept as it is: it says that the component is small beside its error.
public struct NestedVariance: Sendable, Equatable {
  /// The levels, from the innermost out.
  public enum Level: String, CaseIterable, Sendable { case futures, youths, settings, parameters }

  /// How many there are of each level within one of the next; a level with one has no component.
  public struct Sizes: Sendable, Equatable {
    public var futures: Int
    /// Youths of a setting.
    public var youths: Int
    public var settings: Int
    public var draws: Int

    public init(futures: Int, youths: Int, settings: Int, draws: Int) {
      (self.futures, self.youths, self.settings, self.draws) = (futures, youths, settings, draws)
    }

    public subscript(level: Level) -> Int {
      switch level {
      case .futures: futures
      case .youths: youths
      case .settings: settings
      case .parameters: draws
      }
    }

    /// How many numbers there are in all.
    var count: Int { futures * youths * settings * draws }
  }

  public let sizes: Sizes
  public let mean: Double
  private let variances: [Level: Double]
  private let errors: [Level: Double]

  /// - Parameters:
  ///   - values: draw by draw, in it setting by setting, in it youth by youth, in it future by future.
  ///   - sizes: how many there are of each; at least two levels have two or more.
  public init(_ values: [Double], _ sizes: Sizes) {
    precondition(values.count == sizes.count && !values.isEmpty, "There is a number for each future")
    self.sizes = sizes
    var (means, perGroup) = (values, 1)
    var (variances, errors): ([Level: Double], [Level: Double]) = ([:], [:])
    var (below, belowError) = (0.0, 0.0)
    for level in Level.allCases {
      let size = sizes[level]
      let groups = means.count / size
      let outer = (0..<groups).map { group in
        (0..<size).reduce(0) { $0 + means[group * size + $1] } / Double(size)
      }
      if size > 1 {
        let squares = (0..<groups).reduce(0.0) { sum, group in
          (0..<size).reduce(sum) { $0 + (means[group * size + $1] - outer[group]) * (means[group * size + $1] - outer[group]) }
        }
        let freedom = Double(groups * (size - 1))
        let square = Double(perGroup) * squares / freedom
        let squareError = square * (2 / freedom).squareRoot()
        variances[level] = (square - below) / Double(perGroup)
        errors[level] = (squareError * squareError + belowError * belowError).squareRoot() / Double(perGroup)
        (below, belowError) = (square, squareError)
      }
      (means, perGroup) = (outer, perGroup * size)
    }
    mean = means[0]
    (self.variances, self.errors) = (variances, errors)
  }

  /// The estimate, which may be negative; `nil` for a level with one.
  public func variance(_ level: Level) -> Double? { variances[level] }

  /// Its standard error, for normal numbers.
  public func standardError(_ level: Level) -> Double? { errors[level] }

  /// The estimate, 0 where it is negative or there is none.
  public func component(_ level: Level) -> Double { max(0, variances[level] ?? 0) }

  /// The share of a level in the variance of one future of one youth.
  ///
  /// - Returns: `nil` where nothing varies.
  public func share(_ level: Level) -> Double? { share(level, of: Sizes(futures: 1, youths: 1, settings: 1, draws: 1)) }

  /// The share of a level in the variance of the mean of one draw with these sizes.
  ///
  /// - Parameters:
  ///   - level: the level.
  ///   - sizes: futures of a youth, youths of a setting, settings; the number of draws plays no part.
  public func share(_ level: Level, of sizes: Sizes) -> Double? {
    let total = Level.allCases.reduce(0) { $0 + part($1, sizes) }
    return total > 0 ? part(level, sizes) / total : nil
  }

  /// What a level adds to the variance of the mean of one draw.
  private func part(_ level: Level, _ sizes: Sizes) -> Double {
    let divisor =
      switch level {
      case .parameters: 1
      case .settings: sizes.settings
      case .youths: sizes.settings * sizes.youths
      case .futures: sizes.settings * sizes.youths * sizes.futures
      }
    return component(level) / Double(divisor)
  }

  /// The Monte Carlo standard error of the mean over draws of a run with these sizes.
  ///
  /// - Parameters:
  ///   - sizes: the sizes.
  ///   - levels: what differs from run to run; a run whose parameters are fixed has no part of them.
  public func standardError(of sizes: Sizes, over levels: [Level] = Level.allCases) -> Double {
    (levels.reduce(0) { $0 + part($1, sizes) } / Double(sizes.draws)).squareRoot()
  }
}
