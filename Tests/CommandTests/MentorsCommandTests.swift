import Foundation
import Testing

/// `steunweb mentors`.
@Suite struct MentorsCommandTests {
  private static let anton = "Scenarios/cases/anton.yaml"

  /// The neef stands there without hindsight before, and with what had become known during.
  @Test func nothingIsSaidWithHindsight() async throws {
    let before = try await Program.run("mentors", Self.anton, "--wave", "before")
    #expect(before.exitCode == 0 && before.errors.isEmpty)
    let neef = try #require(before.output.firstRange(of: "mother's cousin or nephew (neef) (relative)\n  What is there\n"))
    let block = before.output[neef.lowerBound...].prefix { _ in true }.split(separator: "\n\n")[0]
    #expect(
      !block.contains("To talk about") && !block.contains("worries") && block.contains("Knows mother and father, without much tension."))
    let during = try await Program.run("mentors", Self.anton, "--wave", "during")
    let text = during.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("Has many worries of their own; that is known. Who helps this person, and does this fit now?"))
    #expect(text.contains("There is tension with mother and father. What do they need to work together?"))
    #expect(text.contains("Is JIM (the mentor whom the youth chose) already."))
  }

  @Test func aWebWithNobodyToAskSaysWhatCouldBeTried() async throws {
    let result = try await Program.run("mentors", "Scenarios/cases/scouting.yaml", "--wave", "in-care", "--language", "nl", "--sources")
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(!result.output.contains("MENSEN DIE DE JONGERE ZOU KUNNEN VRAGEN"))
    for source in ["lit-groslijst", "policy-recruitment-path", "mech-anchor-then-web", "lit-most-say-yes"] {
      #expect(result.output.contains(source))
    }
    #expect(result.output.contains("WAT JE KUNT PROBEREN"))
  }

  @Test func machinesGetJSON() async throws {
    let result = try await Program.run("mentors", Self.anton, "--json")
    let json = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect(json["format"] as? String == "steunweb-mentors/1" && json["order"] as? String == "ring")
    let people = try #require(json["people"] as? [[String: Any]])
    #expect(
      people.map { $0["person"] as? String } == ["grandmother", "neef", "boxing-coach", "uncle", "teacher", "friend-of-parents"])
    #expect((people[1]["ifJIM"] as? [String: Any])?["bonding"] != nil)
    #expect((json["perhaps"] as? [[String: Any]])?.map { $0["person"] as? String } == ["friend-2", "neighbour"])
  }

  @Test func anUnknownWaveIsToldWithTheNearest() async throws {
    let result = try await Program.run("mentors", Self.anton, "--wave", "befor")
    #expect(result.exitCode == 1 && result.output.isEmpty)
    #expect(result.errors == "\(Self.anton): error: the case has no wave 'befor'\n  fix: did you mean 'before'?\n")
  }
}
