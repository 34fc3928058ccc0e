public import Evidence
public import SupportWebs

extension FactorResult {
  /// Factor 4, recognition: `1 - exp(-s (Σ contribution + family contribution))`, over the places taken part in, with
  /// `s` = `factor.involvementScale`.
  ///
  /// In [0, 1). Contribution is how much what the youth brings in is valued. The formula is an assumption: it is involvement with every
  /// participation 1 and without reciprocal ties, for one is valued for what one brings, however often one is there.
  ///
  /// - Parameters:
  ///   - web: the web.
  ///   - parameters: the scale.
  /// - Complexity: O(p) for `p` places, and the sorting of contributions.
  ///
  /// Source: model specification, section 9; evidence `pf04-recognition`.
  public static func recognition(_ web: SupportWeb, parameters: ParameterSet = .standard) -> FactorResult {
    let places = web.places.filter { $0.takesPart == .yes }
    let ofPlaces = places.map { Saturation.Term(source: .place($0.id), amount: Bounds(level: $0.contribution)) }
    let ofFamily = Saturation.Term(source: .family, amount: Bounds(level: web.family.contribution))
    let saturation = Saturation(scale: parameters.value("factor.involvementScale"), terms: ofPlaces + [ofFamily])
    return FactorResult(
      .recognition, saturation.value,
      parts: [
        Part(id: "places", value: ofPlaces.map(\.amount).sum, largest: ofPlaces.map(\.amount).largest),
        Part(id: "familyLife", value: ofFamily.amount, largest: nil),
      ], contributions: saturation.contributions,
      missing: places.count { $0.contribution == nil } + (web.family.contribution == nil ? 1 : 0))
  }
}
