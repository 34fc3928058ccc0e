/// The expected net gain of sampling (ENGS): what a study is worth to all whom the decision concerns, less what it costs.
///
/// `ENGS = EVSI × population - study cost`. Above 0 the study is worth its money. The population is the number of people to whom the
/// decision will apply once the study is there, discounted if costs and effects are.
///
/// Source: Claxton & Posnett (1996), *Health Econ.* 5(6), 513–524.
public struct ExpectedNetGain: Hashable, Sendable {
  public let willingnessToPay: Double
  /// In the unit of cost; may be negative.
  public let gain: MonteCarloEstimate

  /// - Parameters:
  ///   - information: the value of the study per person.
  ///   - population: how many people the decision concerns, at least 0; need not be whole when discounted.
  ///   - studyCost: what the study costs, at least 0.
  /// - Throws: ``PolicyAnalysisError`` where population or cost is negative, NaN, infinite or beyond 1e50.
  public init(_ information: InformationValue, population: Double, studyCost: Double) throws(PolicyAnalysisError) {
    guard population >= 0, Magnitude.isFit(population) else { throw .amountInvalid(what: "population") }
    guard studyCost >= 0, Magnitude.isFit(studyCost) else { throw .amountInvalid(what: "study cost") }
    willingnessToPay = information.willingnessToPay
    gain = MonteCarloEstimate(
      value: information.value.value * population - studyCost, standardError: information.value.standardError * population)
  }
}
