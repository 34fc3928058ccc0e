import RandomStreams
import Testing

@Suite struct QuantileTests {
  private static func relative(_ x: Double, _ y: Double) -> Double { abs(x - y) / abs(y) }

  @Test func normalValuesAreThoseOfScipy() {
    for (u, x) in Scipy.normalQuantiles { #expect(Self.relative(StandardNormal.quantile(u), x) < 1e-14, "\(u)") }
    for (x, share) in Scipy.normalShares {
      #expect(Self.relative(StandardNormal.cumulative(x), share) < (x < -8 ? 1e-12 : 1e-14), "\(x)")
    }
  }

  @Test func betaValuesAreThoseOfScipy() {
    for (a, b, u, x) in Scipy.betaQuantiles { #expect(Self.relative(BetaDistribution(a, b).quantile(u), x) < 1e-11, "\(a) \(b) \(u)") }
    for (a, b, x, share) in Scipy.betaShares {
      #expect(Self.relative(BetaDistribution(a, b).cumulative(x), share) < 1e-11, "\(a) \(b) \(x)")
    }
  }

  @Test func otherQuantilesAreThoseOfScipy() {
    for (scale, u, x) in Scipy.halfNormalQuantiles { #expect(Self.relative(HalfNormalDistribution(scale: scale).quantile(u), x) < 1e-14) }
    for (median, logSD, u, x) in Scipy.logNormalQuantiles {
      #expect(Self.relative(LogNormalDistribution(median: median, logSD: logSD).quantile(u), x) < 1e-13)
    }
    #expect(UniformDistribution(low: 0.04, high: 0.16).quantile(0.25) == 0.07)
  }

  private static let all: [any Distribution] = [
    NormalDistribution(mean: -0.15, standardDeviation: 0.45), HalfNormalDistribution(scale: 0.4), UniformDistribution(low: -1, high: 3),
    LogNormalDistribution(median: 0.02, logSD: 0.5), BetaDistribution(0.1, 0.1), BetaDistribution(0.1, 1_000), BetaDistribution(1_000, 0.1),
    BetaDistribution(0.5, 7), BetaDistribution(1, 1), BetaDistribution(1.2, 38.8), BetaDistribution(42.5, 7.5), BetaDistribution(81, 17),
    BetaDistribution(1_000, 1_000), BetaDistribution(600, 3),
  ]

  /// 2,000 shares across the middle, and tails down to 1e-15 on both sides.
  private static let shares: [Double] = {
    let tails = (1...15).map { Double(sign: .plus, exponent: -3 * $0, significand: 1) }
    return (tails + (1..<2_000).map { Double($0) / 2_000 } + tails.map { 1 - $0 }).sorted()
  }()

  @Test func quantilesInvertTheDistributionFunction() {
    for distribution in Self.all {
      for u in Self.shares {
        let x = distribution.quantile(u)
        // Rounding of x itself, and what the distribution function may err.
        let slack = max(1e-11 * abs(x), x.ulp)
        #expect(distribution.cumulative(x - slack) <= u * (1 + 1e-11) && u * (1 - 1e-11) <= distribution.cumulative(x + slack))
      }
    }
  }

  @Test func quantilesRiseWithTheShare() {
    for distribution in Self.all {
      let values = Self.shares.map(distribution.quantile)
      #expect(values == values.sorted() && values.first ?? 0 < values.last ?? 0)
    }
  }

  @Test func tailsMirrorEachOther() {
    for u in Self.shares where u < 0.5 && 1 - (1 - u) == u {
      #expect(StandardNormal.quantile(u) == -StandardNormal.quantile(1 - u))
      #expect(Self.relative(1 - BetaDistribution(5, 4).quantile(1 - u), BetaDistribution(4, 5).quantile(u)) < 1e-11 + 0x1p-52 / u)
    }
  }

  @Test func endsOfTheSupport() {
    let beta = BetaDistribution(2, 3)
    #expect(beta.quantile(0) == 0 && beta.quantile(1) == 1 && beta.cumulative(-1) == 0 && beta.cumulative(2) == 1)
    let uniform = UniformDistribution(low: 0.1, high: 0.6)
    #expect(uniform.quantile(0) == 0.1 && uniform.quantile(1) == 0.6 && uniform.cumulative(0) == 0 && uniform.cumulative(7) == 1)
    #expect(HalfNormalDistribution(scale: 1).quantile(0) == 0 && HalfNormalDistribution(scale: 1).cumulative(-1) == 0)
    let logNormal = LogNormalDistribution(median: 3, logSD: 0.2)
    #expect(logNormal.cumulative(0) == 0 && logNormal.cumulative(.infinity) == 1 && logNormal.quantile(0.5) == 3)
    #expect(StandardNormal.quantile(0.5) == 0 && StandardNormal.cumulative(0) == 0.5)
    #expect(StandardNormal.cumulative(-.infinity) == 0 && StandardNormal.cumulative(.infinity) == 1)
  }

  @Test func shapesAndScalesThatAreNoneStop() async {
    await #expect(processExitsWith: .failure) { _ = BetaDistribution(0.09, 1) }
    await #expect(processExitsWith: .failure) { _ = BetaDistribution(1, 1_001) }
    await #expect(processExitsWith: .failure) { _ = NormalDistribution(mean: 0, standardDeviation: 0) }
    await #expect(processExitsWith: .failure) { _ = LogNormalDistribution(median: 0, logSD: 1) }
    await #expect(processExitsWith: .failure) { _ = UniformDistribution(low: 1, high: 1) }
    await #expect(processExitsWith: .failure) { _ = StandardNormal.quantile(0) }
  }

  @Test func momentsAreThoseOfTheQuantiles() {
    for distribution in Self.all {
      // The midpoint rule over the shares: exact but for the outermost of them.
      let values = (0..<4_000).map { distribution.quantile((Double($0) + 0.5) / 4_000) }
      let mean = values.reduce(0, +) / 4_000
      let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 4_000
      #expect(abs(mean - distribution.mean) < 1e-3 * distribution.standardDeviation)
      #expect(Self.relative(variance.squareRoot(), distribution.standardDeviation) < 6e-3)
    }
  }

  @Test func theCentralIntervalLeavesOutTheSameOnBothSides() {
    let interval = NormalDistribution(mean: 2, standardDeviation: 3).interval(0.9)
    #expect(abs(interval.lowerBound - (2 - 3 * 1.6448536269514722)) < 1e-13 && abs(interval.upperBound + interval.lowerBound - 4) < 1e-13)
  }
}

@Suite struct FineUniformTests {
  @Test func endsAreInsideTheUnitIntervalAndMirrorEachOther() {
    #expect(Uniform.number(UInt32.min, UInt32.min) == 0x1p-53 && Uniform.number(UInt32.max, UInt32.max) == 1 - 0x1p-53)
    for word in stride(from: UInt32(0), through: .max, by: 99_999_989) {
      #expect(1 - Uniform.number(word, 7 &* word) == Uniform.number(~word, ~(7 &* word)))
    }
  }

  @Test func everyBitOfTheFirstWordAndTwentyOfTheSecondCount() {
    let none = Uniform.number(0, 0)
    for bit in 0..<32 { #expect(Uniform.number(1 << UInt32(bit), 0) - none == Double(sign: .plus, exponent: bit - 32, significand: 1)) }
    for bit in 0..<32 {
      let difference = Uniform.number(0, 1 << UInt32(bit)) - none
      #expect(difference == (bit < 12 ? 0 : Double(sign: .plus, exponent: bit - 64, significand: 1)))
    }
  }
}

@Suite struct NameHashTests {
  /// Vectors of the authors' reference, http://www.isthe.com/chongo/src/fnv/test_fnv.c.
  @Test(arguments: [("", 0x811c_9dc5), ("a", 0xe40c_292c), ("foobar", 0xbf9c_f968)] as [(String, UInt32)])
  func namesHaveTheNumbersOfTheReference(name: String, number: UInt32) { #expect(NameHash.fnv1a(name) == number) }
}
