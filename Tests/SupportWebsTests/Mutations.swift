/// Damages a file in ways that follow from a seed.
struct Mutator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  static let tokens = [
    "&a ", "*a", "*a: ", "? ", "!!binary ", "!x ", "<<: ", "---\n", "...\n", "%YAML 1.2\n", "- ", "-\n", ": ", ":\n", "[", "]", "{", "}",
    ",",
    "\"", "'", "|\n", ">-\n", "#", " #", "\t", "\n", "\r", "\n\n", "    ", "~", "null", "unknown", ".nan", "-.inf", "1e999", "-1", "0x10",
    "yes", "\u{FEFF}", "\u{2028}", "\u{85}", "\u{0}", "\u{7}", "\\", "\\u0000", "\"\\uD800\"", "\u{E000}", "\u{F8FF}",
    "\u{1F9D1}\u{200D}\u{1F91D}",
    "{nl: ", "id: ", "person: neef\n", "[[[[[[[[", "2026-02-30", "9999999999999999999999", "@", "`", "%",
  ]

  /// SplitMix64, reduced to a range; the small bias does not matter here.
  private mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(max(1, bound)))
  }

  /// One to four damages.
  mutating func damaged(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0...below(4) { damage(&bytes) }
    return bytes
  }

  private mutating func damage(_ bytes: inout [UInt8]) {
    let place = below(bytes.count)
    switch below(6) {
    case 0:
      if !bytes.isEmpty { bytes[place] ^= 1 << UInt8(below(8)) }
    case 1:
      if !bytes.isEmpty { bytes[place] = UInt8(below(128)) }
    case 2:
      bytes.removeSubrange(place..<min(bytes.count, place + 1 + below(40)))
    case 3:
      let line = lineAround(place, bytes)
      bytes.insert(contentsOf: bytes[line], at: line.upperBound)
    case 4:
      let line = lineAround(place, bytes)
      let moved = Array(bytes[line])
      bytes.removeSubrange(line)
      bytes.insert(contentsOf: moved, at: lineAround(below(bytes.count), bytes).lowerBound)
    default:
      bytes.insert(contentsOf: Self.tokens[below(Self.tokens.count)].utf8, at: place)
    }
  }

  private func lineAround(_ place: Int, _ bytes: [UInt8]) -> Range<Int> {
    let start = bytes[..<place].lastIndex(of: 10).map { $0 + 1 } ?? 0
    let end = bytes[place...].firstIndex(of: 10).map { $0 + 1 } ?? bytes.count
    return start..<end
  }
}
