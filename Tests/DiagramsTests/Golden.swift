import Foundation
import Testing

/// Files with what a test expects. `RECORD_GOLDEN=1` renews them; a missing one is written and the test fails.
enum Golden {
  static func check(_ text: String, _ name: String, at location: Testing.SourceLocation = #_sourceLocation) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures/\(name)")
    let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1"
    guard !isRecording, let expected = try? String(contentsOf: file, encoding: .utf8) else {
      try text.write(to: file, atomically: true, encoding: .utf8)
      if !isRecording { Issue.record("\(name) was missing and is written now: look at it and run again", sourceLocation: location) }
      return
    }
    guard text != expected else { return }
    let lines = (
      text.split(separator: "\n", omittingEmptySubsequences: false), expected.split(separator: "\n", omittingEmptySubsequences: false)
    )
    let first = zip(lines.0, lines.1).enumerated().first { $0.element.0 != $0.element.1 }
    Issue.record(
      "\(name) differs first in line \((first?.offset ?? min(lines.0.count, lines.1.count)) + 1): \(first?.element.0 ?? "one is longer")",
      sourceLocation: location)
  }
}
