import ProtectiveFactors
import SupportWebs
import Testing

@testable import Lessons

/// Who could be a JIM is what the library says, in its order and with its reasons.
@Suite(.enabled(if: ScriptHost.isThere, ScriptHost.absence)) struct MentorEqualityTests {
  private static let all = "input.files.map(file => file.waves.map((_, k) => Mentors.all(Webs.of(file, k, input.facts), input.facts)))"

  private func strings(_ value: Any?) -> [String]? { value as? [String] }

  private func compare(_ answer: Any, _ expected: MentorCandidates) throws {
    let own = try #require(answer as? [String: Any])
    #expect(own["order"] as? String == expected.order.rawValue)
    #expect(strings(own["notToBeAsked"]) == expected.notToBeAsked)
    #expect(strings(own["topics"]) == expected.topics.map(\.rawValue))
    #expect(strings(own["options"]) == expected.options.map(\.rawValue))
    let notNow = try #require(own["notNow"] as? [[String: Any]])
    #expect(notNow.map { $0["id"] as? String } == expected.notNow.map(\.id))
    #expect(notNow.map { strings($0["because"]) } == expected.notNow.map { $0.obstacles.map(\.rawValue) })
    for (key, people) in [("people", expected.people), ("perhaps", expected.perhaps)] {
      let candidates = try #require(own[key] as? [[String: Any]])
      #expect(candidates.map { $0["id"] as? String } == people.map(\.id))
      for (candidate, person) in zip(candidates, people) { try compare(candidate, person) }
    }
  }

  private func compare(_ own: [String: Any], _ person: MentorCandidate) throws {
    #expect(strings(own["questions"]) == person.questions.map(\.rawValue))
    for (key, considerations) in [("reasons", person.reasons), ("doubts", person.doubts)] {
      let told = try #require(own[key] as? [[String: Any]])
      #expect(told.map { $0["kind"] as? String } == considerations.map(\.kind.rawValue))
      for (one, other) in zip(told, considerations) {
        #expect(strings(one["people"]) ?? [] == other.details.people)
        #expect(strings(one["places"]) ?? [] == other.details.places)
        #expect(strings(one["types"]) ?? [] == other.details.types.map(\.rawValue))
        #expect(one["contact"] as? Double == other.details.contact)
        #expect((one["text"] == nil) == (other.details.text == nil))
      }
    }
    let changes = own["changes"] as? [[String: Any]]
    #expect((changes == nil) == (person.changes == nil))
    for (change, other) in zip(changes ?? [], person.changes ?? []) {
      for (key, bounds) in [("before", other.before.value), ("after", other.after.value)] {
        let ends = change[key] as? [Double]
        #expect(abs((ends?[0] ?? 0) - (bounds?.low ?? 0)) <= 1e-12 && abs((ends?[1] ?? 0) - (bounds?.high ?? 0)) <= 1e-12)
      }
    }
  }

  @Test func everybodyIsWhereTheLibraryPutsThem() throws {
    var webs = InventedWebs(seed: 72)
    let files = try CaseJSON.shippedNames.map(CaseJSON.shipped) + (0..<120).map { _ in try webs.next() }
    let answers = try #require(try ScriptHost.value(of: Self.all, input: CaseJSON.input(files)) as? [[Any]])
    var people = 0
    for (waves, file) in zip(answers, files) {
      for (answer, web) in zip(waves, file.waves) {
        let expected = MentorCandidates(web)
        people += expected.people.count
        try compare(answer, expected)
      }
    }
    #expect(people > 50)
  }
}
