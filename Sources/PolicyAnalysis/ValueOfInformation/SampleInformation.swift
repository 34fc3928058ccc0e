/// The expected value of sample information (EVSI): what a planned study is worth for the decision, before its costs.
///
/// For each draw of the parameters a study is simulated and summed up by one statistic or more. `EVSI = E_s[max_i E(NB_i | s)] - max_i
/// E(NB_i)`, with net benefit regressed on the statistics `s`. It lies within 0 and the value of perfect information. The draws are then
/// samples of what is thought before the study, so that no posterior needs to be worked out. Statistics that are the same in all draws tell
/// nothing and drop out; of more than ten the ten that explain most by themselves are kept.
///
/// How it is estimated, with standard error and bias: as for ``PartialPerfectInformation``.
///
/// Source: Strong, Oakley, Brennan & Breeze (2015), *Med. Decis. Making* 35(5), 570–583.
public struct SampleInformation: Hashable, Sendable {
  /// The statistics that entered the regression.
  public let kept: [String]
  /// By willingness to pay, rising.
  public let points: [InformationValue]

  /// - Parameters:
  ///   - samples: costs and effects, in at least 100 draws.
  ///   - statistics: per draw what the study would find if that draw were the truth, sampling error included.
  ///   - willingnessToPay: where it is worked out.
  ///   - settings: seed and number of samples of the coefficients.
  /// - Throws: ``PolicyAnalysisError`` where numbers of draws differ or are below 100.
  public init(
    _ samples: OptionSamples, statistics: ParameterDraws, willingnessToPay: WillingnessToPay, settings: RegressionSettings
  ) throws(PolicyAnalysisError) {
    guard statistics.draws == samples.draws else { throw .unequalDraws(parameters: statistics.draws, options: samples.draws) }
    let kept = ParameterScreen.kept(statistics, samples).map { statistics.parameters[$0] }
    let regression = try InformationRegression(samples, variables: kept.map(\.values), settings: settings)
    self.kept = kept.map(\.id)
    points = regression.values(willingnessToPay)
  }
}
