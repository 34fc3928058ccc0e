import Foundation
import TestSupport
import Testing

/// The tutorials of the documentation do what they say.
@Suite struct TutorialTests {
  static let folder = Checkout.root.appending(path: "Documentation/Steunweb.docc")

  /// The lines of all blocks of a kind on a page.
  private static func blocks(_ kind: String, of page: String) throws -> [String] {
    let text = try String(contentsOf: folder.appending(path: page), encoding: .utf8)
    return text.matches(of: try Regex("```\(kind)\n([\\s\\S]*?)```")).compactMap { $0.output[1].substring.map(String.init) }
  }

  /// The words of a line of a shell, with what stands in double quotes as one.
  static func words(_ line: String) -> [String] {
    line.matches(of: /"([^"]*)"|(\S+)/).map { String($0.output.1 ?? $0.output.2 ?? "") }
  }

  /// A folder in which the commands run as in a checkout.
  private static func inCheckout(_ body: (URL) async throws -> Void) async throws {
    try await Program.inTemporaryFolder { folder in
      try FileManager.default.copyItem(at: Checkout.root.appending(path: "Scenarios"), to: folder.appending(path: "Scenarios"))
      try await body(folder)
    }
  }

  @Test(arguments: ["ForTrainers.md", "ForResearchers.md", "ForAnalysts.md"]) func everyCommandWorks(_ page: String) async throws {
    let lines = try Self.blocks("sh", of: page).flatMap { $0.split(separator: "\n").map(String.init) }
    #expect(lines.count >= 4)
    try await Self.inCheckout { folder in
      for line in lines {
        let words = Self.words(line)
        #expect(words.first == "steunweb", "\(page): \(line)")
        let outcome = try await Program.run(Array(words.dropFirst()), in: folder)
        #expect(outcome.exitCode == 0, "\(page): \(line)\n\(outcome.errors)")
        #expect(!outcome.output.isEmpty, "\(page): \(line)")
      }
    }
  }

  /// What a page names under the folder of results is there.
  @Test func theSnippetReadsARun() async throws {
    let snippet = try #require(try Self.blocks("python", of: "ReadingARun.md").first)
    try await Self.inCheckout { folder in
      #expect(try await Program.run("run", "Scenarios/anton.yaml", "--futures", "40", in: folder).exitCode == 0)
      let script = snippet.replacing("Output/", with: folder.appending(path: "Output").path + "/")
      let lines = try await Python.run(script).split(separator: "\n")
      #expect(lines.count > 20 && lines.contains { $0.contains("effect.mean") })
    }
  }

  /// The chart in the README is what `make run` draws.
  @Test func theChartOfTheReadmeIsFresh() async throws {
    try await Self.inCheckout { folder in
      #expect(try await Program.run("run", "Scenarios/anton.yaml", in: folder).exitCode == 0)
      let drawn = try Data(contentsOf: folder.appending(path: "Output/anton/charts/effect-course.svg"))
      #expect(try drawn == Data(contentsOf: Checkout.root.appending(path: "Documentation/anton-futures.svg")))
    }
  }

  @Test func wordsKeepWhatStandsInQuotes() {
    #expect(
      Self.words("steunweb describe x --what-if \"jim uncle\" --language nl") == [
        "steunweb", "describe", "x", "--what-if", "jim uncle", "--language", "nl",
      ])
  }
}
