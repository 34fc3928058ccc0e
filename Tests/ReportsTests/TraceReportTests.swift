import Documents
import Foundation
import MentorSimulation
import Quantities
import SupportWebs
import TestSupport
import Testing
import Wording

@testable import Reports

@Suite struct TraceReportTests {
  private static func run(futures: Int = 1_000, provenance: Provenance = .composite) throws -> TraceReport.Run {
    let scenario = try ScenarioReader.read(path: "anton.yaml", bytes: Checkout.bytes("Scenarios/anton.yaml")).with(futures: futures)
    let anton = try CaseReader.read(path: "anton.yaml", bytes: Checkout.bytes("Scenarios/cases/anton.yaml"))
    let simulation = ScenarioRun(scenario, webs: [anton.waves[0]]).simulation(ofDraw: nil)
    return TraceReport.Run(scenario: scenario, simulation: simulation, provenance: provenance)
  }

  private func report(future: UInt32, arm: Int = 1) throws -> TraceReport {
    try #require(TraceReport(try Self.run(), future: future, arm: arm))
  }

  /// Every text that an event, a state, a chance or a part may need is there in both languages.
  @Test func everythingHasWords() {
    for role in Role.allCases { #expect(Wording.has("trace.person.\(role.rawValue)") && Wording.has("trace.person.\(role.rawValue).n")) }
    for state in MentorState.allCases { #expect(Wording.has("trace.state.\(state.rawValue)")) }
    for part in ChancePart.allCases { #expect(Wording.has("trace.part.\(part.rawValue)")) }
    for question in CourseEvent.Question.allCases where question != .itself {
      #expect(Wording.has("trace.question.\(question.rawValue)"))
    }
    for initiator in ClosureInitiator.allCases { #expect(Wording.has("trace.event.closed.\(initiator.rawValue)")) }
  }

  /// Many futures in every arm: no gap is left open, no line is too long, and nobody of the case is named.
  @Test(arguments: Language.allCases) func everyFutureReads(_ language: Language) throws {
    let run = try Self.run()
    // Labels and titles of the case and the scenario that are no words of the report.
    let names = ["Anton", "neef", "moeder", "grandmother", "uncle", "boxing", "bokstrainer", "buurvrouw", "the game"]
    for arm in 0...1 {
      for future in 0..<UInt32(60) {
        let report = try #require(TraceReport(run, future: future, arm: arm))
        let text = report.text(in: language)
        #expect(!text.contains("trace.") && !text.contains("{"))
        let lines = text.split(separator: "\n")
        #expect(lines.allSatisfy { $0.count <= 120 })
        for name in names where text.contains(name) { Issue.record("'\(name)' is named") }
        #expect(lines.count { $0.hasPrefix("  - ") } == report.story.weeks.reduce(0) { $0 + $1.events.count })
      }
    }
  }

  /// The top says that this is one invented future; weeks without events are one line together and none is left out.
  @Test func itSaysWhatItIsAndFoldsQuietWeeks() throws {
    let report = try report(future: 416)
    let text = report.text(in: .english)
    #expect(text.contains("future 417 of 1,000"))
    #expect(text.contains("This is one invented future out of 1,000, no prediction."))
    var weeks: [Int] = []
    for match in text.matches(of: /(?m)^Weeks? (\d+)(?:–(\d+))?/) {
      let first = try #require(Int(match.output.1))
      weeks += first...(match.output.2.flatMap { Int($0) } ?? first)
    }
    #expect(weeks == Array(1...104))
    let dutch = report.text(in: .dutch)
    #expect(dutch.contains("toekomst 417 van 1.000") && dutch.contains("geen voorspelling") && dutch.contains("er gebeurt niets"))
  }

  /// An event reads as a sentence with its chance, the number of luck and the parts.
  @Test func aMatchReadsWithItsReasons() throws {
    for future in 0..<UInt32(50) {
      let report = try report(future: future)
      guard
        let match = report.story.weeks.flatMap(\.events).lazy.compactMap({ event in
          if case .matched(let match) = event { match } else { nil }
        }).first
      else { continue }
      let text = report.text(in: .english).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let sentences = TraceSentences(report, language: .english)
      #expect(text.contains("The youth asked \(sentences.person(match.person)), who said yes and is now JIM. Quality 0."))
      let eligible = try #require(match.chance[.eligible])
      #expect(text.contains("(people to ask \(Int(eligible)), trust of the parents × 0."))
      #expect(text.contains("asking somebody: chance "))
      #expect(text.contains("says yes: chance "))
      return
    }
    Issue.record("Somebody becomes JIM in one of 50 futures")
  }

  /// Two numbers that look alike get as many decimals as tell them apart.
  @Test func chanceAndLuckNeverLookAlike() throws {
    for future in 0..<UInt32(200) {
      let text = try report(future: future, arm: 0).text(in: .english)
      for match in text.matches(of: /chance ([\d.]+) % this week, luck ([\d.]+)/) { #expect(match.output.1 != match.output.2) }
    }
  }

  @Test func machinesGetOneObjectPerWeek() throws {
    let report = try report(future: 3)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(report.json.rendered().utf8)) as? [String: Any])
    #expect(object["format"] as? String == "steunweb-trace/1" && object["future"] as? Int == 4 && object["youth"] as? Int == 1)
    #expect(object["isPrediction"] as? Bool == false)
    let weeks = try #require(object["weeks"] as? [[String: Any]])
    #expect(weeks.count == 105)
    for (week, told) in zip(weeks, report.story.weeks) {
      let outcomes = try #require(week["outcomes"] as? [String: Double])
      #expect(outcomes["D"].map { Float($0) } == told.state[.dose])
      let events = try #require(week["events"] as? [[String: Any]])
      #expect(events.compactMap { $0["event"] as? String } == told.events.map(\.name))
      for (event, other) in zip(events, told.events) {
        let reasons = try #require(event["reasons"] as? [[String: Any]])
        #expect(reasons.compactMap { $0["chance"] as? Double }.map { Float($0) } == other.reasons.map(\.chance.chance))
      }
    }
  }

  /// No course of a real youth is told.
  @Test func aRealYouthHasNoStory() throws {
    for (provenance, isTold) in [(Provenance.invented, true), (.composite, true), (.real, false)] {
      let report = TraceReport(try Self.run(futures: 5, provenance: provenance), future: 0, arm: 1)
      #expect((report != nil) == isTold, "\(provenance)")
    }
  }

  /// A course of a population says which youth it is about, and of which draw of the parameters.
  @Test func youthAndDrawAreNamed() throws {
    let text = String(decoding: try Checkout.bytes("Scenarios/care-population.yaml"), as: UTF8.self) + "draws: 3\n"
    let scenario = try ScenarioReader.read(path: "s.yaml", bytes: Array(text.utf8))
    let run = ScenarioRun(scenario, webs: [])
    var heads: [String] = []
    for draw in 1...2 {
      let told = TraceReport.Run(scenario: scenario, simulation: run.simulation(ofDraw: draw), draw: draw, provenance: .invented)
      let report = try #require(TraceReport(told, youth: 41, future: 1, arm: 1))
      let english = report.text(in: .english)
      #expect(english.contains("draw \(draw) of 3 of the parameters · youth 42 of 200 · future 2 of 2 · "))
      #expect(english.contains("one invented future out of 400"))
      #expect(report.text(in: .dutch).contains("trekking \(draw) van 3 van de parameters · jongere 42 van 200 · "))
      heads.append(english)
    }
    let (one, two) = (heads[0].split(separator: "\n").dropFirst(4), heads[1].split(separator: "\n").dropFirst(4))
    #expect(one != two)
  }
}
