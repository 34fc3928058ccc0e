extension SensitivityError {
  /// What is wrong.
  public var problem: String {
    switch self {
    case .inputCount(let n): "the plan has \(n) inputs"
    case .emptyID(let place): "input \(place) has an empty id"
    case .repeatedID(let id): "two inputs have the id '\(id)'"
    case .sharedAddress(let first, let second): "the ids '\(first)' and '\(second)' would share their random numbers"
    case .quantiles(let low, let base, let high): "the quantiles \(low), \(base) and \(high) do not rise within 0 and 1"
    case .size(let what, let got, _): "\(got) is no number of \(what)"
    case .oddLevels(let levels): "a grid of \(levels) levels has no step of half the grid"
    case .outputCount(let got, let rows): "there are \(got) outputs for \(rows) rows"
    case .errorCount(let got, let outputs): "there are \(got) squared standard errors for \(outputs) outputs"
    case .outputNotFinite(let row, let count): "the output of row \(row) is not a finite number\(Self.others(count))"
    case .squaredErrorInvalid(let row, let count):
      "the squared standard error of row \(row) is not a finite number of 0 or more\(Self.others(count))"
    case .partOfOtherDesign(let part): "part \(part) comes from another design"
    case .partOutside(let part, let rows): "part \(part) reaches outside the \(rows) rows of the design"
    case .rowTwice(let row): "row \(row) is in two parts"
    case .rowMissing(let row, let count): "row \(row) is in no part\(Self.others(count))"
    case .mixedParts: "some parts have squared standard errors and some have not"
    case .constantOutput: "all outputs are equal, so that sensitivity indices are undefined"
    case .tooFewRows(let got, let needed): "there are \(got) rows where the regression needs \(needed)"
    case .inputRowLength(let row, let got, let inputs): "row \(row) has \(got) values for \(inputs) inputs"
    case .inputNotFinite(let row, let input): "input '\(input)' of row \(row) is not a finite number"
    case .constantInput(let id): "input '\(id)' is the same in all rows"
    case .collinear(let inputs, let byRank):
      "\(byRank ? "the ranks of inputs" : "inputs") \(inputs.map { "'\($0)'" }.joined(separator: ", ")) are collinear"
    }
  }

  /// How to mend it.
  public var fix: String {
    switch self {
    case .inputCount: "give 1 to \(SensitivityPlan.mostInputs) inputs; screen more in groups"
    case .emptyID: "give every input an id"
    case .repeatedID, .sharedAddress: "rename one of them"
    case .quantiles: "give a low quantile, a base and a high quantile such as 0.05, 0.5 and 0.95"
    case .size(_, _, let range): "give a number from \(range.lowerBound) to \(range.upperBound)"
    case .oddLevels: "give an even number of levels, such as 4"
    case .outputCount: "give one output per row of the design, in its order"
    case .errorCount: "give one squared standard error per output, or none at all"
    case .outputNotFinite: "find out why the model fails at that point; a row cannot be left out"
    case .squaredErrorInvalid: "give the square of the standard error of each output, or none at all"
    case .partOfOtherDesign: "run the part again with this plan, or take the plan with which it was run"
    case .partOutside, .rowTwice: "cut the design into parts that neither overlap nor reach outside it"
    case .rowMissing: "run the part that is missing"
    case .mixedParts: "give them with all parts or with none"
    case .constantOutput: "take an output that varies, or wider ranges of the inputs"
    case .tooFewRows: "run more rows, or regress on fewer inputs"
    case .inputRowLength: "let the mapping give one value per input"
    case .inputNotFinite: "map uniform numbers to finite values"
    case .constantInput: "leave it out of the plan"
    case .collinear: "leave one of them out of the regression"
    }
  }

  private static func others(_ count: Int) -> String { count > 1 ? ", nor are \(count - 1) more" : "" }
}
