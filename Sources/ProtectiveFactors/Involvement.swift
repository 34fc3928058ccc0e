public import Evidence
import Quantities
public import SupportWebs

extension FactorResult {
  /// Factor 2, opportunities for involvement: `1 - exp(-s (Σ participation × contribution + family participation × contribution
  /// + r × active reciprocal ties))`, over the places taken part in, with `s` = `factor.involvementScale` and `r` = `factor.reciprocalTie`.
  ///
  /// In [0, 1). The contribution of a source is the drop-one difference.
  ///
  /// - Complexity: O(n + p) for `n` alters and `p` places.
  ///
  /// Source: model specification, section 9; evidence `pf02-opportunities-for-involvement`.
  public static func involvement(_ web: SupportWeb, parameters: ParameterSet = .standard) -> FactorResult {
    let scale = parameters.value("factor.involvementScale")
    let perTie = parameters.value("factor.reciprocalTie")
    var terms: [(source: Source, amount: Bounds)] = web.places.filter { $0.takesPart == .yes }.map {
      (.place($0.id), Bounds(level: $0.participation) * Bounds(level: $0.contribution))
    }
    let placeCount = terms.count
    terms.append((.family, Bounds(level: web.family.participation) * Bounds(level: web.family.contribution)))
    terms += web.activeAlters.map { (.person($0.id), Bounds(perTie).given($0.tie.isReciprocal)) }
    let total = terms.reduce(Bounds.nothing) { $0 + $1.amount }
    // Beyond 700 the rest is nothing, and the exponential is not defined here.
    func rest(_ x: Double) -> Double { Elementary.exp(-min(700, scale * x)) }
    // exp(-s × others) (1 - exp(-s × own)): rising in the own amount, falling in the others'.
    let contributions = terms.map { term in
      let low = rest(total.high - term.amount.high) * (1 - rest(term.amount.low))
      let high = rest(total.low - term.amount.low) * (1 - rest(term.amount.high))
      return Contribution(source: term.source, value: Bounds(low, max(low, high)))
    }
    func sum(_ some: some Sequence<(source: Source, amount: Bounds)>) -> Bounds { some.reduce(Bounds.nothing) { $0 + $1.amount } }
    let parts = [
      Part(id: "places", value: sum(terms.prefix(placeCount)), largest: nil),
      Part(id: "familyLife", value: terms[placeCount].amount, largest: nil),
      Part(id: "reciprocalTies", value: sum(terms.dropFirst(placeCount + 1)), largest: nil),
    ]
    let places = web.places.filter { $0.takesPart == .yes }
    let missing =
      places.reduce(0) { $0 + ($1.participation == nil ? 1 : 0) + ($1.contribution == nil ? 1 : 0) }
      + (web.family.participation == nil ? 1 : 0) + (web.family.contribution == nil ? 1 : 0)
      + web.activeAlters.count { $0.tie.isReciprocal == nil }
    return FactorResult(
      factor: .involvement, value: Bounds(1 - rest(total.low), max(1 - rest(total.low), 1 - rest(total.high))), parts: parts,
      contributions: contributions.filter { $0.value.high > 0 }.ranked(), missing: missing)
  }
}
