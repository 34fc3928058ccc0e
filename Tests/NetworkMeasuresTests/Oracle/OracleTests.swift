import Foundation
import NetworkMeasures
import SupportWebs
import TestSupport
import Testing

/// Our measures against those of networkx and python-igraph.
@Suite struct OracleTests {
  static let fixtures = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Fixtures").standardizedFileURL

  /// Every value of the files in Fixtures/ agrees, and what was compared is what the list beside them says.
  @Test func everyValueAgrees() throws {
    let comparison = try OracleComparison(folder: Self.fixtures)
    for failure in comparison.failures.prefix(40) { Issue.record("\(failure)") }
    #expect(comparison.failures.isEmpty)
    #expect(comparison.files.count >= 20)
    try Golden.compare(Self.list(comparison.compared), Self.fixtures.appending(path: "compared-keys.txt"))
    try Golden.compare(Self.list(comparison.notOffered), Self.fixtures.appending(path: "not-offered-keys.txt"))
    print("Oracle: \(comparison.total) values of \(comparison.files.count) files agree")
  }

  /// `Tests/Scripts/check-oracles DIR` sets the folder; without it there is nothing to do.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["STEUNWEB_ORACLES"] != nil))
  func everyValueOfAFolderFromOutsideAgrees() throws {
    let folder = URL(filePath: ProcessInfo.processInfo.environment["STEUNWEB_ORACLES"] ?? "")
    let comparison = try OracleComparison(folder: folder)
    for failure in comparison.failures.prefix(100) { Issue.record("\(failure)") }
    print("Oracle: \(comparison.total) values of \(comparison.files.count) files compared, \(comparison.failures.count) differ")
    for (key, count) in comparison.notOffered.sorted(by: { $0.key < $1.key }) { print("Oracle: not offered: \(key) (\(count))") }
    #expect(comparison.total > 0 && comparison.failures.isEmpty)
  }

  private static func list(_ counts: [String: Int]) -> String {
    counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)\n" }.joined()
  }

  @Test func theWavesOfAntonAgreeWithNetworkx() throws {
    let path = Checkout.root.appending(path: "Scenarios/cases/anton.yaml")
    let anton = try CaseReader.read(path: "anton.yaml", bytes: Array(Data(contentsOf: path)))
    let tree = try JSONDecoder().decode(JSONTree.self, from: Data(contentsOf: Self.fixtures.appending(path: "anton-networkx.json")))
    #expect(anton.waves.count == 3)
    for wave in anton.waves {
      let wanted = try #require(tree["waves"]?[wave.moment.id])
      let network = EgoNetwork(wave)
      #expect(wanted["ties"]?.number == Double(network.graph.tieCount))
      #expect(wanted["size"]?.number == Measure.size(network).value)
      for (key, value) in [
        ("density", Measure.density(network).value), ("effectiveSize", Measure.burt(network)[1].value),
        ("constraint", Measure.burt(network)[0].value),
      ] {
        let expected = try #require(wanted[key]?.number)
        #expect(value.map { abs($0 - expected) <= 1e-9 } == true, "\(wave.moment.id) \(key)")
      }
    }
  }
}

/// A text beside the tests: `RECORD_GOLDEN=1` renews it; a missing one is written, and the test fails.
enum Golden {
  static func compare(_ text: String, _ file: URL) throws {
    let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1"
    guard !isRecording, let expected = try? String(contentsOf: file, encoding: .utf8) else {
      try text.write(to: file, atomically: true, encoding: .utf8)
      if !isRecording { Issue.record("\(file.lastPathComponent) was missing and is written now: look at it and run again") }
      return
    }
    #expect(text == expected)
  }
}
