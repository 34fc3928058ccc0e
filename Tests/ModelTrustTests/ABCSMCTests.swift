@testable import ModelTrust
import RandomStreams
import Synchronization
import Testing

@Suite struct ABCSMCTests {
  private static func schedule(
    particles: Int = 120, generations: Int = 4, quantile: Double = 0.5, priorDraws: Int? = 300, most: Int? = nil, seed: UInt64 = 1
  ) throws -> ABCSMC {
    try ABCSMC(
      dimensions: 2, targets: [1.5, -0.4], scales: [0.5, 0.8], particles: particles, generations: generations, quantile: quantile,
      priorDraws: priorDraws, mostAttempts: most, seed: seed)
  }

  private static let model = InferenceToys.Pair.model(seed: 9)

  /// The model lets others go first, more often at some attempts than at others, so that with more threads attempts end out of turn.
  @Test func threadsHaveNoInfluence() async throws {
    let slow: @Sendable ([Double], ABCAttempt) async -> [Double]? = { point, attempt in
      for _ in 0..<(attempt.place * 7 % 5) { await Task.yield() }
      return await Self.model(point, attempt)
    }
    let one = try await Self.schedule().run(threads: 1, summaries: slow)
    for threads in [2, 7] {
      let more = try await Self.schedule().run(threads: threads, summaries: slow)
      #expect(more == one, "\(threads)")
    }
    #expect(one.steps.count == 4 && one.particles.map(\.place) == one.particles.map(\.place).sorted())
  }

  /// A run from every generation that was kept gives the bits of the whole run, also where fewer generations were asked for at first.
  @Test func aResumedRunIsTheSame() async throws {
    var kept: [ABCGeneration] = []
    let whole = try await Self.schedule().run(threads: 2, finished: { kept.append($0) }, summaries: Self.model)
    #expect(kept.map(\.number) == [0, 1, 2, 3])
    for generation in kept {
      let calls = Mutex(Set<Int>())
      let resumed = try await Self.schedule().run(from: generation, threads: 1) { point, attempt in
        calls.withLock { _ = $0.insert(attempt.generation) }
        return await Self.model(point, attempt)
      }
      #expect(resumed == whole && calls.withLock { $0.sorted() } == Array(generation.number + 1..<4))
    }
    let short = try await Self.schedule(generations: 2).run(threads: 1, summaries: Self.model)
    #expect(short.particles == kept[1].particles && short.steps == kept[1].steps && short.tolerance > whole.tolerance)
  }

