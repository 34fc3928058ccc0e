import Foundation
import ModelTrust
import RandomStreams
import TestSupport

/// Functions with known indices, on uniform numbers in (0, 1).
enum TestFunctions {
  /// `sin x1 + 7 sin² x2 + 0.1 x3⁴ sin x1`, each `x` uniform within ±π; numbers after the third count for nothing.
  static func ishigami(_ u: [Double]) -> Double {
    let x = u.prefix(3).map { Double.pi * (2 * $0 - 1) }
    return sin(x[0]) + 7 * sin(x[1]) * sin(x[1]) + 0.1 * x[2] * x[2] * x[2] * x[2] * sin(x[0])
  }

  /// Closed form: Ishigami & Homma (1990); Saltelli et al. (2008), *Global Sensitivity Analysis: The Primer*, p. 179.
  static let ishigamiIndices: (variance: Double, first: [Double], total: [Double]) = {
    let (a, b, pi4) = (7.0, 0.1, pow(Double.pi, 4))
    let one = 0.5 * (1 + b * pi4 / 5) * (1 + b * pi4 / 5)
    let both = b * b * pi4 * pi4 * (1.0 / 18 - 1.0 / 50)
    let variance = one + a * a / 8 + both
    return (variance, [one / variance, a * a / 8 / variance, 0], [(one + both) / variance, a * a / 8 / variance, both / variance])
  }()

  static let gCoefficients: [Double] = [0, 1, 4.5, 9, 99, 99, 99, 99]

  /// Sobol's g-function `∏ (|4 u - 2| + a) / (1 + a)`.
  static func g(_ u: [Double]) -> Double { zip(u, gCoefficients).reduce(1) { $0 * (abs(4 * $1.0 - 2) + $1.1) / (1 + $1.1) } }

  /// Closed form: `V_j = 1 / (3 (1 + a_j)²)`, `V = ∏ (1 + V_j) - 1`, `T_j = V_j ∏ (1 + V_k) over k ≠ j`, of V.
  static let gIndices: (first: [Double], total: [Double]) = {
    let parts = gCoefficients.map { 1 / (3 * (1 + $0) * (1 + $0)) }
    let product = parts.reduce(1) { $0 * (1 + $1) }
    return (parts.map { $0 / (product - 1) }, parts.map { $0 * product / (1 + $0) / (product - 1) })
  }()

  /// Standard normal noise of a row, by inversion.
  static func noise(_ dice: inout Dice) -> Double { StandardNormal.quantile(max(dice.level(), 0x1p-60)) }

  static func ids(_ count: Int) -> [String] { (1...count).map { "x\($0)" } }
}

/// Comma-separated numbers beside the tests.
enum SensitivityFixture {
  static let folder = Checkout.root.appending(path: "Tests/ModelTrustTests/Fixtures")

  /// Lines of fields, without the headings.
  static func lines(_ name: String) throws -> [[String]] {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8).split(separator: "\n").dropFirst()
      .map { $0.split(separator: ",").map(String.init) }
  }

  static func numbers(_ name: String) throws -> [[Double]] { try lines(name).map { $0.map { Double($0) ?? .nan } } }

  /// Values of one index, in the order of the inputs, from `indices.csv`.
  static func index(_ fixture: String, _ index: String) throws -> [Double] {
    try lines("indices.csv").filter { $0[0] == fixture && $0[1] == index }.map { Double($0[3]) ?? .nan }
  }

  static var isRecording: Bool { ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" }

  static func write(_ name: String, _ rows: [[Double]]) throws {
    let heading = TestFunctions.ids(rows[0].count).joined(separator: ",")
    let text = ([heading] + rows.map { $0.map { "\($0)" }.joined(separator: ",") }).joined(separator: "\n") + "\n"
    try Data(text.utf8).write(to: folder.appending(path: name))
  }
}
