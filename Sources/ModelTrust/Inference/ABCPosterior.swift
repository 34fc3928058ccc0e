/// A posterior as particles with weights, in uniform numbers in (0, 1).
///
/// A raw posterior is that of "the summaries are within the tolerance of the targets", which is wider than that of the targets themselves;
/// ``adjusted()`` takes most of the difference away.
public struct ABCPosterior: Hashable, Sendable {
  /// The schedule that led to it.
  public let schedule: ABCSMC
  /// In the order of their attempts; the weights add up to 1.
  public let particles: [ABCParticle]
  /// What each full generation took, from generation 0.
  public let steps: [ABCStep]
  /// The generation that did not fill within the most attempts and so ended the schedule; `nil` where all did.
  public let unfilled: ABCStep?
  /// Whether points and weights are those of the regression adjustment.
  public let isAdjusted: Bool

  init(_ schedule: ABCSMC, _ generation: ABCGeneration, unfilled: ABCStep?) {
    self.init(schedule, generation.particles, generation.steps, unfilled: unfilled, isAdjusted: false)
  }

  init(_ schedule: ABCSMC, _ particles: [ABCParticle], _ steps: [ABCStep], unfilled: ABCStep?, isAdjusted: Bool) {
    self.schedule = schedule
    self.particles = particles
    self.steps = steps
    self.unfilled = unfilled
    self.isAdjusted = isAdjusted
  }

  /// The tolerance of the last full generation, in scales.
  public var tolerance: Double { steps.last?.tolerance ?? .infinity }

  /// `1 / Σ w²`, in 1...N: how many particles of equal weight say as much.
  ///
  /// Source: Kong, Liu & Wong (1994), *J. Am. Stat. Assoc.* 89(425), 278–288.
  public var effectiveSampleSize: Double { 1 / particles.reduce(0) { $0 + $1.weight * $1.weight } }

  /// `Σ w x`.
  ///
  /// - Parameter mapping: the number `x` that is meant, of a point of uniform numbers, such as `{ prior.quantile($0[2]) }`.
  /// - Complexity: O(N).
  public func mean(of mapping: (_ point: [Double]) -> Double) -> Double {
    particles.reduce(0) { $0 + $1.weight * mapping($1.point) }
  }

  /// `Σ w (x - mean)² / (1 - Σ w²)`; with equal weights the variance with `N - 1` as divisor. `nil` where one particle has all the weight.
  ///
  /// - Parameter mapping: the number `x` that is meant, of a point of uniform numbers.
  /// - Complexity: O(N).
  public func variance(of mapping: (_ point: [Double]) -> Double) -> Double? { covariance(mapping, mapping) }

  /// `Σ w (x - mean x)(y - mean y) / (1 - Σ w²)`; `nil` where one particle has all the weight.
  ///
  /// - Parameters:
  ///   - x: one number, of a point of uniform numbers.
  ///   - y: the other.
  /// - Complexity: O(N).
  public func covariance(_ x: (_ point: [Double]) -> Double, _ y: (_ point: [Double]) -> Double) -> Double? {
    let (meanX, meanY) = (mean(of: x), mean(of: y))
    let rest = 1 - 1 / effectiveSampleSize
    guard rest > 1e-12 else { return nil }
    return particles.reduce(0) { $0 + $1.weight * (x($1.point) - meanX) * (y($1.point) - meanY) } / rest
  }

  /// The smallest number `x` below or at which a share of the weight lies.
  ///
  /// - Parameters:
  ///   - share: a share in 0...1, else it traps.
  ///   - mapping: the number `x` that is meant, of a point of uniform numbers.
  /// - Complexity: O(N log N).
  public func quantile(_ share: Double, of mapping: (_ point: [Double]) -> Double) -> Double {
    precondition(0...1 ~= share, "A share lies in 0...1")
    let numbers = particles.filter { $0.weight > 0 }.enumerated().map { (mapping($1.point), $0, $1.weight) }
    let sorted = numbers.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
    var sum = 0.0
    for (number, _, weight) in sorted {
      sum += weight
      // Weights of tenths do not add up to exactly one half.
      if sum >= share - 1e-12 { return number }
    }
    return sorted.last?.0 ?? .nan
  }

  /// Points of equal weight: systematic resampling, by which a particle comes up `⌊count × w⌋` times or once more.
  ///
  /// The points stand in the order of the particles, equal ones side by side.
  ///
  /// - Parameters:
  ///   - count: how many points, 1 to 2^24, else it traps.
  ///   - seed: the seed of the one uniform number that this takes.
  /// - Returns: points of uniform numbers in (0, 1).
  /// - Complexity: O(N + count).
  ///
  /// Source: Kitagawa (1996), *J. Comput. Graph. Stat.* 5(1), 1–25.
  public func equallyWeighted(count: Int, seed: UInt64) -> [[Double]] {
    precondition(1...1 << 24 ~= count, "A sample has 1 to 2^24 points")
    let offset = InferenceAddress(seed: seed, .resampling, generation: steps.count - 1).uniforms(1)[0]
    let whole = particles.filter { $0.weight > 0 }
    var (points, place) = ([[Double]](), 0)
    var sum = whole.first?.weight ?? 0
    for k in 0..<count {
      let wanted = (Double(k) + offset) / Double(count)
      while sum <= wanted, place + 1 < whole.count {
        place += 1
        sum += whole[place].weight
      }
      points.append(whole[place].point)
    }
    return points
  }
}
