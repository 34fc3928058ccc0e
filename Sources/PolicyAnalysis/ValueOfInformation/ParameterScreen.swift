/// Which of many parameters enter a regression: those that by themselves explain most.
///
/// Parameters that are the same in all draws, but for rounding, are left out: knowing them tells nothing. Of more than ``most`` others
/// those are kept that explain the largest share of the variance of any option's cost or effect, less the mean of all options in that draw,
/// by a natural cubic spline with 4 knots; equal ones by id. A parameter that matters only together with others can be missed, which makes
/// an estimate too small and never too large.
///
/// Source: Fan & Lv (2008), *J. R. Stat. Soc. B* 70(5), 849–911 (sure independence screening).
enum ParameterScreen {
  /// How many parameters are kept at most.
  static let most = 10

  /// - Returns: the places of the parameters that are kept, rising.
  static func kept(_ parameters: ParameterDraws, _ samples: OptionSamples) -> [Int] {
    let moving = parameters.parameters.indices.filter { standardised(parameters.parameters[$0].values) != nil }
    guard moving.count > most else { return moving }
    let responses = [samples.options.map(\.costs), samples.options.map(\.effects)].flatMap(centred).compactMap(standardised)
    let scores = moving.map { place in
      let values = standardised(parameters.parameters[place].values) ?? []
      let basis = OrthonormalColumns(RegressionBasis(.naturalSpline(knots: 4)).columns([values]))
      return responses.map { response in basis.coefficients(of: response).reduce(0) { $0 + $1 * $1 } }.max() ?? 0
    }
    return moving.indices.sorted { (-scores[$0], $0) < (-scores[$1], $1) }.prefix(most).map { moving[$0] }.sorted()
  }

  /// Mean 0 and mean square 1; `nil` where the numbers are equal but for rounding.
  static func standardised(_ values: [Double]) -> [Double]? {
    let (low, high) = values.reduce((Double.infinity, -Double.infinity)) { (min($0.0, $1), max($0.1, $1)) }
    guard high - low > 16 * max(abs(low), abs(high)).ulp else { return nil }
    let n = Double(values.count)
    // In units of the range first, so that no square vanishes.
    let scaled = values.map { ($0 - low) / (high - low) }
    let mean = scaled.reduce(0, +) / n
    let spread = (scaled.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / n).squareRoot()
    return scaled.map { ($0 - mean) / spread }
  }

  /// By option, less the mean over the options in each draw.
  private static func centred(_ values: [[Double]]) -> [[Double]] {
    let means = values[0].indices.map { draw in values.reduce(0) { $0 + $1[draw] } / Double(values.count) }
    return values.map { zip($0, means).map { $0 - $1 } }
  }
}
