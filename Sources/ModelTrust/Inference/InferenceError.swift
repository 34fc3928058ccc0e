/// Why a calibration or an inference cannot be begun or brought to an end: what is wrong and how to mend it.
///
/// Coordinates, summaries and runs count from 0.
public enum InferenceError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A size lies outside its range.
  case size(what: String, got: Int, range: ClosedRange<Int>)
  /// A number is not above 0 and finite, or not a share.
  case number(what: String, got: Double, wanted: String)
  /// There are so many of something and not one per coordinate or summary.
  case count(what: String, got: Int, needed: Int)
  /// The bounds of this coordinate are not finite or have no room between them.
  case noRoom(coordinate: Int)
  /// The start lies outside the bounds of this coordinate.
  case startOutside(coordinate: Int)
  /// The objective is a finite number at none of the points of the first simplex.
  case nothingFinite(points: Int)
  /// So many draws from the prior had a finite distance, which are fewer than the particles.
  case tooFewPriorDraws(finite: Int, needed: Int)
  /// The generation to go on from comes from another schedule.
  case otherSchedule
  /// The generation to go on from does not have the numbers of a finished one.
  case brokenGeneration(what: String)
  /// The task was cancelled.
  case cancelled
  /// So many particles have a weight where the regression needs so many.
  case tooFewParticles(got: Int, needed: Int)
  /// One of these summaries is a linear combination of the others.
  case collinearSummaries([Int])
  /// The number of bins does not divide the number of possible ranks.
  case unequalBins(bins: Int, ranks: Int)
  /// The rank of this run is none of `0...draws`.
  case rankOutside(run: Int, rank: Int, draws: Int)
  /// There are so many runs where the bins need so many.
  case tooFewRuns(got: Int, needed: Int)

  /// What is wrong, and below it how to mend it.
  public var description: String { "\(problem)\n  fix: \(fix)" }
}
