import Documents
import Quantities

/// Egos from graph files, one per graph, and the cases that Steunweb itself has written to such files.
struct GraphSource: EgoSource {
  private var inputs: ArraySlice<TableInput>
  private let format: ImportFormat?
  private let isNetworkCanvas: Bool
  private let read: Importer.ReadGraphs
  /// The member of a whole network whose web is wanted, or `all`; `nil` for graphs of one ego.
  private let member: String?
  private var own: OwnCase?
  private var ready: [ForeignEgo] = []
  /// Members of a whole network whose webs are still to come, last first.
  private var pending: (network: IndexedGraph, members: [String], file: String)?
  private var count = 0
  private(set) var findings = FindingsLog()

  init(_ inputs: [TableInput], format: ImportFormat?, isNetworkCanvas: Bool, member: String?, read: @escaping Importer.ReadGraphs) {
    self.inputs = inputs[...]
    self.format = format
    self.isNetworkCanvas = isNetworkCanvas
    self.member = member
    self.read = read
  }

  mutating func ownCase() throws(InvalidInput) -> OwnCase? {
    try fill()
    defer { own = nil }
    return own
  }

  mutating func next() throws(InvalidInput) -> ForeignEgo? {
    try fill()
    if let ego = ready.popLast() { return ego }
    guard let member = pending?.members.popLast(), let whole = pending else { return nil }
    if whole.members.isEmpty { pending = nil }
    return ForeignEgo(around: member, in: whole.network, file: whole.file)
  }

  /// Reads files until something is there.
  private mutating func fill() throws(InvalidInput) {
    while own == nil, ready.isEmpty, pending == nil, let input = inputs.popFirst() {
      let format = format ?? ImportPlan.graphFormat(of: input.name) ?? .graphml
      let (graphs, found) = try read(format, input.path, try input.allBytes())
      for finding in found { findings.add(finding) }
      if let caseFile = try CaseGraphs.caseFile(from: graphs, path: input.path) {
        own = OwnCase(caseFile: caseFile, file: input.path)
        continue
      }
      var egos: [ForeignEgo] = []
      for graph in graphs { egos += try self.egos(of: graph, input.path) }
      ready = egos.reversed()
    }
  }

  private mutating func egos(of graph: ForeignGraph, _ path: String) throws(InvalidInput) -> [ForeignEgo] {
    count += 1
    if isNetworkCanvas || graph.cells.contains(where: { $0.name.hasPrefix("nc:") }) {
      let ego = ForeignEgo(networkCanvas: graph, file: path)
      noteTraps(ego, path)
      return [ego]
    }
    if let member {
      let network = IndexedGraph(graph)
      guard member == "all" || network.place(of: member) != nil else {
        throw ImportFiles.refusal(
          path, "the network has no member with the id that '--ego' names", "give the id of a node as the file has it, or 'all'")
      }
      if member == "all", pending == nil {
        pending = graph.nodes.isEmpty ? nil : (network, graph.nodes.map(\.id).reversed(), path)
        return []
      }
      return (member == "all" ? graph.nodes.map(\.id) : [member]).compactMap { ForeignEgo(around: $0, in: network, file: path) }
    }
    if graph.ego == nil { findings.add(Finding(file: path, position: nil, rule: .noEgo, ["count": "\(graph.nodes.count)"])) }
    return [ForeignEgo(graph: graph, number: count, file: path)]
  }

  /// What Network Canvas cannot tell apart, per kind of row: see `NetworkCanvasSource`.
  private mutating func noteTraps(_ ego: ForeignEgo, _ file: String) {
    let rows = Dictionary(grouping: ego.alters.map(\.cells)) { cells in cells.first { $0.name == "nodeType" }?.text ?? "" }
    for kind in [[ego.cells]] + rows.sorted(by: { $0.key < $1.key }).map(\.value) {
      let names = Set(kind.flatMap { $0.map(\.name) }).sorted()
      let categories = CategoryColumns(names, nil)
      var lost: [String: (count: Int, position: FilePosition)] = [:]
      for row in kind {
        var cells = row
        for (name, cell) in categories.label(&cells, isKnown: false) { lost[name, default: (0, cell.position)].count += 1 }
      }
      for (name, (count, position)) in lost.sorted(by: { $0.key < $1.key }) {
        findings.add(Finding(file: file, position: position, rule: .lostMissing, ["column": name, "count": "\(count)"]))
      }
      for name in names where name.hasSuffix("_X") && names.contains(name.dropLast() + "Y") {
        findings.add(Finding(file: file, position: nil, rule: .screenPlace, ["column": String(name.dropLast(2))]))
      }
    }
  }
}
