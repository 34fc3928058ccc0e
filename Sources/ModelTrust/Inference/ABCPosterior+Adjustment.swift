extension ABCPosterior {
  /// The posterior with what the summaries still lack taken off: local-linear regression.
  ///
  /// Each normal score is regressed, by weighted least squares, on the differences `x = (s - t) / scale` with an intercept; then
  /// `z - bᵀ x` takes the place of `z`. Weights are those of the particles times Epanechnikov's `1 - (distance / tolerance)²`, and normalised
  /// again; at the tolerance itself they are 0. Distances and summaries stay those of the run. A summary that is the same for all has no part.
  ///
  /// - Returns: the adjusted posterior; this one where the tolerance is 0 or it is adjusted already.
  /// - Throws: ``InferenceError/tooFewParticles(got:needed:)`` where fewer than 2 more than summaries have a weight;
  ///   ``InferenceError/collinearSummaries(_:)``.
  /// - Complexity: O(N (p² + p d)) for `p` summaries.
  ///
  /// Source: Beaumont, Zhang & Balding (2002), *Genetics* 162(4), 2025–2035, equations 4 to 7.
  public func adjusted() throws(InferenceError) -> ABCPosterior {
    guard !isAdjusted, tolerance > 0 else { return self }
    let raw = particles.map { $0.weight * max(0, 1 - ($0.distance / tolerance) * ($0.distance / tolerance)) }
    let sum = raw.reduce(0, +)
    let weighted = raw.count { $0 > 0 }
    let targets = schedule.targets
    guard weighted >= targets.count + 2, sum > 0 else { throw .tooFewParticles(got: weighted, needed: targets.count + 2) }
    let weights = raw.map { $0 / sum }
    let differences = targets.indices.map { k in particles.map { ($0.summaries[k] - targets[k]) / schedule.scales[k] } }
    let columns = differences.map { Column($0, weights) }
    let used = columns.indices.filter { columns[$0].length > 0 }
    var scores = particles.map(\.scores)
    for j in 0..<schedule.dimensions {
      let response = Column(scores.map { $0[j] }, weights)
      guard response.length > 0 else { continue }
      let slopes: [Double]
      do throws(LeastSquares.Collinear) {
        slopes = try LeastSquares(columns: used.map { columns[$0].unit }, response: response.unit).coefficients
      } catch {
        throw .collinearSummaries(error.columns.map { used[$0] })
      }
      for (k, slope) in zip(used, slopes) {
        let b = slope * response.length / columns[k].length
        for i in scores.indices { scores[i][j] -= b * differences[k][i] }
      }
    }
    let moved = particles.indices.map { i in
      ABCParticle(
        place: particles[i].place, point: ABCSMC.point(scores[i]), scores: scores[i], summaries: particles[i].summaries,
        distance: particles[i].distance, weight: weights[i])
    }
    return ABCPosterior(schedule, moved, steps, unfilled: unfilled, isAdjusted: true)
  }

  /// Numbers less their weighted mean, times the root of their weights: what least squares asks for.
  private struct Column {
    var length: Double
    /// Of length 1, or all 0.
    var unit: [Double]

    init(_ numbers: [Double], _ weights: [Double]) {
      var mean = 0.0
      for i in numbers.indices { mean += weights[i] * numbers[i] }
      unit = numbers.indices.map { weights[$0].squareRoot() * (numbers[$0] - mean) }
      let length = unit.reduce(0) { $0 + $1 * $1 }.squareRoot()
      // What is left of equal numbers is rounding.
      let isConstant = length <= 1e-12 * abs(mean)
      unit = unit.map { isConstant ? 0 : $0 / length }
      self.length = isConstant ? 0 : length
    }
  }
}
