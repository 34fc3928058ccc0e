/// Sobol's sensitivity indices: which share of the output's variance each input explains.
///
/// The first-order index `S_j = Var(E(Y | X_j)) / Var(Y)` is the share that input `j` explains alone, the total index
/// `T_j = E(Var(Y | all but X_j)) / Var(Y)` that in which it takes part. Both lie in 0...1; estimates can lie outside and are not clipped. The
/// estimators are those of `SALib.analyze.sobol` (Saltelli 2010 and Jansen), with outputs less their mean and the variance of A and B.
///
/// **Noise of simulation.** An output `y = f(x) + e` has a squared standard error `s² = Var(e)`. Of rows whose errors are independent,
/// `E[(A - AB_j)²] = E[(f(A) - f(AB_j))²] + s_A² + s_ABj²`, and the variance of the outputs holds the mean of `s²`: noise makes total indices
/// of weak inputs too large and first-order ones too small. With squared standard errors both are corrected, by taking off what they add (the
/// product `B (AB_j - A)` needs no correction). The correction needs **independent errors of rows**, so give every row futures of its own. Where
/// rows share random numbers their errors resemble each other and partly cancel in `A - AB_j`. Then too much is taken off and total indices come
/// out too small: that is conservative about claiming that an input matters, and not about dropping it. If all rows share them the variance is
/// too small as well, and first-order indices come out too large. Correct nothing then: total indices of weak inputs stay too large rather than
/// too small. The mean of all rows is subtracted as if it were known, which costs an error of order `1/N`.
///
/// Sources: Sobol' (2001), *Math. Comput. Simul.* 55, 271–280; Saltelli et al. (2010), *Comput. Phys. Commun.* 181, 259–270; Jansen (1999),
/// *Comput. Phys. Commun.* 117, 35–43; the interval: Archer, Saltelli & Sobol' (1997), *J. Stat. Comput. Simul.* 58, 99–120.
public struct SobolIndices: Hashable, Sendable {
  /// Why an index or its interval is undefined.
  public enum Undefined: Hashable, Sendable, CustomStringConvertible {
    /// The variance of the outputs, less that of noise, is not above 0.
    case noVarianceBeyondNoise
    /// It is not above 0 in so many bootstrap samples, so that the interval has no end.
    case noVarianceInSamples(Int)

    public var description: String {
      switch self {
      case .noVarianceBeyondNoise: "the outputs vary no more than the noise of simulation; run more futures per row"
      case .noVarianceInSamples(let count):
        "in \(count) bootstrap samples the outputs vary no more than the noise of simulation; run more futures or rows"
      }
    }
  }

  /// An index with its uncertainty.
  public struct Index: Hashable, Sendable {
    public let estimate: Double?
    /// The bootstrap percentile interval over blocks.
    public let interval: ClosedRange<Double>?
    /// Why the estimate or the interval is missing; `nil` where both are there.
    public let undefined: Undefined?
  }

  /// The indices of an input.
  public struct Row: Hashable, Sendable {
    public let input: String
    public let first: Index
    public let total: Index
  }

  /// The indices, in the order of the inputs.
  public let rows: [Row]
  /// The variance of the outputs of A and B as observed, divisor `2 N`, in the output's unit squared.
  public let variance: Double
  /// What of it is noise of simulation; `nil` where nothing was corrected.
  public let noiseVariance: Double?

  /// The sum of the first-order indices; below 1, the rest is due to interactions. `nil` where they are undefined.
  public var sumOfFirst: Double? {
    let estimates = rows.compactMap(\.first.estimate)
    return estimates.count == rows.count ? estimates.reduce(0, +) : nil
  }

  /// - Parameters:
  ///   - outputs: the outputs at all rows.
  ///   - correctsNoise: whether squared standard errors are taken off; without them there is nothing to take off.
  ///   - bootstrap: how many samples of blocks, and the coverage of the intervals.
  /// - Throws: ``SensitivityError/constantOutput`` when all outputs are equal but for rounding.
  /// - Complexity: O(samples × N × d).
  public init(
    _ outputs: DesignOutputs<SaltelliDesign>, correctsNoise: Bool = true, bootstrap: Bootstrap = Bootstrap()
  ) throws(SensitivityError) {
    guard let scaled = ScaledOutputs(outputs.values) else { throw .constantOutput }
    let errors = correctsNoise ? outputs.squaredErrors?.map { $0 / scaled.unit / scaled.unit } : nil
    let inputs = outputs.design.inputs
    let sums = SobolSums(values: scaled.values, squaredErrors: errors, inputs: inputs.count)
    let whole = sums.result([Double](repeating: 1, count: sums.blocks))
    variance = whole.variance * scaled.unit * scaled.unit
    noiseVariance = errors == nil ? nil : whole.noise * scaled.unit * scaled.unit
    guard let indices = whole.indices else {
      let none = Index(estimate: nil, interval: nil, undefined: .noVarianceBeyondNoise)
      rows = inputs.map { Row(input: $0, first: none, total: none) }
      return
    }
    let replicates = (0..<bootstrap.samples).map { sample in
      sums.result(Bootstrap.weights(seed: outputs.design.seed, sample: sample, count: sums.blocks)).indices
    }
    let failures = replicates.count { $0 == nil }
    let reason: Undefined? = failures == 0 ? nil : .noVarianceInSamples(failures)
    rows = inputs.enumerated().map { j, input in
      Row(
        input: input,
        first: Index(estimate: indices.first[j], interval: bootstrap.interval(replicates.map { $0?.first[j] }), undefined: reason),
        total: Index(estimate: indices.total[j], interval: bootstrap.interval(replicates.map { $0?.total[j] }), undefined: reason))
    }
  }
}
