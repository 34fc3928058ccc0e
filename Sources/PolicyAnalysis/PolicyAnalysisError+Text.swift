extension PolicyAnalysisError {
  /// What is wrong.
  public var problem: String {
    switch self {
    case .optionCount(let count): "there \(count == 1 ? "is 1 option" : "are \(count) options")"
    case .emptyID(let named, let place): "\(named.rawValue) \(place) has an empty id"
    case .repeatedID(let named, let id): "two \(named.rawValue)s have the id '\(id)'"
    case .unknownID(let named, let id, _): "no \(named.rawValue) has the id '\(id)'"
    case .tooFewDraws(let draws): "there \(draws == 1 ? "is 1 draw" : "are \(draws) draws")"
    case .drawCount(let option, let quantity, let got, let draws):
      "option '\(option)' has \(got) \(quantity.rawValue)s for \(draws) draws"
    case .valueInvalid(let option, let quantity, let draw, let count):
      "the \(quantity.rawValue) of option '\(option)' in draw \(draw) is not a number within ±1e50\(Self.others(count))"
    case .expectationInvalid(let option, let quantity):
      "the expected \(quantity.rawValue) of option '\(option)' is not a number within ±1e50"
    case .noWillingnessToPay: "no willingness to pay is given"
    case .willingnessToPayInvalid(let place): "willingness to pay \(place) is not a number from 0 to 1e50"
    case .willingnessToPayNotRising(let place): "willingness to pay \(place) is not above the one before it"
    case .size(let what, let got, _): "\(got) is no number of \(what)"
    case .none(let named): "no \(named.rawValue) is given"
    case .parameterDrawCount(let parameter, let got, let draws): "parameter '\(parameter)' has \(got) values for \(draws) draws"
    case .parameterInvalid(let parameter, let draw, let count):
      "parameter '\(parameter)' in draw \(draw) is not a number within ±1e50\(Self.others(count))"
    case .unequalDraws(let parameters, let options): "there are \(parameters) draws of the parameters and \(options) of costs and effects"
    case .tooFewDrawsToRegress(let draws, let least): "there are \(draws) draws where the regression needs \(least)"
    case .standardDeviationInvalid: "the standard deviation between participants is not a number above 0 and up to 1e50"
    case .amountInvalid(let what): "the \(what) is not a number from 0 to 1e50"
    case .otherOutcomes(let option): "option '\(option)' has other outcomes than the first one"
    case .scenarioShape(let option, let outcome, let scenarios, let draws):
      "outcome '\(outcome)' of option '\(option)' does not have \(scenarios) scenarios of \(draws) draws"
    case .outcomeInvalid(let option, let outcome, let scenario, let draw):
      "outcome '\(outcome)' of option '\(option)' in scenario '\(scenario)', draw \(draw), is not a number within ±1e50"
    case .rowLength(let row, let got, let columns): "row '\(row)' has \(got) values for \(columns) columns"
    case .cellInvalid(let row, let column): "the value of '\(row)' in '\(column)' is not a number within ±1e50"
    case .countInvalid(let row, let column): "the count of row '\(row)' in column '\(column)' is not a number of people"
    case .noThresholds: "no threshold is given"
    case .thresholdInvalid(let outcome): "the limit for outcome '\(outcome)' is not a number within ±1e50"
    case .marks(let got, let cases): "there are \(got) marks for \(cases) cases"
    case .nothingToTellApart(let interesting): "\(interesting == 0 ? "no case is" : "all cases are") of interest"
    case .shareOutside(let what, let from, let to): "the share for \(what) is not a number from \(from) to \(to)"
    }
  }

  /// How to mend it.
  public var fix: String {
    switch self {
    case .optionCount: "give at least two options, of which one may be to change nothing"
    case .emptyID: "give each an id"
    case .repeatedID: "rename one of them"
    case .unknownID(_, _, let known): "give one of \(known.map { "'\($0)'" }.joined(separator: ", "))"
    case .tooFewDraws: "draw the parameters at least twice; a thousand times is more like it"
    case .drawCount: "give every option a cost and an effect for each draw, in the same order of draws"
    case .valueInvalid: "find out why the model fails in that draw; a draw cannot be left out"
    case .expectationInvalid: "find out why the model fails for that option"
    case .noWillingnessToPay: "say what a unit of effect may cost; there is no default"
    case .willingnessToPayInvalid: "give an amount of 0 or more"
    case .willingnessToPayNotRising: "give each amount once, from low to high"
    case .size(_, _, let least): "give a number of at least \(least)"
    case .none(let named): "give one \(named.rawValue) or more"
    case .parameterDrawCount, .unequalDraws: "give the values of each parameter in the same draws as costs and effects"
    case .parameterInvalid: "give a finite number for each draw"
    case .tooFewDrawsToRegress: "draw the parameters more often"
    case .standardDeviationInvalid: "give how much participants differ in the quantity that the study measures"
    case .amountInvalid: "give an amount of 0 or more"
    case .otherOutcomes: "give every option the same outcomes"
    case .scenarioShape: "give every outcome a value in each scenario and draw, as many draws in all scenarios"
    case .outcomeInvalid: "find out why the model fails there; a draw cannot be left out"
    case .rowLength: "give one value per column, in the order of columns"
    case .cellInvalid: "give a finite number"
    case .countInvalid: "give a whole number of people, from 0 up"
    case .noThresholds: "say what an outcome must at least or may at most be; there is no default"
    case .thresholdInvalid: "give a finite number"
    case .marks: "say of each case whether it is of interest, in the order of cases"
    case .nothingToTellApart: "mark as of interest what holds in some cases and not in all"
    case .shareOutside(_, let from, let to): "give a share from \(from) to \(to)"
    }
  }

  static func others(_ count: Int) -> String { count > 1 ? ", nor are \(count - 1) more" : "" }
}
