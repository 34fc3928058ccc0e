import Documents
public import Quantities
public import SupportWebs

/// A whole network made of a graph, and what had to be repaired on the way.
public struct NetworkReading: Sendable {
  public let network: WholeNetwork
  /// The name of the values that became strengths, where there is one.
  public let weight: String?
  public let findings: [Finding]
}

extension WholeNetwork {
  /// The names under which graph files keep the strength of ties, likeliest first.
  public static let usualWeights = ["weight", "value", "w", "strength"]

  /// Makes a whole network of a graph.
  ///
  /// Strengths are the values `weight`, or the first of ``usualWeights`` that some tie has. A tie of strength 0 is left out; a strength that
  /// is no finite number stays unknown, and its text an attribute. When ties of both kinds occur, undirected ones go both ways.
  ///
  /// - Throws: `InvalidInput` when no tie has the named weight, or two nodes share an id.
  public static func read(_ graph: ForeignGraph, weight: String? = nil, path: String) throws(InvalidInput) -> NetworkReading {
    var log = ReadingLog(path: path)
    let names = Set(graph.edges.flatMap(\.cells).map(\.name))
    if let weight, !names.contains(weight) {
      throw log.failure(
        .start, "no tie has a value with the given name for the weight",
        fix: Spelling.nearest(to: weight, among: names.sorted()).map { "did you mean '\($0)'?" } ?? "name a value that ties have")
    }
    let name = weight ?? usualWeights.first { names.contains($0) }
    let isDirected = graph.isDirected || graph.edges.contains { $0["directed"] == "true" }
    var ties: [Tie] = []
    for edge in graph.edges {
      var attributes = Attributes()
      for cell in edge.cells where cell.name != name && cell.name != "directed" { attributes[plain(cell.name)] = .text(cell.text) }
      var strength: Double?
      if let cell = edge.cells.first(where: { $0.name == name }) {
        strength = Double(cell.text).flatMap { $0.isFinite ? $0 : nil }
        if strength == nil, !cell.text.isEmpty {
          log.find(cell.position, .badValue)
          attributes[cell.name] = .text(cell.text)
        }
      }
      guard strength != 0 else {
        log.find(edge.position, .zeroTie)
        continue
      }
      ties.append(Tie(from: edge.source, to: edge.target, strength: strength, attributes: attributes))
      let isBoth = edge["directed"].map { $0 != "true" } ?? !graph.isDirected
      if isDirected, isBoth { ties.append(Tie(from: edge.target, to: edge.source, strength: strength, attributes: attributes)) }
    }
    do {
      let network = try WholeNetwork(
        id: graph.id ?? "network", isDirected: isDirected, members: graph.nodes.map(member), ties: ties, attributes: attributes(graph.cells)
      )
      return NetworkReading(network: network, weight: name, findings: try log.finish())
    } catch let error as InvalidInput {
      throw error
    } catch {
      throw log.failure(.start, "two nodes share an id, or a tie leads to no node", fix: "read the graph from a file, which checks that")
    }
  }

  /// The network of ``read(_:weight:path:)``, without its findings.
  public init(_ graph: ForeignGraph, weight: String? = nil, path: String) throws(InvalidInput) {
    self = try Self.read(graph, weight: weight, path: path).network
  }

  private static func member(_ node: ForeignGraph.Node) -> Member {
    let (both, dutch, english) = (node["label"], node["label.nl"], node["label.en"])
    var label: Bilingual?
    if let one = dutch ?? both ?? english, let other = english ?? both ?? dutch { label = Bilingual(dutch: one, english: other) }
    return Member(id: node.id, label: label, attributes: attributes(node.cells.filter { !NetworkNames.labels.contains($0.name) }))
  }

  private static func attributes(_ cells: [FlatCell]) -> Attributes {
    var attributes = Attributes()
    for cell in cells { attributes[plain(cell.name)] = .text(cell.text) }
    return attributes
  }

  /// The name without what `ForeignGraph(_:)` puts before names that it uses itself.
  private static func plain(_ name: String) -> String {
    name.hasPrefix(NetworkNames.prefix) ? String(name.dropFirst(NetworkNames.prefix.count)) : name
  }
}

extension ForeignGraph {
  /// The graph of a whole network, which reads back to the same network: labels as `label`, strengths as `weight`.
  public init(_ network: WholeNetwork) {
    self.init(id: network.id, isDirected: network.isDirected, cells: NetworkNames.cells(network.attributes))
    nodes = network.members.map { member in
      let label = member.label
      let own =
        label == Bilingual(both: member.id)
        ? []
        : label.dutch == label.english
          ? [FlatCell("label", label.dutch)] : [FlatCell("label.nl", label.dutch), FlatCell("label.en", label.english)]
      return Node(id: member.id, cells: own + NetworkNames.cells(member.attributes))
    }
    edges = network.ties.map { tie in
      let weight = tie.strength.map { [FlatCell("weight", Attributes.Value.number($0).text)] } ?? []
      return Edge(source: tie.from, target: tie.to, cells: weight + NetworkNames.cells(tie.attributes))
    }
  }
}

private enum NetworkNames {
  static let labels: Set<String> = ["label", "label.nl", "label.en"]
  static let prefix = "attributes."

  static func cells(_ attributes: Attributes) -> [FlatCell] {
    attributes.sorted.map { name, value in
      let isUsed = labels.contains(name) || WholeNetwork.usualWeights.contains(name) || name == "directed" || name.hasPrefix(prefix)
      return FlatCell(isUsed ? prefix + name : name, value.text)
    }
  }
}