  @Test func aGenerationOfAnotherScheduleIsRefused() async throws {
    var kept: [ABCGeneration] = []
    _ = try await Self.schedule(generations: 2).run(threads: 1, finished: { kept.append($0) }, summaries: Self.model)
    let last = try #require(kept.last)
    func refusal(_ schedule: ABCSMC, from generation: ABCGeneration) async -> InferenceError? {
      do throws(InferenceError) {
        _ = try await schedule.run(from: generation, threads: 1, summaries: Self.model)
        return nil
      } catch { return error }
    }
    #expect(await refusal(try Self.schedule(seed: 2), from: last) == .otherSchedule)
    #expect(await refusal(try Self.schedule(quantile: 0.4), from: last) == .otherSchedule)
    let fewer = ABCGeneration(signature: last.signature, particles: Array(last.particles.dropLast()), steps: last.steps)
    #expect(await refusal(try Self.schedule(), from: fewer) == .brokenGeneration(what: "119 particles and not 120"))
    let light = ABCGeneration(signature: last.signature, particles: last.particles.map { $0.weighing($0.weight / 2) }, steps: last.steps)
    #expect(await refusal(try Self.schedule(), from: light) == .brokenGeneration(what: "particles that are not whole"))
    #expect(
      await refusal(try Self.schedule(generations: 1), from: last)?.problem
        == "the generation to go on from has 2 steps, where the schedule has 1 generations")
  }

  @Test func tolerancesAreQuantilesOfTheDistancesBefore() async throws {
    var kept: [ABCGeneration] = []
    _ = try await Self.schedule(quantile: 0.3).run(threads: 1, finished: { kept.append($0) }, summaries: Self.model)
    for (before, after) in zip(kept, kept.dropFirst()) {
      // 120 × .3 is the 36th.
      #expect(after.steps.last?.tolerance == before.particles.map(\.distance).sorted()[35])
      #expect(after.particles.allSatisfy { $0.distance <= after.steps.last?.tolerance ?? 0 } && after.particles.count == 120)
      #expect(abs(after.particles.reduce(0) { $0 + $1.weight } - 1) < 1e-12)
      #expect(after.particles.last?.place == (after.steps.last?.attempts ?? 0) - 1)
    }
    #expect(kept[0].particles.map(\.distance).max() == kept[0].steps[0].tolerance && kept[0].steps[0].attempts == 300)
  }

  /// In two dimensions a third of a generation would be accepted: 130 attempts are too few for 120 particles.
  @Test func aGenerationThatDoesNotFillEndsTheSchedule() async throws {
    let whole = try await Self.schedule(generations: 1).run(threads: 1, summaries: Self.model)
    for threads in [1, 3] {
      let posterior = try await Self.schedule(most: 130).run(threads: threads, summaries: Self.model)
      let unfilled = try #require(posterior.unfilled)
      #expect(posterior.particles == whole.particles && posterior.steps == whole.steps)
      #expect(unfilled.attempts == 130 && unfilled.accepted < 120 && unfilled.accepted > 10)
      #expect(unfilled.acceptance == Double(unfilled.accepted) / 130)
    }
  }

  @Test func whereTheModelFailsNothingIsAccepted() async throws {
    let failing: @Sendable ([Double], ABCAttempt) async -> [Double]? = { point, attempt in
      if point[0] < 0.3 { return nil }
      if point[0] < 0.4 { return [.nan, 0] }
      return await Self.model(point, attempt)
    }
    let posterior = try await Self.schedule().run(threads: 3, summaries: failing)
    #expect(posterior.particles.allSatisfy { $0.point[0] >= 0.4 } && posterior.steps[0].failed > 60 && posterior.steps[0].failed < 180)
    await #expect(throws: InferenceError.tooFewPriorDraws(finite: 0, needed: 120)) {
      try await Self.schedule().run(threads: 2) { _, _ in nil }
    }
  }

  @Test func aCancelledRunSaysSo() async throws {
    let schedule = try Self.schedule()
    let task = Task { () async -> InferenceError? in
      while !Task.isCancelled { await Task.yield() }
      do throws(InferenceError) {
        _ = try await schedule.run(threads: 2, summaries: Self.model)
        return nil
      } catch { return error }
    }
    task.cancel()
    #expect(await task.value == .cancelled)
  }

  /// The luck of an attempt has an address of its own, and not one of the rows of a design.
  @Test func everyAttemptHasItsNumber() {
    #expect(ABCAttempt(generation: 0, place: 0).number == 1 << 24 && ABCAttempt(generation: 249, place: 1 << 24 - 1).number < UInt32.max)
    #expect(ABCAttempt(generation: 1, place: 5).number == 2 << 24 + 5)
  }

  @Test func whatCannotBeScheduledIsRefused() {
    func refusal(
      targets: [Double] = [1], scales: [Double] = [1], particles: Int = 10, generations: Int = 2, quantile: Double = 0.5, draws: Int? = nil
    ) -> InferenceError? {
      do throws(InferenceError) {
        _ = try ABCSMC(
          dimensions: 1, targets: targets, scales: scales, particles: particles, generations: generations, quantile: quantile,
          priorDraws: draws, seed: 1)
        return nil
      } catch { return error }
    }
    #expect(refusal() == nil)
    #expect(refusal(targets: [.infinity]) == .number(what: "a target", got: .infinity, wanted: "a finite number"))
    #expect(refusal(scales: [1, 2]) == .count(what: "scales", got: 2, needed: 1))
    #expect(refusal(scales: [-1]) == .number(what: "a scale", got: -1, wanted: "a finite number above 0"))
    #expect(refusal(generations: 251) == .size(what: "generations", got: 251, range: 1...250))
    #expect(refusal(quantile: 0)?.description == "a quantile of 0.0 is not possible\n  fix: give a share above 0 and at most 1")
    #expect(refusal(draws: 9)?.description == "9 is no number of draws from the prior\n  fix: give a number from 10 to 16777216")
  }
}
