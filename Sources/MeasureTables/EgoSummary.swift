import NetworkMeasures
import Interchange
import Quantities
import RandomStreams

/// Means of measures over egos, with and without sampling weights, and their bootstrap intervals.
///
/// Sampling weights enter here and never inside an ego: the weighted mean is `Σ w x / Σ w` over the egos for whom a measure is defined. The
/// interval is a percentile interval of the weighted mean over bootstrap samples of egos. Each ego enters a sample as often as a Poisson number
/// with mean 1 says, which is what drawing with replacement comes to for many egos and lets egos stream by; the numbers are addressed by
/// seed, ego and sample, so that they depend on nothing else.
///
/// - Complexity: O(measures × samples) a web, in memory as well.
///
/// Sources: Efron (1979), Ann. Stat. 7, 1–26; Hanley & MacGibbon (2006), Comput. Methods Programs Biomed. 83, 57–62 (Poisson weights).
public struct EgoSummary: Sendable {
  public let seed: UInt64
  public let samples: Int
  private let ids: [String]
  private var webs = 0
  private var unweightedWebs = 0
  /// How many egos came; waves and views of one ego stand behind each other and are drawn together.
  private var egos: UInt64 = 0
  private var last: [String] = []
  private var draws: [Double] = []
  private var defined: [Int]
  private var unweighted: [Double]
  /// Σ w, Σ w x and Σ w x² of every measure.
  private var weights: [Double]
  private var sums: [Double]
  private var squares: [Double]
  /// Σ k w x and Σ k w of every measure and sample, measure by measure.
  private var sampleSums: [Double]
  private var sampleWeights: [Double]

  /// - Precondition: at least 40 samples, so that both ends of the interval lie between two of them.
  public init(ids: [String], seed: UInt64 = 1, samples: Int = 1_000) {
    precondition(samples >= 40, "A percentile interval needs at least 40 samples")
    self.ids = ids
    self.seed = seed
    self.samples = samples
    defined = [Int](repeating: 0, count: ids.count)
    unweighted = [Double](repeating: 0, count: ids.count)
    (weights, sums, squares) = (unweighted, unweighted, unweighted)
    sampleSums = [Double](repeating: 0, count: ids.count * samples)
    sampleWeights = sampleSums
  }

  /// Takes the next web. A web whose sampling weight is missing or no number above 0 is left out, and counted.
  public mutating func add(_ web: MeasuredWeb) {
    if last != [web.file, web.ego] {
      draws = Self.draws(seed: seed, ego: egos, count: samples)
      egos += 1
      last = [web.file, web.ego]
    }
    webs += 1
    guard let weight = web.weight else {
      unweightedWebs += 1
      return
    }
    for (m, measure) in web.measures.enumerated() {
      guard let x = measure.value else { continue }
      defined[m] += 1
      unweighted[m] += x
      weights[m] += weight
      sums[m] += weight * x
      squares[m] += weight * x * x
      let start = m * samples
      for b in 0..<samples where draws[b] > 0 {
        sampleSums[start + b] += draws[b] * weight * x
        sampleWeights[start + b] += draws[b] * weight
      }
    }
  }

  /// Poisson numbers with mean 1, by inversion of one random word each.
  static func draws(seed: UInt64, ego: UInt64, count: Int) -> [Double] {
    var draws: [Double] = []
    draws.reserveCapacity(count + 3)
    for block in 0..<(count + 3) / 4 {
      let words = Philox.words(
        counter: SIMD4(UInt32(truncatingIfNeeded: ego), UInt32(truncatingIfNeeded: ego >> 32), UInt32(block), 0x424F_4F54), key: seed)
      for k in 0..<4 { draws.append(poisson(words[k])) }
    }
    return Array(draws.prefix(count))
  }

  /// Cumulative chances of a Poisson number with mean 1, times 2^32.
  private static let steps: [UInt32] = {
    var (chance, sum) = (Elementary.exp(-1.0), 0.0)
    return (0..<13).map { k in
      if k > 0 { chance /= Double(k) }
      sum += chance
      return UInt32(min(sum * 4_294_967_296, 4_294_967_295))
    }
  }()

  private static func poisson(_ word: UInt32) -> Double { Double(steps.firstIndex { word < $0 } ?? steps.count) }

  // MARK: Results

  /// One measure over all egos.
  public struct Row: Sendable, Equatable {
    public let id: String
    /// Webs with a value, and webs without.
    public let defined: Int
    public let undefined: Int
    /// `nil` where no web has a value.
    public let mean: Double?
    public let weightedMean: Double?
    /// The weighted standard deviation among egos, `sqrt(Σ w (x - mean)² / Σ w)`.
    public let standardDeviation: Double?
    /// The 95 % percentile interval of the weighted mean; `nil` below two egos.
    public let interval: ClosedRange<Double>?
  }

  public var rows: [Row] {
    ids.indices.map { m in
      let n = defined[m]
      guard n > 0, weights[m] > 0 else {
        return Row(
          id: ids[m], defined: 0, undefined: webs - unweightedWebs, mean: nil, weightedMean: nil, standardDeviation: nil, interval: nil)
      }
      let mean = sums[m] / weights[m]
      return Row(
        id: ids[m], defined: n, undefined: webs - unweightedWebs - n, mean: unweighted[m] / Double(n), weightedMean: mean,
        standardDeviation: max(0, squares[m] / weights[m] - mean * mean).squareRoot(), interval: egos > 1 ? interval(m) : nil)
    }
  }

  private func interval(_ m: Int) -> ClosedRange<Double>? {
    let range = m * samples..<(m + 1) * samples
    let means = range.compactMap { sampleWeights[$0] > 0 ? sampleSums[$0] / sampleWeights[$0] : nil }.sorted()
    guard means.count >= 40 else { return nil }
    func quantile(_ p: Double) -> Double {
      let place = p * Double(means.count - 1)
      let low = Int(place)
      let high = min(low + 1, means.count - 1)
      return means[low] + (place - Double(low)) * (means[high] - means[low])
    }
    return quantile(0.025)...quantile(0.975)
  }

  /// A table with a row per measure.
  public var csv: [UInt8] {
    var writer = CSVWriter()
    writer.row([
      "measure", "egos", "webs", "undefined", "withoutWeight", "mean", "weightedMean", "standardDeviation", "low95", "high95", "samples",
      "seed",
    ])
    func text(_ x: Double?) -> String? { x.map { Attributes.Value.number($0).text } }
    for row in rows {
      writer.row([
        row.id, "\(egos)", "\(row.defined)", "\(row.undefined)", "\(unweightedWebs)", text(row.mean), text(row.weightedMean),
        text(row.standardDeviation),
        text(row.interval?.lowerBound), text(row.interval?.upperBound), "\(samples)", "\(seed)",
      ])
    }
    return writer.bytes
  }
}
