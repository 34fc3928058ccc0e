import Documents
import Quantities

/// XML text that reads back to the same characters.
enum XMLMarkup {
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

  /// The text for between tags and within quotes: blanks that XML would change are written as numbers.
  static func escaped(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 34 && $0 != 38 && $0 != 60 && $0 != 62 }) { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n": result += "&#10;"
      case "\t": result += "&#9;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  static func attributes(_ attributes: [(String, String)]) -> String {
    attributes.map { " \($0.0)=\"\(escaped($0.1))\"" }.joined()
  }
}

/// The columns of the values that nodes or edges have, in the order of their first appearance, each with a type that fits all its values.
struct ColumnTable {
  struct Column {
    let name: String
    /// `double`, `boolean` or `string`.
    let type: String
  }

  let columns: [Column]
  private let places: [String: Int]

  init(_ cells: some Sequence<FlatCell>) {
    var places: [String: Int] = [:]
    var columns: [(name: String, numbers: Bool, flags: Bool)] = []
    for cell in cells {
      let place = places[cell.name] ?? columns.count
      if place == columns.count {
        places[cell.name] = place
        columns.append((cell.name, true, true))
      }
      guard columns[place].numbers || columns[place].flags else { continue }
      let value = Attributes.Value(verbatim: cell.text)
      if case .number = value {} else { columns[place].numbers = false }
      if case .flag = value {} else { columns[place].flags = false }
    }
    self.places = places
    self.columns = columns.map { Column(name: $0.name, type: $0.numbers ? "double" : $0.flags ? "boolean" : "string") }
  }

  func place(of name: String) -> Int { places[name] ?? 0 }
}
