public import Evidence
import RandomStreams

/// The posterior of the fitted parameters.
extension Calibration {
  /// How the posterior is sampled, the same for every fit.
  public struct Schedule: Sendable, Equatable {
    public var particles = 600
    public var generations = 4
    /// Draws of the sample.
    public var draws = 500

    public init() {}
  }

  /// The posterior of one fit.
  public struct Posterior: Sendable {
    public let fit: CalibrationPlan.Fit
    /// Particles after regression adjustment.
    public let particles: ABCPosterior
    /// Ids of the columns of ``rows``: fitted parameters, those that the data do not tell, and what is kept with them.
    public let ids: [String]
    /// Equally weighted draws.
    public let rows: [[Double]]
  }

  /// Samples the posterior of one fit by ABC-SMC (``ABCSMC``), adjusted by regression.
  ///
  /// The prior is flat over what is believed possible of each fitted parameter, on its scale: what is known of it is in the targets alone,
  /// and its own prior is not counted a second time. A draw is seen as the targets are: with their standard error, of which the Monte Carlo
  /// error of the draw's smaller studies is a part. All other parameters stay at the values of `set`. Fits count as independent of each other.
  ///
  /// - Parameters:
  ///   - fit: a fit of the plan.
  ///   - set: the fitted parameters.
  ///   - schedule: how.
  ///   - snapshot: where an earlier run had come.
  ///   - finished: called with every generation.
  /// - Throws: ``InferenceError`` where the schedule cannot be run.
  public func posterior(
    of fit: CalibrationPlan.Fit, at set: ParameterSet, _ schedule: Schedule, from snapshot: ABCGeneration? = nil,
    finished: (ABCGeneration) -> Void = { _ in }
  ) async throws(InferenceError) -> Posterior {
    let errors = await monteCarloErrors(fit, set)
    let abc = try ABCSMC(
      dimensions: fit.parameters.count + fit.given.count, targets: fit.targets.map(\.observed), scales: fit.targets.map(\.standardError),
      particles: schedule.particles, generations: schedule.generations, seed: seed)
    let seed = seed
    let raw = try await abc.run(from: snapshot, threads: threads, finished: finished) { point, attempt in
      let values = await results(fit, applying(fit, drawn: point, to: set), replicate: attempt.number, most: fit.size, threads: 1)
      guard !values.contains(nil) else { return nil }
      return zip(values.compactMap(\.self), fit.targets.indices).map { value, k in
        let own = fit.targets[k].standardError
        let rest = max(0, own * own - errors[k] * errors[k]).squareRoot()
        let luck = StudyAddress.luck(seed: seed, replicate: attempt.number, candidate: k)
        return value + rest * StudyAddress.normal(.observation, luck)
      }
    }
    let particles = try raw.adjusted()
    let ids = fit.parameters.map(\.id) + fit.given + fit.joint
    let rows = particles.equallyWeighted(count: schedule.draws, seed: seed).map { point in
      let drawn = applying(fit, drawn: point, to: set)
      return ids.map { Significant.rounded(drawn.value($0), digits: 5) }
    }
    return Posterior(fit: fit, particles: particles, ids: ids, rows: rows)
  }

  /// Standard deviations of the results of a fit's studies with as many participants as a draw of the posterior has.
  private func monteCarloErrors(_ fit: CalibrationPlan.Fit, _ set: ParameterSet) async -> [Double] {
    var rows: [[Double?]] = []
    for replicate in 1...24 { rows.append(await results(fit, set, replicate: UInt32(replicate), most: fit.size, threads: threads)) }
    return fit.targets.indices.map { k in SampleMoments(rows.compactMap { $0[k] }).standardDeviation ?? 0 }
  }

  /// The set at a point of the posterior: places of the fitted parameters, then quantiles of the given ones.
  func applying(_ fit: CalibrationPlan.Fit, drawn point: [Double], to set: ParameterSet) -> ParameterSet {
    let given = zip(fit.given, point.dropFirst(fit.parameters.count)).compactMap { id, u in
      set[id]?.prior.distribution.map { (id, $0.quantile(u)) }
    }
    let fitted = zip(fit.parameters, point).map { ($0.id, $0.believed(at: $1)) }
    return set.overriding(Dictionary(given + fitted) { first, _ in first }).following(fit.follows)
  }

  /// One sample of what all fits gave, row by row.
  public static func sample(_ posteriors: [Posterior]) -> PosteriorSample {
    let count = posteriors.map(\.rows.count).min() ?? 0
    return PosteriorSample(ids: posteriors.flatMap(\.ids), rows: (0..<count).map { k in posteriors.flatMap { $0.rows[k] } })
  }
}
