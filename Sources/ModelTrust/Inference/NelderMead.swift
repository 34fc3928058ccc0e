/// The least value of a function of several numbers within bounds, without derivatives: the method of Nelder and Mead.
///
/// The function is deterministic, such as a simulation with common random numbers. A simplex of `d + 1` points moves by reflection through
/// the centroid `c` of all but its worst point `w`, to `c + t (c - w)`: `t = 1`; then `t = 1 + 2/d` where that was best of all; `t = ±(3/4 - 1/2d)` where
/// it was hardly better than the worst, or no better; else all points shrink towards the best by the factor `1 - 1/d`. With one coordinate
/// the factors are those of two: 1, 2, 1/2, 1/2.
///
/// **Bounds**: the work is done in the coordinates themselves and a point that leaves the box is clipped to it, coordinate by coordinate. A simplex
/// can so become flat on a bound; for this, and for other collapses, the search starts again from the best point, once by default, with
/// steps of the first size that go where values fell across the last simplex.
///
/// **Failures**: a value that is NaN or infinite counts as +∞, the worst.
///
/// **Resuming**: the course depends on the values alone. ``minimum(known:trace:of:)`` replays values that are given to it, so that a
/// caller who keeps every ``Evaluation`` of the trace can go on after an interruption without evaluating anything twice, to the same bits.
///
/// Sources: Nelder & Mead (1965), *Comput. J.* 7(4), 308–313; Lagarias, Reeds, Wright & Wright (1998), *SIAM J. Optim.* 9(1), 112–147 (order of the
/// tests); Gao & Han (2012), *Comput. Optim. Appl.* 51(1), 259–277 (the factors); Kelley (1999), *SIAM J. Optim.* 10(1), 43–55 (restart; he
/// takes steps of half the simplex, which has no size left here).
public struct NelderMead: Hashable, Sendable {
  /// The largest number of coordinates.
  public static let mostCoordinates = 100
  /// The bounds of each coordinate.
  public let bounds: [ClosedRange<Double>]
  /// The first point.
  public let start: [Double]
  /// How far the other points of the first simplex lie from the start, one coordinate each.
  public let steps: [Double]
  /// How far, as a share of the width of the box, any coordinate may differ from that of the best point at the end.
  public let sizeTolerance: Double
  /// How far, in the function's unit, the values may differ at the end.
  public let spreadTolerance: Double
  /// After how many different points the search ends anyway.
  public let mostEvaluations: Int
  /// How often the search starts again from its best point.
  public let restarts: Int

  /// - Parameters:
  ///   - bounds: the bounds of each coordinate, finite and not equal; 1 to 100 of them.
  ///   - start: the first point, within the bounds.
  ///   - steps: the step of each coordinate, above 0. Where it would leave the box it goes the other way, and is clipped if that leaves it too.
  ///   - sizeTolerance: the largest size of the simplex at the end, as a share of the width of each coordinate, above 0.
  ///   - spreadTolerance: the largest difference of values at the end, above 0. Both tolerances must be met.
  ///   - mostEvaluations: after how many different points the search ends anyway, at least 1 more than coordinates; 400 for each coordinate when `nil`.
  ///   - restarts: how often the search starts again from its best point, 0 to 100.
  /// - Throws: ``InferenceError`` of a size, a number, a count or the bounds.
  public init(
    bounds: [ClosedRange<Double>], start: [Double], steps: [Double], sizeTolerance: Double = 1e-4, spreadTolerance: Double = 1e-6,
    mostEvaluations: Int? = nil, restarts: Int = 1
  ) throws(InferenceError) {
    let d = bounds.count
    try InferenceError.check("coordinates", d, 1...Self.mostCoordinates)
    for (what, got) in [("coordinates of the start", start.count), ("steps", steps.count)] where got != d {
      throw .count(what: what, got: got, needed: d)
    }
    for (j, bound) in bounds.enumerated() {
      guard (bound.upperBound - bound.lowerBound).isFinite, bound.lowerBound < bound.upperBound else { throw .noRoom(coordinate: j) }
      guard bound.contains(start[j]) else { throw .startOutside(coordinate: j) }
      try InferenceError.checkPositive("a step", steps[j])
    }
    try InferenceError.checkPositive("a tolerance of size", sizeTolerance)
    try InferenceError.checkPositive("a tolerance of spread", spreadTolerance)
    let most = mostEvaluations ?? 400 * d
    try InferenceError.check("evaluations", most, d + 1...1 << 30)
    try InferenceError.check("restarts", restarts, 0...100)
    self.bounds = bounds
    self.start = start
    self.steps = steps
    self.sizeTolerance = sizeTolerance
    self.spreadTolerance = spreadTolerance
    self.mostEvaluations = most
    self.restarts = restarts
  }

  /// A point clipped to the box.
  func clipped(_ point: [Double]) -> [Double] {
    point.indices.map { min(max(point[$0], bounds[$0].lowerBound), bounds[$0].upperBound) }
  }
}

extension InferenceError {
  static func check(_ what: String, _ got: Int, _ range: ClosedRange<Int>) throws(InferenceError) {
    guard range ~= got else { throw .size(what: what, got: got, range: range) }
  }

  static func checkPositive(_ what: String, _ got: Double) throws(InferenceError) {
    guard got > 0, got.isFinite else { throw .number(what: what, got: got, wanted: "a finite number above 0") }
  }
}
