import Typesetting

/// A curve of a figure over weeks.
struct CourseSeries {
  struct Point {
    let week: Int
    let value: Double?
    var inner: ChartInterval?
    var outer: ChartInterval?
    /// What is said of the point.
    let reading: String
    var atRisk: Int?
  }

  let name: String
  let points: [Point]

  /// The last point that has a value.
  var last: Point? { points.last { $0.value != nil } }

  /// Which points can be read out and carry signs: all, or evenly spread ones and the last of many.
  var spoken: [Point] {
    let step = (points.count + 159) / 160
    return points.enumerated().filter { $0.offset % max(1, step) == 0 || $0.offset == points.count - 1 }.map(\.element)
  }
}
