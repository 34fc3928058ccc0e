import PolicyAnalysis
import Quantities
import RandomStreams
import TestSupport

/// Small cases with known answers.
enum Toys {
  /// Standard normal numbers, by inversion.
  static func normals(_ count: Int, seed: UInt64) -> [Double] {
    var dice = Dice(seed: seed)
    return (0..<count).map { _ in StandardNormal.quantile(max(dice.level(), 0x1p-60)) }
  }

  /// `E[max(0, X)] - max(0, m)` for a normal `X` of mean `m` and standard deviation `s`: `s φ(m/s) - |m| Φ(-|m|/s)` (unit normal loss).
  static func loss(mean: Double, standardDeviation: Double) -> Double {
    let z = abs(mean) / standardDeviation
    return standardDeviation * Elementary.exp(-z * z / 2) / (2 * Double.pi).squareRoot() - abs(mean) * StandardNormal.cumulative(-z)
  }

  /// Two options, of which the first is 0 throughout: at a willingness to pay of 1 the second has these net benefits.
  static func pair(_ netBenefits: [Double]) throws -> OptionSamples {
    let none = [Double](repeating: 0, count: netBenefits.count)
    return try OptionSamples([
      OptionSamples.Option(id: "none", costs: none, effects: none), OptionSamples.Option(id: "plan", costs: none, effects: netBenefits),
    ])
  }

  /// Costs and effects from few whole numbers, so that there are ties of all kinds.
  static func coarse(options: Int, draws: Int, seed: UInt64) -> [OptionSamples.Option] {
    var dice = Dice(seed: seed)
    return (0..<options).map { option in
      OptionSamples.Option(
        id: "o\(option)", costs: (0..<draws).map { _ in Double(dice.whole(below: 4)) },
        effects: (0..<draws).map { _ in Double(dice.whole(below: 4) - 1) })
    }
  }

  static func draws(_ columns: [(String, [Double])]) throws -> ParameterDraws {
    try ParameterDraws(columns.map { ParameterDraws.Parameter(id: $0.0, values: $0.1) })
  }

  /// The error that a call throws, if it does.
  static func refusal<T>(_ call: () throws(PolicyAnalysisError) -> T) -> PolicyAnalysisError? {
    do throws(PolicyAnalysisError) {
      _ = try call()
      return nil
    } catch { return error }
  }
}
