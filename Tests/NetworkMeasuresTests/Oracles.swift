import Foundation
import NetworkMeasures

/// The files of Fixtures/.
enum Oracles {
  static func read<T: Decodable>(_ name: String, as type: T.Type = T.self) throws -> T {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures/\(name).json")
    return try JSONDecoder().decode(T.self, from: Data(contentsOf: file))
  }
}

/// A tie of a canonical network; a weight of 0 stands for "asked, no tie".
struct CanonicalTie: Decodable {
  let s: String
  let t: String
  let w: Double?

  var exists: Bool { w != 0 }
}

/// canonical/degenerate_egos.json.
struct CanonicalEgos: Decodable {
  struct Ego: Decodable {
    struct Alter: Decodable {
      let id: String
      let w: Double?
    }

    let ego: String
    let alters: [Alter]
    let ties: [CanonicalTie]

    /// All alters who were asked about, with the ties among them.
    var asked: AlterTies { web(alters.map(\.id)) }

    /// Those to whom the ego has a tie.
    var tied: AlterTies { web(alters.filter { $0.w != 0 }.map(\.id)) }

    private func web(_ ids: [String]) -> AlterTies {
      AlterTies(alters: ids, ties: ties.filter(\.exists).map { ($0.s, $0.t) })
    }
  }

  let egos: [Ego]
}

/// oracle/degenerate_egos.json.
struct ExpectedEgos: Decodable {
  struct Ego: Decodable {
    struct Components: Decodable {
      let count: Int
      let sizes: [Int]
      let isolates: Int
      let largestShare: Double?
      let fragmentation: Double?
    }

    struct Burt: Decodable {
      let constraint: Double?
      let effectiveSize: Double?
    }

    let ego: String
    let nAlters: Int
    let nTies: Int
    let density: Double?
    let componentsWithoutEgo: Components
    let burt: Burt
  }

  let egos: [Ego]
}

/// A whole network of canonical/.
struct CanonicalNetwork: Decodable {
  struct Node: Decodable { let id: String }

  let nodes: [Node]
  let edges: [CanonicalTie]

  /// The network cut out around a node: its neighbours and the ties among them.
  func egoNetwork(of node: String) -> AlterTies {
    let ties = edges.filter(\.exists).map { ($0.s, $0.t) }
    let alters = nodes.map(\.id).filter { id in id != node && ties.contains { $0 == (node, id) || $0 == (id, node) } }
    return AlterTies(alters: alters, ties: ties)
  }
}

/// What oracle/ expects of a whole network, by node.
struct ExpectedNetwork: Decodable {
  struct Nodes: Decodable {
    let constraintEgoNetModel: [String: Double?]
    let effectiveSizeEgoNetModel: [String: Double?]
    let egoDensity: [String: Double?]
    let componentsWithoutEgo: [String: Int]
  }

  let nodes: Nodes
}

/// Fixtures/anton-networkx.json.
struct ExpectedWaves: Decodable {
  struct Wave: Decodable {
    let size: Int
    let ties: Int
    let density: Double
    let effectiveSize: Double
    let constraint: Double
  }

  let waves: [String: Wave]
}
