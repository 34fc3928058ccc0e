import Quantities

extension LinkedRule {
  /// The changes of both weekly chances that move share and mean delay to their drawn targets, to first order.
  ///
  /// With the measured slopes `J = [[∂share/∂weekly, ∂share/∂giveUp], [∂delay/∂weekly, ∂delay/∂giveUp]]` they solve
  /// `J (Δweekly, Δ giveUp) = (share - share₀, delay - delay₀)`. Slopes that do not tell the two chances apart give no change.
  static func nominationSteps(_ drawn: [Double], _ defaults: [Double]) -> (weekly: Double, giveUp: Double) {
    let (share, delay) = (drawn[0] - defaults[0], drawn[1] - defaults[1])
    let determinant = drawn[2] * drawn[5] - drawn[3] * drawn[4]
    if determinant == 0 { return (0, 0) }
    return (
      (drawn[5] * share - drawn[3] * delay) / determinant,
      (drawn[2] * delay - drawn[4] * share) / determinant
    )
  }

  /// A weekly chance `p`, moved by about `step`, that stays a chance.
  ///
  /// Its rate `h = -ln(1 - p)` is multiplied by `exp(step / ((1 - p) h))`, whose first-order effect on `p` is `step`. This is a scaling and no
  /// new fit: far from the defaults share and delay follow the targets roughly, and a calibration per draw would take its place.
  static func rescaled(_ p: Double, by step: Double) -> Double {
    guard p > 0, p < 1, step != 0 else { return p }
    let rate = -Elementary.log(1 - p)
    let exponent = step / ((1 - p) * rate)
    return 1 - Elementary.exp(-min(700, rate * Elementary.exp(min(20, max(-20, exponent)))))
  }
}
