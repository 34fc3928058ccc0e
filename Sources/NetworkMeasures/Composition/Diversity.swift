import Quantities

/// How mixed the alters are in a category.
///
/// With `p_k` the share of category k among the `n` alters whose category is known, and K categories:
/// Blau `B = 1 - Σ p²` in [0, 1 - 1/K]; unbiased `B n/(n-1)`; IQV `B / (1 - 1/K)` in [0, 1]; Shannon `-Σ p ln p` in nats, over ln 2 in bits;
/// evenness is Shannon over ln K. Missing categories are left out and counted. All are undefined without a known category; the unbiased form
/// below two alters; IQV and evenness with one category.
///
/// - Complexity: O(n + K).
///
/// Sources: Blau (1977), *Inequality and Heterogeneity*; Mueller & Schuessler (1961) for IQV; Shannon (1948).
public struct Diversity: Sendable, Equatable {
  public let used: Int
  public let missing: Int
  /// K, the number of categories that are possible.
  public let categories: Int
  public let blau: Double?
  public let blauUnbiased: Double?
  public let iqv: Double?
  public let shannon: Double?
  public let shannonBits: Double?
  public let evenness: Double?

  /// - Parameters:
  ///   - counts: alters per category.
  ///   - missing: alters whose category is unknown.
  ///   - possible: K where a codebook gives it; else the number of categories that occur.
  public init(counts: [Int], missing: Int, possible: Int? = nil) {
    let n = counts.reduce(0, +)
    used = n
    self.missing = missing
    categories = possible ?? counts.count { $0 > 0 }
    guard n > 0 else {
      (blau, blauUnbiased, iqv, shannon, shannonBits, evenness) = (nil, nil, nil, nil, nil, nil)
      return
    }
    var squares = 0.0
    var entropy = 0.0
    for count in counts where count > 0 {
      let p = Double(count) / Double(n)
      squares += p * p
      entropy -= p * Elementary.log(p)
    }
    let k = Double(categories)
    let isMixed = categories > 1
    blau = 1 - squares
    blauUnbiased = n > 1 ? (1 - squares) * Double(n) / Double(n - 1) : nil
    iqv = isMixed ? (1 - squares) / (1 - 1 / k) : nil
    shannon = max(0, entropy)
    shannonBits = max(0, entropy) / Elementary.log(2.0)
    evenness = isMixed ? entropy / Elementary.log(k) : nil
  }
}

extension Measure {
  /// The diversity measures of a category, as `NAME.blau` and so on.
  public static func diversity(_ column: CategoryColumn, _ network: EgoNetwork) -> [Measure] {
    let diversity = Diversity(counts: column.counts, missing: column.missing)
    let none: Undefined = network.count == 0 ? .noAlters : .allMissing
    func measure(_ name: String, _ value: Double?, _ reason: Undefined) -> Measure {
      let id = "\(column.name).\(name)"
      return value.map { Measure(id, $0, used: diversity.used, missing: diversity.missing) }
        ?? Measure(id, undefined: diversity.used == 0 ? none : reason, used: diversity.used, missing: diversity.missing)
    }
    return [
      measure("blau", diversity.blau, none), measure("blauUnbiased", diversity.blauUnbiased, .fewerThanTwoAlters),
      measure("iqv", diversity.iqv, .oneCategory), measure("shannon", diversity.shannon, none),
      measure("shannonBits", diversity.shannonBits, none), measure("evenness", diversity.evenness, .oneCategory),
    ]
  }
}
