/// The cost-effectiveness plane: what each option costs and yields more than a comparator, draw by draw.
///
/// Source: Black (1990), *Med. Decis. Making* 10(3), 212–214.
public struct CostEffectivenessPlane: Hashable, Sendable {
  /// A draw in the plane.
  public struct Point: Hashable, Sendable {
    /// The effect less that of the comparator: to the right.
    public let effect: Double
    /// The cost less that of the comparator: upward.
    public let cost: Double
  }

  /// Shares of the draws by quadrant; they add up to 1. A draw on an axis counts half for either side, one at the origin a quarter for all.
  public struct Quadrants: Hashable, Sendable {
    /// More effect for more cost.
    public let northEast: MonteCarloEstimate
    /// More effect for less cost: the option dominates.
    public let southEast: MonteCarloEstimate
    /// Less effect for less cost.
    public let southWest: MonteCarloEstimate
    /// Less effect for more cost: the comparator dominates.
    public let northWest: MonteCarloEstimate
  }

  /// The draws of an option.
  public struct Cloud: Hashable, Sendable {
    public let id: String
    /// In the order of draws.
    public let points: [Point]
    public let quadrants: Quadrants
    /// Of the expected costs and effects.
    public let expected: IncrementalRatio
    /// The mean of the incremental effects.
    public let effect: MonteCarloEstimate
    /// The mean of the incremental costs.
    public let cost: MonteCarloEstimate
  }

  public let comparator: String
  /// All options but the comparator, in the order of ids.
  public let clouds: [Cloud]

  /// - Parameters:
  ///   - samples: costs and effects.
  ///   - comparator: the id of the option at the origin.
  /// - Throws: ``PolicyAnalysisError/unknownID(_:_:known:)``.
  /// - Complexity: O(options × draws).
  public init(_ samples: OptionSamples, comparator: String) throws(PolicyAnalysisError) {
    let origin = try Named.option.place(of: comparator, among: samples.ids)
    let (base, expected) = (samples.options[origin], samples.expected)
    self.comparator = comparator
    clouds = samples.options.indices.filter { $0 != origin }.map { place in
      let option = samples.options[place]
      let points = (0..<samples.draws).map {
        Point(effect: option.effects[$0] - base.effects[$0], cost: option.costs[$0] - base.costs[$0])
      }
      return Cloud(
        id: option.id, points: points, quadrants: Self.quadrants(points),
        expected: IncrementalRatio(expected[place], against: expected[origin]),
        effect: MonteCarloEstimate(meanOf: points.map(\.effect)), cost: MonteCarloEstimate(meanOf: points.map(\.cost)))
    }
  }

  private static func quadrants(_ points: [Point]) -> Quadrants {
    /// 1 above 0, 0 below it and a half at it.
    func side(_ number: Double) -> Double { number > 0 ? 1 : (number < 0 ? 0 : 0.5) }
    func share(_ part: (Double, Double) -> Double) -> MonteCarloEstimate {
      MonteCarloEstimate(meanOf: points.map { part(side($0.effect), side($0.cost)) })
    }
    return Quadrants(
      northEast: share { $0 * $1 }, southEast: share { $0 * (1 - $1) }, southWest: share { (1 - $0) * (1 - $1) },
      northWest: share { (1 - $0) * $1 })
  }
}
