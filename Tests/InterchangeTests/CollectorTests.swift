import Documents
import Foundation
import Quantities
import SupportWebs
import TestSupport
import Testing

@testable import Interchange

@Suite struct CollectorTests {
  static func run(
    _ fixture: String, mapping: Mapping = Mapping(), protocolPath: String? = nil
  ) throws -> (cases: [CaseFile], report: ImportReport) {
    var cases: [CaseFile] = []
    let path = Checkout.url("Tests/InterchangeTests/Fixtures/\(fixture)").path
    let report = try Importer().run(
      path: path, mapping: mapping, protocolPath: protocolPath.map { Checkout.url("Tests/InterchangeTests/Fixtures/\($0)").path }
    ) { cases.append($0) }
    for caseFile in cases {
      #expect(try CaseReader.read(path: "again.yaml", bytes: Array(CaseWriter.yaml(caseFile).utf8)) == caseFile)
    }
    #expect(report.egos == cases.count)
    return (cases, report)
  }

  /// Alters with a value of theirs, and ties with theirs.
  static func summary(_ caseFile: CaseFile, _ alterValue: String, _ tieValue: String) -> String {
    let web = caseFile.waves[0]
    return
      (web.alters.map { "\($0.id)=\($0.person.attributes[alterValue]?.text ?? "-")" }
      + web.crossTies.map { "\($0.first)~\($0.second)=\($0.attributes[tieValue]?.text ?? "-")" }).joined(separator: " ")
  }

  static func rules(_ report: ImportReport) -> [String] {
    Finding.Rule.allCases.filter { report.findings.count(of: $0) > 0 }.map { "\($0.rawValue) \(report.findings.count(of: $0))" }
  }

  @Test func triples() throws {
    let (cases, report) = try Self.run("triple")
    #expect(report.format == .triple && report.alters == 3 && report.ties == 1)
    #expect(cases.map { Self.summary($0, "age", "weight") } == ["a1=30 a2=41 a1~a2=2", "a1=-"])
    #expect(cases.map { $0.waves[0].youth.attributes["sex"] } == [.text("w"), .text("m")])
    #expect(Self.rules(report) == ["repeatedTie 1", "danglingTie 1", "renamedID 2", "missingLabel 1"])
  }

  @Test func networkCanvas() throws {
    let (cases, report) = try Self.run("canvas")
    #expect(report.format == .networkCanvas && report.egos == 2 && report.alters == 4 && report.ties == 1)
    let web = cases[0].waves[0]
    #expect(web.alters.map(\.id) == ["a1", "a2", "a3"] && web.alters[0].person.label.dutch == "Sam")
    #expect(web.alters.map { $0.person.attributes["nodeType"] } == [.text("Person"), .text("Person"), .text("Place")])
    #expect(web.alters[0].person.attributes["originalId"] == .text("b0000000-0000-4000-8000-000000000001"))
    #expect(web.alters[0].person.attributes["Gender_Female"] == .flag(true) && web.alters[0].person.attributes["Gender"] == nil)
    #expect(web.alters[0].person.attributes["Cords_y"] == .number(0.5))
    let tie = web.crossTies[0].attributes
    #expect(tie["edge.Knows"] == .flag(true) && tie["edge.Helps"] == .flag(true) && tie["edge.Knows.since"] == .number(3))
    #expect(Self.rules(report) == ["loop 1", "renamedID 5", "missingLabel 3", "lostMissing 2", "screenPlace 1"])
    let lost = report.findings.details.filter { $0.rule == .lostMissing }
    #expect(lost.map(\.values) == [["column": "Gender", "count": "1"], ["column": "Used", "count": "1"]])
    #expect(lost.map { $0.position?.line } == [3, 2])
  }

