import Documents
public import Quantities
public import SupportWebs

extension CaseGraphs {
  /// The case that graphs of `graphs(of:)` hold, also after another tool has added values of its own; those are left out.
  ///
  /// - Parameters:
  ///   - path: the path as the user gave it, for messages.
  ///   - graphs: the graphs of a file.
  /// - Returns: `nil` when the graphs are not a case that Steunweb wrote: no youth has the value `steunweb` = `case/1`.
  /// - Throws: `InvalidInput` with every value that the format does not allow, and what a case file does not allow either.
  public static func caseFile(from graphs: [ForeignGraph], path: String) throws(InvalidInput) -> CaseFile? {
    guard let first = graphs.first, let youth = first.nodes.first(where: { $0[marker] == CaseFormat.version }) else { return nil }
    var assembly = CaseAssembly(path: path)
    for graph in graphs { assembly.add(graph) }
    return try assembly.caseFile(youth)
  }
}

/// Puts the records of a case together again.
private struct CaseAssembly {
  private var validator: Validator
  private var people: [Entry] = []
  private var places: [Entry] = []
  private var waves: [Entry] = []
  private var seen: Set<String> = []

  init(path: String) { validator = Validator(path: path) }

  mutating func caseFile(_ youth: ForeignGraph.Node) throws(InvalidInput) -> CaseFile {
    var fields = record(CaseGraphs.file, youth.cells, "file.", youth.position)
    fields["youth"] = Entry(
      position: youth.position,
      .record(record(CaseGraphs.youth, youth.cells, "youth.", youth.position).merging(["id": id(youth.id, youth.position)]) { a, _ in a }))
    fields["people"] = Entry(.list(people + (fields["people"]?.elements ?? [])))
    fields["places"] = Entry(.list(places))
    fields["waves"] = Entry(.list(waves))
    return try CaseReader.read(Entry(position: youth.position, .record(fields)), &validator)
  }

  mutating func add(_ graph: ForeignGraph) {
    var kinds: [String: String] = [:]
    var wave: [String: Entry] = [:]
    for node in graph.nodes {
      kinds[node.id] = node["kind"]
      switch node["kind"] {
      case "youth":
        // The id stands at the youth too, for tools that lose that of the graph.
        let id = FlatCell("wave.id", graph.id ?? "wave-\(waves.count + 1)", position: node.position)
        let cells = node["wave.id"] == nil ? node.cells + [id] : node.cells
        wave = record(CaseGraphs.wave, cells, "wave.", node.position)
      case "person": if seen.insert(node.id).inserted { people.append(whole(node, CaseGraphs.person, "person.")) }
      case "place": if seen.insert(node.id).inserted { places.append(whole(node, CaseGraphs.place, "place.")) }
      default: break
      }
    }
    var (ties, crossTies, parts): ([Entry], [Entry], [Entry]) = ([], [], [])
    for edge in graph.edges {
      let ends = [kinds[edge.source], kinds[edge.target]]
      let far = ends[0] == "youth" ? edge.target : edge.source
      if ends.contains("youth"), ends.contains("person") {
        ties.append(part(edge, CaseGraphs.tie, "tie.", ["person": id(far, edge.position)]))
      } else if ends.contains("youth"), ends.contains("place") {
        parts.append(part(edge, CaseGraphs.takingPart, "takingPart.", ["place": id(far, edge.position)]))
      } else if ends == ["person", "person"] {
        let between = [edge.source, edge.target].map { id($0, edge.position) }
        crossTies.append(part(edge, CaseGraphs.crossTie, "crossTie.", ["between": Entry(position: edge.position, .list(between))]))
      }
    }
    wave["ties"] = Entry(.list(ties))
    wave["crossTies"] = Entry(.list(crossTies))
    wave["places"] = Entry(.list(parts))
    waves.append(Entry(.record(wave)))
  }

  // MARK: Records

  private func id(_ text: String, _ position: FilePosition) -> Entry { Entry(position: position, .text(text)) }

  private mutating func whole(_ node: ForeignGraph.Node, _ format: RecordFormat, _ prefix: String) -> Entry {
    let fields = record(format, node.cells, prefix, node.position).merging(["id": id(node.id, node.position)]) { a, _ in a }
    return Entry(position: node.position, .record(fields))
  }

  private mutating func part(_ edge: ForeignGraph.Edge, _ format: RecordFormat, _ prefix: String, _ ends: [String: Entry]) -> Entry {
    Entry(position: edge.position, .record(record(format, edge.cells, prefix, edge.position).merging(ends) { a, _ in a }))
  }

  /// The fields that the cells with this prefix make up; required ones that are missing are problems.
  private mutating func record(_ format: RecordFormat, _ cells: [FlatCell], _ prefix: String, _ position: FilePosition) -> [String: Entry] {
    let own = cells.filter { $0.name.hasPrefix(prefix) }.map { cell in
      FlatCell(String(cell.name.dropFirst(prefix.count)), cell.text, position: cell.position)
    }
    let reading = Self.reading(format, own)
    for (cell, fault) in reading.faults { validator.report(cell.position, "'\(prefix)\(cell.name)' \(fault.problem)", fix: fault.fix) }
    for field in format.fields where field.isRequired && reading.entry[field.key] == nil {
      let isFaulty = reading.faults.contains { $0.cell.name == field.key }
      if !isFaulty {
        validator.report(position, "\(format.name) has no '\(prefix)\(field.key)'", fix: "add it: \(field.summary)")
      }
    }
    guard case .record(let fields) = reading.entry.content else { return [:] }
    return fields
  }

  /// Reads the cells; a whole number that another tool has written as `16.0` counts as one.
  private static func reading(_ format: RecordFormat, _ cells: [FlatCell]) -> FlatReading {
    let reading = format.read(cells)
    let faulty = Set(reading.faults.map(\.cell.name))
    guard !faulty.isEmpty else { return reading }
    return format.read(
      cells.map { cell in
        let isWhole = faulty.contains(cell.name) && cell.text.hasSuffix(".0") && Int(cell.text.dropLast(2)) != nil
        return isWhole ? FlatCell(cell.name, String(cell.text.dropLast(2)), position: cell.position) : cell
      })
  }
}
