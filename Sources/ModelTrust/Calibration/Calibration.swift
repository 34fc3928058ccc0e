public import Evidence
import MentorSimulation

/// Fits the parameters of the model to targets, on common random numbers.
///
/// Every evaluation runs the studies of a fit on the same youths with the same luck (replicate 1), so that the objective, the sum of the squared
/// deviations in half interval widths, is a deterministic function of the parameters, which Nelder and Mead's search takes to its least value. The
/// result is rounded to four significant digits and judged on other youths.
public struct Calibration: Sendable {
  public let plan: CalibrationPlan
  public let seed: UInt64
  /// No influence on the result.
  public let threads: Int
  /// Participants of a sample, at most; `nil` for as many as the plan says.
  public let most: Int?

  public init(_ plan: CalibrationPlan = .standard, seed: UInt64, threads: Int, most: Int? = nil) {
    (self.plan, self.seed, self.threads, self.most) = (plan, seed, threads, most)
  }

  /// Replicates on which the result is judged, other than the one that was fitted on.
  static let judges = 8
  private static let mostRounds = 6
  /// A fit whose objective is below this for each target is not begun again.
  private static let good = 0.01

  /// What happens on the way.
  public enum Step: Sendable, Equatable {
    case evaluation(fit: String, round: Int, point: [Double], value: Double, wasKnown: Bool)
    case references(round: Int)
    case judging
  }

  /// Fits all parameters, from the starts of the plan.
  ///
  /// - Parameters:
  ///   - known: values that an earlier run of the same plan and seed worked out.
  ///   - step: called with every step in turn.
  /// - Returns: the fitted parameters, and what they achieve.
  /// - Throws: ``InferenceError`` where a search fails.
  public func run(known: CalibrationMemory = CalibrationMemory(), step: (Step) -> Void = { _ in }) async throws(InferenceError)
    -> CalibrationResult
  {
    var set = ParameterSet.standard
    for parameter in plan.parameters { set = set.overriding([parameter.id: parameter.start]) }
    var evaluations = 0
    for round in 1...Self.mostRounds {
      var isSettled = true
      for fit in plan.fits {
        let goodEnough = Self.good * Double(fit.targets.count)
        if round > 2, await objective(fit, set, round: round) <= goodEnough { continue }
        isSettled = false
        let found = try await search(fit, from: set, round: round, known: known, step)
        evaluations += found.evaluations
        set = applying(fit, found.point, to: set)
      }
      if isSettled { break }
      step(.references(round: round))
      set = await references(set)
    }
    set = rounded(set)
    step(.judging)
    return CalibrationResult(
      plan: plan, seed: seed, parameters: set, achieved: await achieved(set), checks: await checks(set), evaluations: evaluations)
  }

  private func search(
    _ fit: CalibrationPlan.Fit, from set: ParameterSet, round: Int, known: CalibrationMemory, _ step: (Step) -> Void
  ) async throws(InferenceError) -> NelderMead.Minimum {
    let places = fit.parameters.map { min(1, max(0, $0.place(of: set.value($0.id)))) }
    let search = try NelderMead(
      bounds: places.map { _ in 0...1 }, start: places, steps: places.map { _ in round == 1 ? 0.15 : 0.02 },
      sizeTolerance: round == 1 ? 5e-3 : 1e-3, spreadTolerance: round == 1 ? 1 : 0.01, mostEvaluations: 100 * places.count, restarts: 0)
    let key = CalibrationMemory.Key(fit: fit.id, round: round)
    return try await search.minimum(
      known: known[key],
      trace: { step(.evaluation(fit: fit.id, round: round, point: $0.point, value: $0.value, wasKnown: $0.wasKnown)) },
      of: { point in await objective(fit, applying(fit, point, to: set), round: round) })
  }

  func applying(_ fit: CalibrationPlan.Fit, _ places: [Double], to set: ParameterSet) -> ParameterSet {
    let values = zip(fit.parameters, places).map { ($0.id, $0.value(at: $1)) }
    return set.overriding(Dictionary(values) { first, _ in first }).following(fit.follows)
  }

