import Documents
import Foundation
import Interchange
import Quantities
import SupportWebs
import TestSupport
import Testing

@Suite struct CaseTablesTests {
  static func cases(_ tables: (egos: [UInt8], alters: [UInt8], ties: [UInt8], losses: [Loss])) throws -> [CaseFile] {
    var source = try EgoTableSource(
      EgoTableSource.Tables(
        egos: TableInput(path: "egos.csv", bytes: tables.egos), alters: TableInput(path: "alters.csv", bytes: tables.alters),
        ties: TableInput(path: "ties.csv", bytes: tables.ties)))
    var (builder, cases, waves) = (CaseBuilder(), [CaseFile](), [ForeignEgo]())
    while let ego = try source.next() {
      if let first = waves.first, first.id != ego.id {
        cases.append(try builder.build(waves: waves))
        waves = []
      }
      waves.append(ego)
    }
    if !waves.isEmpty { cases.append(try builder.build(waves: waves)) }
    builder.finish()
    #expect(source.findings.isEmpty && builder.findings.isEmpty, "\(source.findings.details) \(builder.findings.details)")
    return cases
  }

  /// 5,000 random cases come back from the three tables as they were.
  @Test func randomCasesComeBack() throws {
    for block in 0..<50 {
      let cases = (0..<100).map { RandomCase.make(seed: block * 100 + $0) }
      let tables = CaseTables.tables(of: cases)
      #expect(tables.losses.isEmpty)
      let again = try Self.cases(tables)
      if again != cases {
        let k = zip(cases, again).enumerated().first { $1.0 != $1.1 }?.offset ?? again.count
        Issue.record("case \(block * 100 + k):\n\(CaseWriter.yaml(cases[k]))\nagain:\n\(CaseWriter.yaml(again[k]))")
        return
      }
    }
  }

  @Test(arguments: ["Scenarios/cases/anton.yaml", "Scenarios/cases/scouting.yaml", "Tests/SupportWebsTests/Fixtures/full.yaml"])
  func shippedCasesComeBack(_ path: String) throws {
    let caseFile = try CaseReader.read(path: path, bytes: try Checkout.bytes(path))
    #expect(try Self.cases(CaseTables.tables(of: [caseFile])) == [caseFile])
  }

  @Test func theSameIdTwiceStaysApart() throws {
    let caseFile = RandomCase.make(seed: 3)
    #expect(try Self.cases(CaseTables.tables(of: [caseFile, caseFile])) == [caseFile, caseFile])
  }

  @Test func theTablesHaveTheColumnsOfEgor() throws {
    let tables = CaseTables.tables(of: [RandomCase.make(seed: 1)])
    #expect(try CSVReader(path: "e", bytes: tables.egos).header.prefix(3) == ["egoID", "wave.id", "steunweb"])
    #expect(try CSVReader(path: "a", bytes: tables.alters).header.prefix(3) == ["egoID", "wave.id", "alterID"])
    #expect(try CSVReader(path: "t", bytes: tables.ties).header.prefix(4) == ["egoID", "wave.id", "Source", "Target"])
  }
}

@Suite struct TableFolderTests {
  /// Our own tables in a folder are recognised: 300 random cases, several waves among them.
  @Test func aFolderOfOurTablesIsImportedAsTheSameCases() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "steunweb-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let cases = (0..<300).map { RandomCase.make(seed: $0) }
    let tables = CaseTables.tables(of: cases)
    for (name, bytes) in [("egos.csv", tables.egos), ("alters.csv", tables.alters), ("ties.csv", tables.ties)] {
      try Data(bytes).write(to: folder.appending(path: name))
    }
    var again: [CaseFile] = []
    let report = try Importer().run(path: folder.path) { again.append($0) }
    #expect(again == cases && report.findings.isEmpty && report.waves == cases.map(\.waves.count).reduce(0, +))
  }

  /// What seems a formula to a spreadsheet comes back exact.
  @Test func formulasComeBackExact() throws {
    var attributes = Attributes()
    for (k, text) in ["=1+1", "+31612345678", "-x", "@SUM(A1)", "\t=1", "'=1"].enumerated() { attributes["f\(k)"] = .text(text) }
    var person = Person(id: "oma", label: Bilingual(both: "=cmd"), role: .kin)
    person.attributes = attributes
    let web = SupportWeb(
      youth: Youth(id: "noor", label: Youth.usualLabel), moment: Moment(id: "w1", label: Bilingual(both: "w1"), date: nil),
      alters: [Alter(person: person, tie: Tie())])
    let caseFile = CaseFile(provenance: .invented, waves: [web])
    #expect(try CaseTablesTests.cases(CaseTables.tables(of: [caseFile])) == [caseFile])
  }
}
