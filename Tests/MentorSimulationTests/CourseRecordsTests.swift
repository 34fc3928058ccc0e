import Estimates
import Evidence
import Lanes
import SupportWebs
import Testing

@testable import MentorSimulation

/// Records are the courses of the run, one by one.
@Suite struct CourseRecordsTests {
  private static let simulation: Simulation = {
    let jim = ProgrammeCatalogue.standard["jim"]?.terms
    return Simulation(
      population: .cohorts([.init(CohortGenerator(.standard(for: .careRelated)), youths: 70)], seed: 3),
      arms: [Arm(id: "none", programmes: []), Arm(id: "jim", programmes: [jim].compactMap(\.self))], horizon: 39, futures: 3, seed: 5,
      weeks: [0, 13, 39])
  }()
  private static let request = CourseRecords.Request(
    facts: StartFact.allCases, outcomes: Outcome.allCases, summaries: Summary.all)

  @Test func meansAreThoseOfTheRun() async throws {
    let simulation = Self.simulation
    let results = await simulation.run(threads: 2)
    let records = await simulation.records(Self.request, threads: 2)
    #expect(records.courses == 210 && records.arms == ["none", "jim"])
    for (arm, own) in results.arms.enumerated() {
      for outcome in Outcome.allCases {
        for week in records.weeks {
          let known = records.values(outcome, arm: arm, week: week).filter { !$0.isNaN }.map(Double.init)
          let estimate = own.estimate(outcome, week: week)
          #expect(known.count == estimate?.count ?? 0, "\(outcome) \(week)")
          guard let estimate else { continue }
          #expect(abs(known.reduce(0, +) / Double(known.count) - estimate.mean) < 1e-4, "\(outcome) \(week)")
        }
      }
      for summary in Summary.all {
        let known = records.values(summary, arm: arm).filter { !$0.isNaN }.map(Double.init)
        let estimate = own.estimate(summary)
        #expect(known.count == estimate?.count ?? 0, "\(summary.id)")
        guard let estimate else { continue }
        #expect(abs(known.reduce(0, +) / Double(known.count) - estimate.mean) < 1e-3, "\(summary.id)")
      }
    }
  }

  /// A NaN is not equal to itself, so that bits are compared.
  @Test func threadsAndVectorsChangeNoBit() async {
    func bits(_ threads: Int, _ vectors: VectorWidth) async -> [UInt32] {
      let records = await Self.simulation.records(Self.request, threads: threads, vectors: vectors)
      return (0...1).flatMap { arm in
        Outcome.allCases.flatMap { outcome in records.weeks.flatMap { records.values(outcome, arm: arm, week: $0) } }
          + Summary.all.flatMap { records.values($0, arm: arm) }
      }.map(\.bitPattern)
    }
    let one = await bits(1, .scalar)
    for threads in [1, 2, 7] { #expect(await bits(threads, .best) == one) }
  }

  @Test func factsAreThoseOfTheYouths() async {
    let records = await Self.simulation.records(Self.request, threads: 1)
    let (mentors, quality) = (records.values(StartFact.existingMentor), records.values(StartFact.existingMentorQuality))
    for (mentor, q) in zip(mentors, quality) { #expect((mentor == 0) == q.isNaN) }
    for course in 0..<210 {
      let start = Self.simulation.courseStart(youth: UInt32(course / 3), future: UInt32(course % 3))
      #expect(records.values(StartFact.age)[course] == start.age && records.values(StartFact.risk)[course] == start.risk)
      #expect(records.values(StartFact.magnet)[course] == start.magnet)
    }
  }
}
