@testable import ModelTrust
import Quantities
import RandomStreams
import Testing

@Suite struct ABCPosteriorTests {
  private static func posterior(_ particles: [(u: Double, summary: Double, weight: Double)], scale: Double = 1) throws -> ABCPosterior {
    let schedule = try ABCSMC(dimensions: 1, targets: [0], scales: [scale], particles: particles.count, seed: 1)
    let all = particles.enumerated().map { place, particle in
      ABCParticle(
        place: place, point: [particle.u], scores: [StandardNormal.quantile(particle.u)], summaries: [particle.summary],
        distance: abs(particle.summary) / scale, weight: particle.weight)
    }
    let step = ABCStep(tolerance: all.map(\.distance).max() ?? 0, attempts: 20, accepted: all.count, failed: 0)
    return ABCPosterior(schedule, all, [step], unfilled: nil, isAdjusted: false)
  }

  /// By hand: weights .2, .3, .5 at 1, 2, 3 have mean 2.3 and squares `.2 × 1.69 + .3 × .09 + .5 × .49` = .61 about it; `Σ w²` is .38.
  @Test func momentsAndQuantilesAreThoseOfTheWeights() throws {
    let posterior = try Self.posterior([(0.75, 1, 0.5), (0.25, 1, 0.2), (0.5, 1, 0.3)])
    #expect(abs(posterior.mean { 4 * $0[0] } - 2.3) < 1e-15 && abs(posterior.effectiveSampleSize - 1 / 0.38) < 1e-12)
    let (variance, byHand) = (try #require(posterior.variance { 4 * $0[0] }), 0.61 / 0.62)
    #expect(abs(variance - byHand) < 1e-12)
    #expect(posterior.quantile(0.5) { 4 * $0[0] } == 2 && posterior.quantile(0.51) { 4 * $0[0] } == 3)
    #expect(posterior.quantile(0.2) { -$0[0] } == -0.75)
    #expect(posterior.quantile(0) { $0[0] } == 0.25 && posterior.quantile(1) { $0[0] } == 0.75)
    #expect(try Self.posterior([(0.5, 0, 1), (0.4, 0, 0)]).variance { $0[0] } == nil)
    #expect(posterior.steps[0].acceptance == 0.15)
  }

  /// Systematic resampling: a particle comes up `count × w` times, rounded down or up, for every seed; on average `count × w` times.
  @Test func resamplingKeepsTheWeights() throws {
    let weights = [0.05, 0, 0.31, 0.24, 0.4]
    let posterior = try Self.posterior(weights.enumerated().map { (0.1 + 0.2 * Double($0), 1, $1) })
    var total = [Int](repeating: 0, count: 5)
    for seed in 0..<400 as Range<UInt64> {
      let points = posterior.equallyWeighted(count: 7, seed: seed)
      #expect(points.count == 7)
      for (i, weight) in weights.enumerated() {
        let times = points.count { $0 == posterior.particles[i].point }
        #expect(Double(times) > 7 * weight - 1 && Double(times) < 7 * weight + 1)
        total[i] += times
      }
    }
    // A number of times has a variance of at most 1/4.
    for (i, weight) in weights.enumerated() { #expect(abs(Double(total[i]) - 2_800 * weight) <= 4.892 * 10, "\(total)") }
    #expect(total[1] == 0 && posterior.equallyWeighted(count: 7, seed: 3) == posterior.equallyWeighted(count: 7, seed: 3))
  }

  /// Scores that are `1 + 0.3 s` to the bit of rounding end up at 1, the value at the target; those at the tolerance weigh nothing.
  @Test func theAdjustmentTakesALineOff() throws {
    let summaries = [-0.9, -0.4, 0.1, 0.5, 1.0]
    let posterior = try Self.posterior(summaries.map { (StandardNormal.cumulative(1 + 0.3 * $0), $0, 0.2) }, scale: 2)
    let adjusted = try posterior.adjusted()
    #expect(adjusted.particles.allSatisfy { abs($0.scores[0] - 1) < 1e-12 && abs($0.point[0] - StandardNormal.cumulative(1)) < 1e-12 })
    let epanechnikov = summaries.map { 1 - $0 * $0 }
    for (particle, raw) in zip(adjusted.particles, epanechnikov) {
      #expect(abs(particle.weight - raw / epanechnikov.reduce(0, +)) < 1e-12)
    }
    let again = try adjusted.adjusted()
    #expect(adjusted.isAdjusted && !posterior.isAdjusted && adjusted == again)
  }

  @Test func whatCannotBeAdjustedIsSaid() throws {
    #expect(throws: InferenceError.tooFewParticles(got: 2, needed: 3)) {
      try Self.posterior([(0.2, 0.1, 0.4), (0.5, 0.3, 0.4), (0.6, 1, 0.2)]).adjusted()
    }
    let exact = try Self.posterior([(0.2, 0, 0.5), (0.5, 0, 0.5)])
    #expect(try exact.adjusted() == exact)
    let schedule = try ABCSMC(dimensions: 1, targets: [0, 0, 0], scales: [1, 1, 1], particles: 9, seed: 1)
    let particles = (0..<9).map { k in
      let s = Double(k) / 20
      return ABCParticle(place: k, point: [0.5], scores: [s * s], summaries: [s, 3, 2 * s], distance: s, weight: 1.0 / 9)
    }
    let step = ABCStep(tolerance: 1, attempts: 9, accepted: 9, failed: 0)
    let posterior = ABCPosterior(schedule, particles, [step], unfilled: nil, isAdjusted: false)
    #expect(throws: InferenceError.collinearSummaries([0, 2])) { try posterior.adjusted() }
    #expect(
      InferenceError.collinearSummaries([0, 2]).description == "summaries 0, 2 are collinear\n  fix: leave one of them out")
  }

