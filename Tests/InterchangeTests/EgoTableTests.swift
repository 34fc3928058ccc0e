import Documents
import Foundation
import Interchange
import Quantities
import TestSupport
import Testing

@Suite struct EgoTableTests {
  static func source(_ egos: String?, _ alters: String, _ ties: String?) throws -> EgoTableSource {
    func input(_ name: String, _ text: String?) -> TableInput? { text.map { TableInput(path: name, bytes: Array($0.utf8)) } }
    return try EgoTableSource(
      EgoTableSource.Tables(
        egos: input("egos.csv", egos), alters: TableInput(path: "alters.csv", bytes: Array(alters.utf8)), ties: input("ties.csv", ties)))
  }

  static func all(_ source: inout some EgoSource) throws -> [ForeignEgo] {
    var egos: [ForeignEgo] = []
    while let ego = try source.next() { egos.append(ego) }
    return egos
  }

  static func summary(_ ego: ForeignEgo) -> String {
    let alters = ego.alters.map { "\($0.id)(\($0.cells.map { "\($0.name)=\($0.text)" }.joined(separator: " ")))" }
    let ties = ego.ties.map { "\($0.source)-\($0.target)(\($0.cells.map { "\($0.name)=\($0.text)" }.joined(separator: " ")))" }
    return "\(ego.id)\(ego.wave.map { "@\($0)" } ?? ""): \((alters + ties).joined(separator: " "))"
  }

  @Test func threeTablesAreReadSideBySide() throws {
    var source = try Self.source(
      "egoID,sex\n1,w\n2,NA\n3,m\n", "egoID,alterID,age\n1,1,30\n1,2,\n3,1,40\n", "egoID,Source,Target,weight\n1,1,2,0.5\n")
    let egos = try Self.all(&source)
    #expect(egos.map(Self.summary) == ["1: 1(age=30) 2() 1-2(weight=0.5)", "2: ", "3: 1(age=40)"])
    #expect(egos.map { $0.cells.map(\.text) } == [["w"], [], ["m"]])
    #expect(egos[0].alters[0].cells[0].position == FilePosition(line: 2, column: 5))
    #expect(source.findings.isEmpty)
  }

  @Test func anotherOrderCostsAnIndexAndIsFound() throws {
    var source = try Self.source(
      "egoID\n2\n1\n", "egoID,alterID\n1,a\n2,b\n1,c\n9,d\n", "egoID,Source,Target\n1,a,c\n2,b,b\n")
    #expect(try Self.all(&source).map(Self.summary) == ["2: b() b-b()", "1: a() c() a-c()"])
    #expect(source.findings.details.map(\.rule) == [.otherOrder, .unknownEgo])
    #expect(source.findings.details.last?.position == FilePosition(line: 5, column: 1))
  }

  @Test func egosComeFromTheAltersWithoutATableOfTheirOwn() throws {
    var source = try Self.source(nil, "ego_id;alter_id;x\n1;a;1\n1;b;2\n2;a;3\n", nil)
    #expect(try Self.all(&source).map(Self.summary) == ["1: a(x=1) b(x=2)", "2: a(x=3)"])
    var mixed = try Self.source(nil, "ego_id;alter_id;x\n1;a;1\n2;a;3\n1;b;2\n2;c;4\n", nil)
    #expect(try Self.all(&mixed).map(Self.summary) == ["1: a(x=1) b(x=2)", "2: a(x=3) c(x=4)"])
  }

  @Test func wavesOfAnEgoAreApart() throws {
    var source = try Self.source(
      "egoID,wave,age\n1,1,14\n1,2,15\n", "egoID,wave,alterID\n1,1,a\n1,2,a\n1,2,b\n", "egoID,wave,from,to\n1,2,a,b\n")
    #expect(try Self.all(&source).map(Self.summary) == ["1@1: a()", "1@2: a() b() a-b()"])
  }

