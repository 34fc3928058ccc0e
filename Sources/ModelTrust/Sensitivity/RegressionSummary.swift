/// Linear regression of the output on the inputs, on the values and on their ranks: how much of it is straight, and how much is monotone.
///
/// `SRC_j = b_j sd(x_j) / sd(y)` is the standardised regression coefficient; of independent inputs its square is about the share of variance that
/// the straight part of input `j` explains. `SRRC` is the same of ranks, equal values sharing their mean rank. The partial correlation (`PCC`,
/// of ranks `PRCC`) is that of `y` and `x_j` after the other inputs have been taken out of both. They mean little where `R²` is low, say below 0.7:
/// the output is then not straight (or monotone) in the inputs, or mostly noise.
///
/// Sources: Saltelli, Chan & Scott (2000), *Sensitivity Analysis*, Wiley, ch. 6; Iman & Conover (1979), *Technometrics* 21(4), 499–509 (ranks).
public struct RegressionSummary: Hashable, Sendable {
  /// A regression.
  public struct Fit: Hashable, Sendable {
    /// The standardised coefficient of each input.
    public let coefficients: [Double]
    /// The partial correlation of each input, in -1...1; all `nil` when the fit is perfect, for nothing is then left to correlate.
    public let partialCorrelations: [Double?]
    /// The share of the output's variance that the regression explains, in 0...1.
    public let rSquared: Double
  }

  public let inputs: [String]
  public let rows: Int
  /// On the values: SRC and PCC.
  public let values: Fit
  /// On the ranks: SRRC and PRCC.
  public let ranks: Fit

  /// - Parameters:
  ///   - inputs: the ids of the inputs, at least one.
  ///   - points: the inputs of each row.
  ///   - outputs: an output per row.
  /// - Throws: ``SensitivityError`` where numbers do not fit or are not finite, there are fewer rows than inputs and 2 more, an input or the
  ///   output is constant, or inputs are collinear, by value or by rank.
  /// - Complexity: O(n d²) for `n` rows.
  public init(inputs: [String], points: [[Double]], outputs: [Double]) throws(SensitivityError) {
    guard outputs.count == points.count else { throw .outputCount(got: outputs.count, rows: points.count) }
    guard !inputs.isEmpty else { throw .inputCount(0) }
    guard points.count >= inputs.count + 2 else { throw .tooFewRows(got: points.count, needed: inputs.count + 2) }
    if let row = outputs.firstIndex(where: { !$0.isFinite }) {
      throw .outputNotFinite(row: row, count: outputs.count { !$0.isFinite })
    }
    for (row, point) in points.enumerated() {
      guard point.count == inputs.count else { throw .inputRowLength(row: row, got: point.count, inputs: inputs.count) }
      if let j = point.firstIndex(where: { !$0.isFinite }) { throw .inputNotFinite(row: row, input: inputs[j]) }
    }
    let columns = inputs.indices.map { j in points.map { $0[j] } }
    self.inputs = inputs
    rows = points.count
    values = try Self.fit(inputs, columns, outputs, byRank: false)
    ranks = try Self.fit(inputs, columns.map(MidRanks.ranks), MidRanks.ranks(outputs), byRank: true)
  }

  /// On the rows of a Latin hypercube.
  ///
  /// - Parameters:
  ///   - outputs: the outputs at all rows.
  ///   - mapping: from the uniform numbers of a row to the values of the inputs; the uniform numbers themselves if not given.
  /// - Throws: as ``init(inputs:points:outputs:)``.
  public init(_ outputs: DesignOutputs<LatinHypercube>, mapping: ([Double]) -> [Double] = { $0 }) throws(SensitivityError) {
    try self.init(inputs: outputs.design.inputs, points: outputs.design.map(mapping), outputs: outputs.values)
  }

  /// On the rows of the samples A and B, `2 N` of those of Saltelli's design.
  ///
  /// - Parameters:
  ///   - outputs: the outputs at all rows.
  ///   - mapping: from the uniform numbers of a row to the values of the inputs; the uniform numbers themselves if not given.
  /// - Throws: as ``init(inputs:points:outputs:)``.
  public init(_ outputs: DesignOutputs<SaltelliDesign>, mapping: ([Double]) -> [Double] = { $0 }) throws(SensitivityError) {
    let design = outputs.design
    let rows = design.indices.filter(design.isInSample)
    try self.init(inputs: design.inputs, points: rows.map { mapping(design[$0]) }, outputs: rows.map { outputs.values[$0] })
  }

  /// What counts as a perfect fit: `1 - R²` of rounding.
  private static let perfect = 1e-12

  private static func fit(
    _ inputs: [String], _ columns: [[Double]], _ outputs: [Double], byRank: Bool
  ) throws(SensitivityError) -> Fit {
    guard let response = standardised(outputs) else { throw .constantOutput }
    var standard: [[Double]] = []
    for (input, column) in zip(inputs, columns) {
      guard let own = standardised(column) else { throw .constantInput(input) }
      standard.append(own)
    }
    let solution: LeastSquares
    do throws(LeastSquares.Collinear) {
      solution = try LeastSquares(columns: standard, response: response)
    } catch {
      throw .collinear(inputs: error.columns.map { inputs[$0] }, byRank: byRank)
    }
    let left = solution.residual
    return Fit(
      coefficients: solution.coefficients,
      partialCorrelations: zip(solution.coefficients, solution.inflation).map { own, inflation in
        left <= perfect ? nil : own / (inflation * left + own * own).squareRoot()
      }, rSquared: max(0, 1 - left))
  }

  /// Mean 0 and length 1; `nil` where the numbers are equal but for rounding.
  private static func standardised(_ numbers: [Double]) -> [Double]? {
    guard let scaled = ScaledOutputs(numbers)?.values else { return nil }
    let length = scaled.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return scaled.map { $0 / length }
  }
}
