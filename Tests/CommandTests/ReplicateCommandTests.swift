import Foundation
import Testing

/// `steunweb replicate` and `steunweb run --blocks`.
@Suite struct ReplicateCommandTests {
  private static let study = "Tests/MentorSimulationTests/Fixtures/G1.json"

  @Test func aStudyIsReplicatedWithoutItsResults() async throws {
    try await Program.inTemporaryFolder { folder in
      let bytes = try Data(contentsOf: Program.root.appending(path: Self.study))
      var object = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
      object["results"] = nil
      let bare = folder.appending(path: "bare.json")
      try JSONSerialization.data(withJSONObject: object).write(to: bare)
      let one = try await Program.run("replicate", bare.path, "--futures", "60", "--seed", "3", "--threads", "1", "--vectors", "scalar")
      let other = try await Program.run("replicate", Self.study, "--futures", "60", "--seed", "3", "--threads", "2")
      #expect(one.exitCode == 0 && other.exitCode == 0)
      let results = try Self.results(one.output)
      #expect(Set(results.keys) == ["none", "jim", "volunteer", "maatje", "professional"])
      #expect(results["jim"]?["statistics"]?["matched"]?.count == 3 && results["none"]?["paired"] == nil)
      // Arms keep the order of the file, which a bare JSON object does not have, so the numbers are compared by name.
      #expect(results == (try Self.results(other.output)))
    }
  }

  private static func results(_ output: String) throws -> [String: [String: [String: [Double?]]]] {
    struct File: Decodable { let results: [String: [String: [String: [Double?]]]] }
    return try JSONDecoder().decode(File.self, from: Data(output.utf8)).results
  }

  @Test func aStudyThatIsNoneIsRefused() async throws {
    let result = try await Program.run("replicate", "Scenarios/anton.yaml", "--futures", "60")
    #expect(result.exitCode == 1 && result.output.isEmpty)
    #expect(result.errors.hasPrefix("Scenarios/anton.yaml:"))
    let few = try await Program.run("replicate", Self.study, "--futures", "1")
    #expect(few.exitCode == 2 && few.errors.hasPrefix("Error: '--futures' is 2 to 100000000."))
  }

  // MARK: Blocks

  @Test func blocksOfSeveralFoldersGiveTheFilesOfOneRun() async throws {
    try await Program.inTemporaryFolder { folder in
      let scenario = Program.root.appending(path: "Scenarios/anton.yaml").path
      let common = ["run", scenario, "--futures", "50"]
      let inBlocks = common + ["--block-size", "20", "--output", "parts"]
      func run(_ arguments: [String]) async throws -> Program.Outcome { try await Program.run(arguments, in: folder) }
      #expect(try await run(common + ["--output", "whole", "--threads", "1"]).exitCode == 0)
      let first = try await run(inBlocks + ["--blocks", "a", "--only", "0-1"])
      #expect(first.exitCode == 0 && first.output.contains("The blocks asked for are in a."))
      #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "parts").path))
      // The third block is computed now, and the others come from their files.
      #expect(try await run(inBlocks + ["--blocks", "b", "--blocks", "a", "--threads", "7"]).exitCode == 0)
      let whole = try ResultFiles.contents(folder.appending(path: "whole/anton"))
      let merged = try ResultFiles.contents(folder.appending(path: "parts/anton"))
      #expect(whole.count > 5 && whole == merged)

      let beyond = try await run(inBlocks + ["--blocks", "a", "--only", "3"])
      #expect(beyond.exitCode == 2 && beyond.errors == "steunweb: error: there is no block 3\n  fix: the blocks are 0 to 2\n")
      let another = try await run(common + ["--block-size", "25", "--blocks", "a", "--output", "parts"])
      #expect(another.exitCode == 1 && another.errors.contains("a: error: the folder holds another plan"))
      try Data("x".utf8).write(to: folder.appending(path: "file"))
      let unwritable = try await run(inBlocks + ["--blocks", "file/below"])
      #expect(unwritable.exitCode == 3 && unwritable.errors.hasPrefix("file/below: error: this cannot be written"))
      let alone = try await run(common + ["--only", "1"])
      #expect(alone.exitCode == 2 && alone.errors.hasPrefix("Error: '--only' needs '--blocks'."))
    }
  }
}
