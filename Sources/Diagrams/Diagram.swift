public import Quantities

/// A picture of a web, or of what happens in it: a value that says the same in DOT, in words and as a table.
///
/// The same diagram gives the same DOT text, byte for byte. Render ``dot`` with the engine `nop2`, which draws everything where the text puts it, and
/// pass an SVG through ``finished(svg:)``.
public protocol Diagram: Sendable {
  /// How it is drawn, and in which language.
  var options: DiagramOptions { get }

  /// The title that the picture shows.
  var title: String { get }

  /// The picture in the DOT language.
  var dot: String { get }

  /// One sentence or two that stand for the picture.
  func description(in language: Language) -> String

  /// What the picture shows as a table of words. What is not known says so.
  func textTable(in language: Language) -> TextTable

  /// What a pointer shows over elements of the SVG, by their ids.
  var elementTitles: [String: String] { get }

  /// The rows of the table for which elements of the SVG stand, by their ids: they get the words of the row as their name.
  var elementRows: [String: Int] { get }
}

extension Diagram {
  /// An SVG of ``dot`` made ready for pages: with a language, a title, a description, a font stack, a name for every symbol that stands for
  /// something, and the table of ``textTable(in:)`` as its alternative in text.
  ///
  /// The table is there for assistive technology, and nobody sees it. Names of people stand in texts and accessible names alone, never in ids or
  /// classes.
  ///
  /// - Parameter svg: what Graphviz made of ``dot``.
  /// - Returns: the same bytes for the same diagram and SVG.
  public func finished(svg: String) -> String {
    SVGFinish(
      idPrefix: options.idPrefix, title: title, description: description(in: options.language), language: options.language,
      table: textTable(in: options.language), titles: elementTitles, rows: elementRows
    ).finished(svg)
  }
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
