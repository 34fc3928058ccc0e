import Documents
import Foundation
import Quantities
import SupportWebs
import TestSupport
import Testing

@testable import Interchange

/// Cases as graph files and back.
@Suite struct CaseGraphsTests {
  /// 5,000 random cases through each format that holds all waves; GEXF where there is one wave, and the named loss where there are more.
  @Test(arguments: [GraphFormat.graphml, .dot, .json, .gexf]) func randomCasesSurvive(_ format: GraphFormat) throws {
    var whole = 0
    for seed in 0..<5_000 {
      let caseFile = RandomCase.make(seed: seed)
      let writing = format.write(CaseGraphs.graphs(of: caseFile))
      if format == .gexf, caseFile.waves.count > 1 {
        #expect(writing.losses == [Loss("graphs", count: caseFile.waves.count - 1, reason: .oneWave)])
        continue
      }
      whole += 1
      let reading = try format.read(path: "again", bytes: writing.bytes)
      let again = try CaseGraphs.caseFile(from: reading.graphs, path: "again")
      guard again == caseFile, writing.losses.isEmpty, reading.findings.isEmpty else {
        Issue.record("seed \(seed):\n\(CaseWriter.yaml(caseFile))\n\(String(decoding: writing.bytes, as: UTF8.self)) \(writing.losses)")
        return
      }
    }
    #expect(whole > 1_500)
  }

  @Test(arguments: ["Scenarios/cases/anton.yaml", "Scenarios/cases/scouting.yaml", "Tests/SupportWebsTests/Fixtures/full.yaml"])
  func shippedCasesSurvive(_ path: String) throws {
    let caseFile = try CaseReader.read(path: path, bytes: Array(try Data(contentsOf: Checkout.root.appending(path: path))))
    for format in [GraphFormat.graphml, .dot, .json] {
      let reading = try format.read(path: "again", bytes: format.write(CaseGraphs.graphs(of: caseFile)).bytes)
      #expect(try CaseGraphs.caseFile(from: reading.graphs, path: "again") == caseFile)
    }
  }

  @Test func pajekKeepsWhoIsTiedToWhomHowStrongly() throws {
    for seed in 0..<500 {
      let graphs = CaseGraphs.graphs(of: RandomCase.make(seed: seed))
      let writing = GraphFormat.pajek.write(graphs)
      let again = try #require(try GraphFormat.pajek.read(path: "again", bytes: writing.bytes).graphs.first)
      #expect(again.id == graphs[0].id)
      #expect(again.nodes.map(\.id) == graphs[0].nodes.map(\.id))
      #expect(again.edges.map { [$0.source, $0.target, $0["weight"]] } == graphs[0].edges.map { [$0.source, $0.target, $0["weight"]] })
      var lost = Set((graphs[0].nodes.flatMap(\.cells) + graphs[0].edges.flatMap(\.cells).filter { $0.name != "weight" }).map(\.name))
      if graphs.count > 1 { lost.insert("graphs") }
      #expect(Set(writing.losses.map(\.name)) == lost)
    }
  }

  @Test func theGraphShowsWhatOtherToolsLookFor() throws {
    let text = """
      {steunweb: case/1, provenance: invented, youth: {id: y}, people: [{id: oma, label: {nl: oma, en: granny}, role: kin}],
       places: [{id: club, label: club, type: club}],
       waves: [{id: now, ties: [{person: oma, closeness: 0.5, receives: {advice: 1}}], places: [{place: club, takesPart: "yes"}]}]}
      """
    let graphs = CaseGraphs.graphs(of: try CaseReader.read(path: "in", bytes: Array(text.utf8)))
    #expect(
      graphs.map { GraphFixture.lines($0) } == [
        [
          "\"now\" -- ",
          "\"y\": \"kind\"=\"youth\" \"label\"=\"ik\" \"steunweb\"=\"case/1\" \"file.provenance\"=\"invented\" \"wave.id\"=\"now\"",
          "\"oma\": \"kind\"=\"person\" \"label\"=\"oma\" \"person.label.nl\"=\"oma\" \"person.label.en\"=\"granny\" \"person.role\"=\"kin\"",
          "\"club\": \"kind\"=\"place\" \"label\"=\"club\" \"place.label\"=\"club\" \"place.type\"=\"club\"",
          "\"y\"-\"oma\": \"kind\"=\"tie\" \"weight\"=\"0.5\" \"tie.closeness\"=\"0.5\" \"tie.receives.advice\"=\"1\"",
          "\"y\"-\"club\": \"kind\"=\"takingPart\" \"takingPart.takesPart\"=\"yes\"",
        ]
      ])
  }

  /// NetworkX and Gephi write every number of a column of numbers with a point.
  @Test func wholeNumbersWithAPointAreWhole() throws {
    let text = """
      graph now { y [kind=youth, steunweb="case/1", "file.provenance"=invented, "youth.age"="16.0", "youth.code"="1.0"] }
      """
    let youth = try CaseGraphs.caseFile(from: try GraphFixture.read(text, .dot).graphs, path: "in.dot")?.waves[0].youth
    #expect(youth?.age == 16)
    #expect(youth?.attributes["code"] == .text("1.0"))
  }

  @Test func graphsOfOthersAreNoCase() throws {
    #expect(try CaseGraphs.caseFile(from: [], path: "in") == nil)
    #expect(try CaseGraphs.caseFile(from: [ForeignGraph(nodes: [.init(id: "a")])], path: "in") == nil)
  }

  @Test func whatACaseCannotHoldIsSaidWithItsPlace() {
    let text = """
      digraph now {
        y [kind=youth, steunweb="case/1", "file.provenance"=invented, "youth.age"=99];
        Oma [kind=person, "person.role"=granny];
        y -> Oma ["tie.closeness"=2];
      }
      """
    do {
      _ = try CaseGraphs.caseFile(from: try GraphFixture.read(text, .dot).graphs, path: "in.dot")
      Issue.record("read")
    } catch {
      #expect(
        "\(error)" == """
          in.dot:2:65: error: 'youth.age' is out of range
            fix: give years as a whole number from 4 to 27
          in.dot:3:3: error: a person has no 'person.label'
            fix: add it: what diagrams print: a relation ('aunt'), first name or initial
          in.dot:3:21: error: 'person.role' has a word that is not on its list
            fix: choose one of 'parent', 'sibling', 'kin', 'friend', 'friendOfParents', 'acquaintance', 'neighbour', 'teacher', 'coach', \
          'otherAdult', 'professional', 'mentor'
          in.dot:4:13: error: 'tie.closeness' is out of range
            fix: give closeness as a number from 0 to 1
          """)
    }
  }
}
