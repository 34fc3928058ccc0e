public import SupportWebs

/// Which support comes from which part of life: the grid of support types by sources, with gaps in sight.
///
/// A cell counts the alters of a sector who give a type with a strength of ``sourceThreshold`` or more, and those of whom it is unknown. An
/// empty cell is a gap only when nothing in it is unknown.
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
  public static let sourceThreshold = 0.5
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
    // Of somebody whose sector is unknown the support may come from any.
    var anywhere = [Int](repeating: 0, count: types.count)
    for alter in active {
      let column = place[alter.person.sector] ?? 0
      people[column] += 1
      if alter.person.sector == .unknown {
        for (row, type) in types.enumerated() where alter.tie.receives[type].map({ $0 >= Self.sourceThreshold }) ?? true {
          anywhere[row] += 1
        }
      }
      for (row, type) in types.enumerated() {
        guard let level = alter.tie.receives[type] else {
          unknown[row * all.count + column] += 1
          continue
        }
        if level >= Self.sourceThreshold { sources[row * all.count + column] += 1 }
      }
    }
    let shown = all.indices.filter { people[$0] > 0 || Self.usual.contains(all[$0]) }
    sectors = shown.map { all[$0] }
    cells = types.indices.flatMap { row in
      shown.map { column in
        Cell(
          type: types[row], sector: all[column], sources: sources[row * all.count + column],
          unknown: unknown[row * all.count + column] + (all[column] == .unknown ? 0 : anywhere[row]))
      }
    }
  }

  public func cell(_ type: SupportType, _ sector: Sector) -> Cell? { cells.first { $0.type == type && $0.sector == sector } }
}

extension Measure {
  /// The cells of the matrix as `support.TYPE.SECTOR` (number of sources), and the number of gaps among the six usual sectors.
  ///
  /// A cell without a source is undefined while somebody's answer is missing; the number of gaps is a lower bound that counts only cells in
  /// which nothing is missing, and undefined when something is missing in every cell.
  public static func supportMatrix(_ web: SupportWeb) -> [Measure] {
    let matrix = SupportMatrix(web)
    let n = web.activeAlters.count
    let known = Dictionary(uniqueKeysWithValues: matrix.cells.map { (Key(type: $0.type, sector: $0.sector), $0) })
    let cells = SupportType.allCases.flatMap { type in
      Sector.allCases.dropLast().map { sector in
        let id = "support.\(type.rawValue).\(sector.rawValue)"
        // Nobody belongs to a sector that is not shown, unless somebody's sector is unknown.
        let cell = known[Key(type: type, sector: sector)]
        let unknown = cell?.unknown ?? (known[Key(type: type, sector: .unknown)].map { $0.sources + $0.unknown } ?? 0)
        let sources = cell?.sources ?? 0
        return sources == 0 && unknown > 0
          ? Measure(id, undefined: .someMissing, used: max(0, n - unknown), missing: unknown)
          : Measure(id, Double(sources), used: max(0, n - unknown), missing: unknown)
      }
    }
    let usual = matrix.cells.filter { SupportMatrix.usual.contains($0.sector) }
    let told = usual.count { $0.unknown == 0 }
    return cells + [
      told > 0
        ? Measure("support.gaps", Double(usual.count(where: \.isGap)), used: told, missing: usual.count - told)
        : Measure("support.gaps", undefined: .allMissing, used: 0, missing: usual.count)
    ]
  }

  private struct Key: Hashable {
    let type: SupportType
    let sector: Sector
  }
}
