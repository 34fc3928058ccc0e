public import Quantities

/// A picture of a web, or of what happens in it: a value that says the same in DOT, in words and as a table.
///
/// The same diagram gives the same DOT text, byte for byte. Render ``dot`` with the engine `nop2`, which draws everything where the text puts it, and
/// pass an SVG through ``finished(svg:)``.
public protocol Diagram: Sendable {
  /// The title that the picture shows.
  var title: String { get }

  /// The picture in the DOT language.
  var dot: String { get }

  /// One sentence or two that stand for the picture.
  func description(in language: Language) -> String

  /// What the picture shows as a table of words. What is not known says so.
  func textTable(in language: Language) -> TextTable

  /// An SVG of ``dot`` made ready for pages: with a role, a title, a description and a font stack.
  func finished(svg: String) -> String
}

/// A table of texts.
public struct TextTable: Sendable, Equatable {
  public let headings: [String]
  /// As many cells in every row as there are headings.
  public let rows: [[String]]

  /// - Precondition: every row has as many cells as there are headings.
  public init(headings: [String], rows: [[String]]) {
    precondition(rows.allSatisfy { $0.count == headings.count }, "Every row has a cell for each heading")
    self.headings = headings
    self.rows = rows
  }
}
