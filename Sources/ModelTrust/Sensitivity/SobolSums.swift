/// Sobol indices of blocks with weights: the formulas, without plan or bootstrap.
///
/// With outputs `A`, `B` and `AB_j` less the mean of all rows, and means over blocks:
/// - `V = mean((A - m)², (B - m)²)` over the `2 N` rows of both, `m` being their mean, as SALib has it;
/// - first order `S_j = mean(B (AB_j - A)) / V` (Saltelli 2010), total `T_j = mean((A - AB_j)²) / (2 V)` (Jansen 1999).
///
/// Squared standard errors, where given, are taken off: `(1 - 1/2N) mean(s²)` of A and B from `V` and `mean(s_A² + s_ABj²) / 2` from the
/// numerator of `T_j`. All sums go from the first block to the last.
struct SobolSums {
  let blocks: Int
  private let (a, b): ([Double], [Double])
  /// By input.
  private let crossed: [[Double]]
  private let noise: Noise?

  private struct Noise {
    /// `s_A² + s_B²` of each block.
    var samples: [Double]
    /// `s_A² + s_ABj²` of each block, by input.
    var pairs: [[Double]]
  }

  /// What of the variance, in the outputs' scaled unit squared, counts as nothing: rounding.
  private static let rounding = 0x1p-90

  struct Result {
    /// As observed, noise included.
    var variance: Double
    /// What noise adds to it; 0 where no errors are given.
    var noise: Double
    /// `nil` where the variance less the noise is not above 0.
    var indices: (first: [Double], total: [Double])?
  }

  /// - Parameters:
  ///   - values: outputs in the order of ``SaltelliDesign``, less their mean.
  ///   - squaredErrors: in the same unit, squared.
  ///   - inputs: the number of inputs.
  init(values: [Double], squaredErrors: [Double]?, inputs: Int) {
    let size = inputs + 2
    blocks = values.count / size
    let blocks = blocks
    func column(_ numbers: [Double], _ place: Int) -> [Double] { (0..<blocks).map { numbers[$0 * size + place] } }
    a = column(values, 0)
    b = column(values, inputs + 1)
    crossed = (1...inputs).map { column(values, $0) }
    noise = squaredErrors.map { errors in
      let ofA = column(errors, 0)
      func plus(_ place: Int) -> [Double] { zip(ofA, column(errors, place)).map { $0 + $1 } }
      return Noise(samples: plus(inputs + 1), pairs: (1...inputs).map(plus))
    }
  }

  /// - Parameter weights: how often each block counts; they add up to the number of blocks.
  /// - Complexity: O(blocks × inputs).
  func result(_ weights: [Double]) -> Result {
    let n = Double(blocks)
    func mean(_ term: (Int) -> Double) -> Double {
      var sum = 0.0
      for i in 0..<blocks { sum += weights[i] * term(i) }
      return sum / n
    }
    let centre = mean { a[$0] + b[$0] } / 2
    let variance = mean { (a[$0] - centre) * (a[$0] - centre) + (b[$0] - centre) * (b[$0] - centre) } / 2
    let noiseVariance = noise.map { noise in mean { noise.samples[$0] } / 2 * (1 - 1 / (2 * n)) } ?? 0
    let net = variance - noiseVariance
    guard net > Self.rounding else { return Result(variance: variance, noise: noiseVariance) }
    let first = crossed.map { crossed in mean { b[$0] * (crossed[$0] - a[$0]) } / net }
    let total = crossed.indices.map { j in
      let crossed = crossed[j]
      let observed = mean { (a[$0] - crossed[$0]) * (a[$0] - crossed[$0]) }
      let pairs = noise.map { noise in mean { noise.pairs[j][$0] } } ?? 0
      return (observed - pairs) / (2 * net)
    }
    return Result(variance: variance, noise: noiseVariance, indices: (first, total))
  }
}
