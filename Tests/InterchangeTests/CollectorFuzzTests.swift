import Foundation
import Quantities
import SupportWebs
import TestSupport
import Testing

@testable import Interchange

/// Broken exports of all collectors give cases or errors, never a crash.
@Suite struct CollectorFuzzTests {
  /// A random change of the bytes.
  static func changed(_ bytes: [UInt8], _ dice: inout Dice) -> [UInt8] {
    let pieces = [",", "\"", "\n", ";", "", "NA", "true", "false", "é", "99999999999999999999", "-", "1", ".", " to ", "X", "_", "\r"]
    var bytes = bytes
    for _ in 0..<(1 + dice.whole(below: 3)) {
      let place = dice.whole(below: bytes.count + 1)
      switch dice.whole(below: 4) {
      case 0: bytes.insert(contentsOf: Array(dice.one(of: pieces).utf8), at: place)
      case 1: bytes.removeSubrange(place..<min(bytes.count, place + dice.whole(below: 12)))
      case 2: if place < bytes.count { bytes[place] = UInt8(32 + dice.whole(below: 95)) }
      default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + dice.whole(below: 40))], at: place)
      }
    }
    return bytes
  }

  @Test(arguments: ["canvas", "egoweb", "egoweb-combined", "openeddi", "wide-one", "wide-two", "wide-three", "matrices", "triple"])
  func changedExportsAreCasesOrErrors(_ fixture: String) throws {
    let root = Checkout.url("Tests/InterchangeTests/Fixtures/\(fixture)")
    let names = try FileManager.default.subpathsOfDirectory(atPath: root.path).filter { $0.hasSuffix(".csv") }.sorted()
    let files = try names.map { ($0, [UInt8](try Data(contentsOf: root.appending(path: $0)))) }
    let codebook = try Checkout.bytes("Tests/InterchangeTests/Fixtures/canvas-protocol.json")
    let url = FileManager.default.temporaryDirectory.appending(path: "steunweb-\(UUID().uuidString).zip")
    defer { try? FileManager.default.removeItem(at: url) }
    try Data([80, 75]).write(to: url)
    var dice = Dice(seed: 23)
    var (cases, errors) = (0, 0)
    for round in 0..<400 {
      var entries = files.map { (name: $0.0, bytes: $0.1) }
      let k = dice.whole(below: entries.count)
      entries[k].bytes = Self.changed(entries[k].bytes, &dice)
      if fixture == "canvas", round % 2 == 0 {
        entries.append(("protocol.json", round % 4 == 0 ? codebook : Self.changed(codebook, &dice)))
      }
      let all = entries
      var importer = Importer()
      importer.unzip = { _, _ throws(InvalidInput) in (all, []) }
      do {
        let report = try importer.run(path: url.path) { caseFile in
          cases += 1
          if (try? CaseReader.read(path: "again.yaml", bytes: Array(CaseWriter.yaml(caseFile).utf8))) != caseFile {
            Issue.record("round \(round):\n\(CaseWriter.yaml(caseFile))")
          }
        }
        #expect(FindingsReport(report.findings).text(in: .dutch).isEmpty == report.findings.isEmpty)
      } catch {
        errors += 1
        #expect(error.diagnostics.allSatisfy { !$0.problem.isEmpty && !$0.fix.isEmpty })
      }
    }
    #expect(cases > 150 && errors > 10, "\(cases) cases, \(errors) errors")
  }
}
