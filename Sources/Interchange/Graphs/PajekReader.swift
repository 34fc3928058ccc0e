import Documents
import Quantities

/// Reads Pajek networks: vertices with labels and coordinates, arcs, edges, their lists, and matrices.
///
/// The labels are the ids where every vertex has one of its own, else the numbers are. In a network with arcs and edges the edges have the
/// value `directed` = `false`; several relations have `relation`. Partitions, vectors and other parts are left out with a finding.
struct PajekReader {
  private enum Part { case none, vertices, arcs, edges, arcLists, edgeLists, matrix, other }

  private struct Vertex {
    let number: Int
    let label: String?
    let cells: [FlatCell]
    let position: FilePosition
  }

  private struct Line {
    let source: Int
    let target: Int
    let isArc: Bool
    let cells: [FlatCell]
    let position: FilePosition
  }

  private var scanner: PajekScanner
  private var log: ReadingLog
  private var graphs: [ForeignGraph] = []
  private var part = Part.none
  private var name: String?
  private var declared: Int?
  /// The vertices that all networks of the file declare.
  private var allDeclared = 0
  private var vertices: [Vertex] = []
  private var places: [Int: Int] = [:]
  private var lines: [Line] = []
  private var relation: String?
  private var row = 0
  /// Which kinds of ties have a part of the file, be it empty.
  private var kinds: Set<Bool> = []

  static func graphs(_ bytes: [UInt8], _ log: inout ReadingLog) throws(InvalidInput) -> [ForeignGraph] {
    var reader = PajekReader(scanner: PajekScanner(try TextCursor(bytes, log)), log: log)
    defer { log = reader.log }
    while try reader.line() {}
    try reader.endNetwork()
    guard !reader.graphs.isEmpty else {
      throw reader.log.failure(.start, "this is not a Pajek network", fix: "it needs a line '*Vertices 12'; check the format of the file")
    }
    return reader.graphs
  }

  /// Reads a line; `false` at the end of the file.
  private mutating func line() throws(InvalidInput) -> Bool {
    guard scanner.beginLine() else { return false }
    if scanner.isHeading {
      try heading()
    } else {
      switch part {
      case .vertices: try vertex()
      case .arcs: try tie(isArc: true)
      case .edges: try tie(isArc: false)
      case .arcLists: try list(isArc: true)
      case .edgeLists: try list(isArc: false)
      case .matrix: try matrixRow()
      case .other: break
      case .none:
        throw log.failure(
          scanner.position, "this is not a Pajek network", fix: "it needs a line '*Vertices 12'; check the format of the file")
      }
    }
    scanner.endLine()
    return true
  }

  private mutating func heading() throws(InvalidInput) {
    let position = scanner.position
    let word = scanner.word()?.text.lowercased() ?? ""
    relation = nil
    switch word {
    case "*network":
      try endNetwork()
      name = log.clean(scanner.rest(), position)
      part = .other
    case "*vertices":
      if declared != nil { try endNetwork() }
      part = .vertices
      guard let count = scanner.word().flatMap({ Int($0.text) }), count >= 0 else {
        throw log.failure(position, "the number of vertices is missing", fix: "write '*Vertices 12'")
      }
      // Of all networks together: a heading of fifteen bytes would else make thousands of vertices each time.
      let most = max(10_000, scanner.count)
      guard count <= most, allDeclared + count <= most else {
        throw log.failure(
          position, "the file declares more vertices than it can hold", fix: "give the number of vertices that are in the file")
      }
      declared = count
      allDeclared += count
    case "*arcs", "*edges":
      part = word == "*arcs" ? .arcs : .edges
      kinds.insert(word == "*arcs")
      if let number = scanner.word()?.text { relation = log.clean(scanner.word()?.text ?? String(number.drop { $0 == ":" }), position) }
    case "*arcslist": part = .arcLists
    case "*edgeslist": part = .edgeLists
    case "*matrix": (part, row) = (.matrix, 0)
    default:
      part = .other
      log.tally(position, .ignoredPart)
    }
    if declared == nil, part != .other {
      throw log.failure(position, "the vertices are missing", fix: "put '*Vertices 12' before the ties")
    }
  }

  // MARK: Vertices

  private mutating func vertex() throws(InvalidInput) {
    let position = scanner.position
    guard let number = scanner.word().flatMap({ Int($0.text) }), let declared, (1...max(1, declared)).contains(number), declared > 0 else {
      return log.report(position, "this vertex has no number from 1 to that of the vertices", fix: "write 1 \"label\"")
    }
    try log.countElement(position)
    if let taken = places[number] {
      return log.report(
        position, "a vertex with this number is given already",
        fix: "number the vertices from 1; the first is at \(vertices[taken].position)")
    }
    let label = scanner.word().map { log.clean($0.text, position) }
    var cells: [FlatCell] = []
    for axis in ["x", "y", "z"] {
      guard let coordinate = scanner.number() else { break }
      cells.append(FlatCell(axis, coordinate, position: position))
    }
    try parameters(&cells, position, isVertex: true)
    places[number] = vertices.count
    vertices.append(Vertex(number: number, label: label, cells: cells, position: position))
  }

