import Foundation
import Quantities
import Testing

/// The Double functions against the system's.
@Suite struct ElementaryDoubleTests {
  private static func relativeError(_ own: Double, _ exact: Double) -> Double {
    own == exact ? 0 : abs(own - exact) / abs(exact)
  }

  @Test func expIsRightToOneInAMillionBillion() {
    let worst = (0...400_000).reduce(0.0) { worst, k in
      let x = -700 + 1400 * Double(k) / 400_000
      return max(worst, Self.relativeError(Elementary.exp(x), Foundation.exp(x)))
    }
    #expect(worst < 1e-15)
    #expect(Elementary.exp(0.0) == 1)
  }

  @Test func logIsRightToOneInAMillionBillion() {
    var worst = 0.0
    for bits in stride(
      from: Double.leastNonzeroMagnitude.bitPattern, through: Double.greatestFiniteMagnitude.bitPattern, by: 23_058_430_092_137)
    {
      let x = Double(bitPattern: bits)
      worst = max(worst, Self.relativeError(Elementary.log(x), Foundation.log(x)))
    }
    #expect(worst < 1e-15)
  }

  @Test func logNearOneKeepsItsAbsolutePrecision() {
    for k in -1_000...1_000 {
      let x = 1 + Double(k) * 1e-6
      #expect(abs(Elementary.log(x) - Foundation.log(x)) < 1e-15)
    }
    #expect(Elementary.log(1.0) == 0)
  }

  @Test func powerIsRightToOneInAHundredTrillion() {
    var worst = 0.0
    for base in stride(from: 0.001, through: 20, by: 0.037) {
      for exponent in stride(from: -6.0, through: 6, by: 0.11) {
        worst = max(worst, Self.relativeError(Elementary.power(base, exponent), Foundation.pow(base, exponent)))
      }
    }
    #expect(worst < 1e-14)
  }

  @Test func powersOfNothing() {
    #expect(Elementary.power(0, 0) == 1)
    #expect(Elementary.power(0, 2.5) == 0)
    #expect(Elementary.power(7, 0) == 1)
    #expect(Elementary.power(1, 300) == 1)
  }

  @Test func expAndLogRise() {
    var (lastExp, lastLog) = (0.0, -Double.infinity)
    for k in 1...400_000 {
      let (e, l) = (Elementary.exp(Double(k) * 1e-3 - 200), Elementary.log(Double(k) * 1e-3))
      guard e > lastExp, l > lastLog else {
        Issue.record("not rising at step \(k)")
        return
      }
      (lastExp, lastLog) = (e, l)
    }
  }

  @Test func outsideTheirDomainTheyStop() async {
    await #expect(processExitsWith: .failure) { _ = Elementary.exp(701.0) }
    await #expect(processExitsWith: .failure) { _ = Elementary.exp(Double.nan) }
    await #expect(processExitsWith: .failure) { _ = Elementary.log(0.0) }
    await #expect(processExitsWith: .failure) { _ = Elementary.log(Double.infinity) }
  }
}
