/// The lanes of a tile that hold futures of one youth.
struct LanePart: Equatable {
  /// One bit per lane.
  let lanes: UInt64
  /// Whether the youth has no futures after these.
  let isLast: Bool

  /// The parts of a tile that holds these courses, youth by youth.
  static func parts(of courses: Range<Int>, futures: Int) -> [LanePart] {
    var parts: [LanePart] = []
    var first = courses.lowerBound
    while first < courses.upperBound {
      let end = min(courses.upperBound, (first / futures + 1) * futures)
      let count = UInt64(end - first)
      parts.append(LanePart(lanes: (.max >> (64 - count)) << UInt64(first - courses.lowerBound), isLast: end % futures == 0))
      first = end
    }
    return parts
  }
}
