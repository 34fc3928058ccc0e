import Evidence
import MentorSimulation

extension CalibrationPlan.QualityReference {
  /// The weeks of a relation that count.
  private static let weeks = 1...52
  /// Weeks in which relations may begin: who chooses a mentor needs some.
  private static let seeking = 26
  /// Youths of the cohort: the standard error of the mean is about 0.0005 then.
  static let youths = 40_000

  /// Mean and standard deviation of Q over weeks 1 to 52 of active relations that began within half a year, in the reference cohort at these parameters.
  ///
  /// - Parameters:
  ///   - parameters: the parameters of the model.
  ///   - seed: the seed.
  ///   - threads: no influence on the result.
  func values(_ parameters: ParameterSet, seed: UInt64, threads: Int) async -> (mean: Double, sd: Double) {
    let set = parameters.overriding(overrides)
    let simulation = Simulation(
      population: .cohorts(
        [Population.Group(CohortGenerator(.standard(for: segment, parameters: set)), youths: Self.youths, first: 0)], seed: seed),
      arms: [Arm(id: "none", programmes: []), arm], horizon: Self.seeking + Self.weeks.upperBound, futures: 1, seed: seed,
      parameters: set)
    let records = await simulation.records(
      CourseRecords.Request(outcomes: [.activeQuality], summaries: [.matchDay]), threads: threads)
    let begins = records.values(.matchDay, arm: 1).map { $0.isNaN ? Int.max : Int($0 / 7) }
    let values = records.weeks.flatMap { week in
      zip(records.values(.activeQuality, arm: 1, week: week), begins).compactMap { quality, begin in
        begin <= Self.seeking && Self.weeks.contains(week - begin) && !quality.isNaN ? Double(quality) : nil
      }
    }
    let moments = SampleMoments(values)
    return (moments.mean, moments.standardDeviation ?? 0)
  }

  /// The constants that reproduce themselves: closure depends on them, and they on who is still there.
  func fixedPoint(_ parameters: ParameterSet, seed: UInt64, threads: Int) async -> (mean: Double, sd: Double) {
    var set = parameters
    for _ in 0..<4 {
      let next = await values(set, seed: seed, threads: threads)
      let moved = max(abs(next.mean - set.value(mean)), abs(next.sd - set.value(sd)))
      set = set.overriding([mean: next.mean, sd: next.sd])
      if moved < 1e-4 { break }
    }
    return (set.value(mean), set.value(sd))
  }
}
