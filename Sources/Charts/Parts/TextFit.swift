import Typesetting

/// Text in a given width.
enum TextFit {
  /// The lines of a text, none wider than `width`; what does not fit in `most` lines ends in an ellipsis.
  static func lines(_ text: String, width: Double, size: Double = 12, bold: Bool = false, most: Int = 3) -> [String] {
    let text = PlainText.line(text)
    var limit = max(3, Int(width / (size * 0.5)))
    while true {
      let lines = TextMeasure.wrap(text, limit: limit, most: most).map { PlainText.isolated($0) }
      if lines.allSatisfy({ TextMeasure.width($0, size: size, bold: bold) <= width }) { return lines }
      if limit <= 4 { return lines.map { cut($0, width, size, bold) } }
      limit -= 1
    }
  }

  /// The same with lines of much the same width, for titles.
  static func balanced(_ text: String, width: Double, size: Double, bold: Bool, most: Int) -> [String] {
    let widest = lines(text, width: width, size: size, bold: bold, most: most)
    var best = widest
    for part in stride(from: 0.95, to: 0.5, by: -0.05) where widest.count > 1 {
      let lines = lines(text, width: width * part, size: size, bold: bold, most: most)
      guard lines.count == widest.count, lines.joined(separator: " ") == widest.joined(separator: " ") else { break }
      best = lines
    }
    return best
  }

  /// The begin of a line that is too wide.
  private static func cut(_ line: String, _ width: Double, _ size: Double, _ bold: Bool) -> String {
    guard TextMeasure.width(line, size: size, bold: bold) > width else { return line }
    var scalars = line.unicodeScalars
    while !scalars.isEmpty {
      scalars.removeLast()
      let text = PlainText.isolated(PlainText.line(String(scalars))) + "…"
      if TextMeasure.width(text, size: size, bold: bold) <= width { return text }
    }
    return ""
  }

  /// The widest of some lines.
  static func width(_ lines: [String], size: Double = 12, bold: Bool = false) -> Double {
    lines.map { TextMeasure.width($0, size: size, bold: bold) }.max() ?? 0
  }
}
