import Documents

extension ChartTable {
  /// The table as CSV, with the keys of the columns in its first line.
  public var csv: String {
    let lines = [columns.map(\.key)] + rows.map { $0.map(Self.field) }
    return lines.map { $0.map(Self.quoted).joined(separator: ",") + "\n" }.joined()
  }

  /// One object per row, with the keys of the columns.
  var objects: JSONText {
    .array(rows.map { row in .object(zip(columns, row).map { ($0.key, $1.json) }) })
  }

  private static func field(_ cell: Cell) -> String {
    switch cell {
    case .text(let text): text
    case .number(let x): ChartValue.shortest(x)
    case .undefined: ""
    }
  }

  private static func quoted(_ field: String) -> String {
    let asks = field.utf8.contains { $0 == 44 || $0 == 34 || $0 == 10 || $0 == 13 } || field.hasPrefix(" ") || field.hasSuffix(" ")
    return asks ? "\"" + field.replacing("\"", with: "\"\"") + "\"" : field
  }
}
