import Foundation
import Lanes
import ReferenceKernel
import Testing

/// `steunweb bench`.
@Suite struct BenchCommandTests {
  private static func hashes(_ output: String) throws -> [String] {
    let json = try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    return try #require(json["arms"] as? [[String: Any]]).compactMap { $0["hash"] as? String }
  }

  @Test func theReferenceModelHasItsPublishedHashes() async throws {
    let result = try await Program.run("bench", "--reference", "--youths", "1024", "--threads", "2", "--json")
    #expect(result.exitCode == 0 && result.errors.isEmpty)
    #expect(try Self.hashes(result.output) == ["0880dc3394bf1b56", "c0907982320c9c7a"])
  }

  @Test func seedReplicationAltersAndArmsReachTheModel() async throws {
    let keys = try await Program.run(
      "bench", "--reference", "--youths", "777", "--seed", "7", "--replication", "3", "--arms", "3", "--draws", "separate", "--vectors",
      "baseline", "--json")
    #expect(try Self.hashes(keys.output) == ["d846d25f3919e082", "652e3a677bf7b52d", "652e3a677bf7b52d"])
    let alters = try await Program.run("bench", "--reference", "--youths", "500", "--alters", "4", "--vectors", "scalar", "--json")
    #expect(try Self.hashes(alters.output) == ["ecd4eb89d58e03ad", "042cce9ab4b46219"])
  }

  @Test func peopleGetATable() async throws {
    let result = try await Program.run("bench", "--reference", "--youths", "64", language: "nl_NL.UTF-8")
    #expect(result.exitCode == 0 && result.output.hasPrefix("Referentiemodel weekly-mentor-0: alleen om snelheid te vergelijken"))
    #expect(result.output.contains("fc9d6f7e3d241ecd") && result.output.contains("e8e0b71e3bb854b4"))
  }

  @Test func theModelIsTimedAndComparedWithAnEarlierTime() async throws {
    try await Program.inTemporaryFolder { folder in
      let first = try await Program.run("bench", "--futures", "1000", "--json")
      let file = folder.appending(path: "earlier.json")
      try Data(first.output.utf8).write(to: file)
      let table = try await Program.run("bench", "--futures", "1000", "--baseline", file.path)
      #expect(table.exitCode == 0 && table.output.contains("x earlier"))
      #expect(table.output.split(separator: "\n").count { $0.contains(".") && $0.hasPrefix("  ") } == 8)
      try Data("{}".utf8).write(to: file)
      let none = try await Program.run("bench", "--baseline", file.path)
      #expect(none.exitCode == 1 && none.errors.hasPrefix("\(file.path): error: this is no measurement of 'steunweb bench --json'"))
    }
  }

  static let refused: [(arguments: [String], message: String)] = [
    (["--reference", "--baseline", "x.json"], "Error: '--baseline' is for the model, not for '--reference'."),
    (["--futures", "10"], "Error: '--futures' is 1000 to 100000000."),
    (["--reference", "--youths", "0"], "Error: '--youths' is 1 to 100000000."),
    (["--reference", "--alters", "257"], "Error: '--alters' is 1 to 256."),
    (["--reference", "--arms", "1"], "Error: '--arms' is 2 to 64."),
    (["--reference", "--threads", "0"], "Error: '--threads' is 1 to 1024."),
    (["--reference", "--seed", "4294967296"], "Error: '--seed' of the reference model is 0 to 4294967295."),
  ]

  @Test(arguments: refused.indices)
  func wrongNumbersAreRefused(_ index: Int) async throws {
    let result = try await Program.run(["bench"] + Self.refused[index].arguments)
    #expect(result.exitCode == 2 && result.output.isEmpty)
    #expect(result.errors.split(separator: "\n").first.map { String($0) } == Self.refused[index].message)
  }

  /// The widest set is named when another is lacking; where none is lacking there is nothing to refuse.
  @Test func lackingVectorsAreSaid() async throws {
    let result = try await Program.run("bench", "--reference", "--youths", "64", "--vectors", "avx512")
    if VectorWidth.avx512.isAvailable {
      #expect(result.exitCode == 0)
    } else {
      #expect(result.exitCode == 3)
      #expect(
        result.errors == "steunweb: error: this processor has no 'avx512' vectors\n"
          + "  fix: choose '--vectors best', which is '\(VectorWidth.best.rawValue)' here\n")
    }
  }
}
