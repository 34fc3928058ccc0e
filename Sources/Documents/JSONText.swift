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
  public func rendered() -> String { String(decoding: bytes, as: UTF8.self) }

  /// The text in UTF-8, as a file or an answer takes it.
  public var bytes: [UInt8] {
    var out: [UInt8] = []
    append(to: &out, depth: 0)
    return out
  }

  private func append(to out: inout [UInt8], depth: Int) {
    switch self {
    case .null: out.append(contentsOf: "null".utf8)
    case .bool(let x): out.append(contentsOf: (x ? "true" : "false").utf8)
    case .integer(let x): out.append(contentsOf: "\(x)".utf8)
    case .number(let x):
      precondition(x.isFinite, "JSON has no NaN: undefined is null")
      out.append(contentsOf: (x == x.rounded() && abs(x) < 1e15 ? "\(Int(x))" : "\(x)").utf8)
    case .string(let x): Self.append(quoted: x, to: &out)
    case .array(let elements) where elements.allSatisfy(\.isPlain) && elements.count <= 12:
      out.append(UInt8(ascii: "["))
      for (k, element) in elements.enumerated() {
        if k > 0 { out.append(contentsOf: ", ".utf8) }
        element.append(to: &out, depth: 0)
      }
      out.append(UInt8(ascii: "]"))
    case .array(let elements):
      Self.append(elements, between: "[", "]", to: &out, depth: depth) { element, out in element.append(to: &out, depth: depth + 1) }
    case .object(let members) where members.isEmpty: out.append(contentsOf: "{}".utf8)
    case .object(let members):
      Self.append(members, between: "{", "}", to: &out, depth: depth) { member, out in
        Self.append(quoted: member.0, to: &out)
        out.append(contentsOf: ": ".utf8)
        member.1.append(to: &out, depth: depth + 1)
      }
    }
  }

  /// Elements on a line each.
  private static func append<Element>(
    _ elements: [Element], between opening: Unicode.Scalar, _ closing: Unicode.Scalar, to out: inout [UInt8], depth: Int,
    _ each: (Element, inout [UInt8]) -> Void
  ) {
    func line(_ depth: Int) {
      out.append(UInt8(ascii: "\n"))
      out.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
    }
    out.append(UInt8(ascii: opening))
    for (k, element) in elements.enumerated() {
      if k > 0 { out.append(UInt8(ascii: ",")) }
      line(depth + 1)
      each(element, &out)
    }
    line(depth)
    out.append(UInt8(ascii: closing))
  }

  private var isPlain: Bool {
    switch self {
    case .array, .object: false
    default: true
    }
  }

  /// Bytes below a space, quotation marks and backslashes are escaped; everything else stands for itself.
  private static func append(quoted text: String, to out: inout [UInt8]) {
    out.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): out.append(contentsOf: #"\""#.utf8)
      case UInt8(ascii: "\\"): out.append(contentsOf: #"\\"#.utf8)
      case UInt8(ascii: "\n"): out.append(contentsOf: #"\n"#.utf8)
      case UInt8(ascii: "\t"): out.append(contentsOf: #"\t"#.utf8)
      case ..<0x20:
        let hex = String(byte, radix: 16)
        out.append(contentsOf: #"\u"#.utf8)
        out.append(contentsOf: (String(repeating: "0", count: 4 - hex.count) + hex).utf8)
      default: out.append(byte)
      }
    }
    out.append(UInt8(ascii: "\""))
  }
}
