@testable import ModelTrust
import RandomStreams
import Testing

/// Posteriors against their closed forms: each number is the mean over independent runs and is judged by its standard error from their spread.
@Suite struct ABCAccuracyTests {
  private typealias Mean = InferenceToys.Mean

  /// 100 runs of 1,000 particles and 3 generations, adjusted: about 75,000 effective particles. The standard errors of mean and deviation are .39 and
  /// .32 % of the posterior's deviation (asserted: below .4 %, a fifth of the bound of 2 %). So 2 % are at least 5 standard errors, and what is
  /// wrong by 4 % passes with a chance below 1e-6.
  @Test func theMeanOfNormalObservationsHasItsPosterior() async throws {
    let exact = Mean.posterior(seen: 4)
    var (means, deviations, medians) = ([Double](), [Double](), [Double]())
    for seed in 0..<100 as Range<UInt64> {
      let schedule = try ABCSMC(
        dimensions: 1, targets: [4], scales: [0.5], particles: 1_000, generations: 3, priorDraws: 4_000, seed: seed)
      let posterior = try await schedule.run(threads: 1, summaries: Mean.model(seed: seed + 1_000)).adjusted()
      #expect(posterior.unfilled == nil && posterior.effectiveSampleSize > 600)
      means.append(posterior.mean(of: Mean.parameter))
      deviations.append(try #require(posterior.variance(of: Mean.parameter)).squareRoot())
      medians.append(posterior.quantile(0.5, of: Mean.parameter))
    }
    let (mean, deviation) = (InferenceToys.estimate(means), InferenceToys.estimate(deviations))
    let median = InferenceToys.estimate(medians)
    #expect(mean.error < 0.004 * exact.deviation && deviation.error < 0.004 * exact.deviation)
    #expect(abs(mean.mean - exact.mean) < 0.02 * exact.deviation && abs(mean.mean / exact.mean - 1) < 0.02, "\(mean)")
    #expect(abs(deviation.mean / exact.deviation - 1) < 0.02, "\(deviation)")
    #expect(abs(median.mean - exact.mean) < 0.02 * exact.deviation, "\(median)")
  }

  /// 90 runs of 1,000 particles and 3 generations. Standard errors are .45 % of the deviations and .003 of the correlation (asserted: below .5 % and .004),
  /// a fifth of the bounds of 2.5 % and .02.
  @Test func twoCorrelatedParametersHaveTheirPosterior() async throws {
    let seen = [1.5, -0.4]
    let exact = InferenceToys.Pair.posterior(seen: seen)
    let parameters: [([Double]) -> Double] = (0..<2).map { j in { StandardNormal.quantile($0[j]) } }
    var (means, deviations, correlations) = ([[Double]](repeating: [], count: 2), [[Double]](repeating: [], count: 2), [Double]())
    for seed in 0..<90 as Range<UInt64> {
      let schedule = try ABCSMC(
        dimensions: 2, targets: seen, scales: [0.5, 0.8], particles: 1_000, generations: 3, priorDraws: 4_000, seed: seed)
      let posterior = try await schedule.run(threads: 1, summaries: InferenceToys.Pair.model(seed: seed + 1_000)).adjusted()
      var variances: [Double] = []
      for j in 0..<2 {
        means[j].append(posterior.mean(of: parameters[j]))
        variances.append(try #require(posterior.variance(of: parameters[j])))
        deviations[j].append(variances[j].squareRoot())
      }
      let covariance = try #require(posterior.covariance(parameters[0], parameters[1]))
      correlations.append(covariance / (variances[0] * variances[1]).squareRoot())
    }
    for j in 0..<2 {
      let (mean, deviation) = (InferenceToys.estimate(means[j]), InferenceToys.estimate(deviations[j]))
      #expect(mean.error < 0.005 * exact.deviations[j] && deviation.error < 0.005 * exact.deviations[j])
      #expect(abs(mean.mean - exact.means[j]) < 0.025 * exact.deviations[j], "\(mean) \(exact)")
      #expect(abs(deviation.mean / exact.deviations[j] - 1) < 0.025, "\(deviation) \(exact)")
    }
    let correlation = InferenceToys.estimate(correlations)
    #expect(correlation.error < 0.004 && abs(correlation.mean - exact.correlation) < 0.02, "\(correlation) \(exact)")
  }

  /// Raw particles are those of "the summary is within the tolerance": given the tolerance, the closed form's mean and variance over a truncated
  /// normal summary. With 200 runs of 300 particles the errors' standard errors are about .004; without weights the mean is off by .5, with a
  /// kernel in them that is too narrow by a factor of √2 by .07.
  @Test func rawParticlesHaveThePosteriorOfTheirTolerance() async throws {
    var (means, variances) = ([Double](), [Double]())
    for seed in 0..<200 as Range<UInt64> {
      let schedule = try ABCSMC(
        dimensions: 1, targets: [4], scales: [0.5], particles: 300, generations: 3, quantile: 0.7, priorDraws: 600, seed: seed)
      let posterior = try await schedule.run(threads: 1, summaries: Mean.model(seed: seed + 5_000))
      let exact = Self.posterior(seen: 4, within: 0.5 * posterior.tolerance)
      means.append(posterior.mean(of: Mean.parameter) - exact.mean)
      variances.append(try #require(posterior.variance(of: Mean.parameter)) - exact.variance)
    }
    let (mean, variance) = (InferenceToys.estimate(means), InferenceToys.estimate(variances))
    #expect(mean.error < 0.006 && abs(mean.mean) < 4.892 * mean.error, "\(mean)")
    #expect(variance.error < 0.006 && abs(variance.mean) < 4.892 * variance.error, "\(variance)")
  }

  /// By Simpson's rule in 1,000 steps over the summary, `N(1, 4 + 1/4)`.
  private static func posterior(seen: Double, within tolerance: Double) -> (mean: Double, variance: Double) {
    var (sum, first, second) = (0.0, 0.0, 0.0)
    for step in 0...1_000 {
      let summary = seen + tolerance * (Double(step) / 500 - 1)
      let z = (summary - 1) / 4.25.squareRoot()
      let weight = (step == 0 || step == 1_000 ? 1.0 : step.isMultiple(of: 2) ? 2 : 4) * density(z)
      let mean = Mean.posterior(seen: summary).mean
      (sum, first, second) = (sum + weight, first + weight * mean, second + weight * mean * mean)
    }
    let mean = first / sum
    return (mean, second / sum - mean * mean + 1 / 4.25)
  }

  private static func density(_ z: Double) -> Double {
    (StandardNormal.cumulative(z + 1e-4) - StandardNormal.cumulative(z - 1e-4)) / 2e-4
  }
}
