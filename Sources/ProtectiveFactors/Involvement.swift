public import Evidence
import Quantities
public import SupportWebs

extension FactorResult {
  /// Factor 2, opportunities for involvement: `1 - exp(-s (Σ participation × contribution + family participation × contribution
  /// + r × active reciprocal ties))`, over the places taken part in, with `s` = `factor.involvementScale` and `r` = `factor.reciprocalTie`.
  ///
  /// In [0, 1). The contribution of a source is the drop-one difference.
  ///
  /// - Parameters:
  ///   - web: the web.
  ///   - parameters: the scale and the weight of a tie.
  /// - Complexity: O(n + p) for `n` alters and `p` places, and the sorting of contributions.
  ///
  /// Source: model specification, section 9; evidence `pf02-opportunities-for-involvement`.
  public static func involvement(_ web: SupportWeb, parameters: ParameterSet = .standard) -> FactorResult {
    let perTie = parameters.value("factor.reciprocalTie")
    let places = web.places.filter { $0.takesPart == .yes }
    let ofPlaces = places.map {
      Saturation.Term(source: .place($0.id), amount: Bounds(level: $0.participation) * Bounds(level: $0.contribution))
    }
    let ofFamily = Saturation.Term(
      source: .family, amount: Bounds(level: web.family.participation) * Bounds(level: web.family.contribution))
    let ofTies = web.activeAlters.map {
      Saturation.Term(source: .person($0.id), amount: Bounds(perTie).given($0.tie.isReciprocal))
    }
    let saturation = Saturation(scale: parameters.value("factor.involvementScale"), terms: ofPlaces + [ofFamily] + ofTies)
    let missing =
      places.reduce(0) { $0 + ($1.participation == nil ? 1 : 0) + ($1.contribution == nil ? 1 : 0) }
      + (web.family.participation == nil ? 1 : 0) + (web.family.contribution == nil ? 1 : 0)
      + web.activeAlters.count { $0.tie.isReciprocal == nil }
    return FactorResult(
      .involvement, saturation.value,
      parts: [
        Part(id: "places", value: ofPlaces.map(\.amount).sum, largest: nil),
        Part(id: "familyLife", value: ofFamily.amount, largest: nil),
        Part(id: "reciprocalTies", value: ofTies.map(\.amount).sum, largest: nil),
      ], contributions: saturation.contributions, missing: missing)
  }
}
