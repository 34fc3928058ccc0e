import RandomStreams

/// A Latin hypercube of `n` rows: each input has exactly one number in each of the `n` equal parts of (0, 1).
///
/// Input `j` of row `k` is `(π_j(k) + v) / n`, with a random order `π_j` of the parts and `v` uniform within the part. It estimates means and
/// regressions with less error than a plain sample, so that the usual standard errors are too wide, not too narrow.
///
/// Source: McKay, Beckman & Conover (1979), *Technometrics* 21(2), 239–245.
public struct LatinHypercube: SensitivityDesign {
  let named: SensitivityInputs
  public let seed: UInt64
  /// The number `n` of rows.
  public let count: Int

  public var inputs: [String] { named.ids }
  public var endIndex: Int { count }
  public var signature: String { "latin-hypercube/v1;\(seed);\(count);\(Self.text(named))" }

  /// The numbers of a row.
  ///
  /// - Complexity: O(d).
  public subscript(row: Int) -> [Double] {
    checkRow(row)
    return named.addresses.map { address in
      let stratum = KeyedPermutation(count: count, seed: seed, item: address)[row]
      let words = SensitivityAddress.words(seed: seed, .jitter, item: address, index: row)
      // The last part ends at 1, which rounding may reach.
      return Swift.min((Double(stratum) + Uniform.number(words.x, words.y)) / Double(count), 1 - 0x1p-53)
    }
  }
}
