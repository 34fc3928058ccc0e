/// Net benefit, acceptability curves (CEAC) and the acceptability frontier (CEAF) over a range of willingness to pay.
///
/// At willingness to pay `λ` the net monetary benefit of an option in a draw is `λ × effect - cost`. The curve of an option is the share of
/// draws in which it has the highest one; options that are equally high in a draw share it equally, so that shares add up to 1. The
/// frontier is the share of the option with the highest *expected* net benefit, which need not be the option with the highest share: a
/// decision that maximises expected benefit follows the frontier, not the highest curve.
///
/// Standard errors are those of means over independent draws. A share of exactly 0 or 1 has a standard error of 0, which says only that no
/// draw was otherwise.
///
/// Sources: van Hout et al. (1994), *Health Econ.* 3(5), 309–319; Fenwick, Claxton & Sculpher (2001), *Health Econ.* 10(8), 779–787.
public struct AcceptabilityCurves: Hashable, Sendable {
  /// What holds of an option at one willingness to pay.
  public struct OptionPoint: Hashable, Sendable {
    public let id: String
    /// In the unit of cost.
    public let netBenefit: MonteCarloEstimate
    /// The share of draws in which it is best, in 0...1.
    public let acceptability: MonteCarloEstimate
  }

  /// All options at one willingness to pay.
  public struct Point: Hashable, Sendable {
    public let willingnessToPay: Double
    /// In the order of ids.
    public let options: [OptionPoint]
    /// The option with the highest expected net benefit, the first id of equals, and its share of draws: a point of the frontier.
    public let optimum: OptionPoint
  }

  /// By willingness to pay, rising.
  public let points: [Point]

  /// - Parameters:
  ///   - samples: costs and effects.
  ///   - willingnessToPay: where the curves are worked out.
  /// - Complexity: O(amounts × options × draws).
  public init(_ samples: OptionSamples, willingnessToPay: WillingnessToPay) {
    points = willingnessToPay.values.map { amount in
      let benefits = NetBenefits(samples, willingnessToPay: amount)
      let shares = Self.shares(benefits)
      let options = samples.ids.indices.map { option in
        OptionPoint(
          id: samples.ids[option], netBenefit: benefits.expected[option], acceptability: MonteCarloEstimate(meanOf: shares[option]))
      }
      return Point(willingnessToPay: amount, options: options, optimum: options[benefits.optimum])
    }
  }

  /// By option and draw: 1 for the best option, `1 / k` for each of `k` best, 0 for the others.
  private static func shares(_ benefits: NetBenefits) -> [[Double]] {
    var shares = benefits.values.map { [Double](repeating: 0, count: $0.count) }
    for draw in shares[0].indices {
      let best = benefits.best(in: draw)
      let winners = shares.indices.filter { benefits.values[$0][draw] == best }
      for winner in winners { shares[winner][draw] = 1 / Double(winners.count) }
    }
    return shares
  }
}
