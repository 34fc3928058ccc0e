/// Why a decision analysis cannot be made: what is wrong and how to mend it.
///
/// Draws, rows and places count from 0.
public enum PolicyAnalysisError: Error, Hashable, Sendable, CustomStringConvertible {
  /// So few options.
  case optionCount(Int)
  /// The one at this place has an empty id.
  case emptyID(Named, place: Int)
  /// Two have this id.
  case repeatedID(Named, String)
  /// None has this id.
  case unknownID(Named, String, known: [String])
  /// So few draws.
  case tooFewDraws(Int)
  /// The option has so many costs or effects where the first one has so many draws.
  case drawCount(option: String, OptionSamples.Quantity, got: Int, draws: Int)
  /// The cost or effect of this draw is NaN, infinite or beyond ±1e50, the first of so many.
  case valueInvalid(option: String, OptionSamples.Quantity, draw: Int, count: Int)
  /// The expected cost or effect is NaN, infinite or beyond ±1e50.
  case expectationInvalid(option: String, OptionSamples.Quantity)
  /// No willingness to pay was given.
  case noWillingnessToPay
  /// The willingness to pay at this place is negative, NaN, infinite or beyond 1e50.
  case willingnessToPayInvalid(place: Int)
  /// The willingness to pay at this place is not above the one before it.
  case willingnessToPayNotRising(place: Int)
  /// A size is below the least one that makes sense.
  case size(what: String, got: Int, least: Int)
  /// None was given; a statistic of a study counts as a parameter.
  case none(Named)
  /// The parameter has so many values where the first one has so many draws.
  case parameterDrawCount(parameter: String, got: Int, draws: Int)
  /// The value of this draw is NaN, infinite or beyond ±1e50, the first of so many.
  case parameterInvalid(parameter: String, draw: Int, count: Int)
  /// Parameters and options have different numbers of draws.
  case unequalDraws(parameters: Int, options: Int)
  /// A regression needs so many draws.
  case tooFewDrawsToRegress(Int, least: Int)
  /// The standard deviation between participants is not above 0, or beyond 1e50.
  case standardDeviationInvalid
  /// An amount is negative, NaN, infinite or beyond 1e50.
  case amountInvalid(what: String)
  /// The option has other outcomes than the first one.
  case otherOutcomes(option: String)
  /// The values of an outcome are not those of so many scenarios with so many draws each.
  case scenarioShape(option: String, outcome: String, scenarios: Int, draws: Int)
  /// The outcome in this scenario and draw is NaN, infinite or beyond ±1e50.
  case outcomeInvalid(option: String, outcome: String, scenario: String, draw: Int)
  /// A row of a table has so many values for so many columns.
  case rowLength(row: String, got: Int, columns: Int)
  /// The value of a row in a column is NaN, infinite or beyond ±1e50.
  case cellInvalid(row: String, column: String)
  /// The count of a row in a column is negative or beyond a million million.
  case countInvalid(row: String, column: String)
  /// No threshold was given.
  case noThresholds
  /// The limit for this outcome is NaN, infinite or beyond ±1e50.
  case thresholdInvalid(outcome: String)
  /// There are so many marks for so many cases.
  case marks(got: Int, cases: Int)
  /// All or none of the cases are of interest.
  case nothingToTellApart(interesting: Int)
  /// A share is outside its range or NaN.
  case shareOutside(what: String, from: Double, to: Double)

  /// What is wrong, and below it how to mend it.
  public var description: String { "\(problem)\n  fix: \(fix)" }
}
