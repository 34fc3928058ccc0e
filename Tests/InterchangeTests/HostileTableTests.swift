import Documents
import Foundation
import Interchange
import Quantities
import SupportWebs
import TestSupport
import Testing

/// Broken and hostile tables give cases or errors, never a crash.
@Suite struct HostileTableTests {
  static func run(_ egos: [UInt8], _ alters: [UInt8], _ ties: [UInt8]) throws -> [CaseFile] {
    var source = try EgoTableSource(
      EgoTableSource.Tables(
        egos: TableInput(path: "e.csv", bytes: egos), alters: TableInput(path: "a.csv", bytes: alters),
        ties: TableInput(path: "t.csv", bytes: ties)))
    var (builder, cases) = (CaseBuilder(), [CaseFile]())
    while let ego = try source.next() { cases.append(try builder.build(ego)) }
    return cases
  }

  static let egos = "egoID,sex,youth.age,positions.1.id\n1,w,15,\nnoor,\"m\"\"x\",,\n3,NaN,200,p1\n"
  static let alters = "egoID,alterID,name,closeness,receives.emotional,role\n1,1,Anna,0.5,1,kin\n1,b,,,NA,friend\nnoor,1,\"O, ma\",2,,x\n"
  static let ties = "egoID,Source,Target,weight\n1,1,b,1\n1,b,b,2\nnoor,1,1,0\n"

  /// 2,000 random changes of three valid tables. Every case that comes out can be written and read.
  @Test func changedTablesAreCasesOrErrors() throws {
    var dice = Dice(seed: 11)
    let pieces = [
      ",", "\"", "\n", "\r", "\r\n", ";", "", "NA", "\u{0}", "é", "\u{FEFF}", "9999999999999999999", "-", "egoID", "1", "noor", "\t", " ",
    ]
    var (cases, errors) = (0, 0)
    for _ in 0..<2_000 {
      var tables = [Self.egos, Self.alters, Self.ties].map { Array($0.utf8) }
      for _ in 0..<(1 + dice.whole(below: 4)) {
        let k = dice.whole(below: 3)
        let place = dice.whole(below: tables[k].count + 1)
        switch dice.whole(below: 4) {
        case 0: tables[k].insert(contentsOf: Array(dice.one(of: pieces).utf8), at: place)
        case 1: tables[k].removeSubrange(place..<min(tables[k].count, place + dice.whole(below: 8)))
        case 2: if place < tables[k].count { tables[k][place] = UInt8(truncatingIfNeeded: dice.word()) }
        default: tables[k].insert(contentsOf: tables[k][place..<min(tables[k].count, place + dice.whole(below: 30))], at: place)
        }
        if tables[k].isEmpty { tables[k] = [10] }
      }
      do {
        for caseFile in try Self.run(tables[0], tables[1], tables[2]) {
          cases += 1
          let text = CaseWriter.yaml(caseFile)
          let again = try? CaseReader.read(path: "again.yaml", bytes: Array(text.utf8))
          if again != caseFile { Issue.record("\(text)\n\(tables.map { String(decoding: $0, as: UTF8.self) })") }
        }
      } catch let error as InvalidInput {
        errors += 1
        #expect(error.diagnostics.allSatisfy { !$0.problem.isEmpty && !$0.fix.isEmpty })
        #expect(!error.description.contains("Anna") && !error.description.contains("O, ma"))
      }
    }
    #expect(cases > 500 && errors > 200)
  }

  @Test func valuesThatNoCaseCanHoldAreKeptOrFound() throws {
    let long = String(repeating: "x", count: 10_001)
    var builder = CaseBuilder()
    var source = try EgoTableTests.source(
      "egoID,\(String(repeating: "n", count: 201)),\(String(repeating: "m", count: 200))\n1,5,6\n",
      "egoID,alterID,text,size\n1,1,\(long),Inf\n", nil)
    let ego = try #require(try source.next())
    let caseFile = try builder.build(ego)
    #expect(caseFile.waves[0].youth.attributes.count == 2 && caseFile.waves[0].alters[0].person.attributes.names == ["originalId"])
    #expect(builder.findings.details.map(\.rule) == [.unknownColumn, .badValue, .notFinite])
    #expect(try CaseReader.read(path: "x", bytes: Array(CaseWriter.yaml(caseFile).utf8)) == caseFile)
  }

  @Test func tooManyColumnsAreRefusedEarly() {
    let header = "egoID" + String(repeating: ",x", count: 2_000_000)
    let time = ProcessorTime.measure {
      let error = #expect(throws: InvalidInput.self) { try CSVReader(path: "t", bytes: Array(header.utf8)) }
      #expect(error?.diagnostics[0].problem == "the row has more than 20000 columns")
    }
    #expect(time < .seconds(1))
  }

  /// An ego with very many alters and ties takes time in proportion to them.
  @Test func largeEgosAreRead() throws {
    let n = 4_000
    let alters = "egoID,alterID,closeness\n" + (0..<n).map { "1,p\($0),0.5\n" }.joined()
    let ties = "egoID,Source,Target\n" + (0..<n * 4).map { "1,p\($0 % n),p\(($0 * 7 + 1) % n)\n" }.joined()
    var web: SupportWeb?
    let time = ProcessorTime.measure {
      web = try? Self.run(Array("egoID\n1\n".utf8), Array(alters.utf8), Array(ties.utf8)).first?.waves[0]
    }
    #expect(web?.alters.count == n)
    #expect(time < .seconds(10))
  }
}

@Suite struct SeparatorTests {
  /// YAML knows more line ends than tables do.
  @Test func separatorsWithinATextSurvive() throws {
    for text in ["a\u{2028}b", "a\u{2029}b", "a\u{FEFF}b", "a\u{200B}b"] {
      let ego = ForeignEgo(id: "noor", alters: [ForeignEgo.Alter(id: "oma", cells: [FlatCell("note", text), FlatCell("label", text)])])
      var builder = CaseBuilder()
      let caseFile = try builder.build(ego)
      #expect(caseFile.waves[0].alters[0].person.label.dutch == text)
      #expect(try CaseReader.read(path: "x", bytes: Array(CaseWriter.yaml(caseFile).utf8)) == caseFile)
    }
  }

  /// A key of YAML stands on one line: a column whose name holds a separator once made a case file that could not be read.
  @Test(arguments: ["a\u{2028}b", "\u{2029}", "\\\u{2028}\"", String(repeating: "\u{2028}", count: 200)])
  func separatorsWithinTheNameOfAColumnSurvive(_ name: String) throws {
    let ego = ForeignEgo(id: "noor", alters: [ForeignEgo.Alter(id: "oma", cells: [FlatCell(name, "x")])])
    var builder = CaseBuilder()
    let caseFile = try builder.build(ego)
    #expect(caseFile.waves[0].alters[0].person.attributes[name] == .text("x"))
    #expect(try CaseReader.read(path: "x", bytes: Array(CaseWriter.yaml(caseFile).utf8)) == caseFile)
  }
}
