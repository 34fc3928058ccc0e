import Foundation
import Testing

/// Whatever comes to a parser: what has to hold does.
///
/// The kept inputs were found by libFuzzer, which coverage guides; those that are made here of them follow from chance alone. `make fuzz` looks
/// for new ones. Each parser runs in a process of its own, for some faults end the process; all run side by side for `FUZZ_SECONDS`.
@Suite struct FuzzTests {
  static let names = FuzzedParser.all.map(\.name)

  @Test(arguments: names) func keptInputsHold(_ name: String) async throws {
    await #expect(processExitsWith: .success) { [name = name as String] in
      let parser = try #require(FuzzedParser.named(name))
      let inputs = try Seeds.of(parser)
      #expect(!inputs.isEmpty)
      for input in inputs {
        do {
          try await parser.check(input.bytes)
        } catch {
          Issue.record("\(name), \(input.name): \(error)")
        }
      }
    }
  }

  @Test(arguments: names) func changedInputsHold(_ name: String) async throws {
    let notes = FileManager.default.temporaryDirectory.appending(path: "steunweb-fuzz-\(UUID().uuidString)")
    try Data().write(to: notes)
    defer { try? FileManager.default.removeItem(at: notes) }
    let result = await #expect(processExitsWith: .success) { [name = name as String, path = notes.path as String] in
      try await FuzzRun(name).run(notes: path)
    }
    let number = Int(try String(contentsOf: notes, encoding: .utf8)) ?? -1
    if result == nil { Issue.record("\(name): the process ended at changed input \(number)") }
    let count = number + 1 - FuzzRun.first
    #expect(count >= FuzzRun.fewest)
    print("fuzzed \(name): \(count) changed inputs in \(FuzzRun.seconds) seconds")
  }

  @Test(arguments: names) func everyParserHasWordsAndInputs(_ name: String) throws {
    let parser = try #require(FuzzedParser.named(name))
    #expect(parser.words.count > 10)
    #expect(try !Seeds.kept(name).isEmpty)
    let size = try Seeds.kept(name).reduce(0) { $0 + $1.bytes.count }
    #expect(size < 200_000, "the kept inputs of \(name) are \(size) bytes")
  }
}
