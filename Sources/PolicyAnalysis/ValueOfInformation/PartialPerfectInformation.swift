/// The expected value of partial perfect information (EVPPI): what knowing a group of parameters is worth for the decision.
///
/// `EVPPI = E_x[max_i E(NB_i | x)] - max_i E(NB_i)` for the parameters `x` of the group, by regression of net benefit on them. It lies
/// within 0 and the value of perfect information, and is 0 where nothing that the group can say would change the decision. With a group
/// larger than ten, only the ten parameters that explain most by themselves enter the regression (``kept``); constant ones never do. Adding
/// parameters to a group adds value in truth; of estimates this holds within their standard errors.
///
/// Net benefit is regressed on functions of the parameters, which generalised cross-validation chooses among ``RegressionBasis/candidates``
/// for each willingness to pay. Coefficients drawn from their normal distribution give the part of the standard error that is due to the
/// regression, and show the upward bias, which is taken off. It goes wholly where noise is small; where options are equal and parameters
/// say nothing most of it stays, and an estimate of a standard error or two above 0 is then no sign of value.
///
/// Sources: Felli & Hazen (1998), *Med. Decis. Making* 18(1), 95–109; Strong, Oakley & Brennan (2014), *Med. Decis. Making* 34(3), 311–326.
public struct PartialPerfectInformation: Hashable, Sendable {
  /// The ids of the group, in their order.
  public let group: [String]
  /// The parameters of the group that entered the regression.
  public let kept: [String]
  /// By willingness to pay, rising.
  public let points: [InformationValue]

  /// - Parameters:
  ///   - samples: costs and effects, in at least 100 draws.
  ///   - parameters: the same draws of the parameters.
  ///   - group: the ids of the parameters that would be known, at least one.
  ///   - willingnessToPay: where it is worked out.
  ///   - settings: seed and number of samples of the coefficients.
  /// - Throws: ``PolicyAnalysisError`` where numbers of draws differ or are below 100, or the group is empty or has an unknown or repeated
  ///   id.
  /// - Complexity: O(n p²) for each basis of `p` columns, and O(replicates × n × (p + amounts × options²) × options).
  public init(
    _ samples: OptionSamples, parameters: ParameterDraws, group: [String], willingnessToPay: WillingnessToPay, settings: RegressionSettings
  ) throws(PolicyAnalysisError) {
    guard parameters.draws == samples.draws else { throw .unequalDraws(parameters: parameters.draws, options: samples.draws) }
    let chosen = try parameters.group(group)
    let kept = ParameterScreen.kept(chosen, samples).map { chosen.parameters[$0] }
    let regression = try InformationRegression(samples, variables: kept.map(\.values), settings: settings)
    self.group = chosen.ids
    self.kept = kept.map(\.id)
    points = regression.values(willingnessToPay)
  }
}
