import Documents
public import Quantities

/// Egos from the CSV export of Network Canvas: a set of files per session, or one set for all sessions.
///
/// Nodes of all types are alters (`nodeType` says which); each edge type is a kind of tie, kept apart as `edge.TYPE`, with its values as
/// `edge.TYPE.NAME`. Rows are joined by their UUIDs, for `nodeID`, `from` and `to` count anew in every export. Columns of options stay as
/// they are; with the protocol of the study the labels come back too. Where every option is false, the answer may be "none" or missing:
/// that is found, once per file and variable. Places on the screen stay, with y as the file has it: downwards.
///
/// One set of files is held in memory at a time.
public struct NetworkCanvasSource: EgoSource {
  private let codebook: NetworkCanvasCodebook?
  private var sessions: ArraySlice<NetworkCanvasFiles.Session>
  private var ready: [ForeignEgo] = []
  private let delimiter: Character?
  private let missing: Set<String>
  public private(set) var findings: FindingsLog

  /// - Parameters:
  ///   - inputs: the files of the export; those that do not belong to it are found and left alone.
  ///   - codebook: `protocol.json` of the study, with its name for messages.
  ///   - delimiter: that of all tables; each table's own when `nil`.
  ///   - missing: texts that stand for a missing value, beside empty fields and `NA`.
  public init(
    _ inputs: [TableInput], codebook: (path: String, bytes: [UInt8])? = nil, delimiter: Character? = nil, missing: Set<String> = []
  ) throws(InvalidInput) {
    if let codebook {
      self.codebook = try NetworkCanvasCodebook(path: codebook.path, bytes: codebook.bytes)
    } else {
      self.codebook = nil
    }
    let files = NetworkCanvasFiles(inputs)
    sessions = files.sessions[...]
    findings = files.findings
    self.delimiter = delimiter
    self.missing = missing
  }

  public mutating func next() throws(InvalidInput) -> ForeignEgo? {
    while ready.isEmpty {
      guard let session = sessions.popFirst() else { return nil }
      ready = Array(try read(session).reversed())
    }
    let ego = ready.removeLast()
    try EgoTableSource.checkOnce(ego)
    return ego
  }

  // MARK: Sessions

  private static let egoColumn = "networkCanvasEgoUUID"

  private mutating func read(_ session: NetworkCanvasFiles.Session) throws(InvalidInput) -> [ForeignEgo] {
    var (egos, places): ([ForeignEgo], [String: Int]) = ([], [:])
    if let input = session.ego {
      for row in try rows(of: input, ids: []) {
        guard places.updateValue(egos.count, forKey: row.ego) == nil else {
          throw InvalidInput([
            Diagnostic(path: input.path, position: row.position, problem: "this ego has a row already", fix: "keep one row per ego")
          ])
        }
        egos.append(ForeignEgo(id: row.ego, cells: row.cells, position: row.position, file: input.path))
      }
    }
    func place(of row: Row, _ input: TableInput, _ findings: inout FindingsLog) -> Int? {
      if let place = places[row.ego] { return place }
      guard session.ego == nil else {
        findings.add(Finding(file: input.path, position: row.position, rule: .unknownEgo))
        return nil
      }
      places[row.ego] = egos.count
      egos.append(ForeignEgo(id: row.ego, position: row.position, file: input.path))
      return egos.count - 1
    }
    var byNumber: [[String]: String] = [:]
    for (type, input) in session.nodes {
      for row in try rows(of: input, ids: ["networkCanvasUUID"], orElse: ["nodeID"]) {
        guard let place = place(of: row, input, &findings) else { continue }
        if let number = row.cells.first(where: { $0.name == "nodeID" })?.text { byNumber[[row.ego, number]] = row.ids[0] }
        egos[place].alters.append(
          ForeignEgo.Alter(
            id: row.ids[0], cells: [FlatCell("nodeType", type, position: row.position)] + row.cells, position: row.position,
            file: input.path))
      }
    }
    for (type, input) in session.edges {
      for row in try rows(of: input, ids: ["networkCanvasSourceUUID", "networkCanvasTargetUUID"], orElse: ["from", "to"]) {
        guard let place = place(of: row, input, &findings) else { continue }
        let ends = row.isByNumber ? row.ids.map { byNumber[[row.ego, $0]] ?? "(\($0))" } : row.ids
        egos[place].ties.append(
          ForeignEgo.Tie(
            source: ends[0], target: ends[1], cells: Self.cells(of: row, type), position: row.position, file: input.path))
      }
    }
    return egos
  }

  private static func cells(of row: Row, _ type: String) -> [FlatCell] {
    let counters: Set<String> = ["edgeID", "from", "to"]
    return [FlatCell("edge.\(type)", "true", position: row.position)]
      + row.cells.filter { !counters.contains($0.name) }.map { FlatCell("edge.\(type).\($0.name)", $0.text, position: $0.position) }
  }

  // MARK: Rows

  private struct Row {
    let ego: String
    let ids: [String]
    /// Whether the ids count anew in every export.
    let isByNumber: Bool
    let cells: [FlatCell]
    let position: FilePosition
  }

  private mutating func rows(of input: TableInput, ids: [String], orElse numbers: [String] = []) throws(InvalidInput) -> [Row] {
    if input.isEmpty {
      findings.add(Finding(file: input.path, position: nil, rule: .ignoredFile))
      return []
    }
    let reader = try input.reader(delimiter: delimiter)
    let header = reader.header
    let isByNumber = !numbers.isEmpty && !ids.allSatisfy(header.contains)
    var table = try KeyedTable(reader, ego: Self.egoColumn, wave: nil, names: isByNumber ? numbers : ids, missing: missing)
    let categories = CategoryColumns(header, codebook)
    var lost: [String: (count: Int, position: FilePosition)] = [:]
    var rows: [Row] = []
    try table.advance()
    while table.hasRow {
      var cells = table.cells
      for (name, cell) in categories.label(&cells, isKnown: codebook != nil) { lost[name, default: (0, cell.position)].count += 1 }
      var found: [String] = []
      for k in table.ids.indices { found.append(try table.id(k)) }
      rows.append(Row(ego: table.key.ego, ids: found, isByNumber: isByNumber, cells: cells, position: table.position))
      try table.advance()
    }
    findings.add(contentsOf: table.findings)
    for (name, (count, position)) in lost.sorted(by: { $0.key < $1.key }) {
      findings.add(Finding(file: input.path, position: position, rule: .lostMissing, ["column": name, "count": "\(count)"]))
    }
    for name in header where name.hasSuffix("_x") && header.contains(name.dropLast() + "y") {
      findings.add(Finding(file: input.path, position: .start, rule: .screenPlace, ["column": String(name.dropLast(2))]))
    }
    return rows
  }
}
