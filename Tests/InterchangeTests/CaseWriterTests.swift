import Documents
import Foundation
import Quantities
import SupportWebs
import TestSupport
import Testing

/// Writing a case and reading it back gives the same case.
@Suite struct CaseWriterTests {
  @Test(arguments: ["Scenarios/cases/anton.yaml", "Scenarios/cases/scouting.yaml", "Tests/SupportWebsTests/Fixtures/full.yaml"])
  func shippedCasesSurvive(_ path: String) throws {
    let bytes = Array(try Data(contentsOf: Checkout.root.appending(path: path)))
    let caseFile = try CaseReader.read(path: path, bytes: bytes)
    let text = CaseWriter.yaml(caseFile)
    let again = try CaseReader.read(path: "again.yaml", bytes: Array(text.utf8))
    #expect(again == caseFile, "\(text)")
    let cells = CaseFormat.file.cells(of: CaseWriter.entry(caseFile))
    let reading = CaseFormat.file.read(cells)
    #expect(reading.faults.isEmpty && reading.strangers.isEmpty)
    var validator = Validator(path: "flat")
    #expect(try CaseReader.read(reading.entry, &validator) == caseFile)
  }
}

@Suite struct RandomCaseTests {
  /// 5,000 random cases as YAML and as flat cells.
  @Test func randomCasesSurvive() throws {
    for seed in 0..<5_000 {
      let caseFile = RandomCase.make(seed: seed)
      #expect(!caseFile.waves.isEmpty)
      let text = CaseWriter.yaml(caseFile)
      let again = try? CaseReader.read(path: "again.yaml", bytes: Array(text.utf8))
      let reading = CaseFormat.file.read(CaseFormat.file.cells(of: CaseWriter.entry(caseFile)))
      var validator = Validator(path: "flat")
      let flat = try? CaseReader.read(reading.entry, &validator)
      if again != caseFile || flat != caseFile || !reading.faults.isEmpty {
        Issue.record("seed \(seed):\n\(text)\nflat faults \(reading.faults.map { ($0.cell.name, $0.fault.problem) })")
        return
      }
    }
  }
}
