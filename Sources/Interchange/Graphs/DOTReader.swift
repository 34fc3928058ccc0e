import Documents
import Quantities

/// Reads the DOT language of Graphviz: all graphs of a file, with defaults, chains of edges and subgraphs.
///
/// A node is there when it is named. A default holds for nodes and edges that come later, within its braces. Attributes of a graph are
/// those of its outermost braces; groupings and ports are left out with a finding. In a `strict` graph a repeated edge is the same edge.
struct DOTReader {
  /// What holds within a pair of braces.
  private struct Scope {
    var node: [FlatCell] = []
    var edge: [FlatCell] = []
    var depth = 0
  }

  private var scanner: DOTScanner
  private var log: ReadingLog
  private var draft = GraphDraft()
  private var isStrict = false
  private var edges: [[String]: Int] = [:]

  static func graphs(_ bytes: [UInt8], _ log: inout ReadingLog) throws(InvalidInput) -> [ForeignGraph] {
    var reader = DOTReader(scanner: try DOTScanner(bytes, &log), log: log)
    defer { log = reader.log }
    var graphs: [ForeignGraph] = []
    repeat { graphs.append(try reader.graph()) } while reader.scanner.token != .end
    return graphs
  }

  private func failure(_ problem: String, _ fix: String) -> InvalidInput { log.failure(scanner.position, problem, fix: fix) }

  private mutating func advance() throws(InvalidInput) { try scanner.advance(&log) }

  private mutating func take(_ sign: Character) throws(InvalidInput) -> Bool {
    guard scanner.token == .sign(sign) else { return false }
    try advance()
    return true
  }

  private mutating func graph() throws(InvalidInput) -> ForeignGraph {
    try log.countElement(scanner.position)
    isStrict = scanner.isKeyword("strict")
    if isStrict { try advance() }
    guard scanner.isKeyword("graph") || scanner.isKeyword("digraph") else {
      throw failure("this is not DOT", "begin with 'graph {' or 'digraph {'; check the format of the file")
    }
    let isDirected = scanner.isKeyword("digraph")
    try advance()
    var id: String?
    if case .id(let text, _) = scanner.token {
      id = text
      try advance()
    }
    draft = GraphDraft(id: id, isDirected: isDirected)
    edges = [:]
    guard try take("{") else { throw failure("a '{' is missing here", "write graph { … }") }
    var scope = Scope(depth: 1)
    var cells: [FlatCell] = []
    _ = try statements(&scope, &cells)
    draft.add(cells)
    return draft.finished(&log)
  }

  /// Reads up to the closing brace; the graph's own attributes go to `cells`.
  ///
  /// - Returns: the nodes named within.
  private mutating func statements(_ scope: inout Scope, _ cells: inout [FlatCell]) throws(InvalidInput) -> [String] {
    var members: [String] = []
    var seen: Set<String> = []
    while true {
      if try take("}") { return members }
      if try take(";") { continue }
      guard scanner.token != .end else { throw failure("the graph has no end", "close it with '}'") }
      for id in try statement(&scope, &cells) where seen.insert(id).inserted { members.append(id) }
    }
  }

  private mutating func statement(_ scope: inout Scope, _ cells: inout [FlatCell]) throws(InvalidInput) -> [String] {
    if scanner.isKeyword("node") {
      try advance()
      try GraphDraft.merge(try attributes(), into: &scope.node, log)
      return []
    }
    if scanner.isKeyword("edge") {
      try advance()
      try GraphDraft.merge(try attributes(), into: &scope.edge, log)
      return []
    }
    if scanner.isKeyword("graph") {
      try advance()
      try GraphDraft.merge(try attributes(), into: &cells, log)
      return []
    }
    if case .id(let name, _) = scanner.token, !scanner.isAnyKeyword {
      let position = scanner.position
      try advance()
      if try take("=") {
        try GraphDraft.merge([FlatCell(name, try text(), position: position)], into: &cells, log)
        return []
      }
      return try chain(from: try named(name, position, scope), isNode: true, scope)
    }
    return try chain(from: try end(scope), isNode: false, scope)
  }

  // MARK: Nodes and edges

