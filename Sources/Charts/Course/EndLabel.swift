import Typesetting

/// The name of a series at the end of its line.
struct EndLabel {
  /// The room for the leader line, between the line's end and its name.
  static let gap = 24.0

  let series: Int
  let lines: [String]
  let width: Double
  let height: Double

  init(series: Int, lines: [String]) {
    self.series = series
    self.lines = lines
    width = TextFit.width(lines, bold: false)
    height = TextMeasure.height(lines: lines.count, size: 12) + 4
  }
}
