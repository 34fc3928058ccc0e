/// A place in a text file, as editors count it.
///
/// Lines and columns start at 1; a column is one Unicode scalar.
public struct FilePosition: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let line: Int
  public let column: Int

  /// - Precondition: `line` and `column` are at least 1.
  public init(line: Int, column: Int) {
    precondition(line >= 1 && column >= 1, "A file position counts from 1")
    self.line = line
    self.column = column
  }

  public static let start = FilePosition(line: 1, column: 1)

  public static func < (a: FilePosition, b: FilePosition) -> Bool {
    (a.line, a.column) < (b.line, b.column)
  }

  public var description: String { "\(line):\(column)" }
}
