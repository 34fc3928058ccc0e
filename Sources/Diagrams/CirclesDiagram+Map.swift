public import SupportWebs

extension CirclesDiagram {
  /// Where things stand in the picture, for programs that let people move in it.
  ///
  /// Lengths are those of the SVG inside its outermost group, whose origin is the youth; y grows downward there.
  public struct Map: Sendable, Equatable {
    /// A part of life with its angles in turns, clockwise from the top; both lie in [0, 1].
    public struct Part: Sendable, Equatable {
      public let sector: Sector
      public let from: Double
      public let to: Double
    }

    /// Outer radii of the inner, middle and outer ring, rising.
    public let edges: [Double]
    public let parts: [Part]
    /// The ids of the elements that show people, by the ids of the people; those who are not in the picture have none.
    public let elements: [String: String]
  }

  /// The map of this picture. It holds for an SVG that no page stretches.
  public var map: Map {
    Map(
      edges: layout.rings.edges, parts: layout.angles.spans.map { Map.Part(sector: $0.sector, from: $0.from, to: $0.to) },
      elements: Dictionary(
        web.alters.map { ($0.id, "\(options.idPrefix)person-\(number(of: $0.id))") }, uniquingKeysWith: { first, _ in first }))
  }
}
