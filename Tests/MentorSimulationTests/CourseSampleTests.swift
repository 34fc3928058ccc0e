import Estimates
import Testing

@testable import MentorSimulation

/// A sample, which runs in lanes, against the same courses told one by one in scalar form.
@Suite struct CourseSampleTests {
  static let outcomes: [Outcome] = [.ties, .meanEffect, .adultSupport]

  @Test func everyNumberIsCountedFromTheCoursesThemselves() throws {
    let simulation = try Cases.anton(futures: 300, weeks: 80)
    let samples = simulation.sample(most: 100, outcomes: Self.outcomes)
    #expect(samples.map(\.arm) == simulation.arms.map(\.id) && samples.allSatisfy { $0.courses == 100 })
    for (arm, sample) in samples.enumerated() {
      let courses = (0..<100).map { simulation.trace(future: UInt32(3 * $0), arm: arm) }
      for week in 0...80 {
        for state in MentorState.allCases {
          #expect(sample.share(of: state, week: week) == Double(courses.count { $0[week].mentorState == state }) / 100)
        }
        for outcome in Self.outcomes {
          let values = courses.map { Double($0[week][outcome]) }.sorted()
          let band = try #require(sample.band(outcome, week: week))
          // The smallest value that 5, 25, 50, 75 and 95 of 100 do not exceed.
          #expect([band.low90, band.low50, band.median, band.high50, band.high90] == [4, 24, 49, 74, 94].map { values[$0] })
        }
        #expect(sample.band(.harm, week: week) == nil)
      }
      let relations = courses.compactMap { weeks -> CourseSample.Relation? in
        guard let began = weeks.firstIndex(where: { [.active, .closed, .completed].contains($0.mentorState) }) else { return nil }
        guard let ended = weeks[began...].firstIndex(where: { $0.mentorState != .active }) else {
          return CourseSample.Relation(began: began, weeks: 80 - began, end: .none)
        }
        return CourseSample.Relation(began: began, weeks: ended - began, end: weeks[ended].mentorState == .completed ? .planned : .early)
      }
      #expect(sample.relations == relations)
      let placed = courses.enumerated().compactMap { number, weeks in
        weeks.firstIndex { $0[.placedEver] == 1 }.map {
          CourseSample.Event(draw: 0, youth: 0, future: UInt32(3 * number), kind: .placed, week: $0)
        }
      }
      #expect(sample.events.filter { $0.kind == .placed } == placed)
      #expect(sample.events.count { $0.kind == .endedEarly } == relations.count { $0.end == .early })
    }
    #expect(samples[1].relations.contains { $0.end == .early } && samples[0].relations.isEmpty)
  }

  @Test func fewerCoursesThanAskedForAreAllOfThem() throws {
    let simulation = try Cases.anton(futures: 7, weeks: 10)
    let sample = simulation.sample(most: 1_000, outcomes: [])[1]
    #expect(sample.courses == 7 && sample.states.allSatisfy { $0.reduce(0, +) == 7 })
  }

  /// A sample of all courses counts what the run counts, relations of a single week too.
  @Test func aSampleOfAllCoursesCountsAsTheRunDoes() async throws {
    let simulation = try Cases.anton(futures: 4_000, weeks: 60)
    let results = await simulation.run(threads: 2)
    for (arm, sample) in zip(results.arms, simulation.sample(most: 4_000, outcomes: [])) {
      func counted(_ summary: Summary) -> Double { (arm.estimate(summary)?.mean ?? 0) * 4_000 }
      let events = sample.events
      #expect(Double(events.count { $0.kind == .matched }) == counted(.matched).rounded())
      #expect(Double(events.count { $0.kind == .endedEarly }) == counted(.state(.closed)).rounded())
      #expect(Double(events.count { $0.kind == .completed }) == counted(.state(.completed)).rounded())
      if arm.arm != "none" { #expect(sample.relations.contains { $0.weeks == 0 && $0.end == .early }) }
    }
  }
}
