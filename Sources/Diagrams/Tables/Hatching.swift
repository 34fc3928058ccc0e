/// Parallel lines that fill a box: what tells things apart where there is no colour.
enum Hatching: Hashable, Sendable {
  /// Lines that rise to the right, that fall to the right, and both.
  case rising, falling, crossed
  /// Upright and lying lines.
  case upright, lying

  /// The two ends of every line inside `box`, at `step` from each other.
  func lines(in box: Box, step: Double) -> [[Point]] {
    switch self {
    case .rising: Self.slanting(box, step, rises: true)
    case .falling: Self.slanting(box, step, rises: false)
    case .crossed: Self.slanting(box, step, rises: true) + Self.slanting(box, step, rises: false)
    case .upright:
      Self.steps(box.width, step).map { [Point(x: box.minX + $0, y: box.minY), Point(x: box.minX + $0, y: box.maxY)] }
    case .lying:
      Self.steps(box.height, step).map { [Point(x: box.minX, y: box.minY + $0), Point(x: box.maxX, y: box.minY + $0)] }
    }
  }

  private static func steps(_ length: Double, _ step: Double) -> [Double] {
    stride(from: step / 2, to: length, by: step).map(\.self)
  }

  /// Lines at 45 degrees; the one at `t` meets the lower edge at `t` from its begin, or would beyond it.
  private static func slanting(_ box: Box, _ step: Double, rises: Bool) -> [[Point]] {
    stride(from: step / 2 - (box.height / step).rounded(.up) * step, to: box.width, by: step).compactMap { t in
      let (low, high) = (max(0, -t), min(box.height, box.width - t))
      guard high > low else { return nil }
      return [low, high].map { y in Point(x: box.minX + t + y, y: rises ? box.minY + y : box.maxY - y) }
    }
  }
}
