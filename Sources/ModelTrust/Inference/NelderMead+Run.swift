extension NelderMead {
  /// Looks for the least value.
  ///
  /// A point that comes up again, as where clipping meets a corner, keeps its value and counts once.
  ///
  /// - Parameters:
  ///   - known: values by point, to the bit, from the trace of an earlier run; they count as evaluations, so that a course that is resumed
  ///     is the same as one that was not interrupted. Those of points that do not come up count for nothing.
  ///   - trace: called with every evaluation in turn, those known too.
  ///   - objective: the function, deterministic; NaN and ±∞ count as +∞.
  /// - Returns: the best point, with how it was found.
  /// - Throws: ``InferenceError/nothingFinite(points:)`` where no point of the first simplex has a finite value;
  ///   ``InferenceError/cancelled`` where the task was cancelled: a value that was being worked out then counts for nothing.
  /// - Complexity: O(d²) per iteration, beside the evaluations.
  public nonisolated(nonsending) func minimum(
    known: [[Double]: Double] = [:], trace: (Evaluation) -> Void = { _ in },
    of objective: @Sendable ([Double]) async -> Double
  ) async throws(InferenceError) -> Minimum {
    var simplex = NelderMeadSimplex(self)
    var values: [[Double]: Double] = [:]
    var (knownCount, restartCount) = (0, 0)
    while true {
      guard let (point, move) = simplex.request else {
        if restartCount == restarts { break }
        restartCount += 1
        simplex.restart()
        continue
      }
      if let value = values[point] {
        simplex.accept(value)
        continue
      }
      if values.count == mostEvaluations { break }
      let before = known[point]
      let given = if let before { before } else { await objective(point) }
      if Task.isCancelled { throw .cancelled }
      let value = given.isFinite ? given : .infinity
      trace(Evaluation(number: values.count, point: point, value: value, move: move, wasKnown: before != nil))
      values[point] = value
      knownCount += before == nil ? 0 : 1
      simplex.accept(value)
      guard simplex.isAlive else { throw .nothingFinite(points: values.count) }
    }
    return Minimum(
      point: simplex.best.point, value: simplex.best.value, evaluations: values.count, known: knownCount,
      iterations: simplex.iterations, restarts: restartCount, ending: simplex.request == nil ? .converged : .evaluations)
  }
}