  /// An end of edges: a node, or the nodes of a subgraph.
  private mutating func end(_ scope: Scope) throws(InvalidInput) -> [String] {
    let position = scanner.position
    if scanner.isKeyword("subgraph") || scanner.token == .sign("{") {
      if scanner.isKeyword("subgraph") {
        try advance()
        if case .id = scanner.token { try advance() }
      }
      guard try take("{") else { throw failure("a '{' is missing here", "write subgraph { … }") }
      log.tally(position, .nestedGraph)
      var inner = scope
      inner.depth += 1
      guard inner.depth <= ReadingLog.deepestNesting else {
        throw log.failure(position, "the graphs are nested deeper than 60 levels", fix: "make the file flatter")
      }
      var ignored: [FlatCell] = []
      return try statements(&inner, &ignored)
    }
    guard case .id(let name, _) = scanner.token, !scanner.isAnyKeyword else {
      throw failure("the name of a node is missing here", "put names that are keywords or hold signs into double quotes")
    }
    try advance()
    return try named(name, position, scope)
  }

  private mutating func named(_ id: String, _ position: FilePosition, _ scope: Scope) throws(InvalidInput) -> [String] {
    for _ in 0..<2 where try take(":") {
      guard case .id = scanner.token else { throw failure("the name of a port is missing here", "write node:port") }
      log.tally(position, .port)
      try advance()
    }
    if draft.place(of: id) == nil {
      try draft.add(ForeignGraph.Node(id: id, cells: scope.node, position: position), &log)
    }
    return [id]
  }

  private mutating func chain(from first: [String], isNode: Bool, _ scope: Scope) throws(InvalidInput) -> [String] {
    var ends = [(nodes: first, position: scanner.position)]
    while case .edge(let isDirected) = scanner.token {
      guard isDirected == draft.isDirected else {
        throw failure(
          "this edge is not of the kind of its graph", draft.isDirected ? "write '->' within a digraph" : "write '--' within a graph")
      }
      let position = scanner.position
      try advance()
      ends.append((try end(scope), position))
    }
    if ends.count == 1 {
      if isNode, let place = draft.place(of: first[0]) {
        let own = try attributes(orNone: true)
        try log.countValues(scanner.position, own.count)
        try draft.merge(own, intoNode: place, log)
      }
      return first
    }
    let own = try attributes(orNone: true)
    var cells = scope.edge
    try GraphDraft.merge(own, into: &cells, log)
    for (before, after) in zip(ends, ends.dropFirst()) {
      for source in before.nodes {
        for target in after.nodes { try join(source, target, cells, own, after.position) }
      }
    }
    return ends.flatMap(\.nodes)
  }

  private mutating func join(
    _ source: String, _ target: String, _ cells: [FlatCell], _ own: [FlatCell], _ position: FilePosition
  ) throws(InvalidInput) {
    if isStrict {
      let pair = draft.isDirected || source < target ? [source, target] : [target, source]
      if let place = edges[pair] {
        try log.countElement(position)
        return try draft.merge(own, intoEdge: place, log)
      }
      edges[pair] = draft.edgeCount
    }
    try draft.add(ForeignGraph.Edge(source: source, target: target, cells: cells, position: position), &log)
  }

  // MARK: Attributes

  private mutating func text() throws(InvalidInput) -> String {
    guard case .id(let text, _) = scanner.token else { throw failure("a value is missing here", "write name=\"value\"") }
    try advance()
    return text
  }

  /// Attributes in brackets; of several with a name the last counts.
  private mutating func attributes(orNone: Bool = false) throws(InvalidInput) -> [FlatCell] {
    guard orNone || scanner.token == .sign("[") else { throw failure("a '[' is missing here", "write [name=\"value\"]") }
    var places: [String: Int] = [:]
    var cells: [FlatCell] = []
    while try take("[") {
      while !(try take("]")) {
        let position = scanner.position
        let name = try text()
        let cell = FlatCell(name, try take("=") ? try text() : "true", position: position)
        if let place = places[name] {
          cells[place] = cell
        } else {
          places[name] = cells.count
          cells.append(cell)
        }
        if !(try take(";")) { _ = try take(",") }
      }
    }
    return cells
  }
}
