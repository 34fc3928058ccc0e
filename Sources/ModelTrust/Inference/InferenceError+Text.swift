extension InferenceError {
  /// What is wrong.
  public var problem: String {
    switch self {
    case .size(let what, let got, _): "\(got) is no number of \(what)"
    case .number(let what, let got, _): "\(what) of \(got) is not possible"
    case .count(let what, let got, let needed): "there are \(got) \(what) where \(needed) are needed"
    case .noRoom(let coordinate): "the bounds of coordinate \(coordinate) leave no room"
    case .startOutside(let coordinate): "the start lies outside the bounds of coordinate \(coordinate)"
    case .nothingFinite(let points): "the objective is a finite number at none of the \(points) points of the first simplex"
    case .tooFewPriorDraws(let finite, let needed):
      "\(finite) draws from the prior have a finite distance where \(needed) particles are asked for"
    case .otherSchedule: "the generation to go on from comes from another schedule"
    case .brokenGeneration(let what): "the generation to go on from has \(what)"
    case .cancelled: "the work was cancelled"
    case .tooFewParticles(let got, let needed): "\(got) particles have a weight where the regression needs \(needed)"
    case .collinearSummaries(let summaries): "summaries \(summaries.map { "\($0)" }.joined(separator: ", ")) are collinear"
    case .unequalBins(let bins, let ranks): "\(bins) bins cannot share \(ranks) ranks equally"
    case .rankOutside(let run, let rank, let draws): "run \(run) has rank \(rank) among \(draws) draws"
    case .tooFewRuns(let got, let needed): "there are \(got) runs where the bins need \(needed)"
    }
  }

  /// How to mend it.
  public var fix: String {
    switch self {
    case .size(_, _, let range): "give a number from \(range.lowerBound) to \(range.upperBound)"
    case .number(_, _, let wanted): "give \(wanted)"
    case .count: "give one for each"
    case .noRoom: "give a finite lower bound and a larger finite upper bound, or leave the coordinate out"
    case .startOutside: "start within the bounds"
    case .nothingFinite: "start where the model runs, or with smaller steps"
    case .tooFewPriorDraws: "draw more from the prior, or find out why the model fails there"
    case .otherSchedule: "go on with the same seed, sizes, targets and scales, or begin anew"
    case .brokenGeneration: "give it as it was when it was finished, or begin anew"
    case .cancelled: "begin again, from the last finished generation where there is one"
    case .tooFewParticles: "ask for more particles, or for fewer summaries"
    case .collinearSummaries: "leave one of them out"
    case .unequalBins: "give a number of bins that divides the number of draws plus 1"
    case .rankOutside: "count the draws below the truth"
    case .tooFewRuns: "run more, or give fewer bins"
    }
  }
}
