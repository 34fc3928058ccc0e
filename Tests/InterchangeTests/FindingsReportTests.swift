import Documents
import Foundation
import Interchange
import Quantities
import TestSupport
import Testing
import Wording

@Suite struct FindingsReportTests {
  static func log() -> FindingsLog {
    var log = FindingsLog()
    log.add(Finding(file: "e.csv", position: FilePosition(line: 2, column: 5), rule: .badValue, ["column": "age"]))
    for k in 0..<3 { log.add(Finding(file: "t.csv", position: FilePosition(line: 4 + k, column: 1), rule: .loop)) }
    log.add(Finding(file: "a.csv", position: nil, rule: .renamedID, ["count": "12"]))
    return log
  }

  @Test func peopleReadThemInTheirLanguage() {
    let report = FindingsReport(Self.log())
    #expect(
      report.text(in: .english, most: 2) == """
        a tie of somebody with themselves (3×): left out
          1. t.csv:4:1
          2. t.csv:5:1
          … and 1 more
        a value that its column does not allow (1×): kept as an attribute, not used
          4. e.csv:2:5: column age
        an id that a case file cannot hold (1×): replaced by a new id; the old one is in originalId
          5. a.csv: 12×

        """)
    #expect(report.text(in: .dutch, most: 0).hasPrefix("een band van iemand met zichzelf (3×): weggelaten\n  … en nog 3\n"))
    #expect(FindingsReport(FindingsLog()).text(in: .dutch).isEmpty)
  }

  @Test func programsReadTablesAndJSON() throws {
    let report = FindingsReport(Self.log())
    let table = String(decoding: report.csv(in: .english), as: UTF8.self).split(separator: "\n").map { String($0) }
    #expect(table[0] == "number,rule,file,line,column,details,found,done")
    #expect(table[1] == "1,loop,t.csv,4,1,NA,a tie of somebody with themselves,left out")
    #expect(table.count == 6)
    let json = try #require(try JSONSerialization.jsonObject(with: Data(report.json(in: .english).rendered().utf8)) as? [String: Any])
    #expect(json["total"] as? Int == 5 && (json["counts"] as? [String: Int]) == ["loop": 3, "badValue": 1, "renamedID": 1])
    #expect((json["findings"] as? [[String: Any]])?.last?["details"] as? [String: String] == ["count": "12"])
  }

  @Test func aStrictImportTakesThemForErrors() throws {
    let report = FindingsReport(Self.log())
    #expect(
      report.error(in: .english)?.description.hasPrefix(
        """
        e.csv:2:5: error: a value that its column does not allow: column age
          fix: mend the file, or import without strict; then: kept as an attribute, not used
        """) == true)
    #expect(FindingsReport(FindingsLog()).error(in: .english) == nil)
    var importer = Importer()
    importer.isStrict = true
    let path = Checkout.url("Tests/InterchangeTests/Fixtures/triple").path
    let error = #expect(throws: InvalidInput.self) { try importer.run(path: path) { _ in } }
    #expect(error?.diagnostics.count == 2)
    #expect(error?.description.contains("aatie.csv:4:1: error: a tie with somebody who is not in the web\n  fix: ") == true)
  }

  @Test func everyRuleHasItsSentences() {
    for rule in Finding.Rule.allCases {
      for part in ["finding", "repair"] { #expect(Wording.has("\(part).\(rule.rawValue)"), "\(part).\(rule.rawValue)") }
    }
  }

  /// All are counted, the first of each rule are kept: a flood of one rule hides no other.
  @Test func aFloodIsCountedNotKept() {
    var log = FindingsLog()
    for k in 0..<25_000 { log.add(Finding(file: "t", position: FilePosition(line: k + 1, column: 1), rule: .loop)) }
    log.add(Finding(file: "t", position: nil, rule: .zeroTie))
    #expect(log.count(of: .loop) == 25_000 && log.total == 25_001 && log.details.count == FindingsLog.mostDetails + 1)
    var both = FindingsLog()
    both.add(contentsOf: log)
    both.add(contentsOf: log)
    #expect(both.count(of: .loop) == 50_000 && both.details.count == FindingsLog.mostDetails + 2)
    #expect(FindingsReport(log).text(in: .english).contains("  … and 24950 more\n"))
  }
}
