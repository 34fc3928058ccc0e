/// The model's outputs at all rows of a design, with their squared standard errors from simulation if there are any.
///
/// Estimators take this and not bare numbers, so that outputs of one method or plan cannot be read as those of another.
public struct DesignOutputs<Design: SensitivityDesign>: Sendable {
  public let design: Design
  /// One finite number per row, in the order of the rows.
  public let values: [Double]
  /// The squared standard error of each output, at least 0; `nil` where none are known.
  public let squaredErrors: [Double]?

  /// - Parameters:
  ///   - design: the design of the outputs.
  ///   - values: one output per row, in the order of the rows.
  ///   - squaredErrors: the squared standard error of each output, if known.
  /// - Throws: ``SensitivityError`` where a number of outputs does not fit or an output or error is not finite.
  /// - Complexity: O(rows).
  public init(_ design: Design, values: [Double], squaredErrors: [Double]? = nil) throws(SensitivityError) {
    guard values.count == design.count else { throw .outputCount(got: values.count, rows: design.count) }
    if let (row, count) = Self.first(values, where: { !$0.isFinite }) { throw .outputNotFinite(row: row, count: count) }
    if let squaredErrors {
      guard squaredErrors.count == values.count else { throw .errorCount(got: squaredErrors.count, outputs: values.count) }
      if let (row, count) = Self.first(squaredErrors, where: { !($0 >= 0 && $0.isFinite) }) {
        throw .squaredErrorInvalid(row: row, count: count)
      }
    }
    self.design = design
    self.values = values
    self.squaredErrors = squaredErrors
  }

  /// Puts parts together, in whatever order they come.
  ///
  /// - Parameters:
  ///   - design: the design of the outputs.
  ///   - parts: outputs of runs of rows that make up all rows, each once.
  /// - Throws: ``SensitivityError`` where a part is of another design or lies outside it, rows are missing or double, only some parts have
  ///   squared standard errors, or a number does not fit or is not finite.
  /// - Complexity: O(rows).
  public init(_ design: Design, parts: [OutputPart]) throws(SensitivityError) {
    var values = [Double](repeating: 0, count: design.count)
    var errors = values
    var isThere = [Bool](repeating: false, count: design.count)
    for (number, part) in parts.enumerated() {
      guard part.fingerprint == design.fingerprint else { throw .partOfOtherDesign(part: number) }
      guard part.firstRow >= 0, part.firstRow <= design.count - part.values.count else {
        throw .partOutside(part: number, rows: design.count)
      }
      guard (part.squaredErrors == nil) == (parts[0].squaredErrors == nil) else { throw .mixedParts }
      if let own = part.squaredErrors, own.count != part.values.count {
        throw .errorCount(got: own.count, outputs: part.values.count)
      }
      for (place, value) in part.values.enumerated() {
        let row = part.firstRow + place
        if isThere[row] { throw .rowTwice(row) }
        isThere[row] = true
        values[row] = value
        if let own = part.squaredErrors { errors[row] = own[place] }
      }
    }
    if let (row, count) = Self.first(isThere, where: { !$0 }) { throw .rowMissing(row: row, count: count) }
    try self.init(design, values: values, squaredErrors: parts[0].squaredErrors == nil ? nil : errors)
  }

  private static func first<T>(_ items: [T], where isAmiss: (T) -> Bool) -> (place: Int, count: Int)? {
    guard let place = items.firstIndex(where: isAmiss) else { return nil }
    return (place, items.count(where: isAmiss))
  }
}

/// Outputs of some consecutive rows of a design, as a part of a run gives them.
public struct OutputPart: Hashable, Sendable {
  /// The fingerprint of the design whose rows were run.
  public let fingerprint: UInt64
  public let firstRow: Int
  public let values: [Double]
  public let squaredErrors: [Double]?

  /// - Parameters:
  ///   - fingerprint: the fingerprint of the design whose rows were run.
  ///   - firstRow: the number of the first row, from 0.
  ///   - values: an output per row.
  ///   - squaredErrors: the squared standard error of each output, if known.
  public init(fingerprint: UInt64, firstRow: Int, values: [Double], squaredErrors: [Double]? = nil) {
    self.fingerprint = fingerprint
    self.firstRow = firstRow
    self.values = values
    self.squaredErrors = squaredErrors
  }
}
