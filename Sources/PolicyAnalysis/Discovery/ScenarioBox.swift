/// A box of parameter values in which cases of interest are dense: a scenario in the words of scenario discovery.
///
/// Where several boxes are looked for, a case belongs to the first box that holds it; ``density`` and ``mass`` then count the cases that no
/// earlier box holds.
public struct ScenarioBox: Hashable, Sendable {
  /// The limits of a parameter; at least one of both is there.
  public struct Restriction: Hashable, Sendable {
    public let parameter: String
    /// Values below it are outside, it itself is inside; `nil` where there is no lower limit.
    public let lower: Double?
    /// Values above it are outside, it itself is inside; `nil` where there is no upper limit.
    public let upper: Double?
    /// The quasi-p-value: how likely the box would have at least as many cases of interest if this restriction told nothing.
    ///
    /// It is the chance that a binomial number of as many trials as the box has cases, each with the density of the box *without* this
    /// restriction, is at least the number of cases of interest. The box was made to look good, so that it is too small to be a test; a
    /// restriction with a large one can be left out.
    public let quasiPValue: Double
  }

  /// In the order of parameters' ids; none for the box that holds all cases.
  public let restrictions: [Restriction]
  /// How many cases it holds.
  public let cases: Int
  /// How many of these are of interest.
  public let interesting: Int
  /// The share of all cases of interest that it holds, in 0...1.
  public let coverage: Double
  /// The share of its cases that are of interest, in 0...1.
  public let density: Double
  /// The share of all cases that it holds, in 0...1.
  public let mass: Double

  /// Whether a point lies in the box.
  ///
  /// - Parameter value: the value of a parameter by its id.
  public func contains(_ value: (String) -> Double) -> Bool {
    restrictions.allSatisfy { restriction in
      let own = value(restriction.parameter)
      return restriction.lower.map { own >= $0 } ?? true && restriction.upper.map { own <= $0 } ?? true
    }
  }
}
