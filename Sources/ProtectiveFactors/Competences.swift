public import SupportWebs

extension FactorResult {
  /// Factor 3, competences: the youth's own measured value, in [0, 1].
  ///
  /// No property of the web, so nothing carries it; unknown stays unknown (`nil`). Beside it stands the breadth of help-seeking: the
  /// number of sectors with somebody who gives at least one type of support with a strength of `strong` or more (an interval where
  /// support is missing).
  ///
  /// - Parameters:
  ///   - web: the web.
  ///   - strong: the strength from which support counts; a convention of the support matrix (section 9), not a finding.
  /// - Complexity: O(n).
  ///
  /// Source: model specification, section 9; evidence `pf07-competences-social-emotional`, `lit-youth-system-breadth`.
  public static func competences(_ web: SupportWeb, strong: Double = 0.5) -> FactorResult {
    var certain: Set<Sector> = []
    var possible: Set<Sector> = []
    var unplaced = 0
    for alter in web.activeAlters {
      let levels = SupportType.allCases.map { alter.tie.receives[$0] }
      if alter.person.sector == .unknown {
        if levels.contains(where: { $0.map { $0 >= strong } ?? true }) { unplaced += 1 }
        continue
      }
      if levels.contains(where: { $0.map { $0 >= strong } ?? false }) { certain.insert(alter.person.sector) }
      if levels.contains(where: { $0.map { $0 >= strong } ?? true }) { possible.insert(alter.person.sector) }
    }
    let breadth = Bounds(Double(certain.count), Double(min(possible.count + unplaced, Sector.choices.count)))
    return FactorResult(
      factor: .competences, value: web.youth.competences.map { Bounds($0) },
      parts: [Part(id: "sectorsOfHelp", value: breadth, largest: nil)],
      contributions: [], missing: web.youth.competences == nil ? 1 : 0)
  }
}
