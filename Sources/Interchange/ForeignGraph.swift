public import Documents
public import Quantities

/// A graph as foreign files hold it: nodes and edges with any named values, before anybody has said what they mean.
///
/// Every reader of a graph format makes one, and every writer takes one. Values are text; `Attributes.Value(verbatim:)` tells numbers and flags.
public struct ForeignGraph: Sendable, Equatable {
  public struct Node: Sendable, Equatable {
    public let id: String
    public var cells: [FlatCell]
    public let position: FilePosition

    public init(id: String, cells: [FlatCell] = [], position: FilePosition = .start) {
      self.id = id
      self.cells = cells
      self.position = position
    }

    public subscript(name: String) -> String? { cells.first { $0.name == name }?.text }
  }

  public struct Edge: Sendable, Equatable {
    public let source: String
    public let target: String
    public var cells: [FlatCell]
    public let position: FilePosition

    public init(source: String, target: String, cells: [FlatCell] = [], position: FilePosition = .start) {
      self.source = source
      self.target = target
      self.cells = cells
      self.position = position
    }

    public subscript(name: String) -> String? { cells.first { $0.name == name }?.text }
  }

  /// The name of the graph in the file, where it has one.
  public var id: String?
  public var isDirected: Bool
  /// The values of the graph itself.
  public var cells: [FlatCell]
  public var nodes: [Node]
  public var edges: [Edge]

  public init(id: String? = nil, isDirected: Bool = false, cells: [FlatCell] = [], nodes: [Node] = [], edges: [Edge] = []) {
    self.id = id
    self.isDirected = isDirected
    self.cells = cells
    self.nodes = nodes
    self.edges = edges
  }

  public subscript(name: String) -> String? { cells.first { $0.name == name }?.text }
}
