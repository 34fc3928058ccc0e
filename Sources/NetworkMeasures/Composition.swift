public import SupportWebs

extension Measure {
  /// Composition by sector: the share of alters with whom there is contact that belong to each sector, in [0, 1].
  ///
  /// Shares add up to 1; all are undefined without alters. Every alter has a sector, so none is missing.
  ///
  /// - Complexity: O(n).
  public static func composition(_ web: SupportWeb) -> [(sector: Sector, count: Int, share: Measure)] {
    let alters = web.activeAlters
    return Sector.allCases.map { sector in
      let count = alters.count { $0.person.sector == sector }
      let id = "composition.\(sector.rawValue)"
      let share =
        alters.isEmpty
        ? Measure(id, undefined: .noAlters, used: 0) : Measure(id, Double(count) / Double(alters.count), used: alters.count)
      return (sector, count, share)
    }
  }
}
