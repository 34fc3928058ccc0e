/// JSON with its members in the order given, which `JSONEncoder` cannot keep.
public indirect enum JSONText: Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  /// A finite number, in the shortest form that reads back to the same bits.
  case number(Double)
  case string(String)
  case array([JSONText])
  case object([(String, JSONText)])

  /// `nil` becomes `null`.
  public static func optional(_ x: Double?) -> JSONText { x.map { .number($0) } ?? .null }

  /// The text, indented by two spaces; small arrays of plain values stay on one line.
  public func rendered(indent: String = "") -> String {
    let inner = indent + "  "
    switch self {
    case .null: return "null"
    case .bool(let x): return x ? "true" : "false"
    case .integer(let x): return "\(x)"
    case .number(let x):
      precondition(x.isFinite, "JSON has no NaN: undefined is null")
      return x == x.rounded() && abs(x) < 1e15 ? "\(Int(x))" : "\(x)"
    case .string(let x): return Self.quoted(x)
    case .array(let elements):
      if elements.isEmpty { return "[]" }
      if elements.allSatisfy(\.isPlain), elements.count <= 12 {
        return "[" + elements.map { $0.rendered() }.joined(separator: ", ") + "]"
      }
      return "[\n" + elements.map { inner + $0.rendered(indent: inner) }.joined(separator: ",\n") + "\n\(indent)]"
    case .object(let members):
      if members.isEmpty { return "{}" }
      return "{\n"
        + members.map { "\(inner)\(Self.quoted($0.0)): \($0.1.rendered(indent: inner))" }.joined(separator: ",\n")
        + "\n\(indent)}"
    }
  }

  private var isPlain: Bool {
    switch self {
    case .array, .object: false
    default: true
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      default:
        if scalar.value < 0x20 {
          let hex = String(scalar.value, radix: 16)
          result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }
}