  @Test func rowsThatAreEmptyOrUnevenAreFound() throws {
    var source = try Self.source("egoID,x\n1,2,3\n2,5\n,\n4\n", "egoID,alterID\n1,a\n", nil)
    #expect(try Self.all(&source).count == 3)
    #expect(
      source.findings.details.map { "\($0.file):\($0.position?.line ?? 0) \($0.rule.rawValue)" } == [
        "egos.csv:2 unevenRow", "egos.csv:4 emptyRow", "egos.csv:5 unevenRow",
      ])
    #expect(source.findings.details[0].values == ["fields": "3", "columns": "2"])
  }

  static let broken: [(egos: String, alters: String, ties: String, message: String)] = [
    (
      "egoID\n1\n", "egoID,alterID\n1,a\n1,b\n1,a\n1,b\n", "egoID,Source,Target\n",
      "alters.csv:4:1: error: this alter stands in the ego twice\n  fix: keep one of the two rows, or give one of them another id; the other is at 2:1\nalters.csv:5:1: error: this alter stands in the ego twice\n  fix: keep one of the two rows, or give one of them another id; the other is at 3:1"
    ),
    (
      "egoID\n1\n1\n", "egoID,alterID\n1,a\n", "egoID,Source,Target\n",
      "egos.csv:3:1: error: this ego has a row already\n  fix: keep one row per ego, or add a column 'wave' that tells the rows of an ego apart"
    ),
    (
      "egoID\n1\n2\n1\n", "egoID,alterID\n1,a\n", "egoID,Source,Target\n",
      "egos.csv:4:1: error: this ego has a row already\n  fix: keep one row per ego, or add a column 'wave' that tells the rows of an ego apart"
    ),
    (
      "egoID\n1\n", "egoID,alterID,x\n1,,7\n", "egoID,Source,Target\n",
      "alters.csv:2:3: error: the row has no value in the column 'alterID'\n  fix: give every row its ids"
    ),
    (
      "who\n1\n", "egoID,alterID\n", "egoID,Source,Target\n",
      "egos.csv:1:1: error: no column of this table is recognised as the id of the ego\n  fix: name it in a mapping file, under 'ids'; the columns are 'who'"
    ),
    // Without a row of names the first youth stands in it, whom no message may tell.
    (
      "Annemieke,kin,0.5\nQuirijn,friend,0.25\n", "egoID,alterID\n", "egoID,Source,Target\n",
      "egos.csv:1:1: error: no column of this table is recognised as the id of the ego\n  fix: name it in a mapping file, under 'ids'; the columns are not told, for the first row seems to hold values: put the names of the columns there"
    ),
    (
      "egoID\n1\n", "egoID,alterID\n", "egoID,Source,Doel\n",
      "ties.csv:1:1: error: no column of this table is recognised as the id of both alters of a tie\n  fix: name it in a mapping file, under 'ids'; the columns are 'egoID', 'Source', 'Doel'"
    ),
    (
      "egoID,wave\n1,1\n", "egoID,alterID\n", "egoID,Source,Target\n",
      "alters.csv:1:1: error: the table has no column with the wave\n  fix: add it: the table of egos has several rows per ego"
    ),
    (
      "egoID,a,a\n1,1,1\n", "egoID,alterID\n", "egoID,Source,Target\n",
      "egos.csv:1:1: error: the columns 2 and 3 have the same name\n  fix: give every column a name of its own"
    ),
  ]

  @Test(arguments: broken.indices) func faultsHavePlaceAndCure(_ k: Int) {
    let given = Self.broken[k]
    let error = #expect(throws: InvalidInput.self) {
      var source = try Self.source(given.egos, given.alters, given.ties)
      _ = try Self.all(&source)
    }
    #expect(error?.description == given.message)
  }

  /// Random tables in random order give the same egos as sorted ones.
  @Test func theOrderOfRowsDoesNotMatter() throws {
    var dice = Dice(seed: 5)
    for _ in 0..<200 {
      let egos = (0..<(1 + dice.whole(below: 6))).map { "e\($0)" }
      let alters = egos.flatMap { ego in (0..<dice.whole(below: 4)).map { "\(ego),a\($0)" } }
      let ties = egos.flatMap { ego in (0..<dice.whole(below: 4)).map { "\(ego),a\($0),b" } }
      func read(_ egos: [String], _ alters: [String], _ ties: [String]) throws -> [String] {
        var source = try Self.source(
          (["egoID"] + egos).joined(separator: "\n"), (["egoID,alterID"] + alters).joined(separator: "\n"),
          (["egoID,Source,Target"] + ties).joined(separator: "\n"))
        return try Self.all(&source).map { ego in
          "\(ego.id) \(ego.alters.map(\.id).sorted()) \(ego.ties.map { $0.source + $0.target }.sorted())"
        }.sorted()
      }
      #expect(try read(egos, alters, ties) == read(dice.shuffled(egos), dice.shuffled(alters), dice.shuffled(ties)))
    }
  }
}
