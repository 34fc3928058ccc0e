import RandomStreams

/// Two independent samples A and B of `N` rows, and for each input the rows of A with that one input from B.
///
/// Block `i` has the rows A_i, AB_i1 … AB_id and B_i, in the order of SALib without second-order indices: `N (d + 2)` rows. In AB_ij all
/// inputs are those of A_i but input `j`, which is that of B_i (the radial design, which changes one input of A at a time). Rows of A and B are
/// plain random samples and not low-discrepancy sequences, so that blocks are independent and a bootstrap over them is valid.
///
/// Source: Saltelli, Annoni, Azzini, Campolongo, Ratto & Tarantola (2010), *Computer Physics Communications* 181(2), 259–270.
public struct SaltelliDesign: SensitivityDesign {
  let named: SensitivityInputs
  public let seed: UInt64
  /// The number `N` of rows of A and of B.
  public let baseRows: Int

  public var inputs: [String] { named.ids }
  /// The number of rows of a block, `d + 2`.
  public var blockSize: Int { named.count + 2 }
  public var endIndex: Int { baseRows * blockSize }
  public var signature: String { "saltelli/v1;\(seed);\(baseRows);\(Self.text(named))" }

  /// The numbers of a row, each a multiple of 2^-53 in (0, 1).
  ///
  /// A takes words 0 and 1 of an input's Philox block, B words 2 and 3. A plan with more base rows begins with the same rows.
  ///
  /// - Complexity: O(d).
  public subscript(row: Int) -> [Double] {
    checkRow(row)
    let (block, place) = row.quotientAndRemainder(dividingBy: blockSize)
    return named.addresses.indices.map { input in
      let words = SensitivityAddress.words(seed: seed, .saltelli, item: named.addresses[input], index: block)
      let isFromB = place == blockSize - 1 || place == input + 1
      return isFromB ? Uniform.number(words.z, words.w) : Uniform.number(words.x, words.y)
    }
  }

  /// Whether a row belongs to A or B, and so to a plain sample of `2 N` rows.
  public func isInSample(_ row: Int) -> Bool {
    let place = row % blockSize
    return place == 0 || place == blockSize - 1
  }
}
