import RandomStreams
import TestSupport
import Testing

/// The fast quantile against slow and obvious ones.
@Suite struct WholeBetaQuantileTests {
  private static let shapes = [
    (1, 1), (2, 4), (3, 4), (4, 3), (6, 2), (2, 8), (9, 1), (1, 9), (4, 4), (100, 1), (1, 100), (100, 100), (3, 100), (60, 40),
  ]

  /// The quantile by 60 halvings, from the nearer tail, for near 1 the distribution function loses digits.
  private static func halved(_ beta: WholeBeta, mirror: WholeBeta, _ u: Double) -> Double {
    if u > 0.5 { return 1 - halved(mirror, mirror: beta, 1 - u) }
    var low = 0.0
    var high = 1.0
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if beta.cumulative(middle) < u { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }

  /// 10,000 shares across the middle, all ends of cells, and both tails down to 2^-30.
  private static let shares: [Double] = {
    let middle = (1..<10_000).map { Double($0) / 10_000 }
    let cells = (-30 ... -1).flatMap { exponent in
      (0..<8).flatMap { eighth -> [Double] in
        let end = Double(sign: .plus, exponent: exponent, significand: 1 + Double(eighth) / 8)
        return [end.nextDown, end, end * 1.03, 1 - end]
      }
    }
    return (middle + cells).filter { $0 > 0 && $0 < 1 }.sorted()
  }()

  @Test(arguments: shapes) func theSlowQuantileIsTheSame(a: Int, b: Int) {
    let (beta, mirror) = (WholeBeta(a, b), WholeBeta(b, a))
    var worst = 0.0
    for u in Self.shares { worst = max(worst, abs(beta.quantile(u) - Self.halved(beta, mirror: mirror, u))) }
    #expect(worst < 1e-10)
  }

  @Test(arguments: shapes) func quantilesRiseWithTheShare(a: Int, b: Int) {
    let beta = WholeBeta(a, b)
    let values = Self.shares.map { beta.quantile($0) }
    #expect(zip(values, values.dropFirst()).allSatisfy { $0 <= $1 + 2e-11 })
    // Every uniform number of 24 bits about the ends of cells and the middle.
    for centre in [0x1p-13, 0x1p-6, 0.25, 0.5, 0.75, 1 - 0x1p-13] {
      let all: [Float] = (-2_000...2_000).map { step in Float(centre) + Float(step) * 0x1p-24 }
      let floats = all.filter { $0 > 0 && $0 < 1 }
      let values = floats.map { beta.quantile($0) }
      #expect(values == values.sorted())
    }
  }

  @Test(arguments: shapes) func theEndsAreExact(a: Int, b: Int) {
    let beta = WholeBeta(a, b)
    for u in [0, -1, -Double.infinity] { #expect(beta.quantile(u) == 0) }
    for u in [1, 2, Double.infinity] { #expect(beta.quantile(u) == 1) }
    #expect(beta.quantile(Float(0)) == 0 && beta.quantile(Float(1)) == 1)
  }

  @Test func simpleShapesHaveTheirClosedForms() {
    let (flat, rising, falling) = (WholeBeta(1, 1), WholeBeta(2, 1), WholeBeta(1, 2))
    for u in Self.shares {
      #expect(abs(flat.quantile(u) - u) < 2e-14)
      #expect(abs(rising.quantile(u) - u.squareRoot()) < 1e-11)
      #expect(abs(falling.quantile(u) - (1 - (1 - u).squareRoot())) < 1e-11)
    }
  }

  @Test func equalityAndHashAreThoseOfTheShapes() {
    #expect(WholeBeta(2, 3) == WholeBeta(2, 3) && WholeBeta(2, 3) != WholeBeta(3, 2) && WholeBeta(2, 3) != WholeBeta(2, 4))
    #expect(Set([WholeBeta(2, 3), WholeBeta(2, 3), WholeBeta(3, 2)]).count == 2)
  }
}
