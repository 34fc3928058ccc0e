/// The expected value of perfect information (EVPI), and what each option is expected to lose against it.
///
/// `EVPI(λ) = E[max_i NB_i] - max_i E[NB_i]`: what a decision would gain, per person to whom it applies, if all parameters were known
/// before it. It is worked out as the mean loss of the option with the highest expected net benefit, so that it is never negative; the
/// **expected loss** of another option is its mean loss in the same way, which is the EVPI and what that option yields less.
///
/// The standard error is that of the mean loss over independent draws. The option is chosen on the same draws, which makes the estimate too
/// small by less than a standard error where two options are close.
///
/// Costs and effects of a draw must be what is expected with those parameters. What is left in them of chance within a draw, of too few
/// futures, counts as if it could be known, and makes the value too large; regression on the parameters (``PartialPerfectInformation``)
/// averages it out.
///
/// Sources: Raiffa & Schlaifer (1961), *Applied Statistical Decision Theory*, Harvard, ch. 4; Alarid-Escudero et al. (2019), *Value Health*
/// 22(5), 611–618 (expected loss curves).
public struct PerfectInformation: Hashable, Sendable {
  /// The expected loss of an option.
  public struct Loss: Hashable, Sendable {
    public let id: String
    /// At least 0, in the unit of cost.
    public let expected: MonteCarloEstimate
  }

  /// All at one willingness to pay.
  public struct Point: Hashable, Sendable {
    public let willingnessToPay: Double
    /// The option with the highest expected net benefit, the first id of equals.
    public let optimum: String
    /// At least 0, in the unit of cost per person to whom the decision applies.
    public let evpi: MonteCarloEstimate
    /// In the order of ids.
    public let losses: [Loss]
  }

  /// By willingness to pay, rising.
  public let points: [Point]

  /// - Parameters:
  ///   - samples: costs and effects.
  ///   - willingnessToPay: where it is worked out.
  /// - Complexity: O(amounts × options² × draws).
  public init(_ samples: OptionSamples, willingnessToPay: WillingnessToPay) {
    points = willingnessToPay.values.map { amount in
      let benefits = NetBenefits(samples, willingnessToPay: amount)
      let losses = samples.ids.indices.map { option in
        Loss(id: samples.ids[option], expected: MonteCarloEstimate(meanOf: benefits.losses(of: option)))
      }
      return Point(
        willingnessToPay: amount, optimum: samples.ids[benefits.optimum], evpi: losses[benefits.optimum].expected, losses: losses)
    }
  }
}