  @Test func labelsComeBackWithTheProtocol() throws {
    let (cases, _) = try Self.run("canvas", protocolPath: "canvas-protocol.json")
    let web = cases[0].waves[0]
    #expect(
      web.alters[0].person.attributes["Gender"] == .text("Female") && web.alters[0].person.attributes["Freq.label"] == .text("Every day"))
    #expect(web.alters[1].person.attributes["Gender"] == nil)
    #expect(web.youth.attributes["Used"] == .text("Games") && web.youth.attributes["Used_1"] == .flag(true))
    let error = #expect(throws: InvalidInput.self) { try Self.run("canvas", protocolPath: "triple/ego.csv") }
    #expect(error?.diagnostics[0].problem == "this is not a protocol of Network Canvas")
  }

  @Test func oneSetOfFilesForAllSessionsIsRead() throws {
    func file(_ name: String, _ text: String) -> TableInput { TableInput(path: "export.zip/\(name)", bytes: Array(text.utf8)) }
    var source = try NetworkCanvasSource([
      file("ego.csv", "networkCanvasEgoUUID,x\nA,1\nB,2\n"), file("__MACOSX/._ego.csv", ""), file("notes.docx", ""),
      file("attributeList_Person.csv", "nodeID,networkCanvasEgoUUID,networkCanvasUUID\n1,B,n1\n2,A,n2\n3,B,n3\n4,Z,n9\n"),
      file("edgeList_Helps.csv", ""),
      file("edgeList_Knows.csv", "from,to,networkCanvasEgoUUID\n1,3,B\n1,8,B\n"),
    ])
    #expect(
      try EgoTableTests.all(&source).map(EgoTableTests.summary) == [
        "A: n2(nodeType=Person nodeID=2)",
        "B: n1(nodeType=Person nodeID=1) n3(nodeType=Person nodeID=3) n1-n3(edge.Knows=true) n1-(8)(edge.Knows=true)",
      ])
    #expect(source.findings.details.map(\.rule) == [.ignoredFile, .ignoredFile, .unknownEgo, .ignoredFile])
  }

  @Test func openeddi() throws {
    let (cases, report) = try Self.run("openeddi")
    #expect(report.format == .openeddi && cases.map { Self.summary($0, "alter.sex", "weight") } == ["a1=w a2=m a1~a2=1", "a1=w"])
  }

  @Test func egoweb() throws {
    let (cases, report) = try Self.run("egoweb")
    #expect(report.format == .egoweb && cases.map { Self.summary($0, "alter.sex", "weight") } == ["a1=w a2=m a1~a2=1", "a1=w"])
  }

  @Test func egowebInTwoTables() throws {
    let (cases, report) = try Self.run("egoweb-combined")
    #expect(report.format == .egoweb)
    #expect(cases.map { Self.summary($0, "alter_sex", "know") } == ["a1=w a2=m a1~a2=often", ""])
    #expect(cases[0].waves[0].alters.map(\.person.label.dutch) == ["Anna", "Bo"])
    #expect(cases.map { $0.waves[0].youth.attributes["age"] } == [.number(16), .number(17)])
    #expect(cases[0].waves[0].youth.attributes["Density"] == nil && cases[0].waves[0].alters[0].person.attributes["Betweenness"] == nil)
    let computed = report.findings.details.filter { $0.rule == .computedColumn }.compactMap { $0.values["column"] }
    #expect(computed == ["Density", "Components", "Betweenness", "Alter 1 Name", "Alter 2 Name"])
  }

  @Test func oneWideTable() throws {
    let (cases, report) = try Self.run("wide-one")
    #expect(report.format == .wide && report.alters == 5 && report.ties == 3)
    #expect(cases.map { Self.summary($0, "grade", "weight") } == ["a1=7.5 a2=8 a1~a2=1", "a1=6 a2=5 a3=9 a1~a3=2.5 a2~a3=1"])
    #expect(cases[0].waves[0].alters.map(\.person.label.dutch) == ["Harry", "Liz"])
  }

  @Test func wideEgosWithAltersInLongForm() throws {
    let (cases, report) = try Self.run("wide-two")
    #expect(report.format == .wide && cases.map { Self.summary($0, "alter.sex", "weight") } == ["a1=m a2=w a1~a2=1"])
    #expect(report.findings.count(of: .danglingTie) == 1)
  }

  @Test func wideTablesOfEgosAltersAndPairs() throws {
    let (cases, report) = try Self.run("wide-three")
    #expect(report.format == .wide && cases.map { Self.summary($0, "alter.sex", "weight") } == ["a=w b=m a~b=1", "c=m"])
    #expect(cases.map { $0.waves[0].youth.attributes["sex"] } == [.text("w"), .text("m")])
  }

  @Test func matricesOfTies() throws {
    let (cases, report) = try Self.run("matrices")
    #expect(report.format == .wide && cases.map { Self.summary($0, "-", "weight") } == ["a=- b=- a~b=3", "x=- y=- z=- x~y=1 y~z=5"])
    #expect(report.findings.count(of: .loop) == 1)
  }

  @Test func graphsOfNetworkCanvasAreEgos() throws {
    let graph = ForeignGraph(
      id: "g", cells: [FlatCell("nc:caseId", "case_1"), FlatCell("networkCanvasEgoUUID", "E"), FlatCell("Used_1", "true")],
      nodes: [
        ForeignGraph.Node(
          id: "1",
          cells: [
            FlatCell("type", "Person"), FlatCell("networkCanvasUUID", "u1"), FlatCell("name", "Sam"), FlatCell("At_X", "0.1"),
            FlatCell("At_Y", "0.2"), FlatCell("Sex_a", "false"), FlatCell("Sex_b", "false"),
          ]),
        ForeignGraph.Node(id: "2", cells: [FlatCell("networkCanvasUUID", "u2")]),
      ], edges: [ForeignGraph.Edge(source: "1", target: "2", cells: [FlatCell("type", "Knows"), FlatCell("since", "3")])])
    #expect(
      EgoTableTests.summary(ForeignEgo(networkCanvas: graph))
        == "E: u1(nodeType=Person name=Sam At_X=0.1 At_Y=0.2 Sex_a=false Sex_b=false) u2() u1-u2(edge.Knows=true edge.Knows.since=3)")
    let url = FileManager.default.temporaryDirectory.appending(path: "steunweb-\(UUID().uuidString).graphml")
    defer { try? FileManager.default.removeItem(at: url) }
    try Data("<graphml/>".utf8).write(to: url)
    var cases: [CaseFile] = []
    var importer = Importer()
    importer.readGraphs = { format, _, _ throws(InvalidInput) in (format == .graphml ? [graph] : [], []) }
    let report = try importer.run(path: url.path) { cases.append($0) }
    #expect(
      report.format == .graphml && report.alters == 2 && report.ties == 1
        && cases[0].waves[0].youth.attributes["nc:caseId"] == .text("case_1"))
    #expect(Self.rules(report) == ["renamedID 1", "missingLabel 1", "lostMissing 1", "screenPlace 1"])
  }

  @Test func anyGraphWithAnEgoIsAnEgo() {
    let graph = ForeignGraph(
      nodes: ["ego", "a", "b"].map { ForeignGraph.Node(id: $0) },
      edges: [
        ForeignGraph.Edge(source: "ego", target: "a", cells: [FlatCell("closeness", "0.5")]), ForeignGraph.Edge(source: "a", target: "b"),
      ])
    #expect(EgoTableTests.summary(ForeignEgo(graph: graph, number: 4)) == "ego 4: a(closeness=0.5) b() a-b()")
  }

  @Test func whatCannotBeToldApartIsAnError() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "steunweb-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    func error(_ mapping: Mapping = Mapping()) -> String? {
      #expect(throws: InvalidInput.self) { try Importer().run(path: folder.path, mapping: mapping) { _ in } }?.description
    }
    let none = """
      \(folder.path): error: nothing here is recognised as the data of a personal network
        fix: give a file or folder of one export, or say in a mapping file which tables and columns are meant
      """
    #expect(error() == none)
    for name in ["a.csv", "b.csv"] { try Data("egoID,alterID\n1,x\n".utf8).write(to: folder.appending(path: name)) }
    #expect(
      error() == """
        \(folder.path)/b.csv: error: this table and a.csv could be the same part of the import
          fix: say in a mapping file, under 'files', which tables are meant
        """)
    var mapping = Mapping()
    mapping.files = [.alters: "c.csv"]
    #expect(
      error(mapping) == "c.csv: error: the mapping names this file, and it is not there\n  fix: check its name, or leave it out of 'files'")
    mapping.files = [.alters: "b.csv"]
    #expect(try Importer().run(path: folder.path, mapping: mapping) { _ in }.alters == 1)
    for (name, bytes) in [("notes.txt", [0xFF, 0xFE, 0, 1]), ("empty.csv", []), ("readme.md", [65])] as [(String, [UInt8])] {
      try Data(bytes).write(to: folder.appending(path: name))
    }
    try FileManager.default.removeItem(at: folder.appending(path: "a.csv"))
    let report = try Importer().run(path: folder.path) { _ in }
    #expect(report.alters == 1 && report.findings.count(of: .ignoredFile) == 3)
  }

  /// An archive is what a closure makes of it; the protocol may be an archive within it.
  @Test func archivesArePluggedIn() throws {
    let folder = Checkout.url("Tests/InterchangeTests/Fixtures")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "canvas").path)
    var entries = try names.map { (name: "canvas/\($0)", bytes: try Checkout.bytes("Tests/InterchangeTests/Fixtures/canvas/\($0)")) }
    entries += [("__MACOSX/canvas/._x", [0]), ("canvas/.DS_Store", [0]), ("canvas/", []), ("study.netcanvas", [1])]
    let codebook = try Checkout.bytes("Tests/InterchangeTests/Fixtures/canvas-protocol.json")
    let url = FileManager.default.temporaryDirectory.appending(path: "steunweb-\(UUID().uuidString).zip")
    defer { try? FileManager.default.removeItem(at: url) }
    try Data([80, 75]).write(to: url)
    let all = entries
    var importer = Importer()
    importer.unzip = { _, bytes throws(InvalidInput) in (bytes == [1] ? [("protocol.json", codebook)] : all, []) }
    var cases: [CaseFile] = []
    let report = try importer.run(path: url.path) { cases.append($0) }
    #expect(report.format == .networkCanvas && report.alters == 4 && report.findings.count(of: .ignoredFile) == 2)
    #expect(cases[0].waves[0].alters[0].person.attributes["Gender"] == .text("Female"))
  }
}
