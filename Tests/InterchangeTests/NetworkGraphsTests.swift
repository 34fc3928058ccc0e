import Documents
import Quantities
import SupportWebs
import TestSupport
import Testing

@testable import Interchange

/// Whole networks and graphs.
@Suite struct NetworkGraphsTests {
  @Test func randomNetworksSurvive() throws {
    for seed in 0..<500 {
      var dice = Dice(seed: UInt64(seed))
      func attributes() -> Attributes {
        var attributes = Attributes()
        for name in ["label", "weight", "w", "directed", "attributes.label", "age", "label.nl"] where dice.level() < 0.3 {
          attributes[name] = dice.level() < 0.5 ? .number(dice.level()) : .text(dice.one(of: ["x", "1.50", "true"]))
        }
        return attributes
      }
      let members = (0..<(1 + dice.whole(below: 6))).map { k in
        WholeNetwork.Member(
          id: "m \(k)", label: dice.one(of: [nil, Bilingual(both: "x"), Bilingual(dutch: "a", english: "b")]), attributes: attributes())
      }
      let ties = (0..<dice.whole(below: 9)).map { _ in
        WholeNetwork.Tie(
          from: dice.one(of: members).id, to: dice.one(of: members).id, strength: dice.level() < 0.7 ? dice.level() - 0.5 : nil,
          attributes: attributes())
      }
      let network = try WholeNetwork(id: "n", isDirected: dice.level() < 0.5, members: members, ties: ties, attributes: attributes())
      for format in [GraphFormat.graphml, .json, .dot] {
        let graphs = try format.read(path: "again", bytes: format.write([ForeignGraph(network)]).bytes).graphs
        #expect(try WholeNetwork(graphs[0], path: "again") == network, "seed \(seed)")
      }
    }
  }

  @Test func zeroAndNonsenseStrengthsAreFound() throws {
    let text = "graph { a -- b [value=2]; a -- c [value=0]; b -- c [value=nan]; c -- a; a -- b [value=-1, kind=kin] }"
    let reading = try WholeNetwork.read(try GraphFixture.read(text, .dot).graphs[0], path: "in.dot")
    #expect(reading.weight == "value")
    #expect(reading.network.ties.map(\.strength) == [2, nil, nil, -1])
    #expect(reading.network.ties[1].attributes["value"] == .text("nan"))
    #expect(reading.network.ties[3].attributes["kind"] == .text("kin"))
    #expect(reading.findings.map(\.rule) == [.zeroTie, .badValue])
    #expect(reading.findings.map { $0.position.map { "\($0)" } } == ["1:29", "1:53"])
  }

  @Test func tiesWithoutDirectionGoBothWaysAmongThoseWith() throws {
    let text = "*Vertices 2\n1 a\n2 b\n*Arcs\n1 2 3\n*Edges\n1 2 4\n"
    let network = try WholeNetwork(try GraphFixture.read(text, .pajek).graphs[0], path: "in.net")
    #expect(network.isDirected)
    #expect(network.ties.map { "\($0.from)\($0.to)\($0.strength ?? 0)" } == ["ab3.0", "ab4.0", "ba4.0"])
  }

  @Test func aWeightThatIsNotThereIsAnError() throws {
    let graph = try GraphFixture.read("graph { a -- b [close=1] }", .dot).graphs[0]
    #expect(try WholeNetwork(graph, weight: "close", path: "in.dot").ties[0].strength == 1)
    do {
      _ = try WholeNetwork(graph, weight: "closse", path: "in.dot")
      Issue.record("read")
    } catch {
      #expect(
        "\(error)" == """
          in.dot:1:1: error: no tie has a value with the given name for the weight
            fix: did you mean 'close'?
          """)
    }
  }
}
