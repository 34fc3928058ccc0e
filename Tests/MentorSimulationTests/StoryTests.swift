import CLanes
import Lanes
@testable import MentorSimulation
import Quantities
import SupportWebs
import Testing

/// The story of a course against the course itself, as the lanes run it.
@Suite struct StoryTests {
  /// What a story tells, in the numbers that a summary counts.
  struct Tallies: Equatable {
    var (asked, matched, refusals, closures, clashes, gained, placesStarted) = (0, 0, 0, 0, 0, 0, 0)
    var (placements, bans, placedWeeks, rules, leftSchool, completed) = (0, 0, 0, 0, 0, 0)
    var firstInitiator: ClosureInitiator?
    var firstRole: NominationRole?

    init() {}

    init(_ story: CourseStory, horizon: Int) {
      for week in story.weeks {
        for event in week.events {
          switch event {
          case .asked, .declined: asked = 1
          case .refused: refusals += 1
          case .matched(let match):
            if matched == 0, match.isSelfChosen { firstRole = NominationRole(match.person.role) }
            matched = 1
          case .closed(let closure):
            if closures == 0 { firstInitiator = closure.initiator }
            closures += 1
          case .clashed: clashes += 1
          case .tieBegan: gained += 1
          case .placeStarted: placesStarted += 1
          case .placed(let weeks, _, let ban):
            placements += 1
            bans += ban.happens ? 1 : 0
            placedWeeks += min(weeks, horizon - week.state.week + 1)
          case .brokeRule: rules += 1
          case .leftSchool: leftSchool += 1
          case .completed: completed += closures == 0 ? 1 : 0
          default: break
          }
        }
      }
    }

    init(_ summary: Rows, _ report: Rows, lane: Int) {
      func count(_ row: Int) -> Int { Int(summary[row, lane]) }
      asked = count(SW_SUMMARY_ASKED)
      matched = count(SW_SUMMARY_MATCHED)
      refusals = count(SW_SUMMARY_REFUSALS)
      closures = count(SW_SUMMARY_CLOSURES)
      clashes = count(SW_SUMMARY_CLASHES)
      gained = count(SW_SUMMARY_GAINED)
      placesStarted = count(SW_SUMMARY_PLACES_STARTED)
      placements = count(SW_SUMMARY_PLACEMENTS)
      bans = count(SW_SUMMARY_BANS)
      placedWeeks = count(SW_SUMMARY_PLACED_WEEKS)
      rules = Int(report[SW_REPORT_RULES, lane])
      leftSchool = Int(report[SW_REPORT_LEFT_SCHOOL, lane])
      completed = count(SW_SUMMARY_COMPLETED)
      firstInitiator = ClosureInitiator.allCases.first { count(SW_SUMMARY_INITIATOR + $0.index) == 1 }
      firstRole = NominationRole.allCases.first { count(SW_SUMMARY_ROLE + $0.index) == 1 }
    }
  }

  /// 200 courses of every golden study, arm by arm in turn: the events add up to what the lanes counted, the last state has their bits, and the
  /// reasons agree with what happened.
  @Test(arguments: ["G1", "G2", "G3", "G4", "G5", "G6"])
  func eventsAddUpToWhatTheLanesCounted(_ name: String) throws {
    let study = try GoldenStudy(name)
    let simulation = study.simulation(futures: 200, seed: 11)
    let isOneYouth = simulation.youths == 1
    let tile = simulation.tile(simulation.plans, .best)
    var total = Tallies()
    for first in stride(from: 0, to: 200, by: Rows.lanes) {
      let numbers = first..<min(200, first + Rows.lanes)
      tile.begin(numbers.map { simulation.courseStart(youth: isOneYouth ? 0 : UInt32($0), future: isOneYouth ? UInt32($0) : 0) })
      for week in 0..<simulation.horizon { tile.advance(week: week) }
      let reports = simulation.arms.indices.map { tile.report(arm: $0) }
      for arm in simulation.arms.indices {
        let summary = tile.summary(arm: arm, harmThreshold: simulation.constants.outcomes.harmThreshold)
        for number in numbers where number % simulation.arms.count == arm {
          let lane = number - first
          let story = simulation.explain(youth: isOneYouth ? 0 : UInt32(number), future: isOneYouth ? UInt32(number) : 0, arm: arm)
          let expected = Tallies(summary, reports[arm], lane: lane)
          let told = Tallies(story, horizon: simulation.horizon)
          #expect(told == expected, "\(name) course \(number) arm \(arm)")
          let end = try #require(story.weeks.last).state
          #expect(Outcome.allCases.allSatisfy { end[$0] == reports[arm][$0.row, lane] }, "\(name) course \(number) arm \(arm)")
          try reasonsAgree(story)
          try tiesAddUp(story)
          total.matched += told.matched
          total.closures += told.closures
          total.clashes += told.clashes
          total.gained += told.gained
        }
      }
    }
    // Nothing of this is rare among 200 courses.
    #expect(total.matched > 20 && total.closures > 3 && total.clashes > 3 && total.gained > 50, "\(name): \(total)")
  }

