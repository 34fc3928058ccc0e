import Quantities
import Wording

/// Words of charts, put together.
enum ChartWords {
  static func columns(_ keys: [String], in language: Language) -> [ChartTable.Column] {
    keys.map { ChartTable.Column($0, Wording.text("chart.column.\($0)", in: language)) }
  }

  /// Sentences behind each other.
  static func sentences(_ sentences: String...) -> String { sentences.filter { !$0.isEmpty }.joined(separator: " ") }
}
