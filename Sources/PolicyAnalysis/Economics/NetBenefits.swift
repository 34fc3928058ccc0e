/// Net monetary benefits of all options at one willingness to pay, draw by draw: `NB = λ × effect - cost`.
///
/// Source: Stinnett & Mullahy (1998), *Med. Decis. Making* 18(2) Suppl., S68–S80.
struct NetBenefits {
  /// By option in the order of ids, and draw.
  let values: [[Double]]
  /// The means over the draws.
  let expected: [MonteCarloEstimate]
  /// The option with the highest mean, the first id of equals.
  let optimum: Int

  init(_ samples: OptionSamples, willingnessToPay: Double) {
    values = samples.options.map { option in zip(option.costs, option.effects).map { willingnessToPay * $1 - $0 } }
    expected = values.map { MonteCarloEstimate(meanOf: $0) }
    optimum = Self.highest(expected.map(\.value))
  }

  /// The place of the highest number, the first of equals.
  static func highest(_ numbers: [Double]) -> Int {
    numbers.indices.dropFirst().reduce(0) { numbers[$1] > numbers[$0] ? $1 : $0 }
  }

  /// The highest net benefit in a draw.
  func best(in draw: Int) -> Double { values.dropFirst().reduce(values[0][draw]) { max($0, $1[draw]) } }

  /// What an option yields less than the best of each draw; at least 0.
  func losses(of option: Int) -> [Double] { values[option].indices.map { best(in: $0) - values[option][$0] } }
}
