import RandomStreams
import Testing

@Suite struct WholeBetaTests {
  @Test func cumulativesAreTheirClosedForms() {
    for k in 1..<1_000 {
      let x = Double(k) / 1_000
      #expect(abs(WholeBeta(1, 1).cumulative(x) - x) < 1e-14)
      #expect(abs(WholeBeta(2, 1).cumulative(x) - x * x) < 1e-14)
      let polynomial = x * x * (10 + x * (-20 + x * (15 - 4 * x)))
      #expect(abs(WholeBeta(2, 4).cumulative(x) - polynomial) < 1e-13)
    }
  }

  @Test(arguments: [(1, 1), (2, 4), (9, 1), (1, 9), (50, 50), (100, 1), (1, 100), (100, 100), (3, 100), (100, 3)])
  func theUpperTailMirrorsTheLower(a: Int, b: Int) {
    for x in [1e-12, 1e-5, 1e-4, 1e-3, 0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99, 0.999, 0.9999, 0.99999, 1 - 1e-12] {
      let (lower, upper) = (WholeBeta(a, b).cumulative(x), WholeBeta(b, a).cumulative(1 - x))
      #expect(abs(lower + upper - 1) < 1e-11, "at \(x)")
    }
  }

  @Test func cumulativesEndAtZeroAndOne() {
    for x in [-1, -0.0, 0.0, -Double.infinity] { #expect(WholeBeta(3, 5).cumulative(x) == 0) }
    for x in [1, 1.5, Double.infinity] { #expect(WholeBeta(3, 5).cumulative(x) == 1) }
  }

  @Test(arguments: [(1, 1), (2, 4), (9, 1), (6, 2), (4, 4), (100, 100), (1, 100)])
  func quantilesInvertTheCumulativeAndRise(a: Int, b: Int) {
    let beta = WholeBeta(a, b)
    var (lastX, lastU) = (Float(0), 0.0)
    for k in 0..<4_000 {
      let u = (Float(k) + 0.5) / 4_000
      let x = beta.quantile(u)
      // Half a step of Float and half of the last bracket to either side.
      let slack = Double(x.ulp) / 2 + 0x1p-31
      let (low, high) = (beta.cumulative(Double(x) - slack), beta.cumulative(Double(x) + slack))
      #expect(low <= Double(u) + 1e-14 && Double(u) - 1e-14 <= high)
      #expect(x >= lastX && high >= lastU)
      (lastX, lastU) = (x, high)
    }
  }

  @Test func theExtremeUniformNumbersGiveNumbersInTheUnitInterval() {
    for (a, b) in [(1, 1), (9, 1), (1, 9), (100, 100), (2, 6)] {
      for word in [UInt32.min, .max] { #expect((0...1).contains(WholeBeta(a, b).quantile(Uniform.number(word)))) }
    }
  }

  @Test(arguments: [(9, 1), (4, 4), (2, 6), (2, 4)])
  func theMeanOfManyDrawsIsTheMean(a: Int, b: Int) {
    let beta = WholeBeta(a, b)
    let luck = Luck(seed: 99, youth: UInt32(a), future: UInt32(b))
    let sum = (0..<100_000).reduce(0.0) { $0 + Double(beta.quantile(luck.uniform(week: 0, process: 0, slot: $1))) }
    let total = Double(a + b)
    let variance = Double(a * b) / (total * total * (total + 1))
    #expect(beta.mean == Double(a) / total)
    #expect(abs(sum / 100_000 - beta.mean) < bound * (variance / 100_000).squareRoot())
  }

  @Test func shapesAreOneToAHundred() async {
    await #expect(processExitsWith: .failure) { _ = WholeBeta(0, 1) }
    await #expect(processExitsWith: .failure) { _ = WholeBeta(1, 101) }
  }
}

@Suite struct GeometricTests {
  @Test(arguments: [1.25, 2, 10, 52] as [Float])
  func meanAndSpreadAreThoseOfTheGeometric(_ mean: Float) {
    let geometric = Geometric(mean: mean)
    let luck = Luck(seed: 5, youth: 0, future: mean.bitPattern)
    let draws = (0..<100_000).map { Double(geometric.quantile(luck.uniform(week: 0, process: 0, slot: $0))) }
    let m = Double(mean)
    let standardError = ((m - 1) * m / 100_000).squareRoot()
    #expect(abs(draws.reduce(0, +) / 100_000 - m) < bound * standardError)
    let p = 1 / m
    let ones = Double(draws.count { $0 == 1 })
    #expect(abs(ones - 100_000 * p) < bound * (100_000 * p * (1 - p)).squareRoot())
    #expect(draws.allSatisfy { $0 >= 1 })
  }

  @Test func aMeanOfOneAlwaysGivesOne() {
    let geometric = Geometric(mean: 1)
    for word in stride(from: UInt32(0), through: .max, by: 1_000_003) { #expect(geometric.quantile(Uniform.number(word)) == 1) }
  }

  @Test func aSmallerUniformNumberWaitsLonger() {
    let geometric = Geometric(mean: 20)
    let waits = stride(from: UInt32(0), through: .max, by: 10_000_019).map { geometric.quantile(Uniform.number($0)) }
    #expect(waits == waits.sorted(by: >) && waits.first ?? 0 > 300 && waits.last == 1)
  }

  @Test(arguments: [99_999, 1e7, 1e12, 1e18, 1e20, .greatestFiniteMagnitude] as [Float])
  func veryLongWaitsStopAtAHundredThousand(_ mean: Float) {
    let geometric = Geometric(mean: mean)
    #expect(geometric.quantile(Uniform.number(0)) == 100_000)
    #expect(geometric.quantile(Uniform.number(.max)) >= 1)
  }

  @Test func aMeanBelowOneStops() async {
    await #expect(processExitsWith: .failure) { _ = Geometric(mean: 0.99) }
    await #expect(processExitsWith: .failure) { _ = Geometric(mean: .nan) }
  }
}
