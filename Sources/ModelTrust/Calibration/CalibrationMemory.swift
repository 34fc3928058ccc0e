/// What a calibration has worked out so far, as lines of text, so that one that was interrupted goes on to the same bits.
public struct CalibrationMemory: Sendable, Equatable {
  /// A search.
  struct Key: Hashable, Sendable {
    let fit: String
    let round: Int
  }

  private var values: [Key: [[Double]: Double]] = [:]

  public init() {}

  /// - Parameter lines: what ``line(fit:round:point:value:)`` gave. A last line that is broken off counts for nothing.
  public init(lines: some Sequence<Substring>) {
    for line in lines {
      let words = line.split(separator: " ")
      guard words.count >= 5, words[0] == "tried", words.last == ".", let round = Int(words[2]) else { continue }
      let numbers = words.dropFirst(3).dropLast().compactMap { UInt64($0, radix: 16).map(Double.init(bitPattern:)) }
      guard numbers.count == words.count - 4, let value = numbers.last else { continue }
      values[Key(fit: String(words[1]), round: round), default: [:]][numbers.dropLast()] = value
    }
  }

  /// A value that was worked out: the fit, the round, the point and the value, numbers as the 16 digits of their bits.
  public static func line(fit: String, round: Int, point: [Double], value: Double) -> String {
    "tried \(fit) \(round) \((point + [value]).map { hexadecimal($0.bitPattern) }.joined(separator: " ")) .\n"
  }

  /// How many values there are.
  public var count: Int { values.values.reduce(0) { $0 + $1.count } }

  subscript(key: Key) -> [[Double]: Double] { values[key] ?? [:] }

  static func hexadecimal(_ bits: UInt64) -> String {
    let text = String(bits, radix: 16)
    return String(repeating: "0", count: 16 - text.count) + text
  }
}
