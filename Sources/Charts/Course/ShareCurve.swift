import Typesetting

/// A share that goes over the weeks for one arm, with its interval.
public struct ShareCurve: Hashable, Sendable {
  public struct Point: Hashable, Sendable {
    public let week: Int
    public let share: Double?
    public let interval: ChartInterval?
    public let atRisk: Int?

    /// - Parameters:
    ///   - week: the week, in `-10_000...10_000`.
    ///   - share: the share in `0...1`; `nil` or not finite where it is undefined, which leaves a gap.
    ///   - interval: how uncertain the share is.
    ///   - atRisk: how many are still followed in that week; 0 or more.
    /// - Precondition: the week and the number are in their ranges.
    public init(week: Int, share: Double?, interval: ChartInterval? = nil, atRisk: Int? = nil) {
      precondition((-10_000...10_000).contains(week), "A week of a chart is in -10,000...10,000")
      precondition(atRisk.map { (0...1_000_000_000_000).contains($0) } ?? true, "The number at risk is 0 or more")
      self.week = week
      self.share = ChartValue.known(share)
      self.interval = interval
      self.atRisk = atRisk
    }
  }

  public let name: String
  public let points: [Point]

  /// - Parameters:
  ///   - name: the arm, in the language of the chart.
  ///   - points: its points; there may be none.
  /// - Precondition: each week is later than the one before it.
  public init(name: String, points: [Point]) {
    precondition(zip(points, points.dropFirst()).allSatisfy { $0.week < $1.week }, "The weeks of a curve rise")
    self.name = PlainText.line(name)
    self.points = points
  }
}
