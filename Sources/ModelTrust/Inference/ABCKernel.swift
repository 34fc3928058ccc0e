import Quantities
import RandomStreams

/// The mixture of normal kernels from which a generation draws: a particle of the last, moved by a normal step.
///
/// The step's covariance is twice the weighted covariance `Σ w (z - m)(z - m)ᵀ` of the particles in normal scores, with a ridge of 1e-9 of
/// each variance and no variance below 1e-12. Where it is not positive definite all the same, its diagonal alone.
///
/// Source: Beaumont, Cornuet, Marin & Robert (2009), *Biometrika* 96(4), 983–990.
struct ABCKernel {
  let factor: LowerTriangle
  private let scores: [[Double]]
  private let logWeights: [Double]
  /// The weights added up, from the first particle on.
  private let cumulated: [Double]
  /// `L⁻¹ z` of all particles, one after the other.
  private let whitened: [Double]
  private let dimensions: Int

  /// - Parameter particles: those whose weight is 0 have no part.
  init(_ all: [ABCParticle]) {
    let particles = all.filter { $0.weight > 0 }
    scores = particles.map(\.scores)
    dimensions = particles.first?.scores.count ?? 0
    logWeights = particles.map { Elementary.log($0.weight) }
    var sum = 0.0
    cumulated = particles.map {
      sum += $0.weight
      return sum
    }
    let factor = Self.factor(ofTwice: Self.covariance(particles))
    whitened = scores.flatMap { factor.solved($0) }
    self.factor = factor
  }

  static func covariance(_ particles: [ABCParticle]) -> [[Double]] {
    let range = 0..<(particles.first?.scores.count ?? 0)
    let mean = range.map { j in particles.reduce(0) { $0 + $1.weight * $1.scores[j] } }
    return range.map { i in
      range.map { j in particles.reduce(0) { $0 + $1.weight * ($1.scores[i] - mean[i]) * ($1.scores[j] - mean[j]) } }
    }
  }

  static func factor(ofTwice covariance: [[Double]]) -> LowerTriangle {
    var twice = covariance.map { $0.map { 2 * $0 } }
    for j in twice.indices { twice[j][j] = max(1e-12, twice[j][j]) * (1 + 1e-9) }
    return LowerTriangle(twice) ?? LowerTriangle(diagonal: twice.indices.map { twice[$0][$0].squareRoot() })
  }

  /// Where an attempt goes, in normal scores.
  func proposal(seed: UInt64, generation: Int, attempt: Int) -> [Double] {
    let choice = InferenceAddress(seed: seed, .ancestor, generation: generation, attempt: attempt).uniforms(1)[0]
    let steps = InferenceAddress(seed: seed, .kernel, generation: generation, attempt: attempt).uniforms(dimensions)
    let parent = ancestor(choice)
    return zip(scores[parent], factor.times(steps.map(StandardNormal.quantile))).map { $0 + $1 }
  }

  /// The first particle whose cumulated weight is above the share `choice` of the whole.
  private func ancestor(_ choice: Double) -> Int {
    let wanted = choice * (cumulated.last ?? 1)
    var (low, high) = (0, cumulated.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if cumulated[middle] > wanted { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// `ln Σ w_j exp(-|L⁻¹ (z - z_j)|² / 2)`: the log density but for a constant.
  ///
  /// Parts below `exp(-50)` of the largest count as that.
  ///
  /// - Complexity: O(N d).
  func logDensity(_ z: [Double]) -> Double {
    let here = factor.solved(z)
    var terms = logWeights
    for j in terms.indices {
      var square = 0.0
      for k in 0..<dimensions {
        let difference = here[k] - whitened[j * dimensions + k]
        square += difference * difference
      }
      terms[j] -= square / 2
    }
    let largest = terms.max() ?? 0
    for j in terms.indices { terms[j] -= largest }
    KernelExponential.apply(&terms)
    let sum = terms.reduce(0, +)
    return largest + Elementary.log(sum)
  }

  /// Weights `∏ φ(z_k) / mixture(z)`, which add up to 1.
  func weighed(_ particles: [ABCParticle]) -> [ABCParticle] {
    let logs = particles.map { particle in particle.scores.reduce(0) { $0 - $1 * $1 / 2 } - logDensity(particle.scores) }
    let largest = logs.max() ?? 0
    let raw = logs.map { $0 - largest > -700 ? Elementary.exp($0 - largest) : 0 }
    let sum = raw.reduce(0, +)
    return zip(particles, raw).map { $0.weighing($1 / sum) }
  }
}
