/// Works out attempts until enough are accepted, whatever the number of threads.
struct ABCAttempts: Sendable {
  typealias Model = @Sendable (_ point: [Double], _ attempt: ABCAttempt) async -> [Double]?

  let schedule: ABCSMC
  let threads: Int
  let model: Model

  enum Outcome: Sendable {
    case failed, rejected
    case accepted(ABCParticle)

    var isAccepted: Bool { if case .accepted = self { true } else { false } }
  }

  /// Attempts in the order of their numbers, up to the last that is wanted.
  struct Tally {
    let wanted: Int
    private(set) var accepted: [ABCParticle] = []
    private(set) var attempts = 0
    private(set) var failed = 0

    var isFull: Bool { accepted.count == wanted }

    mutating func add(_ outcome: Outcome) {
      attempts += 1
      switch outcome {
      case .failed: failed += 1
      case .rejected: break
      case .accepted(let particle): accepted.append(particle)
      }
    }
  }

  /// Works out one attempt.
  ///
  /// - Parameter kernel: where it comes from; the prior when `nil`.
  private func outcome(_ kernel: ABCKernel?, tolerance: Double, generation: Int, place: Int) async -> Outcome {
    let particle: (point: [Double], scores: [Double])
    if let kernel {
      let scores = kernel.proposal(seed: schedule.seed, generation: generation, attempt: place)
      particle = (ABCSMC.point(scores), scores)
    } else {
      let point = InferenceAddress(seed: schedule.seed, .prior, generation: generation, attempt: place).uniforms(schedule.dimensions)
      particle = (point, point.map(ABCSMC.score))
    }
    let summaries = await model(particle.point, ABCAttempt(generation: generation, place: place))
    guard let summaries, let distance = schedule.distance(summaries) else { return .failed }
    guard distance <= tolerance else { return .rejected }
    return .accepted(
      ABCParticle(
        place: place, point: particle.point, scores: particle.scores, summaries: summaries, distance: distance, weight: 0))
  }

  /// The attempts up to the last that is wanted, or the most there may be.
  func tally(_ kernel: ABCKernel?, tolerance: Double, generation: Int, wanted: Int, most: Int) async throws(InferenceError) -> Tally {
    var tally = Tally(wanted: wanted)
    if threads <= 1 {
      while !tally.isFull, tally.attempts < most, !Task.isCancelled {
        tally.add(await outcome(kernel, tolerance: tolerance, generation: generation, place: tally.attempts))
      }
    } else {
      await withTaskGroup(of: (Int, Outcome).self) { group in
        var (begun, found) = (0, 0)
        var waiting: [Int: Outcome] = [:]
        func begin() {
          let place = begun
          begun += 1
          group.addTask { (place, await outcome(kernel, tolerance: tolerance, generation: generation, place: place)) }
        }
        while begun < min(threads, most) { begin() }
        while !tally.isFull, let (place, outcome) = await group.next() {
          found += outcome.isAccepted ? 1 : 0
          waiting[place] = outcome
          while !tally.isFull, let next = waiting.removeValue(forKey: tally.attempts) { tally.add(next) }
          if found < wanted, begun < most, !Task.isCancelled { begin() }
        }
        // What is left is surplus.
        group.cancelAll()
      }
    }
    if Task.isCancelled { throw .cancelled }
    return tally
  }
}
