import Documents

/// The texts that every format of Steunweb can hold: no control characters but tab and line feed, and no noncharacters of Unicode.
enum PortableText {
  /// The text without what not every format can hold, and with every line end as `\n`; `nil` when the text is fine as it is.
  static func cleaned(_ text: String) -> (text: String, removed: Int)? {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) || text.unicodeScalars.allSatisfy(isPortable) { return nil }
    var result = String.UnicodeScalarView()
    var removed = 0
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if scalar == "\r" {
        result.append("\n")
      } else if scalar == "\n", previous == "\r" {
        // The carriage return before it has become the line end.
      } else if isPortable(scalar) {
        result.append(scalar)
      } else {
        removed += 1
      }
      previous = scalar
    }
    return (String(result), removed)
  }

  private static func isPortable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F, 0x09, 0x0A: true
    case ..<0xA0: false
    default: !scalar.properties.isNoncharacterCodePoint
    }
  }
}

/// What a writer could not put into its format.
struct LossLog {
  private struct Key: Hashable {
    let name: String
    let reason: Loss.Reason
  }

  private var counts: [Key: Int] = [:]

  mutating func lose(_ name: String, _ reason: Loss.Reason, count: Int = 1) {
    if count > 0 { counts[Key(name: name, reason: reason), default: 0] += count }
  }

  /// The text as every format can hold it; a change counts as a loss of the values called `name`.
  mutating func text(_ text: String, of name: String) -> String {
    guard let cleaned = PortableText.cleaned(text) else { return text }
    lose(name, .text)
    return cleaned.text
  }

  /// The cells with texts that every format can hold.
  mutating func texts(_ cells: [FlatCell]) -> [FlatCell] {
    cells.map { FlatCell(text($0.name, of: $0.name), text($0.text, of: $0.name), position: $0.position) }
  }

  /// The cells that an object can hold: every name once, and none of those that the format uses itself.
  mutating func unique(_ cells: [FlatCell], reserved: Set<String> = []) -> [FlatCell] {
    var seen = reserved
    return texts(cells).filter { cell in
      let isNew = seen.insert(cell.name).inserted
      if !isNew { lose(cell.name, .noPlace) }
      return isNew
    }
  }

  /// Notes graphs that a format for one graph leaves out.
  mutating func onlyFirst(_ graphs: [ForeignGraph]) -> ForeignGraph {
    lose("graphs", .oneWave, count: graphs.count - 1)
    return graphs.first ?? ForeignGraph()
  }

  var losses: [Loss] {
    counts.sorted { ($0.key.name, $0.key.reason.rawValue) < ($1.key.name, $1.key.reason.rawValue) }
      .map { Loss($0.key.name, count: $0.value, reason: $0.key.reason) }
  }
}
