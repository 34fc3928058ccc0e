import Foundation
import Graphviz
import SupportWebs
import Testing

@testable import Diagrams

/// What a picture costs in time and memory, measured in a process of its own.
///
/// `MEASURE_DIAGRAMS=10000` measures as many circles of 15 people, beside starting the program `dot` for each; without it, a few hundred show that
/// nothing leaks in bulk.
@Suite struct DiagramCostTests {
  @Test func picturesCostLittleTimeAndMemory() async throws {
    let result = await #expect(processExitsWith: .success, observing: [\.standardOutputContent]) {
      print(try DiagramCost.measured())
    }
    let output = String(decoding: result?.standardOutputContent ?? [], as: UTF8.self)
    let figures = try #require(output.firstMatch(of: /diagrams=(\d+) ms=([0-9.]+) bytes=(-?\d+) dot=([-0-9.]+)/))
    let count = try #require(Int(figures.output.1))
    let growth = try #require(Int(figures.output.3))
    if count >= 5_000 { print("\(figures.output.0)") }
    #expect(growth < (count >= 5_000 ? 1_024 : 32_768), "bytes of growth for each diagram")
  }
}

enum DiagramCost {
  /// Draws circles of 15 people and says what each took: milliseconds, growth of resident memory, and milliseconds of a `dot` process.
  static func measured() throws -> String {
    let count = ProcessInfo.processInfo.environment["MEASURE_DIAGRAMS"].flatMap(Int.init) ?? 200
    let webs = (0..<25).map { Webs.random(seed: UInt64($0), count: 15) }
    // The first pictures load plugins and fonts and fill the pools of the allocator.
    for k in 0..<max(100, count / 10) { _ = try svg(webs[k % webs.count]) }
    let before = try residentBytes()
    let start = ContinuousClock.now
    var bytes = 0
    for k in 0..<count { bytes += try svg(webs[k % webs.count]) }
    let time = ContinuousClock.now - start
    let growth = try residentBytes() - before
    precondition(bytes > 1_000 * count, "A picture has thousands of bytes")
    let each = time / count
    return
      "diagrams=\(count) ms=\(milliseconds(each)) bytes=\(growth / count) dot=\(try count >= 5_000 ? dotProcess(webs).map(milliseconds) ?? "-" : "-")"
  }

  private static func svg(_ web: SupportWeb) throws -> Int { try AllViews.svg(CirclesDiagram(web: web)).utf8.count }

  private static func milliseconds(_ time: Duration) -> String {
    DOTText.number(Double(time.components.attoseconds) / 1e15 + Double(time.components.seconds) * 1_000)
  }

  private static func residentBytes() throws -> Int {
    let fields = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(separator: " ")
    return (fields.count > 1 ? Int(fields[1]) ?? 0 : 0) * Int(sysconf(Int32(_SC_PAGESIZE)))
  }

  /// The time of one start of the program `dot` (package graphviz) with the text of one picture, in the mean of 100; `nil` where it is not there.
  private static func dotProcess(_ webs: [SupportWeb]) throws -> Duration? {
    let file = FileManager.default.temporaryDirectory.appending(path: "steunweb-\(ProcessInfo.processInfo.processIdentifier).dot")
    defer { try? FileManager.default.removeItem(at: file) }
    let texts = webs.map { CirclesDiagram(web: $0).dot }
    let start = ContinuousClock.now
    for k in 0..<100 {
      try texts[k % texts.count].write(to: file, atomically: true, encoding: .utf8)
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments = ["dot", "-Kneato", "-n2", "-Tsvg", "-o", "/dev/null", file.path]
      try process.run()
      process.waitUntilExit()
      guard process.terminationStatus == 0 else { return nil }
    }
    return (ContinuousClock.now - start) / 100
  }
}
