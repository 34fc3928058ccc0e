import Evidence
import Foundation
import MentorSimulation
import Quantities
import TestSupport
import Testing

@testable import PolicyAnalysis

/// Policy files: what is read, and what is said of one that is wrong.
@Suite struct PolicyFileTests {
  static func read(_ text: String) throws -> Policy { try PolicyReader.read(path: "policy.yaml", bytes: Array(text.utf8)) }

  /// A small policy; `edit` replaces parts of it.
  static func text(_ edits: [(String, String)] = []) -> String {
    let base = """
      steunweb: policy/1
      name: small
      title: Small
      weeks: 52
      seed: 3
      draws: 4
      populations:
        - {id: care, title: In care, segment: careRelated, ages: {from: 12, to: 16}}
        - {id: school, title: At school, segment: selective, school: mbo}
      municipalities:
        - {id: here, youths: {care: 30, school: 20}}
        - {id: there, count: 3, youths: {care: 31}}
      options:
        - {id: usual, title: Usual care}
        - id: jim
          title: A JIM
          trainedTeams: 0.5
          levers: [director]
          offers:
            - {populations: [care], programme: jim, share: 0.8, queue: hours, fallback: matchmentor, fallbackQueue: buddies}
            - {populations: [school], programme: matchmentor, start: 4, queue: buddies}
          queues:
            - {id: hours, hours: 10, hoursPerYouth: 0.5}
            - {id: buddies, per: hundredYouths, mentors: 20, recruits: 0.5, returns: 0.5, matching: wishes}
          costsPerRecruit: 100
      comparator: usual
      outcomes:
        - {outcome: trusted, better: more, threshold: 0.7}
        - {outcome: placedEver, better: neither}
      effect: trusted
      willingness: {from: 0, to: 10000}

      """
    return edits.reduce(base) { $0.replacing($1.0, with: $1.1) }
  }

  @Test func everythingIsRead() throws {
    let policy = try Self.read(Self.text())
    #expect(policy.blockCount == 4 && policy.municipalityCount == 4 && policy.futures == 1 && policy.usesPosterior)
    #expect(policy.youths(ofPopulation: 0) == 61 && policy.youths(ofMunicipality: 0) == [30, 20])
    #expect((1...3).map { policy.youths(ofMunicipality: $0)[0] } == [11, 10, 10])
    let option = policy.options[1]
    #expect(option.trainedTeams == 0.5 && option.levers == ["director"])
    #expect(option.offers[0].queues == [0, 1] && option.offers[1].queues == [1] && option.offers[1].moment == .week(4))
    #expect(option.queues[0].places == 20)
    #expect(option.queues[1].capacity(youths: 50, mentors: 2).mentors?.atStart == 20)
    let ages = policy.populations[0].overrides
    #expect(ages.contains { $0.id == "cohort.careRelated.ageLow" && $0.value == 12 })
    #expect(policy.demonstrationCosts.contains("cost.residence"))
  }

  @Test(arguments: [
    ("weeks: 52", "weeks: 50", "every 13 weeks"), ("draws: 4", "draws: 1", "shows no spread"),
    ("comparator: usual", "comparator: usal", "did you mean 'usual'?"),
    ("effect: trusted", "effect: placedEver", "neither better nor worse"),
    ("effect: trusted", "effect: harm", "no outcome of this policy"),
    ("share: 0.8", "share: 0.8, start: 60", "after the futures have ended"),
    ("queue: hours,", "queue: houres,", "did you mean 'hours'?"), ("levers: [director]", "levers: [directr]", "did you mean 'director'?"),
    ("hours: 10, hoursPerYouth: 0.5", "hours: 10", "'hoursPerYouth'"),
    ("hours: 10, hoursPerYouth: 0.5", "order: need", "nothing is scarce"),
    ("{id: hours, hours: 10, hoursPerYouth: 0.5}", "{id: hours, mentors: 4}", "bring their own"),
    ("school: mbo", "parameters: [{id: closure.shape, value: 1}]", "says nothing of who the youths are"),
    ("{care: 31}", "{cares: 31}", "no population has the id 'cares'"), ("id: school,", "id: care,", "is taken already"),
    ("mentors: 20, recruits: 0.5", "recruits: 0.5", "the queue counts none"),
    ("programme: jim,", "programme: jimm,", "no programme has the id"),
    ("to: 10000", "to: 0.5", "'to'"), ("outcome: trusted, better", "outcome: trustd, better", "no outcome has the id 'trustd'"),
    ("title: Usual care", "title: A JIM", "the same title"), ("populations: [school], programme", "programme", "more than all"),
  ]) func whatIsWrongIsTold(_ old: String, _ new: String, _ words: String) throws {
    let error = #expect(throws: InvalidInput.self) { try Self.read(Self.text([(old, new)])) }
    let message = try #require(error).description
    #expect(message.contains(words), "\(message)")
    #expect(message.contains("policy.yaml:") && message.contains("fix:"))
  }

  @Test func aQueueThatNobodyUsesIsTold() throws {
    let error = #expect(throws: InvalidInput.self) {
      try Self.read(Self.text([("start: 4, queue: buddies", "start: 4"), (", fallbackQueue: buddies", "")]))
    }
    #expect(try #require(error).description.contains("no offer uses the queue 'buddies'"))
  }

  @Test func leversChangeOnlyTheirChannelsAndNothingWithoutDraws() throws {
    let lever = try #require(UnknownLever.with(id: "director"))
    #expect(lever.applied(to: .standard, seed: 1, draw: 0) == .standard)
    var factors: [Double] = []
    for draw in 1...400 as ClosedRange<UInt32> {
      let moved = lever.applied(to: .standard, seed: 1, draw: draw)
      let changed = ParameterSet.standard.parameters.map(\.id).filter { moved.value($0) != ParameterSet.standard.value($0) }
      #expect(Set(changed).isSubset(of: lever.channels.flatMap(\.parameters)))
      factors.append(Elementary.log(moved.value("matching.rate") / ParameterSet.standard.value("matching.rate")))
    }
    // The sign is unknown: the log of the factor has mean 0 and the sd of the channel.
    let mean = factors.reduce(0, +) / 400
    let sd = (factors.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 399).squareRoot()
    #expect(abs(mean) < 0.04 && abs(sd - 0.2) < 0.03)
  }

  @Test func everyShippedPolicyIsFine() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Checkout.url("Scenarios/policies").path).filter {
      $0.hasSuffix(".yaml")
    }
    #expect(names.count >= 7)
    for name in names.sorted() {
      let policy = try PolicyReader.read(path: name, bytes: Checkout.bytes("Scenarios/policies/\(name)"))
      #expect("\(policy.name).yaml" == name)
    }
  }
}
