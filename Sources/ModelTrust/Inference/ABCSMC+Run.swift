extension ABCSMC {
  /// Runs the schedule, from the prior or from a generation that was finished before.
  ///
  /// A run that goes on from a generation gives the same bits as one without interruption. More generations may be asked for than before.
  ///
  /// - Parameters:
  ///   - start: the last generation that was finished, as `finished` was given it; from the prior when `nil`.
  ///   - threads: how many attempts are worked out at a time; no influence on the result.
  ///   - finished: called after every generation, to keep it.
  ///   - summaries: what the model gives at a point of uniform numbers in (0, 1), in the order of the targets. All its luck must come from the
  ///     attempt, such as from ``ABCAttempt/number``. `nil`, and numbers that are not finite, count as a model that failed: such a point is
  ///     not accepted. Attempts that turn out as surplus are cancelled.
  /// - Returns: the last full generation. A generation that does not fill within the most attempts ends the schedule
  ///   (``ABCPosterior/unfilled``).
  /// - Throws: ``InferenceError`` of too few draws from the prior with a finite distance, of a generation that does not fit, or of a
  ///   task that was cancelled.
  /// - Complexity: O(N² d) per generation, beside the model.
  public nonisolated(nonsending) func run(
    from start: ABCGeneration? = nil, threads: Int, finished: (ABCGeneration) -> Void = { _ in },
    summaries: @escaping @Sendable (_ point: [Double], _ attempt: ABCAttempt) async -> [Double]?
  ) async throws(InferenceError) -> ABCPosterior {
    let attempts = ABCAttempts(schedule: self, threads: threads, model: summaries)
    var generation: ABCGeneration
    if let start {
      try check(start)
      generation = start
    } else {
      generation = try await first(attempts)
      finished(generation)
    }
    while generation.number + 1 < generations {
      let distances = generation.particles.map(\.distance).sorted()
      let tolerance = distances[max(1, Int(quantile * Double(particles))) - 1]
      let kernel = ABCKernel(generation.particles)
      let tally = try await attempts.tally(
        kernel, tolerance: tolerance, generation: generation.number + 1, wanted: particles, most: mostAttempts)
      let step = ABCStep(tolerance: tolerance, attempts: tally.attempts, accepted: tally.accepted.count, failed: tally.failed)
      guard tally.isFull else { return ABCPosterior(self, generation, unfilled: step) }
      generation = ABCGeneration(
        signature: signature, particles: kernel.weighed(tally.accepted), steps: generation.steps + [step])
      finished(generation)
    }
    return ABCPosterior(self, generation, unfilled: nil)
  }

  private nonisolated(nonsending) func first(_ attempts: ABCAttempts) async throws(InferenceError) -> ABCGeneration {
    let tally = try await attempts.tally(nil, tolerance: .infinity, generation: 0, wanted: priorDraws, most: priorDraws)
    let finite = tally.accepted
    guard finite.count >= particles else { throw .tooFewPriorDraws(finite: finite.count, needed: particles) }
    let nearest = finite.sorted { ($0.distance, $0.place) < ($1.distance, $1.place) }.prefix(particles)
    let step = ABCStep(
      tolerance: nearest.last?.distance ?? 0, attempts: tally.attempts, accepted: particles, failed: tally.failed)
    let kept = nearest.sorted { $0.place < $1.place }.map { $0.weighing(1 / Double(particles)) }
    return ABCGeneration(signature: signature, particles: kept, steps: [step])
  }

  private func check(_ start: ABCGeneration) throws(InferenceError) {
    guard start.signature == signature else { throw .otherSchedule }
    guard 1...generations ~= start.steps.count else {
      throw .brokenGeneration(what: "\(start.steps.count) steps, where the schedule has \(generations) generations")
    }
    guard start.particles.count == particles else {
      throw .brokenGeneration(what: "\(start.particles.count) particles and not \(particles)")
    }
    let areWhole = start.particles.allSatisfy { particle in
      particle.point.count == dimensions && particle.scores.count == dimensions && particle.summaries.count == targets.count
        && particle.point.allSatisfy { $0 > 0 && $0 < 1 } && particle.scores.allSatisfy(\.isFinite)
        && particle.summaries.allSatisfy(\.isFinite) && particle.distance >= 0 && particle.weight >= 0
    }
    let sum = start.particles.reduce(0) { $0 + $1.weight }
    guard areWhole, abs(sum - 1) < 1e-9 else { throw .brokenGeneration(what: "particles that are not whole") }
  }
}
