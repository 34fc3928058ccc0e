/// The kinds of files that can be imported.
public enum ImportFormat: String, CaseIterable, Sendable {
  /// Tables of egos, alters and ties between alters.
  case triple
  case networkCanvas = "network-canvas"
  case openeddi, egoweb, wide
  case graphml, gexf, dot, pajek, json

  /// Whether files of this format hold graphs rather than tables.
  public var isGraph: Bool {
    switch self {
    case .triple, .networkCanvas, .openeddi, .egoweb, .wide: false
    case .graphml, .gexf, .dot, .pajek, .json: true
    }
  }

  /// What the format is, for help and reference pages.
  public var meaning: String {
    switch self {
    case .triple: "tables of egos, alters and ties between alters, as R's egor has them"
    case .networkCanvas: "an export of Network Canvas, as CSV tables or GraphML"
    case .openeddi: "the tables _responses, _namedetails and _nameties of openeddi"
    case .egoweb: "tables of EgoWeb 2.0"
    case .wide: "one row per ego, with columns for each alter and each pair"
    case .graphml: "GraphML"
    case .gexf: "GEXF of Gephi"
    case .dot: "DOT of Graphviz"
    case .pajek: "Pajek's .net"
    case .json: "nodes and links in JSON"
    }
  }
}
