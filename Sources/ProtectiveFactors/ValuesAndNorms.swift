public import SupportWebs

extension FactorResult {
  /// Factor 3, clear values and norms: `1 - Π(1 - warm × role-model support)` over the active ties to adults.
  ///
  /// In [0, 1]. All adults count, parents at home and professionals too: who sets an example need not live elsewhere. Where it is unknown
  /// whether somebody is an adult, both count. That an example passes on norms where the tie is warm is an assumption.
  ///
  /// - Parameter web: the web.
  /// - Complexity: O(n) for `n` alters, and the sorting of contributions.
  ///
  /// Source: model specification, section 9; evidence `pf03-clear-prosocial-norms`.
  public static func valuesAndNorms(_ web: SupportWeb) -> FactorResult {
    let adults = web.activeAlters.filter { $0.person.isAdult != false }
    let example = adults.map { ($0.tie.warmth * Bounds(level: $0.tie.receives[.roleModel])).given($0.person.isAdult) }
    return FactorResult(
      .valuesAndNorms, example.noisyOr, parts: [Part(id: "adults", value: example.noisyOr, largest: example.largest)],
      contributions: zip(adults, example.dropOnes).map { Contribution(source: .person($0.id), value: $1) },
      missing: adults.reduce(0) {
        $0 + $1.tie.missingInWarmth + ($1.tie.receives[.roleModel] == nil ? 1 : 0) + ($1.person.isAdult == nil ? 1 : 0)
      })
  }
}
