/// One-at-a-time sensitivity: how far the output swings when each input goes from a low to a high quantile and the others stay at the base.
///
/// It says nothing about interactions, nor about what happens away from the base.
///
/// Source: Eschenbach (1992), *Interfaces* 22(6), 40–46.
public struct Tornado: Hashable, Sendable {
  /// The bar of an input.
  public struct Bar: Hashable, Sendable {
    public let input: String
    /// The output with the input at its low quantile.
    public let low: Double
    /// The output at the base point.
    public let base: Double
    /// The output with the input at its high quantile.
    public let high: Double
    /// The standard error of `high - low`, of independent rows; `nil` where no squared standard errors are known.
    public let standardError: Double?

    /// The length of the bar: from the smallest to the largest of ``low``, ``base`` and ``high``, at least 0.
    ///
    /// It is `|high - low|` where the base lies between them. Where both lie on one side of it, that difference would hide a bent effect.
    public var swing: Double { max(low, base, high) - min(low, base, high) }

    /// Whether the outputs at both quantiles lie on one side of the base, so that the effect bends.
    public var isOneSided: Bool { (low > base && high > base) || (low < base && high < base) }
  }

  /// The bars, in the order of the inputs.
  public let bars: [Bar]

  /// The bars from the largest swing to the smallest, equal ones in the order of the inputs.
  public var sorted: [Bar] {
    bars.indices.sorted { (-bars[$0].swing, $0) < (-bars[$1].swing, $1) }.map { bars[$0] }
  }

  /// Equal outputs are no error: swings are then 0.
  ///
  /// - Parameter outputs: the outputs at all rows.
  /// - Complexity: O(d).
  public init(_ outputs: DesignOutputs<OneAtATimeDesign>) {
    let (values, errors) = (outputs.values, outputs.squaredErrors)
    bars = outputs.design.inputs.enumerated().map { j, input in
      Bar(
        input: input, low: values[1 + 2 * j], base: values[0], high: values[2 + 2 * j],
        standardError: errors.map { ($0[1 + 2 * j] + $0[2 + 2 * j]).squareRoot() })
    }
  }
}
