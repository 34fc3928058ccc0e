/// The plan of a sensitivity analysis: inputs, a seed and sizes, from which the points of every method follow.
///
/// ```swift
/// let plan = try SensitivityPlan(inputs: ["matchLength", "dropout"], seed: 1, baseRows: 1024)
/// let outputs = try DesignOutputs(plan.saltelli, values: plan.saltelli.map(model))
/// let indices = try SobolIndices(outputs)
/// ```
/// Everything is in uniform numbers in (0, 1); the caller maps them to parameters by the quantile functions of their priors. The inputs count
/// as independent. The numbers of an input belong to seed, id, method and row, and to nothing else.
public struct SensitivityPlan: Hashable, Sendable {
  /// The largest number of inputs.
  public static let mostInputs = 500
  /// The largest number of rows of a sample, 2^24.
  public static let mostRows = 1 << 24

  /// The seed.
  public let seed: UInt64
  /// One input at a time, for ``Tornado``: `2 d + 1` rows.
  public let oneAtATime: OneAtATimeDesign
  /// Trajectories, for ``MorrisEffects``: `r (d + 1)` rows.
  public let morris: MorrisDesign
  /// Two samples and their crossings, for ``SobolIndices`` and ``RegressionSummary``: `N (d + 2)` rows.
  public let saltelli: SaltelliDesign
  /// A Latin hypercube, for a ``RegressionSummary`` without the rows of ``saltelli``.
  public let latinHypercube: LatinHypercube

  /// The ids of the inputs.
  public var inputs: [String] { saltelli.inputs }

  /// - Parameters:
  ///   - inputs: an id per input, 1 to 500, all different and none empty.
  ///   - seed: the seed; the same seed gives the same bits.
  ///   - low: the low quantile of one-at-a-time.
  ///   - base: the quantile of the base point.
  ///   - high: the high quantile; `0 < low < base < high < 1`.
  ///   - trajectories: the number `r` of Morris trajectories, 2 to 2^24.
  ///   - levels: the number `p` of levels of Morris's grid, even, 2 to 1,000.
  ///   - baseRows: the number `N` of rows of each of Saltelli's two samples, 2 to 2^24.
  ///   - hypercubeRows: the number of rows of the Latin hypercube, 2 to 2^24.
  /// - Throws: ``SensitivityError`` of the inputs, the quantiles or a size.
  /// - Complexity: O(d log d) for `d` inputs; no point is worked out.
  public init(
    inputs: [String], seed: UInt64, low: Double = 0.05, base: Double = 0.5, high: Double = 0.95, trajectories: Int = 20, levels: Int = 4,
    baseRows: Int = 1_024, hypercubeRows: Int = 1_024
  ) throws(SensitivityError) {
    let named = try SensitivityInputs(inputs)
    guard 0 < low, low < base, base < high, high < 1 else { throw .quantiles(low: low, base: base, high: high) }
    try Self.check("trajectories", trajectories, 2...Self.mostRows)
    try Self.check("levels", levels, 2...1_000)
    guard levels.isMultiple(of: 2) else { throw .oddLevels(levels) }
    try Self.check("base rows", baseRows, 2...Self.mostRows)
    try Self.check("rows of a Latin hypercube", hypercubeRows, 2...Self.mostRows)
    self.seed = seed
    oneAtATime = OneAtATimeDesign(named: named, low: low, base: base, high: high)
    morris = MorrisDesign(named: named, seed: seed, trajectories: trajectories, levels: levels)
    saltelli = SaltelliDesign(named: named, seed: seed, baseRows: baseRows)
    latinHypercube = LatinHypercube(named: named, seed: seed, count: hypercubeRows)
  }

  private static func check(_ what: String, _ got: Int, _ range: ClosedRange<Int>) throws(SensitivityError) {
    guard range ~= got else { throw .size(what: what, got: got, range: range) }
  }
}
