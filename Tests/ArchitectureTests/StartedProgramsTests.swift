import Foundation
import TestSupport
import Testing

/// Other programs are started in two files, by name and with their arguments apart: no shell reads what a user wrote.
@Suite struct StartedProgramsTests {
  /// What starts a program, and the files that may.
  private static let rooms: [(word: String, files: Set<String>)] = [
    ("Process()", ["Studio.swift"]), ("Subprocess.run", ["SlurmTools.swift"]), ("import Subprocess", ["SlurmTools.swift"]),
  ]
  private static let never = [
    "system(", "popen(", "posix_spawn", "execv", "execl", "fork(", "\"-c\"", "\"sh\"", "\"bash\"", "bin/sh", "NSTask", "launchPath",
  ]

  /// The code of a line, without what a comment says.
  private static func code(_ line: Substring) -> Substring {
    line.split(separator: "//", maxSplits: 1, omittingEmptySubsequences: false)[0]
  }

  private static func faults(_ lines: [Substring], file: String) -> [String] {
    lines.map(code).flatMap { line in
      never.filter { holds(line, $0) } + rooms.filter { holds(line, $0.word) && !$0.files.contains(file) }.map { $0.word }
    }
  }

  /// Whether a word stands there, not as the end of a longer name.
  private static func holds(_ line: Substring, _ word: String) -> Bool {
    line.ranges(of: word).contains { range in
      guard range.lowerBound > line.startIndex else { return true }
      let before = line[line.index(before: range.lowerBound)]
      return !(before.isLetter || before.isNumber || before == "_")
    }
  }

  @Test func onlyInTheirRoomsAndWithoutAShell() throws {
    var seen: Set<String> = []
    for file in try Checkout.swiftFiles(in: "Sources") + Checkout.swiftFiles(in: "Notebooks-as-scripts") {
      let lines = try Checkout.lines(file)
      let name = file.lastPathComponent
      #expect(Self.faults(lines, file: name).isEmpty, "\(name)")
      if lines.map(Self.code).contains(where: { Self.holds($0, "Process()") || Self.holds($0, "Subprocess.run") }) { seen.insert(name) }
    }
    #expect(seen == ["Studio.swift", "SlurmTools.swift"])
  }

  /// Planted: a shell that reads a path is seen.
  @Test func aShellIsSeen() {
    let lines: [Substring] = ["let opener = Process()", "opener.arguments = [\"sh\", \"-c\", \"xdg-open \\(address)\"]", "system(text)"]
    #expect(Self.faults(lines, file: "Page.swift") == ["Process()", "\"-c\"", "\"sh\"", "system("])
    #expect(Self.faults(["NotebookOptions.ofProcess()", "// system(x)"], file: "Notebook.swift").isEmpty)
  }
}
