import Quantities
import RandomStreams

/// How a posterior is wrong: shifted, or too narrow or too wide.
///
/// It stands for normal posteriors: where the right one is `N(m, s²)`, the wrong one is `N(m + shift × s, (width × s)²)`.
public struct PosteriorFault: Hashable, Sendable {
  /// By how many of its standard deviations the posterior lies too high, in -10...10.
  public let shift: Double
  /// By what factor its standard deviation is too large, in 0.1...10; below 1 it claims to know too much.
  public let width: Double

  /// - Parameters:
  ///   - shift: by how many of its standard deviations the posterior lies too high, in -10...10, else it traps.
  ///   - width: by what factor its standard deviation is too large, in 0.1...10, else it traps.
  public init(shift: Double = 0, width: Double = 1) {
    precondition(abs(shift) <= 10 && 0.1...10 ~= width, "A fault shifts by up to 10 and widens by a factor of 0.1 to 10")
    self.shift = shift
    self.width = width
  }

  /// The chance of each rank `0...L` of the truth among `L` draws of the wrong posterior.
  ///
  /// `∫ φ(z) C(L, r) p^r (1 - p)^(L - r) dz` with `p = Φ((z - shift) / width)`, by the trapezoidal rule from -9 to 9 in steps of 1/128: relative error
  /// below 1e-6 for `L` up to 1,000.
  ///
  /// - Complexity: O(2,304 L).
  func rankChances(draws: Int) -> [Double] {
    var logChoose = [Double](repeating: 0, count: draws + 1)
    for r in stride(from: 1, through: draws, by: 1) {
      logChoose[r] = logChoose[r - 1] + Elementary.log(Double(draws - r + 1) / Double(r))
    }
    var chances = [Double](repeating: 0, count: draws + 1)
    let step = 1.0 / 128
    for point in -1_152...1_152 {
      let z = Double(point) * step
      let height = -z * z / 2
      let below = StandardNormal.cumulative((z - shift) / width)
      let above = StandardNormal.cumulative((shift - z) / width)
      let (logBelow, logAbove) = (Self.log(below), Self.log(above))
      for r in 0...draws {
        let exponent = height + logChoose[r] + Double(r) * logBelow + Double(draws - r) * logAbove
        if exponent > -100 { chances[r] += Elementary.exp(exponent) }
      }
    }
    let sum = chances.reduce(0, +)
    return chances.map { $0 / sum }
  }

  /// The logarithm, with a number so low that it stands for none.
  private static func log(_ x: Double) -> Double { x > 1e-290 ? Elementary.log(x) : -668 }
}
