import Quantities

/// `1 - exp(-s Σ amount)`: amounts that add up, each counting less the more there is already.
///
/// In [0, 1), 0 for nothing. Exact when no missing value is used in two amounts. Beyond an exponent of 700 the rest is nothing.
struct Saturation {
  struct Term {
    let source: FactorResult.Source
    /// At least 0.
    let amount: Bounds
  }

  let scale: Double
  let terms: [Term]

  private var total: Bounds { terms.map(\.amount).sum }

  var value: Bounds {
    let total = total
    return Bounds(1 - rest(total.low), max(1 - rest(total.low), 1 - rest(total.high)))
  }

  /// `exp(-s × others) (1 - exp(-s × own))`: rising in the own amount, falling in the others'.
  ///
  /// - Complexity: O(terms).
  var contributions: [FactorResult.Contribution] {
    let total = total
    return terms.map { term in
      let low = rest(total.high - term.amount.high) * (1 - rest(term.amount.low))
      let high = rest(total.low - term.amount.low) * (1 - rest(term.amount.high))
      return FactorResult.Contribution(source: term.source, value: Bounds(low, max(low, high)))
    }
  }

  private func rest(_ x: Double) -> Double { Elementary.exp(-min(700, scale * x)) }
}