  /// Luck let happen what happened, and the parts of a rate give its chance.
  private func reasonsAgree(_ story: CourseStory) throws {
    for event in story.weeks.flatMap(\.events) {
      for (question, reason) in event.reasons {
        #expect((0...1).contains(reason.chance) && reason.uniform > 0 && reason.uniform < 1, "\(event)")
        if let rate = Self.rate(reason) {
          #expect(abs(Elementary.chance(ofRate: rate) - reason.chance) < 2e-5 * max(1e-3, reason.chance) + 1e-7, "\(event)")
        }
        switch (event, question) {
        case (.notAsked, _), (.unmatchable, _), (.tieNotResumed, _), (.placeNotResumed, _), (.refused, .accepts),
          (.asked, .declines):
          #expect(!reason.happens, "\(event)")
        case (.declined, .declines), (.matched, .accepts), (_, .itself), (.tieResumed, _), (.placeResumed, _):
          #expect(reason.happens, "\(event)")
        case (.closed(let closure), .tieLost): #expect(reason.happens == (closure.closeness == nil), "\(event)")
        default: break
        }
      }
    }
  }

  /// The rate that the parts give; `nil` of a chance that is no rate.
  private static func rate(_ reason: CourseChance) -> Float? {
    guard let base = reason.parts.first, base.kind.measure == .rate else { return nil }
    var (product, sum): (Float, Float) = (base.value, 0)
    for part in reason.parts.dropFirst() { if part.kind.measure == .rate { sum += part.value } else { product *= part.value } }
    return product + sum
  }

  /// Who came and went gives the number of ties, week by week.
  private func tiesAddUp(_ story: CourseStory) throws {
    var ties = story.weeks[0].state[.ties]
    for week in story.weeks.dropFirst() {
      for event in week.events {
        switch event {
        case .tieBegan, .tieResumed: ties += 1
        case .tieEnded, .tieSuspended: ties -= 1
        case .matched(let match): ties += match.isSelfChosen || match.replaces != nil ? 0 : 1
        case .closed(let closure): ties -= closure.closeness == nil ? 1 : 0
        case .completed(_, let continues): ties -= continues.map { $0.happens ? 0 : 1 } ?? 0
        default: break
        }
      }
      #expect(week.state[.ties] == ties, "week \(week.state.week)")
    }
  }

  /// Telling changes nothing: the same weeks as the trace, in any order of telling.
  @Test func theStoryHasTheBitsOfTheTrace() throws {
    let simulation = try Cases.anton(futures: 20)
    for future in 0..<UInt32(20) {
      for arm in 0...1 {
        #expect(simulation.explain(future: future, arm: arm).weeks.map(\.state) == simulation.trace(future: future, arm: arm))
      }
    }
  }

  /// People keep their number: those of the start web in its order, then those who come.
  @Test func everybodyHasOneNumberPerRole() throws {
    let simulation = try Cases.anton(futures: 10, weeks: 300)
    let web = try Cases.read("anton").waves[0]
    for future in 0..<UInt32(10) {
      let people = simulation.explain(future: future, arm: 1).people
      #expect(people.prefix(web.alters.count).map(\.role) == web.alters.map(\.person.role))
      for role in Role.allCases {
        let numbers = people.filter { $0.role == role }.map(\.number)
        #expect(numbers == Array(1..<numbers.count + 1))
      }
    }
  }

  /// Every kind of event is told in some course where everything is likely.
  @Test func everyKindOfEventIsTold() throws {
    let changes = [
      "placement.base.first39": 0.1, "placement.base.later": 0.1, "placement.stay": 4, "placement.resume": 0.5, "placement.tieLoss": 0.5,
      "placement.placeLoss": 0.5, "conflict.rate": 0.1, "matching.everShare": 0.5, "nomination.giveUp": 0.1, "asking.decline": 0.3,
      "asking.share.trained": 0.7, "asking.share.untrained": 0.7, "asking.accept": 0.5, "tie.gain": 0.2, "place.gain": 0.1,
      "place.loss": 0.1, "closure.rate.volunteer": 0.02, "closure.rate.natural": 0.02, "dropout.base.secondary": 0.05,
      "dropout.base.mbo": 0.05,
    ]
    var names: Set<String> = []
    for (study, futures) in [("G1", 40), ("G2", 40), ("G6", 40)] {
      let simulation = try GoldenStudy(study).simulation(futures: futures, seed: 5, changing: changes)
      for future in 0..<UInt32(futures) {
        for event in simulation.explain(future: future, arm: 1 + Int(future) % (simulation.arms.count - 1)).weeks.flatMap(\.events) {
          names.insert(event.name)
        }
      }
    }
    let all: Set<String> = [
      "tieBegan", "tieEnded", "mentorTieHit", "placeStarted", "placeStopped", "notAsked", "declined", "asked", "matchable", "unmatchable",
      "refused", "matched", "gaveUp", "fellBack", "clashed", "completed", "closed", "placed", "tieSuspended", "placeSuspended", "returned",
      "tieResumed", "tieNotResumed", "placeResumed", "placeNotResumed", "leftSchool", "brokeRule",
    ]
    #expect(names == all, "\(all.symmetricDifference(names).sorted())")
  }
}
