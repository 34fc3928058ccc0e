/// The value of knowing some variables, by regression of net benefit on them.
///
/// The net benefit that is expected when the variables `x` are known, `g_i(x) = E[NB_i | x]`, is the regression of option `i`'s net benefit
/// on them. The value of knowing them is `E[max_i g_i(x)] - max_i E[g_i(x)]`, the means taken over the draws. The basis is the one of
/// ``RegressionBasis/candidates`` with the smallest generalised cross-validation `(RSS / n) / (1 - p / n)²` for `p` columns, added up over
/// the differences between each option and the best one; the first of equals, and where fits are perfect but for rounding the first of
/// these.
///
/// **Standard error.** Two parts are added as squares: that of the mean over independent draws, and the standard deviation of the value
/// when the coefficients are drawn from their normal distribution, with the residuals' covariance between options.
///
/// **Bias.** The maximum of noisy fits is too high on average. The same sampled coefficients show how much *further* noise raises the
/// value; that is taken off. It removes a bias wholly where the noise is small beside the differences. Where options are equal and the
/// variables say nothing at most two fifths go, in trials a sixth, and what is left is of the size of the standard error. A basis that
/// cannot follow `g_i` makes the value too small; this is not seen in the standard error.
///
/// Sources: Strong, Oakley & Brennan (2014), *Med. Decis. Making* 34(3), 311–326; Strong et al. (2015), *Med. Decis. Making* 35(5), 570–583
/// (statistics of a study); Craven & Wahba (1979), *Numer. Math.* 31, 377–403 (cross-validation).
struct InformationRegression {
  let samples: OptionSamples
  let settings: RegressionSettings
  private let fits: [Fit]

  /// A basis at the draws, with the coefficients of every option's cost and effect.
  struct Fit {
    let basis: RegressionBasis
    let columns: OrthonormalColumns
    let costs: [[Double]]
    let effects: [[Double]]
  }

  /// How many draws there must be: with fewer, a value is mostly noise of the regression.
  static let leastDraws = 100
  static let mostColumns = 150
  /// The share of squares that a perfect fit leaves by rounding.
  private static let perfect = 1e-20

  /// - Parameters:
  ///   - variables: what would be known, by variable and draw; not constant. With none the value is 0.
  /// - Throws: ``PolicyAnalysisError/tooFewDrawsToRegress(_:least:)``.
  /// - Complexity: O(n p²) for each candidate of `p` columns.
  init(_ samples: OptionSamples, variables: [[Double]], settings: RegressionSettings) throws(PolicyAnalysisError) {
    guard samples.draws >= Self.leastDraws else { throw .tooFewDrawsToRegress(samples.draws, least: Self.leastDraws) }
    self.samples = samples
    self.settings = settings
    let standard = variables.compactMap(ParameterScreen.standardised)
    let most = min(Self.mostColumns, samples.draws / 5)
    let candidates = RegressionBasis.candidates.enumerated().filter { place, basis in
      place == 0 || ((standard.count > 1 || basis.interactions == .none) && basis.columnCount(parameters: standard.count) <= most)
    }
    fits =
      standard.isEmpty
      ? []
      : candidates.map { _, basis in
        let columns = OrthonormalColumns(basis.columns(standard))
        return Fit(
          basis: basis, columns: columns, costs: samples.options.map { columns.coefficients(of: $0.costs) },
          effects: samples.options.map { columns.coefficients(of: $0.effects) })
      }
  }

  /// The value at each willingness to pay.
  func values(_ willingnessToPay: WillingnessToPay) -> [InformationValue] {
    let perfect = PerfectInformation(samples, willingnessToPay: willingnessToPay)
    let chosen = willingnessToPay.values.map { best(NetBenefits(samples, willingnessToPay: $0), at: $0) }
    let conditional = zip(willingnessToPay.values, chosen).map { amount, fit in
      fit.map { ConditionalBenefits(NetBenefits(samples, willingnessToPay: amount), fits[$0], at: amount) }
    }
    let sampled = self.sampled(conditional, chosen)
    return perfect.points.indices.map { place in
      let evpi = perfect.points[place].evpi
      guard let fit = chosen[place], let own = conditional[place]?.value else {
        return InformationValue(
          willingnessToPay: perfect.points[place].willingnessToPay, value: MonteCarloEstimate(value: 0, standardError: 0), uncorrected: 0,
          upwardBias: 0, evpi: evpi, basis: nil)
      }
      let replicates = sampled[place]
      let mean = replicates.reduce(0, +) / Double(replicates.count)
      let variance = replicates.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(replicates.count - 1)
      let bias = max(0, mean - own.value)
      return InformationValue(
        willingnessToPay: perfect.points[place].willingnessToPay,
        value: MonteCarloEstimate(
          value: min(evpi.value, max(0, own.value - bias)),
          standardError: (variance + own.standardError * own.standardError).squareRoot()), uncorrected: own.value, upwardBias: bias,
        evpi: evpi, basis: fits[fit].basis)
    }
  }

  /// The fit with the smallest cross-validation at a willingness to pay; `nil` where there is none.
  private func best(_ benefits: NetBenefits, at amount: Double) -> Int? {
    let n = Double(samples.draws)
    let differences = benefits.values.map { zip($0, benefits.values[benefits.optimum]).map { $0 - $1 } }
    let whole = differences.reduce(0) { $0 + OrthonormalColumns.dot($1, $1) }
    let criteria = fits.map { fit -> Double in
      let freedom = 1 - Double(fit.columns.columns.count) / n
      let left = differences.reduce(0) { $0 + fit.columns.residualSquares(of: $1) }
      return left <= Self.perfect * whole ? 0 : left / n / (freedom * freedom)
    }
    return criteria.indices.min { (criteria[$0], $0) < (criteria[$1], $1) }
  }

  /// By willingness to pay and replicate: the value with sampled coefficients.
  ///
  /// In columns at right angles the coefficients' covariance is that of the residuals, the same for every column.
  private func sampled(_ conditional: [ConditionalBenefits?], _ chosen: [Int?]) -> [[Double]] {
    var values = conditional.map { _ in [Double]() }
    for fit in fits.indices {
      let places = chosen.indices.filter { chosen[$0] == fit }
      guard !places.isEmpty else { continue }
      let columns = fits[fit].columns
      for replicate in 0..<settings.replicates {
        let noise = samples.options.indices.map { option in
          columns.sum(
            InformationAddress.normals(
              seed: settings.seed, .coefficients, item: UInt32(truncatingIfNeeded: option), index: replicate, count: columns.columns.count))
        }
        for place in places { values[place].append(conditional[place]?.value(with: noise) ?? 0) }
      }
    }
    return values
  }
}
