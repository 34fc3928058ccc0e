import Documents
import Quantities

/// Tells what the files of an import are, and makes the source of their egos.
struct ImportPlan {
  let mapping: Mapping
  let unzip: Importer.Unzip
  let readGraphs: Importer.ReadGraphs
  /// The member of a whole network whose web is wanted, or `all`.
  let member: String?
  private(set) var format: ImportFormat = .triple
  /// What the mapping names and the tables do not have.
  private(set) var findings: [Finding] = []
  /// Files that no collector takes.
  private(set) var ignored: [String] = []

  init(mapping: Mapping, unzip: @escaping Importer.Unzip, readGraphs: @escaping Importer.ReadGraphs, member: String?) {
    self.member = member
    self.mapping = mapping
    self.unzip = unzip
    self.readGraphs = readGraphs
  }

  mutating func source(_ inputs: [TableInput], path: String, protocolPath: String?) throws(InvalidInput) -> any EgoSource {
    let graphs = inputs.filter { Self.graphFormat(of: $0.name) != nil && $0.name != "protocol.json" }
    let isCanvas = inputs.contains { NetworkCanvasFiles.parts(of: $0).map { $0.kind != .ego } ?? false }
    if let given = mapping.format, given.isGraph { return try graphSource(inputs, path) }
    if isCanvas, mapping.format == nil || mapping.format == .networkCanvas { return try canvas(inputs, protocolPath) }
    if !graphs.isEmpty, mapping.format == nil || mapping.format == .networkCanvas { return try graphSource(graphs, path) }
    return try tables(inputs, path)
  }

  // MARK: Network Canvas

  private mutating func canvas(_ inputs: [TableInput], _ protocolPath: String?) throws(InvalidInput) -> any EgoSource {
    format = .networkCanvas
    var codebook: (path: String, bytes: [UInt8])?
    if let protocolPath {
      codebook = try protocolFile(protocolPath, try ImportFiles.bytes(protocolPath))
    } else if let input = inputs.first(where: { $0.name == "protocol.json" || $0.name.hasSuffix(".netcanvas") }) {
      codebook = try protocolFile(input.path, try input.allBytes())
    }
    let used = codebook?.path
    let files = inputs.filter { $0.path != used && !$0.name.hasSuffix(".netcanvas") }
    return try NetworkCanvasSource(files, codebook: codebook, delimiter: mapping.delimiter, missing: mapping.missing)
  }

  private func protocolFile(_ path: String, _ bytes: [UInt8]) throws(InvalidInput) -> (String, [UInt8]) {
    guard ImportFiles.isArchive(path) else { return (path, bytes) }
    guard let entry = try unzip(path, bytes).files.first(where: { $0.name == "protocol.json" || $0.name.hasSuffix("/protocol.json") })
    else { throw ImportFiles.refusal(path, "no protocol.json can be read from this archive", "unpack it, and give protocol.json") }
    return (path, entry.bytes)
  }

  // MARK: Graphs

  static func graphFormat(of name: String) -> ImportFormat? {
    switch name.lowercased().split(separator: ".").last {
    case "graphml": .graphml
    case "gexf": .gexf
    case "dot", "gv": .dot
    case "net", "paj": .pajek
    case "json": .json
    default: nil
    }
  }

  private mutating func graphSource(_ inputs: [TableInput], _ path: String) throws(InvalidInput) -> any EgoSource {
    guard let first = inputs.first else { throw Self.nothing(path) }
    format = mapping.format ?? Self.graphFormat(of: first.name) ?? .graphml
    let isCanvas = mapping.format == .networkCanvas
    return GraphSource(
      inputs, format: mapping.format.flatMap { $0.isGraph ? $0 : nil }, isNetworkCanvas: isCanvas, member: member, read: readGraphs)
  }

  // MARK: Tables

  private static func nothing(_ path: String) -> InvalidInput {
    ImportFiles.refusal(
      path, "nothing here is recognised as the data of a personal network",
      "give a file or folder of one export, or say in a mapping file which tables and columns are meant")
  }

  private mutating func tables(_ inputs: [TableInput], _ path: String) throws(InvalidInput) -> any EgoSource {
    let roles = try TableRoles(inputs, mapping)
    ignored = roles.others.map(\.path)
    let (ids, delimiter, missing) = (mapping.ids, mapping.delimiter, mapping.missing)
    if let wide = roles.wide {
      format = .wide
      return try WideSource(
        wide, egos: roles.egos, alters: roles.alters, pairs: roles.pairs, matrices: roles.matrices, ids: ids, delimiter: delimiter,
        missing: missing)
    }
    guard let alters = roles.alters else { throw Self.nothing(path) }
    findings = try MappedColumns(mapping).missing(in: roles)
    if roles.isEgoWeb || mapping.format == .egoweb {
      format = .egoweb
      return try EgoWebSource(egos: roles.egos, alters: alters, pairs: roles.ties, columns: ids, delimiter: delimiter, missing: missing)
    }
    if roles.ties == nil, !roles.matrices.isEmpty {
      format = .wide
      return try WideSource(roles.egos, alters: alters, matrices: roles.matrices, ids: ids, delimiter: delimiter, missing: missing)
    }
    format = mapping.format ?? (inputs.contains { $0.name.contains("_namedetails") } ? .openeddi : .triple)
    return try EgoTableSource(
      EgoTableSource.Tables(egos: roles.egos, alters: alters, ties: roles.ties), columns: ids, delimiter: delimiter, missing: missing)
  }
}
