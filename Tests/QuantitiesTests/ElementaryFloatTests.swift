import Foundation
import Quantities
import Testing

/// The Float functions against the system's Double functions, which are exact to the eye of a Float.
@Suite struct ElementaryFloatTests {
  /// The largest relative error of `own` over some numbers.
  private static func worst(_ numbers: some Sequence<Float>, _ own: (Float) -> Float, _ exact: (Double) -> Double) -> Double {
    numbers.reduce(0) { worst, x in
      let truth = exact(Double(x))
      let error = abs(Double(own(x)) - truth)
      return max(worst, error == 0 ? 0 : error / abs(truth))
    }
  }

  private static func grid(_ range: ClosedRange<Double>, _ count: Int = 1_000_000) -> some Sequence<Float> {
    (0...count).lazy.map { Float(range.lowerBound + (range.upperBound - range.lowerBound) * Double($0) / Double(count)) }
  }

  /// Numbers of every magnitude: one of 997 bit patterns between two positive numbers.
  private static func magnitudes(_ low: Float, _ high: Float, step: Int = 997) -> some Sequence<Float> {
    stride(from: low.bitPattern, through: high.bitPattern, by: step).lazy.map(Float.init(bitPattern:))
  }

  @Test func expIsRightToTwoInTenMillion() {
    #expect(Self.worst(Self.grid(-87...88), { Elementary.exp($0) }, Foundation.exp) < 2e-7)
    #expect(Self.worst(Self.magnitudes(.leastNonzeroMagnitude, 88), { Elementary.exp($0) }, Foundation.exp) < 2e-7)
    #expect(Self.worst(Self.magnitudes(.leastNonzeroMagnitude, 87), { Elementary.exp(-$0) }, { Foundation.exp(-$0) }) < 2e-7)
    #expect(Elementary.exp(Float(0)) == 1)
  }

  @Test func expBeyondItsEndsIsThatOfTheEnd() {
    for x: Float in [-87.1, -100, -1e30, -.infinity] { #expect(Elementary.exp(x) == Elementary.exp(Float(-87))) }
    for x: Float in [88.1, 100, 1e30, .infinity] { #expect(Elementary.exp(x) == Elementary.exp(Float(88))) }
    #expect(Elementary.exp(Float(-87)).isNormal && Elementary.exp(Float(88)).isNormal)
  }

  @Test func logIsRightToTwoInTenMillionOverAllNormalNumbers() {
    let numbers = Self.magnitudes(.leastNormalMagnitude, .greatestFiniteMagnitude)
    #expect(Self.worst(numbers, { Elementary.log($0) }, Foundation.log) < 2e-7)
    let aroundOne = Self.magnitudes(0.99, 1.01, step: 1)
    #expect(Self.worst(aroundOne, { Elementary.log($0) }, Foundation.log) < 2e-7)
    #expect(Elementary.log(Float(1)) == 0)
  }

  @Test func chanceOfARateKeepsItsPrecisionForSmallRates() {
    let exact: (Double) -> Double = { -Foundation.expm1(-$0) }
    #expect(Self.worst(Self.magnitudes(.leastNormalMagnitude, 200), { Elementary.chance(ofRate: $0) }, exact) < 2e-7)
    #expect(Self.worst(Self.grid(0...6), { Elementary.chance(ofRate: $0) }, exact) < 2e-7)
    #expect(Elementary.chance(ofRate: 0) == 0)
    #expect(abs(Elementary.chance(ofRate: 1e-8) - 1e-8) < 2e-15)
    #expect(abs(Double(Elementary.chance(ofRate: 5)) - 0.993262053000915) < 1.2e-7)
    #expect(Elementary.chance(ofRate: 200) == 1 && Elementary.chance(ofRate: .infinity) == 1)
  }

  @Test func sigmoidIsRightAndStaysAChance() {
    for x in Self.grid(-100...100) {
      let p = Elementary.sigmoid(x)
      guard (0...1).contains(p), abs(Double(p) - 1 / (1 + Foundation.exp(-Double(x)))) < 2e-7 else {
        Issue.record("sigmoid(\(x)) is \(p)")
        return
      }
    }
    #expect(Elementary.sigmoid(0) == 0.5)
  }

  @Test func sineAndCosineAreRightToTwoInTenMillion() {
    var worst = 0.0
    for turns in Self.grid(0...1) {
      let (sine, cosine) = Elementary.sineAndCosine(turns: turns)
      let angle = 2 * Double.pi * Double(turns)
      worst = max(worst, abs(Double(sine) - sin(angle)), abs(Double(cosine) - cos(angle)))
    }
    #expect(worst < 2e-7)
  }

  @Test(arguments: [(0, 0, 1), (0.25, 1, 0), (0.5, 0, -1), (0.75, -1, 0), (1, 0, 1)] as [(Float, Float, Float)])
  func quarterTurnsAreExact(turns: Float, sine: Float, cosine: Float) {
    let own = Elementary.sineAndCosine(turns: turns)
    #expect(own.sine == sine && own.cosine == cosine)
  }

  @Test func theyRiseWhereTheyMust() {
    func rises(_ numbers: some Sequence<Float>, _ function: (Float) -> Float) -> Bool {
      var last = -Float.infinity
      for x in numbers {
        let y = function(x)
        if y < last { return false }
        last = y
      }
      return true
    }
    #expect(rises(Self.grid(-87...88)) { Elementary.exp($0) })
    #expect(rises(Self.magnitudes(1e-30, 1e30)) { Elementary.log($0) })
    #expect(rises(Self.magnitudes(1e-30, 200)) { Elementary.chance(ofRate: $0) })
    #expect(rises(Self.grid(-90...90)) { Elementary.sigmoid($0) })
  }
}
