import Foundation
import NetworkMeasures
import SupportWebs
import Testing

/// Our measures against those of networkx and python-igraph.
@Suite struct OracleTests {
  private static func expect(
    _ measure: Measure, _ expected: Double?, _ name: String, at location: Testing.SourceLocation = #_sourceLocation
  ) {
    guard let expected else {
      #expect(measure.value == nil && measure.reason != nil, "\(measure.id) of \(name)", sourceLocation: location)
      return
    }
    let error = measure.value.map { abs($0 - expected) } ?? .infinity
    #expect(error <= 1e-9 && measure.reason == nil, "\(measure.id) of \(name)", sourceLocation: location)
  }

  @Test func degenerateEgosAgree() throws {
    let egos = try Oracles.read("canonical/degenerate_egos", as: CanonicalEgos.self).egos
    let expected = try Oracles.read("oracle/degenerate_egos", as: ExpectedEgos.self).egos
    #expect(egos.count == 19 && egos.map(\.ego) == expected.map(\.ego))
    for (ego, expected) in zip(egos, expected) {
      let web = ego.asked
      #expect(web.count == expected.nTies, "\(ego.ego)")
      Self.expect(.size(web), Double(expected.nAlters), ego.ego)
      Self.expect(.density(web), expected.density, ego.ego)
      #expect(Components(web).sizes == expected.componentsWithoutEgo.sizes, "\(ego.ego)")
      let components = Measure.componentsWithoutEgo(web)
      #expect(
        components.map(\.id) == ["componentsWithoutEgo", "isolatesWithoutEgo", "largestComponentShare", "fragmentationWithoutEgo"])
      Self.expect(components[0], Double(expected.componentsWithoutEgo.count), ego.ego)
      Self.expect(components[1], Double(expected.componentsWithoutEgo.isolates), ego.ego)
      Self.expect(components[2], expected.componentsWithoutEgo.largestShare, ego.ego)
      Self.expect(components[3], expected.componentsWithoutEgo.fragmentation, ego.ego)
      Self.expect(.effectiveSize(ego.tied), expected.burt.effectiveSize, ego.ego)
      Self.expect(.constraint(ego.tied), expected.burt.constraint, ego.ego)
    }
  }

  @Test(arguments: ["karate", "florentine_marriage", "davis_women_projection"])
  func egoNetworksOfWholeNetworksAgree(_ name: String) throws {
    let network: CanonicalNetwork = try Oracles.read("canonical/\(name)")
    let expected = try Oracles.read("oracle/\(name)", as: ExpectedNetwork.self).nodes
    #expect(network.nodes.count == expected.constraintEgoNetModel.count)
    for node in network.nodes.map(\.id) {
      let web = network.egoNetwork(of: node)
      let label = "\(name) \(node)"
      Self.expect(.constraint(web), try #require(expected.constraintEgoNetModel[node]), label)
      Self.expect(.effectiveSize(web), try #require(expected.effectiveSizeEgoNetModel[node]), label)
      Self.expect(.density(web), try #require(expected.egoDensity[node]), label)
      #expect(Components(web).sizes.count == expected.componentsWithoutEgo[node], "\(label)")
    }
  }

  @Test func theWavesOfAntonAgreeWithNetworkx() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Scenarios/cases/anton.yaml").standardizedFileURL
    let anton = try CaseReader.read(path: "anton.yaml", bytes: Array(Data(contentsOf: file)))
    let expected = try Oracles.read("anton-networkx", as: ExpectedWaves.self).waves
    #expect(anton.waves.count == 3 && Set(anton.waves.map(\.moment.id)) == Set(expected.keys))
    for wave in anton.waves {
      let (web, name) = (AlterTies(wave), wave.moment.id)
      let wanted = try #require(expected[name])
      #expect(web.count == wanted.ties, "\(name)")
      Self.expect(.size(web), Double(wanted.size), name)
      Self.expect(.density(web), wanted.density, name)
      Self.expect(.effectiveSize(web), wanted.effectiveSize, name)
      Self.expect(.constraint(web), wanted.constraint, name)
    }
  }
}