  /// The names with values at the end of a line; a lone first word of a vertex is its shape.
  private mutating func parameters(_ cells: inout [FlatCell], _ position: FilePosition, isVertex: Bool) throws(InvalidInput) {
    while let word = scanner.word() {
      try log.countValues(position)
      if word.text.hasPrefix("["), !word.isQuoted {
        cells.append(FlatCell("time", log.clean(word.text, position), position: position))
      } else if isVertex, ["ellipse", "box", "diamond", "triangle", "cross", "empty"].contains(word.text.lowercased()) {
        cells.append(FlatCell("shape", word.text, position: position))
      } else {
        let value = scanner.word()?.text ?? ""
        cells.append(FlatCell(log.clean(word.text, position), log.clean(value, position), position: position))
      }
    }
  }

  // MARK: Ties

  private mutating func tie(isArc: Bool) throws(InvalidInput) {
    let position = scanner.position
    guard let source = scanner.word().flatMap({ Int($0.text) }), let target = scanner.word().flatMap({ Int($0.text) }) else {
      return log.report(position, "this tie does not say what it joins", fix: "write the numbers of two vertices")
    }
    var cells = relation.map { [FlatCell("relation", $0, position: position)] } ?? []
    if let weight = scanner.number() { cells.append(FlatCell("weight", weight, position: position)) }
    try parameters(&cells, position, isVertex: false)
    try add(Line(source: source, target: target, isArc: isArc, cells: cells, position: position))
  }

  private mutating func list(isArc: Bool) throws(InvalidInput) {
    let position = scanner.position
    guard let source = scanner.word().flatMap({ Int($0.text) }) else {
      return log.report(
        position, "this line does not begin with the number of a vertex", fix: "write the numbers of a vertex and of its neighbours")
    }
    while let word = scanner.word() {
      guard let target = Int(word.text) else {
        return log.report(
          position, "this line holds something else than numbers", fix: "write the numbers of a vertex and of its neighbours")
      }
      try add(Line(source: source, target: target, isArc: isArc, cells: [], position: position))
    }
  }

  private mutating func matrixRow() throws(InvalidInput) {
    let position = scanner.position
    row += 1
    var column = 0
    while let word = scanner.word() {
      column += 1
      guard let weight = Double(word.text) else {
        return log.report(position, "this row of the matrix holds something else than numbers", fix: "write one number for each vertex")
      }
      if weight == 0 { continue }
      let cells = [FlatCell("weight", word.text, position: position)]
      try add(Line(source: row, target: column, isArc: true, cells: cells, position: position))
    }
  }

  private mutating func add(_ line: Line) throws(InvalidInput) {
    try log.countElement(line.position)
    try log.countValues(line.position, line.cells.count)
    let range = 1...max(1, declared ?? 1)
    if range.contains(line.source), range.contains(line.target), declared != 0 {
      lines.append(line)
    } else {
      log.find(line.position, .danglingTie)
    }
  }

  // MARK: The network

  private mutating func endNetwork() throws(InvalidInput) {
    guard let declared else { return }
    let labels = vertices.map { $0.label ?? "" }
    let hasNames = vertices.count == declared && !labels.contains("") && Set(labels).count == labels.count
    // Without any tie, a file with a part for arcs alone is of a directed network.
    let isDirected = lines.contains(where: \.isArc) || lines.isEmpty && kinds == [true]
    var draft = GraphDraft(id: name.flatMap { $0.isEmpty ? nil : $0 }, isDirected: isDirected)
    var ids = [Int: String]()
    for number in stride(from: 1, through: declared, by: 1) {
      let vertex = places[number].map { vertices[$0] }
      let id = hasNames ? vertex?.label ?? "\(number)" : "\(number)"
      ids[number] = id
      let label = hasNames ? nil : vertex?.label.map { FlatCell("label", $0, position: vertex?.position ?? .start) }
      let position = vertex?.position ?? .start
      try draft.add(
        ForeignGraph.Node(id: id, cells: (label.map { [$0] } ?? []) + (vertex?.cells ?? []), position: position),
        isCounted: places[number] != nil, &log)
    }
    for line in lines {
      guard let source = ids[line.source], let target = ids[line.target] else { continue }
      let direction = isDirected && !line.isArc ? [FlatCell("directed", "false", position: line.position)] : []
      try draft.add(
        ForeignGraph.Edge(source: source, target: target, cells: line.cells + direction, position: line.position), isCounted: true, &log)
    }
    graphs.append(draft.finished(&log))
    (name, self.declared, vertices, places, lines, kinds) = (nil, nil, [], [:], [], [])
  }
}
