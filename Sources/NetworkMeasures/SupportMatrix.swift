public import SupportWebs

/// Which support comes from which part of life: the grid of support types by sources, with gaps in sight.
///
/// A cell counts the alters of a sector who give a type with a strength of `strong` or more, and those of whom it is unknown. An empty cell is a
/// gap only when nothing in it is unknown.
///
/// Source: Tracy & Whittaker (1990), *The social network map*, Families in Society 71, 461–470.
public struct SupportMatrix: Sendable, Equatable {
  public struct Cell: Sendable, Equatable {
    public let type: SupportType
    public let sector: Sector
    public let sources: Int
    public let unknown: Int

    /// Nobody gives it, and nobody's answer is missing.
    public var isGap: Bool { sources == 0 && unknown == 0 }
  }

  /// The strength from which support counts; a convention of the specification (section 9), not a finding.
  public static let strong = 0.5
  /// Parts of life that every youth has; the others appear where somebody belongs to them.
  public static let usual: [Sector] = [.family, .kin, .friends, .school, .neighbourhood, .community]

  public let sectors: [Sector]
  /// Row by row: every type over all sectors.
  public let cells: [Cell]

  /// - Complexity: O(types × alters).
  public init(_ web: SupportWeb) {
    let active = web.activeAlters
    let all = Sector.allCases
    let place = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1, $0) })
    let types = SupportType.allCases
    var people = [Int](repeating: 0, count: all.count)
    var sources = [Int](repeating: 0, count: all.count * types.count)
    var unknown = sources
    for alter in active {
      let column = place[alter.person.sector] ?? 0
      people[column] += 1
      for (row, type) in types.enumerated() {
        guard let level = alter.tie.receives[type] else {
          unknown[row * all.count + column] += 1
          continue
        }
        if level >= Self.strong { sources[row * all.count + column] += 1 }
      }
    }
    let shown = all.indices.filter { people[$0] > 0 || Self.usual.contains(all[$0]) }
    sectors = shown.map { all[$0] }
    cells = types.indices.flatMap { row in
      shown.map { column in
        Cell(
          type: types[row], sector: all[column], sources: sources[row * all.count + column], unknown: unknown[row * all.count + column])
      }
    }
  }

  public func cell(_ type: SupportType, _ sector: Sector) -> Cell? { cells.first { $0.type == type && $0.sector == sector } }
}

extension Measure {
  /// The cells of the matrix as `support.TYPE.SECTOR` (number of sources), and the number of gaps among the six usual sectors.
  public static func supportMatrix(_ web: SupportWeb) -> [Measure] {
    let matrix = SupportMatrix(web)
    let n = web.activeAlters.count
    let cells = SupportType.allCases.flatMap { type in
      SupportMatrix.usual.map { sector in
        let cell = matrix.cell(type, sector)
        return Measure(
          "support.\(type.rawValue).\(sector.rawValue)", Double(cell?.sources ?? 0), used: n - (cell?.unknown ?? 0),
          missing: cell?.unknown ?? 0)
      }
    }
    let usual = matrix.cells.filter { SupportMatrix.usual.contains($0.sector) }
    return cells + [
      Measure(
        "support.gaps", Double(usual.count(where: \.isGap)), used: usual.count { $0.unknown == 0 }, missing: usual.count { $0.unknown > 0 })
    ]
  }
}
