import Foundation
import Quantities
import SupportWebs
import Testing
import TestSupport

/// Every broken file in Fixtures/broken gives exactly the text beside it.
@Suite struct BrokenCaseTests {
  static let folder = Checkout.tests.appendingPathComponent("Fixtures/broken")

  static let names: [String] = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".yaml") }.sorted()

  @Test func thereAreManyKindsOfFault() {
    #expect(Self.names.count >= 60)
  }

  @Test(arguments: names) func isReportedWordForWord(_ name: String) throws {
    let bytes = Array(try Data(contentsOf: Self.folder.appendingPathComponent(name)))
    var fault: InvalidInput?
    let time = ProcessorTime.measure {
      do throws(InvalidInput) { _ = try CaseReader.read(path: name, bytes: bytes) } catch { fault = error }
    }
    #expect(time < .milliseconds(500))
    let diagnostics = try #require(fault?.diagnostics)
    try Self.compare(diagnostics.map { "\($0)\n" }.joined(), name.replacingOccurrences(of: ".yaml", with: ".txt"))
    let lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
    for diagnostic in diagnostics {
      let position = try #require(diagnostic.position)
      #expect(position.line <= max(1, lines.count))
      #expect(position.column <= (position.line <= lines.count ? lines[position.line - 1].count : 0) + 1)
    }
    #expect(diagnostics.compactMap(\.position) == diagnostics.compactMap(\.position).sorted())
    for secret in ["Annemieke", "tante", "moeder", "hecht", "groen"] { #expect(!"\(diagnostics)".contains(secret)) }
  }

  /// `RECORD_GOLDEN=1` renews the text; a missing one is written, and the test fails.
  private static func compare(_ text: String, _ name: String) throws {
    let file = folder.appendingPathComponent(name)
    let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1"
    guard !isRecording, let expected = try? String(contentsOf: file, encoding: .utf8) else {
      try text.write(to: file, atomically: true, encoding: .utf8)
      if !isRecording { Issue.record("\(name) was missing and is written now: look at it and run again") }
      return
    }
    #expect(text == expected)
  }
}
