import Foundation
import Testing

/// `steunweb describe --what-if`, and files with edits.
@Suite struct WhatIfCommandTests {
  private static let anton = "Scenarios/cases/anton.yaml"
  private static let file = """
    steunweb: what-if/1
    title: {nl: De bokstrainer als JIM, en: The boxing coach as JIM}
    edits:
      - jim boxing-coach
      - connect boxing-coach mother closeness=0.3 conflict=0.1
      - join youth-work participation=0.4 contribution=0.3

    """

  @Test func aWhatIfShowsBeforeAndAfterAndLeavesTheCaseAlone() async throws {
    let before = try Data(contentsOf: Program.root.appending(path: Self.anton))
    let result = try await Program.run(
      "describe", Self.anton, "--what-if", "add mentor coach closeness=.6", "--what-if", "remove sister; jim coach")
    #expect(result.exitCode == 0 && result.errors.isEmpty)
    #expect(result.output.contains("a static what-if, no prediction") && result.output.contains("  went: sister\n"))
    #expect(result.output.contains("  mentor positions that began: JIM (mentor of a programme)\n"))
    #expect(try Data(contentsOf: Program.root.appending(path: Self.anton)) == before)
    let json = try await Program.run("describe", Self.anton, "--wave", "during", "--what-if", "lose neef", "--json")
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect(object["wave"] as? String == "during" && (object["people"] as? [String: [String]])?["lost"] == ["neef"])
  }

  @Test func aFileIsCheckedAndUsed() async throws {
    try await Program.inTemporaryFolder { folder in
      try Data(Self.file.utf8).write(to: folder.appending(path: "coach.yaml"))
      let path = folder.appending(path: "coach.yaml").path
      let check = try await Program.run("check", "coach.yaml", in: folder)
      #expect(check.output == "coach.yaml: fine (what-if, 3 edits)\n" && check.exitCode == 0)
      let fromFile = try await Program.run("describe", Self.anton, "--what-if", path)
      let typed = try await Program.run(
        "describe", Self.anton, "--what-if",
        "jim boxing-coach; connect boxing-coach mother closeness=0.3 conflict=0.1; join youth-work participation=0.4 contribution=0.3")
      #expect(fromFile.exitCode == 0 && fromFile.output == typed.output)
      // The page shows this very file.
      let page = try await Program.run("schema", "what-if", "--reference")
      #expect(page.output.contains("```yaml\n\(Self.file)```"))
      try Data(Self.file.replacing("jim boxing-coach", with: "jimm boxing-coch").utf8).write(to: folder.appending(path: "coach.yaml"))
      let wrong = try await Program.run("check", "coach.yaml", in: folder)
      #expect(wrong.exitCode == 1 && wrong.output.isEmpty)
      #expect(wrong.errors == "coach.yaml:4:5: error: 'jimm' is no verb of an edit\n  fix: did you mean 'jim'?\n")
    }
  }

  @Test func problemsHaveTheirColumnInTheArgument() async throws {
    let result = try await Program.run("describe", Self.anton, "--what-if", "jim neff", "--what-if", "add coach bob closeness=6")
    #expect(result.exitCode == 1 && result.output.isEmpty)
    #expect(
      result.errors == """
        --what-if:1:5: error: nobody of the web has this id
          fix: did you mean 'neef'?
        --what-if:2:25: error: 'closeness' is out of range
          fix: give closeness as a number from 0 to 1

        """)
    let missing = try await Program.run("describe", Self.anton, "--what-if", "nowhere.yaml")
    #expect(missing.exitCode == 3 && missing.errors.hasPrefix("nowhere.yaml: error: the file cannot be read"))
  }
}
