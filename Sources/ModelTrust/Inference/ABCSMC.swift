import RandomStreams

/// A schedule of approximate Bayesian computation by sequential Monte Carlo: the posterior of a model that can be run but not written down.
///
/// The coordinates are independent uniform numbers in (0, 1) of which the caller makes parameters by inversion, so that the prior is
/// uniform there; the work is done in their normal scores `z = Φ⁻¹(u)`, where it is standard normal. At a point the model gives summaries
/// `s`, whose distance from the targets `t` is `sqrt(Σ ((s_k - t_k) / scale_k)²)`.
///
/// - Generation 0 draws from the prior and keeps the `N` nearest, of equals the first.
/// - Generation `g + 1` accepts what is no farther than the tolerance: the `⌊α N⌋`-th smallest distance of generation `g`, at least the first. It draws a particle by
///   weight, moves it by a normal step (`ABCKernel`) and gives it the weight prior by mixture of kernels.
///
/// Attempts are numbered and those accepted are the first `N` by number, so that threads have no influence. All luck is addressed by seed,
/// purpose, attempt and generation.
///
/// Sources: Beaumont, Cornuet, Marin & Robert (2009), *Biometrika* 96(4), 983–990; Toni, Welch, Strelkowa, Ipsen & Stumpf (2009), *J. R. Soc. Interface*
/// 6, 187–202.
public struct ABCSMC: Hashable, Sendable {
  /// The largest number of attempts of a generation, 2^24.
  public static let attemptLimit = 1 << 24
  /// The number `d` of coordinates.
  public let dimensions: Int
  /// What the summaries should be.
  public let targets: [Double]
  /// The unit of each summary, such as its standard error.
  public let scales: [Double]
  /// The number `N` of particles.
  public let particles: Int
  /// The number of generations, with generation 0.
  public let generations: Int
  /// The share `α` of distances that lie within the next tolerance.
  public let quantile: Double
  /// The number of draws from the prior.
  public let priorDraws: Int
  /// After how many attempts a generation that is not full ends the schedule.
  public let mostAttempts: Int
  /// The seed.
  public let seed: UInt64

  /// - Parameters:
  ///   - dimensions: the number of coordinates, 1 to 100.
  ///   - targets: what the summaries should be, finite; 1 to 1,000 of them.
  ///   - scales: the unit of each summary, above 0.
  ///   - particles: the number of particles, 2 to 2^20.
  ///   - generations: the number of generations, with generation 0: 1 to 250.
  ///   - quantile: the share of distances that lie within the next tolerance, in (0, 1].
  ///   - priorDraws: the number of draws from the prior, from the number of particles to 2^24; twice the particles when `nil`.
  ///   - mostAttempts: after how many attempts a generation that is not full ends the schedule, from the number of particles to 2^24;
  ///     1,000 times the particles when `nil`.
  ///   - seed: the seed; the same seed gives the same bits.
  /// - Throws: ``InferenceError`` of a size, a number or a count.
  public init(
    dimensions: Int, targets: [Double], scales: [Double], particles: Int = 1_000, generations: Int = 5, quantile: Double = 0.5,
    priorDraws: Int? = nil, mostAttempts: Int? = nil, seed: UInt64
  ) throws(InferenceError) {
    try InferenceError.check("coordinates", dimensions, 1...100)
    try InferenceError.check("targets", targets.count, 1...1_000)
    guard scales.count == targets.count else { throw .count(what: "scales", got: scales.count, needed: targets.count) }
    for target in targets where !target.isFinite { throw .number(what: "a target", got: target, wanted: "a finite number") }
    for scale in scales { try InferenceError.checkPositive("a scale", scale) }
    try InferenceError.check("particles", particles, 2...1 << 20)
    try InferenceError.check("generations", generations, 1...250)
    guard quantile > 0, quantile <= 1 else { throw .number(what: "a quantile", got: quantile, wanted: "a share above 0 and at most 1") }
    let draws = priorDraws ?? 2 * particles
    let most = mostAttempts ?? min(1_000 * particles, Self.attemptLimit)
    try InferenceError.check("draws from the prior", draws, particles...Self.attemptLimit)
    try InferenceError.check("attempts", most, particles...Self.attemptLimit)
    self.dimensions = dimensions
    self.targets = targets
    self.scales = scales
    self.particles = particles
    self.generations = generations
    self.quantile = quantile
    self.priorDraws = draws
    self.mostAttempts = most
    self.seed = seed
  }

  /// What a generation depends on, in one line: seed, sizes, targets and scales; not the number of generations, nor the most attempts of one.
  public var signature: String {
    "abc-smc/v1;\(dimensions);\(targets);\(scales);\(particles);\(quantile);\(priorDraws);\(seed)"
  }

  /// The distance of summaries from the targets, in scales; `nil` where one is not finite or its number is not that of the targets.
  func distance(_ summaries: [Double]) -> Double? {
    guard summaries.count == targets.count else { return nil }
    var sum = 0.0
    for k in targets.indices {
      let difference = (summaries[k] - targets[k]) / scales[k]
      sum += difference * difference
    }
    return sum.isFinite ? sum.squareRoot() : nil
  }

  /// `Φ(z)`, kept within the numbers that a quantile function may be given, `2^-53...(1 - 2^-53)`.
  static func point(_ scores: [Double]) -> [Double] { scores.map { min(max(StandardNormal.cumulative($0), 0x1p-53), 1 - 0x1p-53) } }

  /// `Φ⁻¹(u)`.
  static func score(_ u: Double) -> Double { StandardNormal.quantile(u) }
}
