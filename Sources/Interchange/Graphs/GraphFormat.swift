public import Quantities

/// A file format of graphs that Steunweb reads and writes.
public enum GraphFormat: String, CaseIterable, Sendable {
  case graphml, gexf, dot, pajek, json

  /// The endings of file names, without the dot; the first is the one for new files.
  public var fileExtensions: [String] {
    switch self {
    case .graphml: ["graphml", "xml"]
    case .gexf: ["gexf"]
    case .dot: ["dot", "gv"]
    case .pajek: ["net", "paj"]
    case .json: ["json"]
    }
  }

  /// The format of files with this ending, in capitals or not; `nil` when no format has it.
  public init?(fileExtension: String) {
    let ending = fileExtension.lowercased()
    guard let format = Self.allCases.first(where: { $0.fileExtensions.contains(ending) }) else { return nil }
    self = format
  }

  /// Reads all graphs of a file, in the order of the file.
  ///
  /// Texts lose control characters (with a finding), and every line end within them becomes `\n`.
  ///
  /// - Parameters:
  ///   - path: the path as the user gave it, for messages.
  ///   - bytes: the content of the file.
  /// - Throws: `InvalidInput` with the problems of the file; a file that is not of the format at all has one.
  /// - Complexity: O(bytes) time and memory; at most 256 MiB, 5,000,000 nodes and edges, 20,000,000 values and 60 levels.
  public func read(path: String, bytes: [UInt8]) throws(InvalidInput) -> GraphReading {
    var log = ReadingLog(path: path)
    let graphs: [ForeignGraph]
    switch self {
    case .graphml: graphs = try GraphMLReader.graphs(bytes, &log)
    case .gexf: graphs = try GEXFReader.graphs(bytes, &log)
    case .dot: graphs = try DOTReader.graphs(bytes, &log)
    case .pajek: graphs = try PajekReader.graphs(bytes, &log)
    case .json: graphs = try NodeLinkReader.graphs(bytes, &log)
    }
    return GraphReading(graphs: graphs, findings: try log.finish())
  }

  /// Writes graphs as one file: all of them in GraphML, DOT and JSON, the first one in GEXF and Pajek, which hold one.
  ///
  /// What `read` makes of the bytes is the same graph but for the losses and positions.
  public func write(_ graphs: [ForeignGraph]) -> GraphWriting {
    var losses = LossLog()
    let bytes: [UInt8]
    switch self {
    case .graphml: bytes = GraphMLWriter.bytes(graphs, &losses)
    case .gexf: bytes = GEXFWriter.bytes(graphs, &losses)
    case .dot: bytes = DOTWriter.bytes(graphs, &losses)
    case .pajek: bytes = PajekWriter.bytes(graphs, &losses)
    case .json: bytes = NodeLinkWriter.bytes(graphs, &losses)
    }
    return GraphWriting(bytes: bytes, losses: losses.losses)
  }
}

/// The graphs of a file, and what had to be repaired or left out to get them.
public struct GraphReading: Sendable {
  public let graphs: [ForeignGraph]
  public let findings: [Finding]
}

/// The bytes of a file, and what its format could not hold.
public struct GraphWriting: Sendable {
  public let bytes: [UInt8]
  public let losses: [Loss]
}
