public import Documents
public import Quantities

/// A picture of numbers, with its text alternative, its table and its specification for other tools.
///
/// The same value gives the same bytes, on every machine.
public protocol Chart: Sendable {
  /// What all charts share: the name that ids begin with, the title, the language, the width.
  var heading: ChartHeading { get }

  /// One to three plain sentences with the main numbers, in the language of the chart: the text alternative.
  var description: String { get }

  /// Every number that is drawn.
  var table: ChartTable { get }

  /// A static picture in SVG, for a file or inside a page.
  ///
  /// It needs no fonts, scripts or network. It fits the width of what it stands in. On a dark screen it turns dark; on paper it stays light.
  /// The rules of its style are under the class `steunweb-chart`. Charts with other ids can stand on the same page.
  var svg: String { get }

  /// A specification for Vega-Lite 5 or 6 with the rows of the table inside.
  var vegaLite: JSONText { get }
}

extension Chart {
  /// What all ids in the picture begin with.
  public var id: String { heading.id }
  public var title: String { heading.title }
  public var language: Language { heading.language }

  /// The table as CSV: UTF-8, comma, one header line of the columns' keys, LF, quotes where RFC 4180 asks for them, `.` as decimal point.
  ///
  /// Numbers are in the shortest form that reads back to the same bits; what is undefined is empty.
  public var csv: String { table.csv }
}
