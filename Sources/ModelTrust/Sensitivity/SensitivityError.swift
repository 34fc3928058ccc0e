/// Why a sensitivity analysis cannot be planned or worked out: what is wrong and how to mend it.
///
/// Rows and parts count from 0, as in the designs.
public enum SensitivityError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A plan has so many inputs, and not 1 to 500.
  case inputCount(Int)
  /// The input at this place has an empty id.
  case emptyID(Int)
  /// Two inputs have this id.
  case repeatedID(String)
  /// The two ids have the same number as an address of chance, so that they would share their luck.
  case sharedAddress(String, String)
  /// The quantiles of one-at-a-time are not `0 < low < base < high < 1`.
  case quantiles(low: Double, base: Double, high: Double)
  /// A size of the plan lies outside its range.
  case size(what: String, got: Int, range: ClosedRange<Int>)
  /// Morris's grid has an odd number of levels.
  case oddLevels(Int)
  /// There are so many outputs for so many rows of the design.
  case outputCount(got: Int, rows: Int)
  /// There are so many squared standard errors for so many outputs.
  case errorCount(got: Int, outputs: Int)
  /// The output of this row is NaN or infinite, the first of so many.
  case outputNotFinite(row: Int, count: Int)
  /// The squared standard error of this row is negative, NaN or infinite, the first of so many.
  case squaredErrorInvalid(row: Int, count: Int)
  /// The part comes from another design: other inputs, seed, sizes or method.
  case partOfOtherDesign(part: Int)
  /// The part begins or ends outside the rows of the design.
  case partOutside(part: Int, rows: Int)
  /// Two parts have this row.
  case rowTwice(Int)
  /// No part has this row, the first of so many.
  case rowMissing(row: Int, count: Int)
  /// Some parts come with squared standard errors and some without.
  case mixedParts
  /// All outputs are equal, so that there is no variance to divide among the inputs.
  case constantOutput
  /// A regression on so many inputs needs so many rows.
  case tooFewRows(got: Int, needed: Int)
  /// A row of inputs has so many values instead of one per input.
  case inputRowLength(row: Int, got: Int, inputs: Int)
  /// An input is NaN or infinite in this row.
  case inputNotFinite(row: Int, input: String)
  /// An input has the same value in all rows.
  case constantInput(String)
  /// One of these inputs is a linear combination of the others, by value or by rank.
  case collinear(inputs: [String], byRank: Bool)

  /// What is wrong, and below it how to mend it.
  public var description: String { "\(problem)\n  fix: \(fix)" }
}
