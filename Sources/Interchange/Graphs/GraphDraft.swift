import Documents
import Quantities

/// A graph while it is read: every node once, and edges only between nodes that are there in the end.
struct GraphDraft {
  private var graph: ForeignGraph
  private var places: [String: Int] = [:]

  init(id: String? = nil, isDirected: Bool = false) { graph = ForeignGraph(id: id, isDirected: isDirected) }

  var nodeCount: Int { graph.nodes.count }
  var edgeCount: Int { graph.edges.count }

  var isDirected: Bool {
    get { graph.isDirected }
    set { graph.isDirected = newValue }
  }

  mutating func add(_ cells: [FlatCell]) { graph.cells += cells }

  /// Adds a node; one whose id is taken is a problem of the file.
  mutating func add(_ node: ForeignGraph.Node, isCounted: Bool = false, _ log: inout ReadingLog) throws(InvalidInput) {
    if !isCounted {
      try log.countElement(node.position)
      try log.countValues(node.position, node.cells.count)
    }
    if let taken = places[node.id] {
      log.report(
        node.position, "a node with this id is given already",
        fix: "give every node an id of its own; the first is at \(graph.nodes[taken].position)")
    } else {
      places[node.id] = graph.nodes.count
      graph.nodes.append(node)
    }
  }

  mutating func add(_ edge: ForeignGraph.Edge, isCounted: Bool = false, _ log: inout ReadingLog) throws(InvalidInput) {
    if !isCounted {
      try log.countElement(edge.position)
      try log.countValues(edge.position, edge.cells.count)
    }
    graph.edges.append(edge)
  }

  func place(of id: String) -> Int? { places[id] }

  mutating func merge(_ cells: [FlatCell], intoNode place: Int, _ log: ReadingLog) throws(InvalidInput) {
    try Self.merge(cells, into: &graph.nodes[place].cells, log)
  }

  mutating func merge(_ cells: [FlatCell], intoEdge place: Int, _ log: ReadingLog) throws(InvalidInput) {
    try Self.merge(cells, into: &graph.edges[place].cells, log)
  }

  /// Takes new values for the old ones of the same names; at most 1,000 names, for every one is looked up among all.
  static func merge(_ cells: [FlatCell], into old: inout [FlatCell], _ log: ReadingLog) throws(InvalidInput) {
    for cell in cells {
      if let k = old.firstIndex(where: { $0.name == cell.name }) {
        old[k] = cell
      } else {
        guard old.count < 1_000 else {
          throw log.failure(cell.position, "a node, tie or graph has more than 1,000 values", fix: "leave out values that are not needed")
        }
        old.append(cell)
      }
    }
  }

  /// The graph, without edges that lead to no node.
  func finished(_ log: inout ReadingLog) -> ForeignGraph {
    var result = graph
    result.edges = []
    for edge in graph.edges {
      if places[edge.source] == nil || places[edge.target] == nil {
        log.find(edge.position, .danglingTie)
      } else {
        result.edges.append(edge)
      }
    }
    return result
  }
}
