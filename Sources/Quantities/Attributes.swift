/// What a file says beyond the keys that Steunweb knows: names with plain values, kept as they were and written back.
public struct Attributes: Sendable, Hashable {
  /// A value as a file gives it.
  public enum Value: Sendable, Hashable {
    case text(String)
    /// A finite number.
    case number(Double)
    case flag(Bool)
  }

  private var values: [String: Value] = [:]

  public init() {}

  /// The value with the name; `nil` where there is none.
  ///
  /// Tables cannot tell a text from a number, so a text that reads as a number is one; an empty text and a number that is not finite count
  /// as none.
  public subscript(name: String) -> Value? {
    get { values[name] }
    set {
      switch newValue {
      case .text(let text)?: values[name] = text.isEmpty ? nil : Value(verbatim: text)
      case .number(let x)?: values[name] = x.isFinite ? .number(x) : nil
      default: values[name] = newValue
      }
    }
  }

  /// All names, sorted.
  public var names: [String] { values.keys.sorted() }

  public var isEmpty: Bool { values.isEmpty }
  public var count: Int { values.count }

  /// Every name with its value, by name.
  public var sorted: [(name: String, value: Value)] {
    values.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}

extension Attributes.Value {
  /// Takes a text for a number or a flag only where writing it back gives the same text: `007` and `1.50` stay text.
  public init(verbatim text: String) {
    if text == "true" || text == "false" {
      self = .flag(text == "true")
    } else if let first = text.utf8.first, (48...57).contains(first) || first == 45, text.utf8.count <= 24, let x = Double(text),
      x.isFinite, Self.plain(x) == text
    {
      self = .number(x)
    } else {
      self = .text(text)
    }
  }

  /// The value as plain text: what `init(verbatim:)` reads back.
  public var text: String {
    switch self {
    case .text(let text): text
    case .number(let x): Self.plain(x)
    case .flag(let flag): flag ? "true" : "false"
    }
  }

  /// The number that the value is, also where a text spells it in another way than the shortest: `1.0`, `.5`, `2.50`, `+1`, `1e0`.
  public var asNumber: Double? {
    switch self {
    case .number(let x): return x
    case .flag: return nil
    case .text(let text):
      let allowed: Set<Character> = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", ".", "+", "-", "e", "E"]
      guard text.count <= 40, text.allSatisfy({ allowed.contains($0) }), let x = Double(text), x.isFinite else { return nil }
      return x
    }
  }

  /// A number in its shortest form: 1, not 1.0.
  private static func plain(_ x: Double) -> String {
    x == x.rounded() && abs(x) < 1e15 && !(x == 0 && x.sign == .minus) ? "\(Int(x))" : "\(x)"
  }
}
