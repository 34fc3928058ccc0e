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
      }.reversed()
    }
    return ready.removeLast()
  }
}
