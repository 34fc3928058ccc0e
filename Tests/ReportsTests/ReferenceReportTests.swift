import Documents
import Lanes
import Quantities
import ReferenceKernel
import Testing

@testable import Reports

/// The report of the benchmark on the reference model.
@Suite struct ReferenceReportTests {
  private static func report(processorSeconds: Double, seconds: Double) async -> ReferenceReport {
    let model = ReferenceModel(youths: 1_024, draws: .separate)
    let tallies = await ReferenceRun.tallies(model, on: .scalar, threads: 2)
    return ReferenceReport(
      model, vectors: .scalar, threads: 2, tallies: tallies, processorSeconds: processorSeconds, seconds: seconds)
  }

  /// The outcomes are those that the published C program prints.
  @Test func peopleReadRatesOutcomesAndHashes() async {
    let text = await Self.report(processorSeconds: 0.0212992, seconds: 0.0106496).text(in: .english)
    #expect(
      text == """
        Reference model weekly-mentor-0: to compare speed alone, nothing of it is about youths
        1,024 youths · 104 weeks · 12 people around each · 2 arms · seed 20240901, replication 0 · threads: 2
        draws made anew for each arm · one youth at a time (plain Swift)

          10.00 million youth-weeks per second of work of one core
          20.00 million youth-weeks per second on the clock

          arm           factors  % mentor  % early  % completed  % placed  % dropped              hash
          ────────────────────────────────────────────────────────────────────────────────────────────
          0 (without)  0.508385      0.00     0.00         0.00     17.58      17.38  0880dc3394bf1b56
          1 (mentor)   0.573942    100.00    31.25        68.75     16.89      15.92  c0907982320c9c7a

        When another program gives the same hash, all bits of all youths are equal.
        """)
  }

  @Test func dutchHasItsWordsAndComma() async {
    let text = await Self.report(processorSeconds: 0.0212992, seconds: 0).text(in: .dutch)
    #expect(text.contains("10,00 miljoen jongere-weken per seconde rekentijd van één kern\n"))
    #expect(text.contains("toeval per variant opnieuw berekend · één jongere tegelijk (gewone Swift)\n"))
    #expect(text.hasSuffix("Geeft een ander programma dezelfde hash, dan zijn alle bits van alle jongeren gelijk."))
  }

  /// A clock that has not moved gives no rate, and no infinite one.
  @Test func aRunTooShortHasNoRate() async {
    let report = await Self.report(processorSeconds: 0, seconds: 0)
    #expect(report.rate == nil && report.ratePerCore == nil)
    #expect(report.text(in: .english).contains("  (too short to measure) per second on the clock\n"))
    #expect(report.json.rendered().contains("\"youthWeeksPerSecond\": null"))
  }

  @Test func machinesGetCountsAndHashes() async {
    let json = await Self.report(processorSeconds: 0.0212992, seconds: 0.0106496).json.rendered()
    for line in [
      "\"format\": \"steunweb-bench-reference/1\"", "\"youthWeeks\": 212992", "\"youthWeeksPerProcessorSecond\": 10000000",
      "\"hash\": \"0880dc3394bf1b56\"", "\"hash\": \"c0907982320c9c7a\"", "\"nominated\": 1024", "\"lanes\": 1",
    ] {
      #expect(json.contains(line), "\(line)")
    }
  }
}
