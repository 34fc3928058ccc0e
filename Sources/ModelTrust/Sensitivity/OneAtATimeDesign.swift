/// A base point, and each input in turn at a low and a high quantile while the others stay at the base.
///
/// Row 0 is the base, row `1 + 2 j` has input `j` low and row `2 + 2 j` has it high: `2 d + 1` rows. No chance is involved.
public struct OneAtATimeDesign: SensitivityDesign {
  let named: SensitivityInputs
  /// The quantile at which an input is low.
  public let low: Double
  /// The quantile of all inputs in the base point.
  public let base: Double
  /// The quantile at which an input is high.
  public let high: Double

  public var inputs: [String] { named.ids }
  public var endIndex: Int { 2 * named.count + 1 }
  public var signature: String { "one-at-a-time/v1;\(low);\(base);\(high);\(Self.text(named))" }

  /// The numbers of a row.
  ///
  /// - Complexity: O(d).
  public subscript(row: Int) -> [Double] {
    checkRow(row)
    var point = [Double](repeating: base, count: named.count)
    if row > 0 { point[(row - 1) / 2] = row.isMultiple(of: 2) ? high : low }
    return point
  }
}
