/// Which attempt of an inference is worked out: the address of its luck.
public struct ABCAttempt: Hashable, Sendable {
  /// The generation, from 0 up.
  public let generation: Int
  /// The place in the generation, from 0 up.
  public let place: Int

  /// One number for all attempts of a schedule, `(generation + 1) << 24 | place`.
  ///
  /// It serves as the parameter draw of a simulation (`Simulation(…, parameterDraw: attempt.number)`), so that every attempt has futures of
  /// its own; numbers below 2^24, as of the rows of a design, do not occur.
  public var number: UInt32 { UInt32(generation + 1) << 24 | UInt32(place) }
}

/// A point that was accepted.
public struct ABCParticle: Hashable, Sendable {
  /// The place of its attempt in the generation.
  public let place: Int
  /// The uniform numbers in (0, 1), one per coordinate.
  public let point: [Double]
  /// Their normal scores `Φ⁻¹(u)`, in which the kernel moves and the regression adjusts.
  public let scores: [Double]
  /// What the model gave there.
  public let summaries: [Double]
  /// How far that is from the targets, in scales.
  public let distance: Double
  /// The share of the posterior that it stands for; all add up to 1.
  public let weight: Double

  /// All of a particle, as when it is read from a file.
  public init(place: Int, point: [Double], scores: [Double], summaries: [Double], distance: Double, weight: Double) {
    self.place = place
    self.point = point
    self.scores = scores
    self.summaries = summaries
    self.distance = distance
    self.weight = weight
  }

  func weighing(_ weight: Double) -> ABCParticle {
    ABCParticle(place: place, point: point, scores: scores, summaries: summaries, distance: distance, weight: weight)
  }
}

/// What a generation took.
public struct ABCStep: Hashable, Sendable {
  /// The largest distance that was accepted, in scales: of generation 0 that of the last particle that was kept.
  public let tolerance: Double
  /// The number of attempts up to the last that was accepted; all draws from the prior in generation 0.
  public let attempts: Int
  /// How many of them were accepted.
  public let accepted: Int
  /// In how many of them the model failed.
  public let failed: Int

  /// ``accepted`` by ``attempts``.
  public var acceptance: Double { Double(accepted) / Double(attempts) }

  /// All of a step, as when it is read from a file.
  public init(tolerance: Double, attempts: Int, accepted: Int, failed: Int) {
    self.tolerance = tolerance
    self.attempts = attempts
    self.accepted = accepted
    self.failed = failed
  }
}

/// A finished generation: all that is needed to go on from it.
public struct ABCGeneration: Hashable, Sendable {
  /// Of which schedule it is: ``ABCSMC/signature``.
  public let signature: String
  /// In the order of their attempts.
  public let particles: [ABCParticle]
  /// What each generation so far took, from generation 0.
  public let steps: [ABCStep]

  /// The number of the generation, from 0 up.
  public var number: Int { steps.count - 1 }

  /// All of a generation, as when it is read from a file; ``ABCSMC/run(from:threads:finished:summaries:)`` checks it.
  public init(signature: String, particles: [ABCParticle], steps: [ABCStep]) {
    self.signature = signature
    self.particles = particles
    self.steps = steps
  }
}
