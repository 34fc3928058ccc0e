extension NelderMead {
  /// How a point came to be tried.
  public enum Move: String, Hashable, Sendable, CaseIterable {
    case start, reflection, expansion, outsideContraction, insideContraction, shrinking, restart
  }

  /// A point that was tried, and its value.
  public struct Evaluation: Hashable, Sendable {
    /// The place in the course, from 0 up.
    public let number: Int
    public let point: [Double]
    /// The value of the function; +∞ where it was NaN or infinite.
    public let value: Double
    /// How the point came to be tried.
    public let move: Move
    /// Whether the value was known before and not worked out now.
    public let wasKnown: Bool
  }

  /// Why a search ended.
  public enum Ending: String, Hashable, Sendable {
    /// The simplex and the spread of its values are within the tolerances, after the last restart.
    case converged
    /// The largest number of points was tried.
    case evaluations
  }

  /// What a search found.
  public struct Minimum: Hashable, Sendable {
    /// The best point of all that were tried, the first of equals.
    public let point: [Double]
    /// Its value.
    public let value: Double
    /// The number of different points that were tried, with those whose value was known.
    public let evaluations: Int
    /// How many of them had a value that was known.
    public let known: Int
    /// How often the simplex moved or shrank.
    public let iterations: Int
    /// How often the search started again.
    public let restarts: Int
    /// Why it ended.
    public let ending: Ending
  }
}
