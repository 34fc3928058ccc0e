import Documents
import Quantities

/// Reads GEXF 1.1 to 1.3: attributes of nodes and edges, labels, weights and the direction of edges.
///
/// Colours, sizes and positions (`viz:`) and times are left out with a finding. Nodes within nodes become nodes of the graph.
struct GEXFReader: XMLWalking {
  private struct Column {
    let name: String
    let type: String?
    var usual: String?
  }

  private var xml: XMLReading
  var log: ReadingLog
  private var columns: [String: [String: Column]] = [:]
  /// The ids of columns with a usual value, by class.
  private var usual: [String: [String]] = [:]
  private var graphs: [ForeignGraph] = []
  private var draft = GraphDraft()

  static func graphs(_ bytes: [UInt8], _ log: inout ReadingLog) throws(InvalidInput) -> [ForeignGraph] {
    var reader = GEXFReader(xml: try XMLReading(bytes, log), log: log)
    defer { log = reader.log }
    try reader.forEachChild { reader, root throws(InvalidInput) in
      guard root.name == "gexf" else {
        throw reader.log.failure(root.position, "this is not GEXF", fix: "its outermost element is <gexf>; check the format of the file")
      }
      try reader.forEachChild { reader, element throws(InvalidInput) in
        if element.name == "graph" { try reader.graph(element) } else { try reader.skip() }
      }
    }
    return reader.graphs
  }

  mutating func next() throws(InvalidInput) -> XMLReading.Event? { try xml.next(&log) }

  private mutating func ignore(_ element: XMLElement) throws(InvalidInput) {
    log.tally(element.position, element.prefix == "viz" ? .drawing : .ignoredPart)
    try skip()
  }

  // MARK: The graph

  private mutating func graph(_ element: XMLElement) throws(InvalidInput) {
    try log.countElement(element.position)
    draft = GraphDraft(id: element["id"].map { log.clean($0, element.position) }, isDirected: element["defaultedgetype"] == "directed")
    (columns, usual) = ([:], [:])
    try forEachChild { reader, child throws(InvalidInput) in
      switch child.name {
      case "attributes": try reader.attributes(child)
      case "nodes": try reader.nodes()
      case "edges":
        try reader.forEachChild { reader, child throws(InvalidInput) in
          if child.name == "edge" { try reader.edge(child) } else { try reader.ignore(child) }
        }
      default: try reader.ignore(child)
      }
    }
    graphs.append(draft.finished(&log))
  }

  private mutating func attributes(_ element: XMLElement) throws(InvalidInput) {
    let kind = element["class"] ?? "node"
    try forEachChild { reader, child throws(InvalidInput) in
      guard child.name == "attribute", let id = child["id"] else { return try reader.ignore(child) }
      var column = Column(name: reader.log.clean(child["title"] ?? id, child.position), type: child["type"])
      try reader.forEachChild { reader, inner throws(InvalidInput) in
        if inner.name == "default" { column.usual = ForeignValue.plain(try reader.text(), ofType: column.type) } else { try reader.skip() }
      }
      if reader.columns[kind, default: [:]].updateValue(column, forKey: id) != nil {
        reader.log.report(child.position, "an attribute with this id is given already", fix: "give every attribute an id of its own")
      }
      if column.usual != nil { reader.usual[kind, default: []].append(id) }
    }
  }

  private mutating func nodes() throws(InvalidInput) {
    try forEachChild { reader, child throws(InvalidInput) in
      if child.name == "node" { try reader.node(child) } else { try reader.ignore(child) }
    }
  }

  private mutating func node(_ element: XMLElement) throws(InvalidInput) {
    guard let id = element["id"] else {
      log.report(element.position, "this node has no id", fix: "write <node id=\"…\">")
      return try skip()
    }
    let cells = try cells(of: element, "node", without: ["id"])
    try draft.add(ForeignGraph.Node(id: log.clean(id, element.position), cells: cells, position: element.position), &log)
  }

  private mutating func edge(_ element: XMLElement) throws(InvalidInput) {
    guard let source = element["source"], let target = element["target"] else {
      log.report(element.position, "this edge does not say what it joins", fix: "write <edge source=\"…\" target=\"…\">")
      return try skip()
    }
    var cells = try cells(of: element, "edge", without: ["source", "target", "type"])
    switch element["type"] {
    case "directed" where !draft.isDirected: cells.append(FlatCell("directed", "true", position: element.position))
    case "undirected" where draft.isDirected: cells.append(FlatCell("directed", "false", position: element.position))
    case "mutual": cells.append(FlatCell("directed", "mutual", position: element.position))
    default: break
    }
    try draft.add(
      ForeignGraph.Edge(
        source: log.clean(source, element.position), target: log.clean(target, element.position), cells: cells, position: element.position),
      &log)
  }

  /// The values of a node or edge: its own attributes, those of `<attvalues>`, then the usual ones.
  private mutating func cells(of element: XMLElement, _ kind: String, without: [String]) throws(InvalidInput) -> [FlatCell] {
    var cells: [FlatCell] = []
    for (name, value) in element.attributes where !without.contains(name) {
      cells.append(FlatCell(log.clean(name, element.position), log.clean(value, element.position), position: element.position))
    }
    var given: Set<String> = []
    try forEachChild { reader, child throws(InvalidInput) in
      switch child.name {
      case "attvalues":
        try reader.forEachChild { reader, value throws(InvalidInput) in
          if let id = value["for"] ?? value["id"] {
            given.insert(id)
            cells.append(reader.cell(value, id, kind))
          }
          try reader.skip()
        }
      case "nodes":
        reader.log.tally(child.position, .nestedGraph)
        try reader.nodes()
      default: try reader.ignore(child)
      }
    }
    for id in usual[kind] ?? [] where !given.contains(id) {
      guard let column = columns[kind]?[id], let value = column.usual else { continue }
      cells.append(FlatCell(column.name, log.clean(value, element.position), position: element.position))
    }
    return cells
  }

  private mutating func cell(_ element: XMLElement, _ id: String, _ kind: String) -> FlatCell {
    let column = columns[kind]?[id]
    if column == nil { log.find(element.position, .unknownColumn, ["column": log.clean(id, element.position)]) }
    let value = ForeignValue.plain(element["value"] ?? "", ofType: column?.type)
    return FlatCell(column?.name ?? log.clean(id, element.position), log.clean(value, element.position), position: element.position)
  }
}
