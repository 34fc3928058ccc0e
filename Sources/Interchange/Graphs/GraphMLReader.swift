import Documents
import Quantities

/// Reads GraphML: every `<graph>` of the file, with the values of its keys and the attributes that other tools add.
///
/// Values directly under `<graph>` and attributes such as `nc:caseId` are values of the graph. An edge whose direction differs from the
/// usual one of its graph has the value `directed`. Nodes and edges of a graph within a node join the outer graph.
struct GraphMLReader: XMLWalking {
  private struct Key {
    let name: String
    let type: String?
    var usual: String?
  }

  private var xml: XMLReading
  var log: ReadingLog
  private var keys: [String: Key] = [:]
  /// The ids of keys that have a usual value, by what they are for.
  private var usual: [String: [String]] = [:]
  private var graphs: [ForeignGraph] = []

  static func graphs(_ bytes: [UInt8], _ log: inout ReadingLog) throws(InvalidInput) -> [ForeignGraph] {
    var reader = GraphMLReader(xml: try XMLReading(bytes, log), log: log)
    defer { log = reader.log }
    try reader.file()
    return reader.graphs
  }

  private mutating func file() throws(InvalidInput) {
    try forEachChild { reader, root throws(InvalidInput) in
      guard root.name == "graphml" else {
        throw reader.log.failure(
          root.position, "this is not GraphML", fix: "its outermost element is <graphml>; check the format of the file")
      }
      try reader.forEachChild { reader, element throws(InvalidInput) in
        switch element.name {
        case "key": try reader.key(element)
        case "graph": try reader.outerGraph(element)
        default: try reader.ignore(element)
        }
      }
    }
  }

  mutating func next() throws(InvalidInput) -> XMLReading.Event? { try xml.next(&log) }

  private mutating func ignore(_ element: XMLElement) throws(InvalidInput) {
    if !["desc", "data", "locator"].contains(element.name) { log.tally(element.position, .ignoredPart) }
    try skip()
  }

  // MARK: Keys

  private mutating func key(_ element: XMLElement) throws(InvalidInput) {
    let id = element["id"] ?? ""
    let name = element["attr.name"] ?? element["yfiles.type"] ?? id
    var key = Key(name: log.clean(name, element.position), type: element["attr.type"])
    try forEachChild { reader, child throws(InvalidInput) in
      if child.name == "default" { key.usual = reader.plain(try reader.text(), key) } else { try reader.skip() }
    }
    if keys.updateValue(key, forKey: id) != nil {
      log.report(element.position, "a key with this id is given already", fix: "give every key an id of its own")
    }
    guard key.usual != nil else { return }
    let domain = element["for"] ?? "all"
    for kind in ["graph", "node", "edge"] where domain == kind || domain == "all" { usual[kind, default: []].append(id) }
  }

  private func plain(_ text: String, _ key: Key) -> String { ForeignValue.plain(text, ofType: key.type) }

  private mutating func data(_ element: XMLElement, _ cells: inout [FlatCell], _ given: inout Set<String>) throws(InvalidInput) {
    let id = element["key"] ?? ""
    given.insert(id)
    let key = keys[id]
    if key == nil { log.find(element.position, .unknownColumn, ["column": log.clean(id, element.position)]) }
    let text = try text()
    let value = key.map { plain(text, $0) } ?? text
    cells.append(FlatCell(key?.name ?? log.clean(id, element.position), log.clean(value, element.position), position: element.position))
  }

  /// Adds the usual values of keys that are not given.
  private mutating func complete(_ cells: inout [FlatCell], _ kind: String, _ given: Set<String>, _ position: FilePosition) {
    for id in usual[kind] ?? [] where !given.contains(id) {
      if let key = keys[id], let value = key.usual { cells.append(FlatCell(key.name, log.clean(value, position), position: position)) }
    }
  }

  // MARK: Graphs

  private mutating func outerGraph(_ element: XMLElement) throws(InvalidInput) {
    try log.countElement(element.position)
    var draft = GraphDraft(
      id: element["id"].map { log.clean($0, element.position) }, isDirected: element["edgedefault"] == "directed")
    for (name, value) in element.attributes
    where !["id", "edgedefault"].contains(name) && !name.hasPrefix("xmlns") && !name.hasPrefix("parse.") {
      draft.add([FlatCell(log.clean(name, element.position), log.clean(value, element.position), position: element.position)])
    }
    var given: Set<String> = []
    var cells: [FlatCell] = []
    try content(of: &draft, &cells, &given)
    complete(&cells, "graph", given, element.position)
    draft.add(cells)
    graphs.append(draft.finished(&log))
  }

  private mutating func content(
    of draft: inout GraphDraft, _ cells: inout [FlatCell], _ given: inout Set<String>
  ) throws(InvalidInput) {
    try forEachChild { reader, child throws(InvalidInput) in
      switch child.name {
      case "node": try reader.node(child, &draft)
      case "edge": try reader.edge(child, &draft)
      case "data": try reader.data(child, &cells, &given)
      default: try reader.ignore(child)
      }
    }
  }

  private mutating func node(_ element: XMLElement, _ draft: inout GraphDraft) throws(InvalidInput) {
    guard let id = element["id"] else {
      log.report(element.position, "this node has no id", fix: "write <node id=\"…\">")
      return try skip()
    }
    var cells = ownCells(element, without: ["id"])
    var given: Set<String> = []
    try forEachChild { reader, child throws(InvalidInput) in
      switch child.name {
      case "data": try reader.data(child, &cells, &given)
      case "graph":
        reader.log.tally(child.position, .nestedGraph)
        var (ownCells, ownGiven) = ([FlatCell](), Set<String>())
        try reader.content(of: &draft, &ownCells, &ownGiven)
      default: try reader.ignore(child)
      }
    }
    complete(&cells, "node", given, element.position)
    try draft.add(ForeignGraph.Node(id: log.clean(id, element.position), cells: cells, position: element.position), &log)
  }

  private mutating func edge(_ element: XMLElement, _ draft: inout GraphDraft) throws(InvalidInput) {
    guard let source = element["source"], let target = element["target"] else {
      log.report(element.position, "this edge does not say what it joins", fix: "write <edge source=\"…\" target=\"…\">")
      return try skip()
    }
    if element["sourceport"] != nil || element["targetport"] != nil { log.tally(element.position, .port) }
    var cells = ownCells(element, without: ["source", "target", "directed", "sourceport", "targetport"])
    if let directed = element["directed"], (directed == "true" || directed == "1") != draft.isDirected {
      cells.append(FlatCell("directed", draft.isDirected ? "false" : "true", position: element.position))
    }
    var given: Set<String> = []
    try forEachChild { reader, child throws(InvalidInput) in
      if child.name == "data" { try reader.data(child, &cells, &given) } else { try reader.ignore(child) }
    }
    complete(&cells, "edge", given, element.position)
    try draft.add(
      ForeignGraph.Edge(
        source: log.clean(source, element.position), target: log.clean(target, element.position), cells: cells, position: element.position),
      &log)
  }

  private mutating func ownCells(_ element: XMLElement, without: [String]) -> [FlatCell] {
    element.attributes.filter { !without.contains($0.name) }.map { name, value in
      FlatCell(log.clean(name, element.position), log.clean(value, element.position), position: element.position)
    }
  }
}