  /// Two points, one of them twice as heavy: covariance by hand; a matrix that is not positive definite leaves its diagonal.
  @Test func theKernelHasTwiceTheCovariance() {
    let particles = [([0.0, 1.0], 1.0 / 3), ([3, -2], 2.0 / 3)].map {
      ABCParticle(place: 0, point: [0.5, 0.5], scores: $0.0, summaries: [0], distance: 0, weight: $0.1)
    }
    let covariance = ABCKernel.covariance(particles)
    for (row, expected) in zip(covariance, [[2.0, -2], [-2, 2]]) { for (x, y) in zip(row, expected) { #expect(abs(x - y) < 1e-14) } }
    let factor = ABCKernel.factor(ofTwice: [[2, 1.2], [1.2, 3]]).rows
    #expect(abs(factor[0][0] - 2) < 1e-8 && abs(factor[1][0] - 1.2) < 1e-8 && abs(factor[1][1] - (6 - 1.44).squareRoot()) < 1e-8)
    #expect(factor[0][1] == 0 && ABCKernel.factor(ofTwice: [[2, 5], [5, 2]]).rows[1][0] == 0)
    #expect(ABCKernel.factor(ofTwice: [[0, 0], [0, 8]]).rows[0][0] > 0)
    // Collinear scores: the ridge keeps the matrix positive definite.
    #expect(ABCKernel.factor(ofTwice: [[2, -2], [-2, 2]]).rows[1][0] < -1)
  }

  /// Kernels of variance 1.5 at 0 and 2, by hand; exponentials by numpy, of which those below exp(-50) count as that.
  @Test func theMixtureIsASumOfKernels() {
    let particles = [(0.0, 0.25), (2.0, 0.75)].map {
      ABCParticle(place: 0, point: [0.5], scores: [$0.0], summaries: [0], distance: 0, weight: $0.1)
    }
    // Variance .75, so that the kernel has 1.5.
    let kernel = ABCKernel(particles)
    let far = kernel.logDensity([1_000])
    #expect(abs(far + 998.0 * 998 / 3) < 1 && far.isFinite)
    var numbers = [0, -0.1, -1, -7.3, -49.9, -60]
    KernelExponential.apply(&numbers)
    let exact = [1, 0.904837418035959573, 0.367879441171442322, 6.755387751938444e-4, 2.1315982402125517e-22, 1.9287498479639178e-22]
    for (got, wanted) in zip(numbers, exact) { #expect(abs(got / wanted - 1) < 1e-14, "\(got) \(wanted)") }
    let exponentials = [-0.25 / 3, -2.25 / 3, kernel.logDensity([0.5])].map { Elementary.exp($0) }
    #expect(abs(exponentials[2] - 0.25 * exponentials[0] - 0.75 * exponentials[1]) < 1e-8)
  }

  /// One particle is everyone's ancestor, so that proposals differ by their steps alone; of two, the ancestor has an address of its own.
  @Test func everyAttemptHasItsLuck() {
    func kernel(_ count: Int) -> ABCKernel {
      ABCKernel(
        (0..<count).map {
          ABCParticle(place: 0, point: [0.5], scores: [100 * Double($0)], summaries: [0], distance: 0, weight: 1 / Double(count))
        })
    }
    let one = kernel(1)
    let addresses = [(1, 1, 0), (2, 1, 0), (1, 2, 0), (1, 1, 1)] as [(seed: UInt64, generation: Int, attempt: Int)]
    let steps = addresses.map { one.proposal(seed: $0.seed, generation: $0.generation, attempt: $0.attempt)[0] }
    #expect(Set(steps).count == 4 && steps[0] == one.proposal(seed: 1, generation: 1, attempt: 0)[0])
    let numbers = addresses.flatMap { address in
      [InferenceAddress.Purpose.prior, .ancestor, .kernel, .resampling].flatMap {
        InferenceAddress(seed: address.seed, $0, generation: address.generation, attempt: address.attempt).uniforms(5)
      }
    }
    #expect(Set(numbers).count == 80 && numbers.allSatisfy { $0 > 0 && $0 < 1 })
    // Particles at 0 and 100 and a kernel of variance 5,000 about each: half of the proposals lie below 50. The share has a standard error of .008.
    let many = kernel(2)
    let proposals = [1, 2].map { generation in (0..<4_000).map { many.proposal(seed: 1, generation: generation, attempt: $0)[0] } }
    #expect(proposals[0] != proposals[1] && abs(Double(proposals[0].count { $0 < 50 }) / 4_000 - 0.5) < 4.892 * 0.008)
  }
}
