import Quantities
import Typesetting

/// The axis of a timeline: where a week stands, and which ticks there are.
struct TimelineAxis: Sendable {
  struct Tick: Sendable {
    let at: Double
    let label: String
  }

  let span: ClosedRange<Double>
  let left: Double
  let width: Double
  let ticks: [Tick]

  static let size = 8.5

  /// - Parameter start: the day of week 0; `nil` for an axis in weeks.
  init(span: ClosedRange<Double>, start: CalendarDate?, left: Double, width: Double) {
    (self.span, self.left, self.width) = (span, left, width)
    ticks = start.map { Self.dates(span, $0, width) } ?? Self.weeks(span, width)
  }

  func x(_ week: Double) -> Double {
    left + (min(span.upperBound, max(span.lowerBound, week)) - span.lowerBound) / (span.upperBound - span.lowerBound) * width
  }

  private static func fits(_ count: Double, _ width: Double, label: String) -> Bool {
    count * (TextMeasure.width(label, size: size) + 14) <= width
  }

  private static func weeks(_ span: ClosedRange<Double>, _ width: Double) -> [Tick] {
    let length = span.upperBound - span.lowerBound
    let steps = [1, 2, 4, 8, 13, 26, 52, 104, 260, 520, 1_040, 2_600]
    let step = steps.first { fits(length / Double($0) + 1, width, label: "0000") } ?? 5_200
    let first = Int((span.lowerBound / Double(step)).rounded(.up))
    let last = Int((span.upperBound / Double(step)).rounded(.down))
    return first > last ? [] : (first...last).map { Tick(at: Double($0 * step), label: "\($0 * step)") }
  }

  /// Days at weekly steps where these fit, else the first days of months.
  private static func dates(_ span: ClosedRange<Double>, _ start: CalendarDate, _ width: Double) -> [Tick] {
    let length = span.upperBound - span.lowerBound
    if let step = [1, 2].first(where: { fits(length / Double($0) + 1, width, label: "2026-01-05") }) {
      let first = Int((span.lowerBound / Double(step)).rounded(.up))
      let last = Int((span.upperBound / Double(step)).rounded(.down))
      guard first <= last else { return [] }
      return (first...last).compactMap { k in
        start.adding(days: k * step * 7).map { Tick(at: Double(k * step), label: $0.description) }
      }
    }
    let steps = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600]
    let step = steps.first { fits(length * 7 / 30.4 / Double($0) + 1, width, label: "2026-01") } ?? 1_200
    let months = (start.year * 12 + start.month - 1 + Int(span.lowerBound * 7 / 28) - 2)...(start.year * 12 + Int(span.upperBound / 4) + 14)
    return months.filter { $0.isMultiple(of: step) }.compactMap { month in
      guard let day = CalendarDate(year: month / 12, month: month % 12 + 1, day: 1) else { return nil }
      let at = Double(day.dayNumber - start.dayNumber) / 7
      return span.contains(at) ? Tick(at: at, label: String(day.description.prefix(7))) : nil
    }
  }
}
