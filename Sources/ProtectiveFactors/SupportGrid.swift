public import NetworkMeasures
public import SupportWebs

/// Which support comes from which part of life, and how much: the counts of `SupportMatrix` with the strength of every cell and row.
///
/// The strength of a cell is `1 - Π(1 - p)` over the active ties to people of its sector, with `p` the strength of that support as it was
/// reported. Closeness and conflict do not count again: whoever helps, helps. In [0, 1]; where strengths or sectors are missing the exact
/// interval, cell by cell: somebody whose sector is unknown may be here or elsewhere.
///
/// Source: model specification, section 9; evidence `jim-support-1-social-emotional` to `jim-support-5-social-capital` for the types.
public struct SupportGrid: Sendable, Equatable {
  public struct Cell: Sendable, Equatable {
    public let counts: SupportMatrix.Cell
    public let strength: Bounds
    /// The strongest single supporter; `nil` when nobody can be here.
    public let largest: Bounds?
  }

  /// A type of support over all sectors.
  public struct Row: Sendable, Equatable {
    public let type: SupportType
    public let strength: Bounds
    public let largest: Bounds?
    /// How many give it with `SupportMatrix.sourceThreshold` or more.
    public let sources: Int
    /// Of how many it is unknown.
    public let unknown: Int
  }

  public let matrix: SupportMatrix
  /// In the order of the cells of the matrix.
  public let cells: [Cell]
  /// In the order of the types.
  public let rows: [Row]

  /// The grid of a web.
  ///
  /// - Parameter web: the web; only active ties count.
  /// - Complexity: O(types × sectors × n) for `n` alters.
  public init(_ web: SupportWeb) {
    let alters = web.activeAlters
    matrix = SupportMatrix(web)
    cells = matrix.cells.map { counts in
      let levels = alters.compactMap { alter -> Bounds? in
        let level = Bounds(level: alter.tie.receives[counts.type])
        if alter.person.sector == counts.sector { return level }
        return alter.person.sector == .unknown ? level.given(nil) : nil
      }
      return Cell(counts: counts, strength: levels.noisyOr, largest: levels.largest)
    }
    rows = SupportType.allCases.map { type in
      let reported = alters.map { $0.tie.receives[type] }
      let levels = reported.map { Bounds(level: $0) }
      return Row(
        type: type, strength: levels.noisyOr, largest: levels.largest,
        sources: reported.count { ($0 ?? 0) >= SupportMatrix.sourceThreshold },
        unknown: reported.count { $0 == nil })
    }
  }

  /// The cells of known sectors of which it is certain that nobody gives that support.
  public var gaps: [Cell] { cells.filter { $0.counts.isGap && $0.counts.sector != .unknown } }
}
