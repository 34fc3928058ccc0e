/// Morris's elementary effects: which inputs matter, and which of them bend or interact.
///
/// An elementary effect of input `j` is the change of the output when it alone moves up by `Δ = p / (2 (p - 1))` of the grid, divided by `Δ`; each
/// trajectory gives one per input. `mu` is their mean, `mu*` the mean of their sizes, `sigma` their standard deviation (divisor `r - 1`). A
/// small `mu*` says that the input hardly matters, a `sigma` of the size of `mu*` that its effect bends or depends on other inputs.
///
/// Noise of simulation enters `mu*` and `sigma` and is not taken off: an input without effect has a `mu*` of about `sqrt(2/π)` times the standard
/// error of a difference, over `Δ`. Common random numbers within a trajectory make it smaller.
///
/// Sources: Morris (1991), *Technometrics* 33(2), 161–174; `mu*`: Campolongo, Cariboni & Saltelli (2007), *Environ. Model. Softw.* 22(10),
/// 1509–1518.
public struct MorrisEffects: Hashable, Sendable {
  /// The effects of an input, in the output's unit per whole range of the input.
  public struct Row: Hashable, Sendable {
    public let input: String
    public let mu: Double
    public let muStar: Double
    /// The bootstrap percentile interval of ``muStar`` over trajectories.
    public let muStarInterval: ClosedRange<Double>
    public let sigma: Double
  }

  /// The effects, in the order of the inputs.
  public let rows: [Row]

  /// Equal outputs are no error: effects are then 0.
  ///
  /// - Parameters:
  ///   - outputs: the outputs at all rows.
  ///   - bootstrap: how many samples of trajectories, and the coverage of the intervals.
  /// - Complexity: O(rows × log d + samples × r × d).
  public init(_ outputs: DesignOutputs<MorrisDesign>, bootstrap: Bootstrap = Bootstrap()) {
    let design = outputs.design
    let effects = Self.elementaryEffects(outputs)
    let (count, r) = (design.trajectories, Double(design.trajectories))
    let weights = (0..<bootstrap.samples).map { Bootstrap.weights(seed: design.seed, sample: $0, count: count) }
    rows = design.inputs.enumerated().map { j, input in
      let own = effects[j]
      let mu = own.reduce(0, +) / r
      let muStar = own.reduce(0) { $0 + abs($1) } / r
      let replicates = weights.map { weights in zip(weights, own).reduce(0) { $0 + $1.0 * abs($1.1) } / r }
      return Row(
        input: input, mu: mu, muStar: muStar, muStarInterval: bootstrap.interval(replicates) ?? muStar...muStar,
        sigma: (own.reduce(0) { $0 + ($1 - mu) * ($1 - mu) } / (r - 1)).squareRoot())
    }
  }

  /// The effect of each input in each trajectory, by input.
  static func elementaryEffects(_ outputs: DesignOutputs<MorrisDesign>) -> [[Double]] {
    let design = outputs.design
    var effects = [[Double]](repeating: [Double](repeating: 0, count: design.trajectories), count: design.inputs.count)
    for t in 0..<design.trajectories {
      let trajectory = design.trajectory(t)
      for (move, input) in trajectory.order.enumerated() {
        let row = t * design.trajectorySize + move
        let change = outputs.values[row + 1] - outputs.values[row]
        effects[input][t] = (trajectory.isRising[input] ? change : -change) / design.delta
      }
    }
    return effects
  }
}
