import Foundation
import Subprocess
import Testing

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// Runs that are killed at some moment.
@Suite struct KilledRunTests {
  private static func arguments(_ folder: URL, _ futures: Int, _ more: String...) -> [String] {
    ["run", "Scenarios/anton.yaml", "--futures", "\(futures)", "--output", folder.path] + more
  }

  /// Starts a run and kills it as soon as its hidden draft holds `count` files, or at once when `count` is 0.
  ///
  /// - Returns: whether it was killed before its end.
  private static func kill(_ arguments: [String], in folder: URL, atFiles count: Int) async throws -> Bool {
    let outcome = try await Subprocess.run(
      .path(FilePath(Program.path)), arguments: Arguments(arguments), workingDirectory: FilePath(Program.root.path), input: .none,
      output: .discarded, error: .discarded
    ) { execution in
      var wasSeen = false
      let begin = ContinuousClock.now
      while count > 0, ContinuousClock.now - begin < .seconds(60) {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        let draft = names.first { $0.hasPrefix(".anton") && $0.hasSuffix("-\(execution.processIdentifier.value)") }
        let files = draft.flatMap { try? FileManager.default.subpathsOfDirectory(atPath: folder.appending(path: $0).path) }
        // A run that is done has no draft any more.
        if files?.count ?? 0 >= count || wasSeen && draft == nil { break }
        wasSeen = files?.isEmpty == false
        try await Task.sleep(for: .microseconds(100))
      }
      try? execution.send(signal: .kill)
    }
    if case .signaled = outcome.terminationStatus { return true }
    return false
  }

  @Test func earlierResultsAndTheNextRunAreFine() async throws {
    try await Program.inTemporaryFolder { folder in
      #expect(try await Program.run(Self.arguments(folder, 200)).exitCode == 0)
      let first = folder.appending(path: "anton")
      var earlier = try ResultFiles.contents(first)
      var killed = 0
      for k in 0..<20 {
        // Half of them replace the earlier result, from the first file to the last.
        let isReplacing = k.isMultiple(of: 2)
        let arguments = Self.arguments(folder, 200 + k, isReplacing ? "--force" : "--json")
        if try await Self.kill(arguments, in: folder, atFiles: k * earlier.count / 19) { killed += 1 }
        let now = try ResultFiles.contents(first)
        if now != earlier {
          // It was done before it was killed: the new result is whole.
          #expect(isReplacing && Set(now.keys) == Set(earlier.keys))
          #expect(try await Program.run("reproduce", first.path).exitCode == 0)
          earlier = now
        }
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) where !name.hasPrefix(".") {
          #expect(Set(try ResultFiles.names(folder.appending(path: name))) == Set(earlier.keys).union(["run-log.json"]), "\(name)")
        }
      }
      #expect(killed >= 10, "\(killed) of 20 were killed before their end")
      #expect(try await Program.run(Self.arguments(folder, 100, "--force")).exitCode == 0)
      let left = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasPrefix(".") }
      #expect(left.isEmpty, "what killed runs have left is cleared away")
    }
  }
}
