import Foundation
import Testing
import Wording
import TestSupport

/// Promises that hold for the text of the sources.
@Suite struct PromiseTests {
  /// Unsafe code lives in ten files: the faces of the embedded data, the owners of Graphviz, libarchive, OpenSSL, CommonMark and SQLite, the faces
  /// of the two kernels, and a call of the system that Foundation lacks.
  @Test func unsafeCodeStaysInItsRooms() throws {
    let rooms: Set<String> = [
      "EmbeddedFile.swift", "GraphvizContext.swift", "ZipUnpacker.swift", "LaneMemory.swift", "VectorKernel.swift", "FolderExchange.swift",
      "CommonMark.swift", "SHA256.swift", "EmbeddedPage.swift", "SQLiteFile.swift",
    ]
    var found: Set<String> = []
    for file in try Checkout.swiftFiles(in: "Sources") {
      let isUnsafe = try Checkout.lines(file).contains { line in
        let code = line.split(separator: "//", maxSplits: 1, omittingEmptySubsequences: false)[0]
        return code.contains("unsafe ") || code.contains("@safe") || code.contains("UnsafeMutable")
      }
      if isUnsafe { found.insert(file.lastPathComponent) }
    }
    #expect(found == rooms)
  }

  /// Results know no clock, no random generator of the system, and no mathematics library, whose last digits differ among processors.
  @Test func resultsUseNoClockChanceOrSystemMathematics() throws {
    let forbidden = [
      "SystemRandomNumberGenerator", "randomElement", "shuffled(", ".random(in", "Date()", "Date.now", "Foundation.exp", "Foundation.log",
      "Foundation.pow", " sin(", " cos(", " pow(", " tanh(", "import Glibc", "import Foundation",
    ]
    let modules = [
      "Quantities", "RandomStreams", "Estimates", "SupportWebs", "NetworkMeasures", "Evidence", "ProtectiveFactors", "MentorSimulation",
      "PairMatching", "ModelTrust", "PolicyAnalysis", "Diagrams", "Lessons",
    ]
    for module in modules {
      for file in try Checkout.swiftFiles(in: "Sources/\(module)") {
        let text = try Checkout.text(file)
        for word in forbidden { #expect(!text.contains(word), "\(module)/\(file.lastPathComponent) uses '\(word)'") }
      }
    }
  }

  /// No number of the model stands in its processes: only 0, 1, 2, small powers and places of slots.
  @Test func processesHoldNoNumbersOfTheModel() throws {
    for file in try Checkout.swiftFiles(in: "Sources/MentorSimulation/Processes") {
      for line in try Checkout.lines(file) {
        let code = line.split(separator: "//", maxSplits: 1, omittingEmptySubsequences: false)[0]
        let decimals = code.matches(of: /\b\d+\.\d+\b/).map { String($0.output) }
        #expect(decimals.allSatisfy { $0 == "0.5" }, "\(file.lastPathComponent): \(line)")
      }
    }
  }

  /// The same gaps, `{name}`, in both languages of every text.
  @Test func bothLanguagesHaveTheSameGaps() throws {
    #expect(Wording.keys.count > 200)
    let rows = try [
      "words", "report-words", "interchange-words", "catalogue-words", "mentor-words", "trace-words", "chart-words", "trust-words",
      "study-words", "policy-words", "odd-words", "lesson-words", "studio-words", "doctor-words",
    ].flatMap {
      name in
      try Checkout.text(Checkout.root.appending(path: "Sources/EmbeddedData/data/\(name).yaml")).matches(
        of: /nl: '((?:[^']|'')*)', en: '((?:[^']|'')*)'/)
    }
    #expect(rows.count > 150)
    for row in rows {
      func gaps(_ text: Substring) -> Set<String> { Set(text.matches(of: /\{\w+\}/).map { String($0.output) }) }
      #expect(gaps(row.output.1) == gaps(row.output.2), "\(row.output.1)")
    }
  }

  @Test func filesStayReadable() throws {
    for file in try Checkout.swiftFiles(in: "Sources") {
      let count = try Checkout.lines(file).count
      #expect(count <= 300, "\(file.lastPathComponent) has \(count) lines")
    }
  }
}
