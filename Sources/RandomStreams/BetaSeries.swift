/// The quantile of a Beta distribution as a power series in each of many cells.
///
/// The share `v` of the nearer tail has cells between 2^-13 and 1/2: eight in every octave, as the first three bits of the fraction of a
/// floating-point number cut them, so that a cell is found without a search. Within a cell, with `t` from -1 to 1, the quantile `y` solves
/// `dy/dt = w`, `y (1 - y) dw/dt = -w² ((a - 1) - (a + b - 2) y)`: what follows from `dv = f(y) dy` for the density `f` of Beta(a, b). Eight
/// terms of the series about the middle of a cell, which is at least 17 times as far from the end of the tail as it is wide to either side,
/// leave an error of about 1e-11.
enum BetaSeries {
  private static let leastExponent = -13
  private static let cellsPerOctave = 8
  /// The smallest share of a tail that has a cell.
  static let least = Double(sign: .plus, exponent: leastExponent, significand: 1)
  /// Cells of one tail; the last one begins at 1/2.
  static let cells = (-1 - leastExponent) * cellsPerOctave + 1

  /// The three bits of the fraction and the exponent above them.
  private static let shift = UInt64(Double.significandBitCount - 3)
  private static let first = Int(least.bitPattern >> shift)

  /// The cell of a share in `least...0.5`, and where it lies in it, from -1 to 1.
  @inline(__always)
  static func place(_ v: Double) -> (cell: Int, t: Double) {
    let bits = v.bitPattern
    let within = bits & (1 << shift - 1)
    return (Int(bits >> shift) - first, Double(within) * 0x1p-48 - 1)
  }

  /// The series of the lower tail of Beta(a, b), then those of the upper tail, which is the lower one of Beta(b, a).
  static func both(_ a: Int, _ b: Int) -> [SIMD8<Double>] { tail(a, b) + tail(b, a) }

  /// The series of the lower tail, cell by cell from 1/2 downwards: the series of one cell gives a guess for the next with an error
  /// below 1e-6, which a step of Newton's method squares.
  private static func tail(_ a: Int, _ b: Int) -> [SIMD8<Double>] {
    var series = [SIMD8<Double>](repeating: .zero, count: cells)
    var y = Double(a) / Double(a + b)
    var (last, half) = (0.0, 1.0)
    for cell in series.indices.reversed() {
      let from = Double(bitPattern: UInt64(first + cell) << shift)
      let to = Double(bitPattern: UInt64(first + cell + 1) << shift)
      let middle = (from + to) / 2
      if cell == cells - 1 {
        y = median(a, b, middle)
      } else {
        y = value(series[cell + 1], (middle - last) / half)
      }
      y -= (WholeBeta.cumulative(a, b, y) - middle) / density(a, b, y)
      (last, half) = (middle, (to - from) / 2)
      series[cell] = expansion(a, b, y, half / density(a, b, y))
    }
    return series
  }

  /// A number near the one below which a share lies, by 30 halvings.
  private static func median(_ a: Int, _ b: Int, _ share: Double) -> Double {
    var low = 0.0
    var high = 1.0
    for _ in 0..<30 {
      let middle = (low + high) / 2
      if WholeBeta.cumulative(a, b, middle) < share { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }

  private static func value(_ c: SIMD8<Double>, _ t: Double) -> Double {
    var sum = 0.0
    for k in (0..<8).reversed() { sum = sum * t + c[k] }
    return sum
  }

  /// `n C(n-1, a-1) y^(a-1) (1-y)^(b-1)` with `n = a + b - 1`.
  private static func density(_ a: Int, _ b: Int, _ y: Double) -> Double {
    let n = a + b - 1
    var product = Double(n)
    for j in stride(from: 1, to: n, by: 1) { product *= j < a ? y * Double(n - j) / Double(j) : 1 - y }
    return product
  }

  /// The series of `y` about a point where it is `y` with the slope `slope`.
  private static func expansion(_ a: Int, _ b: Int, _ y: Double, _ slope: Double) -> SIMD8<Double> {
    var y = SIMD8<Double>(y, slope, 0, 0, 0, 0, 0, 0)
    var w = SIMD8<Double>(slope, 0, 0, 0, 0, 0, 0, 0)
    for k in 0..<6 {
      // Terms k of y (1 - y), of w² and of w² ((a - 1) - (a + b - 2) y); those before k are added up again, for there are few.
      var right = 0.0
      for i in 0...k {
        var bracket = -Double(a + b - 2) * y[k - i]
        if i == k { bracket += Double(a - 1) }
        right += square(w, i) * bracket
      }
      var left = 0.0
      for i in stride(from: 1, through: k, by: 1) { left += (y[i] - square(y, i)) * Double(k + 1 - i) * w[k + 1 - i] }
      w[k + 1] = -(right + left) / ((y[0] - y[0] * y[0]) * Double(k + 1))
      y[k + 2] = w[k + 1] / Double(k + 2)
    }
    return y
  }

  /// Term `k` of the square of a series.
  private static func square(_ x: SIMD8<Double>, _ k: Int) -> Double {
    var sum = 0.0
    for i in 0...k { sum += x[i] * x[k - i] }
    return sum
  }
}
