public import Quantities

/// A whole network: a school class, a group or a neighbourhood in which youths share alters.
///
/// Members have identities that last, so that ego webs drawn from it share their people.
public struct WholeNetwork: Sendable, Equatable {
  public struct Member: Sendable, Equatable {
    public let id: String
    public var label: Bilingual
    public var attributes: Attributes

    public init(id: String, label: Bilingual? = nil, attributes: Attributes = Attributes()) {
      self.id = id
      self.label = label ?? Bilingual(both: id)
      self.attributes = attributes
    }
  }

  /// A tie from one member to another; the direction counts only where the network is directed.
  public struct Tie: Sendable, Equatable {
    public let from: String
    public let to: String
    /// Strength in the network's own scale; negative only for signed measures; `nil` when unknown.
    public var strength: Double?
    public var attributes: Attributes

    public init(from: String, to: String, strength: Double? = nil, attributes: Attributes = Attributes()) {
      self.from = from
      self.to = to
      self.strength = strength
      self.attributes = attributes
    }
  }

  public let id: String
  public let isDirected: Bool
  public let members: [Member]
  public let ties: [Tie]
  public var attributes: Attributes
  private let index: [String: Int]

  /// - Throws: `EditError` when two members share an id, or a tie names nobody of the network.
  public init(
    id: String, isDirected: Bool, members: [Member], ties: [Tie], attributes: Attributes = Attributes()
  ) throws(EditError) {
    var index: [String: Int] = [:]
    for (place, member) in members.enumerated() where index.updateValue(place, forKey: member.id) != nil {
      throw EditError.taken(member.id)
    }
    for tie in ties {
      for end in [tie.from, tie.to] where index[end] == nil { throw EditError.noPerson(end) }
    }
    self.id = id
    self.isDirected = isDirected
    self.members = members
    self.ties = ties
    self.attributes = attributes
    self.index = index
  }

  public func index(of id: String) -> Int? { index[id] }

  private var numbered: [CompactGraph.Tie] {
    ties.compactMap { tie in
      guard let from = index[tie.from], let to = index[tie.to] else { return nil }
      return CompactGraph.Tie(from, to, strength: tie.strength)
    }
  }

  /// The ties without direction. Requires that no strength is negative.
  public var undirected: CompactGraph { CompactGraph(count: members.count, ties: numbered) }

  /// The ties with their direction; an undirected network has each in both directions.
  public var directed: DirectedGraph {
    DirectedGraph(
      count: members.count,
      arcs: isDirected ? numbered : numbered.flatMap { [$0, CompactGraph.Tie($0.second, $0.first, strength: $0.strength)] })
  }
}
