import Documents
public import Quantities
public import SupportWebs

/// Reads files of other tools as cases, one at a time: tables, archives and graph files.
public struct Importer {
  /// Unpacks an archive: its path for messages, and its bytes; what was passed over is among the findings.
  typealias Unzip =
    (_ path: String, _ bytes: [UInt8]) throws(InvalidInput) -> (files: [(name: String, bytes: [UInt8])], findings: [Finding])
  /// Reads the graphs of a file of this format, with what it found.
  typealias ReadGraphs =
    (_ format: ImportFormat, _ path: String, _ bytes: [UInt8]) throws(InvalidInput) -> (graphs: [ForeignGraph], findings: [Finding])

  /// Whether a finding is an error.
  public var isStrict = false
  /// In a graph file of a whole network: the member whose ego web is read, or `all` for the web of each.
  public var member: String?

  /// How archives are unpacked; tests have ways of their own.
  var unzip: Unzip = { path, bytes throws(InvalidInput) in
    let archive = try ZipArchive(path: path, bytes: bytes)
    return (archive.entries.map { ($0.name, $0.bytes) }, archive.findings)
  }

  /// How graph files are read; tests have ways of their own.
  var readGraphs: ReadGraphs = { format, path, bytes throws(InvalidInput) in
    guard let graphs = GraphFormat(rawValue: format.rawValue) else { return ([], []) }
    let reading = try graphs.read(path: path, bytes: bytes)
    return (reading.graphs, reading.findings)
  }

  /// An importer for which findings are no errors, and which reads the web of the ego that a graph file names.
  public init() {}

  /// Reads everything at `path` and hands over each case.
  ///
  /// - Parameters:
  ///   - path: a file, a folder or an archive, as the user gave it.
  ///   - protocolPath: the protocol of a Network Canvas study (`protocol.json` or `.netcanvas`), where it is not among the files.
  ///   - onCase: what to do with a case. In strict mode cases come before a later finding is known: keep them until this function returns.
  ///   - mapping: what the columns of foreign tables mean.
  /// - Throws: `InvalidInput` for files that cannot be read, and in strict mode when anything was found.
  public func run(
    path: String, mapping: Mapping = Mapping(), protocolPath: String? = nil, onCase: (CaseFile) throws(InvalidInput) -> Void
  ) throws(InvalidInput) -> ImportReport {
    var stream = try open(path: path, mapping: mapping, protocolPath: protocolPath)
    var report = ImportReport(format: stream.format)
    var builder = CaseBuilder(mapping: mapping)
    while let item = try stream.next() {
      let caseFile: CaseFile
      switch item {
      case .own(let own): caseFile = own.caseFile
      case .foreign(let waves): caseFile = try builder.build(waves: waves)
      }
      report.egos += 1
      report.waves += caseFile.waves.count
      for web in caseFile.waves { (report.alters, report.ties) = (report.alters + web.alters.count, report.ties + web.crossTies.count) }
      try onCase(caseFile)
    }
    builder.finish()
    report.findings.add(contentsOf: stream.findings)
    report.findings.add(contentsOf: builder.findings)
    if isStrict, let error = FindingsReport(report.findings).error(in: .english) { throw error }
    return report
  }
}
