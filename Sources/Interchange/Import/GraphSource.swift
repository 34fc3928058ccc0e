import Documents
import Quantities

/// Egos from graph files, one per graph.
struct GraphSource: EgoSource {
  private var inputs: ArraySlice<TableInput>
  private let format: ImportFormat?
  private let isNetworkCanvas: Bool
  private let read: Importer.ReadGraphs
  private var ready: [ForeignEgo] = []
  private var count = 0
  private(set) var findings = FindingsLog()

  init(_ inputs: [TableInput], format: ImportFormat?, isNetworkCanvas: Bool, read: @escaping Importer.ReadGraphs) {
    self.inputs = inputs[...]
    self.format = format
    self.isNetworkCanvas = isNetworkCanvas
    self.read = read
  }

  mutating func next() throws(InvalidInput) -> ForeignEgo? {
    while ready.isEmpty {
      guard let input = inputs.popFirst() else { return nil }
      let format = format ?? ImportPlan.graphFormat(of: input.name) ?? .graphml
      let (graphs, found) = try read(format, input.path, try input.allBytes())
      for finding in found { findings.add(finding) }
      ready = graphs.map { graph in
        count += 1
        let isCanvas = isNetworkCanvas || graph.cells.contains { $0.name.hasPrefix("nc:") }
        return isCanvas ? ForeignEgo(networkCanvas: graph, file: input.path) : ForeignEgo(graph: graph, number: count, file: input.path)
      }
      for (graph, ego) in zip(graphs, ready) where isNetworkCanvas || graph.cells.contains(where: { $0.name.hasPrefix("nc:") }) {
        noteTraps(ego, input.path)
      }
      ready.reverse()
    }
    return ready.removeLast()
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
