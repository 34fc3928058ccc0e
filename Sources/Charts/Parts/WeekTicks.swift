/// Weeks that people count by: steps of 1, 2, 4, 13, 26, 52 or whole years.
enum WeekTicks {
  private static let steps = [1, 2, 4, 13, 26, 52, 104, 260, 520, 1040]

  /// The weeks of the ticks in `first...last`, at most `most` + 1 of them.
  static func values(_ first: Int, _ last: Int, most: Int) -> [Int] {
    let step = steps.first { (last - first) / $0 <= most } ?? max(1040, (last - first) / most / 1040 * 1040 + 1040)
    let start = (Double(first) / Double(step)).rounded(.up)
    return Array(stride(from: Int(start) * step, through: last, by: step))
  }
}