  /// The first round only finds the neighbourhood, with a sixth of the participants.
  private func objective(_ fit: CalibrationPlan.Fit, _ set: ParameterSet, round: Int) async -> Double {
    let size = fit.studies.flatMap(\.samples).map(\.size).max() ?? 1
    let most = round == 1 ? max(2, min(most ?? size, size) / 6) : most
    let values = await results(fit, set, replicate: 1, most: most, threads: threads)
    return zip(fit.targets, values).reduce(0) { sum, pair in
      let deviation = pair.1.map(pair.0.deviation) ?? .nan
      return sum + deviation * deviation
    }
  }

  /// What the studies of a fit give for its targets; `nil` where a study gives no number.
  func results(
    _ fit: CalibrationPlan.Fit, _ set: ParameterSet, replicate: UInt32, most: Int?, threads: Int
  ) async -> [Double?] {
    var values: [String: [StatisticValue]] = [:]
    for study in fit.studies {
      let design = most.map(study.with(atMost:)) ?? study
      values[study.name] = await VirtualStudy(design, seed: seed, uncertainty: .none, parameters: set).values(replicate, threads: threads)
    }
    return fit.targets.map { target in
      guard let study = fit.studies.first(where: { $0.name == target.study }),
        let index = study.statistics.firstIndex(where: { $0.id == target.statistic })
      else { return nil }
      return values[target.study]?[index].estimate
    }
  }

  private func references(_ set: ParameterSet) async -> ParameterSet {
    var set = set
    for reference in plan.references {
      let (mean, sd) = await reference.fixedPoint(set, seed: seed, threads: threads)
      set = set.overriding([reference.mean: mean, reference.sd: sd])
    }
    return set
  }

  /// With fitted values and constants of four significant digits, as a file shows them, and six of what follows by a rule.
  private func rounded(_ set: ParameterSet) -> ParameterSet {
    let ids = plan.parameters.map(\.id) + plan.references.flatMap { [$0.mean, $0.sd] }
    let values = ids.map { ($0, Significant.rounded(set.value($0), digits: 4)) }
    let follows = plan.fits.flatMap(\.follows)
    let new = set.overriding(Dictionary(values) { first, _ in first }).following(follows)
    return new.overriding(Dictionary(follows.map { ($0, Significant.rounded(new.value($0), digits: 6)) }) { first, _ in first })
  }

  // MARK: Judging

  /// What parameters achieve, on youths that nothing was fitted to.
  ///
  /// - Parameter set: the parameters.
  /// - Returns: a result for each target, in the order of the plan.
  public func achieved(_ set: ParameterSet) async -> [CalibrationResult.Achieved] {
    var all: [CalibrationResult.Achieved] = []
    for fit in plan.fits {
      var rows: [[Double?]] = []
      for judge in 0..<Self.judges { rows.append(await results(fit, set, replicate: UInt32(judge + 2), most: most, threads: threads)) }
      all += fit.targets.enumerated().map { k, target in
        let moments = SampleMoments(rows.compactMap { $0[k] })
        return CalibrationResult.Achieved(
          target: target, title: fit.title(of: target), mean: moments.mean, standardError: moments.squaredError?.squareRoot() ?? .nan)
      }
    }
    return all
  }

  private func checks(_ set: ParameterSet) async -> [CalibrationResult.Check] {
    var checks: [CalibrationResult.Check] = []
    for check in plan.checks {
      let design = most.map(check.with(atMost:)) ?? check
      let values = await VirtualStudy(design, seed: seed, uncertainty: .none, parameters: set).values(2, threads: threads) ?? []
      checks += zip(design.statistics, values).map { CalibrationResult.Check(statistic: $0, value: $1.estimate) }
    }
    return checks
  }
}

extension CalibrationPlan.Fit {
  func title(of target: CalibrationPlan.Target) -> Statistic? {
    studies.first { $0.name == target.study }?.statistics.first { $0.id == target.statistic }
  }
}

extension StudyDesign {
  /// The same design with samples of at most so many participants.
  func with(atMost most: Int) -> StudyDesign {
    var design = self
    design.samples = samples.map { Sample(id: $0.id, arm: $0.arm, size: min(most, $0.size)) }
    return design
  }
}
