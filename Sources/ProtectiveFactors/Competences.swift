public import NetworkMeasures
public import SupportWebs

extension FactorResult {
  /// Factor 7, competences: the youth's own measured value, in [0, 1]; `nil` when nobody measured it.
  ///
  /// No property of the web, so nothing carries it. Beside it stands the breadth of help-seeking: the number of sectors with somebody who
  /// gives at least one type of support with a strength of `strong` or more; the exact range where support or a sector is missing.
  ///
  /// - Parameters:
  ///   - web: the web.
  ///   - strong: the strength from which support counts; a convention of the support matrix (section 9), not a finding.
  /// - Complexity: O(n) for `n` alters.
  ///
  /// Source: model specification, section 9; evidence `pf07-competences-social-emotional`, `lit-youth-system-breadth`.
  public static func competences(_ web: SupportWeb, strong: Double = SupportMatrix.sourceThreshold) -> FactorResult {
    var (certain, possible): (Set<Sector>, Set<Sector>) = ([], [])
    var (certainAnywhere, possibleAnywhere) = (0, 0)
    for alter in web.activeAlters {
      let levels = SupportType.allCases.map { alter.tie.receives[$0] }
      let gives = levels.contains { $0.map { $0 >= strong } ?? false }
      let mayGive = levels.contains { $0.map { $0 >= strong } ?? true }
      if alter.person.sector == .unknown {
        if gives { certainAnywhere += 1 }
        if mayGive { possibleAnywhere += 1 }
        continue
      }
      if gives { certain.insert(alter.person.sector) }
      if mayGive { possible.insert(alter.person.sector) }
    }
    // People of unknown sector are at least all in one, which may be one that counts already; at most each in one of their own.
    let breadth = Bounds(
      Double(max(certain.count, certainAnywhere > 0 ? 1 : 0)), Double(min(possible.count + possibleAnywhere, Sector.choices.count)))
    return measured(.competences, web.youth.competences, beside: Part(id: "sectorsOfHelp", value: breadth, largest: nil))
  }
}
