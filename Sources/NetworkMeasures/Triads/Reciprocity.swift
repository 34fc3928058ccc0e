public import SupportWebs

/// Pairs of a directed network: how many ties are returned.
///
/// Edgewise reciprocity is mutual arcs over arcs; the dyad ratio is mutual pairs over pairs with any arc. Both are undefined without arcs, and
/// for undirected networks, where the question makes no sense.
///
/// - Complexity: O(arcs × log degree).
public struct Reciprocity: Sendable, Equatable {
  public let mutual: Int
  public let asymmetric: Int
  public let null: Int

  public init(_ graph: DirectedGraph) {
    var returned = 0
    for i in 0..<graph.count { returned += graph.successors[i].count { graph.hasArc(from: $0, to: i) } }
    mutual = returned / 2
    asymmetric = graph.arcCount - returned
    null = graph.count * (graph.count - 1) / 2 - mutual - asymmetric
  }

  public var edgewise: Double? { 2 * mutual + asymmetric > 0 ? Double(2 * mutual) / Double(2 * mutual + asymmetric) : nil }
  public var dyadRatio: Double? { mutual + asymmetric > 0 ? Double(mutual) / Double(mutual + asymmetric) : nil }
}
