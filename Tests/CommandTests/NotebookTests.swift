import Foundation
import Subprocess
import TestSupport
import Testing

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// The shipped notebooks, run as users run them.
@Suite struct NotebookTests {
  static let names = [
    "01-antons-web", "02-who-could-be-a-jim", "03-one-youth-many-futures", "04-designs-side-by-side", "05-a-sample", "06-two-waves",
    "07-a-published-study", "08-a-policy-question",
  ]

  private func run(_ name: String, _ arguments: [String]) async throws -> Program.Outcome {
    let path = URL(filePath: Program.path).deletingLastPathComponent().appending(path: name).path
    let result = try await Subprocess.run(
      .path(FilePath(path)), arguments: Arguments(arguments), environment: .inherit.updating(["LANG": "C"]),
      workingDirectory: FilePath("/"), output: .string(limit: 1 << 20), error: .string(limit: 1 << 20))
    let code: Int32? = if case .exited(let code) = result.terminationStatus { code } else { nil }
    return Program.Outcome(output: result.standardOutput, errors: result.standardError, exitCode: code)
  }

  /// What stands in a page of every notebook, beside what all have.
  private static let told: [String: [String]] = [
    "01-antons-web": ["Measures of Anton's web", "What a factor would lose", "These people are there for you"],
    "02-who-could-be-a-jim": ["What if?", "What could be tried"],
    "03-one-youth-many-futures": ["Benefit", "Harm", "1,600", "assumption"],
    "04-designs-side-by-side": ["Benefit", "Harm", "twice a week", "assumption"],
    "05-a-sample": ["40 webs read", "95 % from", "density"],
    "06-two-waves": ["Protective factors, 0–100", "Mentor positions"],
    "07-a-published-study": ["83 %", "no effect of a JIM", "youths per group for 80 % power", "assumption", "Harm"],
    "08-a-policy-question": ["demonstration cost", "Benefit", "Harm", "assumption", "price at which it is even", "no advice follows"],
  ]

  @Test(arguments: names) func aNotebookWritesItsPage(_ name: String) async throws {
    try await Program.inTemporaryFolder { folder in
      let outcome = try await run(name, ["--language", "en", "--out", folder.path])
      #expect(outcome.exitCode == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
      let page = folder.appending(path: "\(name).html")
      #expect(outcome.output == page.path + "\n")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["\(name).html"])
      let html = try String(contentsOf: page, encoding: .utf8)
      for words in try #require(Self.told[name]) { #expect(html.localizedCaseInsensitiveContains(words), "\(name) lacks '\(words)'") }
      // The code of the script and something below it.
      #expect(html.contains("import Steunweb") && (html.contains("<table") || html.contains("<pre class=\"plain\"")))
      // No number is so large or small that a reader would need powers of ten.
      #expect(!html.contains(/>[−+]?[0-9.,]+e[+-]?[0-9]+</))
      // It loads nothing, and names nothing of the machine.
      for attribute in html.matches(of: /(?:src|href)="([^"]*)"/) {
        #expect(attribute.output.1.hasPrefix("#") || attribute.output.1.hasPrefix("data:image/svg+xml;base64,"), "\(attribute.output.1)")
      }
      #expect(!html.contains(Program.root.path))
      let ids = html.matches(of: /\sid="([^"]+)"/).map { String($0.output.1) }
      #expect(Set(ids).count == ids.count, "an id stands twice")
    }
  }

  /// Dutch words, and the same bytes from two runs.
  @Test func aPageIsInTheLanguageAndTheSameTwice() async throws {
    try await Program.inTemporaryFolder { folder in
      let (first, second) = (folder.appending(path: "a"), folder.appending(path: "b"))
      for out in [first, second] {
        #expect(try await run("06-two-waves", ["--language", "nl", "--out", out.path]).exitCode == 0)
      }
      let pages = try [first, second].map { try Data(contentsOf: $0.appending(path: "06-two-waves.html")) }
      #expect(pages[0] == pages[1])
      let html = String(decoding: pages[0], as: UTF8.self)
      #expect(
        html.contains("<html lang=\"nl\">") && html.contains("Metingen van één web vergelijken")
          && !html.contains("Comparing waves of one web"))
    }
  }

  @Test func wrongUsageAndUnwritableFoldersAreTold() async throws {
    let usage = try await run("06-two-waves", ["--language", "xx"])
    #expect(usage.exitCode == 2 && usage.errors.contains("'xx' is no language"))
    let help = try await run("06-two-waves", ["--help"])
    #expect(help.exitCode == 0 && help.output.contains("--out"))
    let unwritable = try await run("06-two-waves", ["--out", "/proc/none"])
    #expect(unwritable.exitCode == 3 && unwritable.errors.contains("fix:"))
  }

  /// Every notebook of the folder is a product and is run here.
  @Test func everyNotebookIsRun() throws {
    let folder = Checkout.root.appending(path: "Notebooks-as-scripts")
    let found = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { !$0.hasSuffix(".md") && !$0.hasPrefix(".") }
      .sorted()
    #expect(found == Self.names)
    let readme = try String(contentsOf: folder.appending(path: "README.md"), encoding: .utf8)
    for name in found { #expect(readme.contains("| `\(name)` |")) }
  }
}
