/// A random order of `0..<count` of which each place can be asked for by itself.
///
/// Eight Feistel rounds over an even number of bits, with Philox as the function of a round; a number outside the range is put in again until
/// one inside comes out, fewer than four times on average.
///
/// Sources: Luby & Rackoff (1988), *SIAM J. Comput.* 17(2), 373–386; Black & Rogaway (2002), *CT-RSA*, LNCS 2271, 114–130 (cycle walking).
struct KeyedPermutation {
  let count: Int
  let seed: UInt64
  let item: UInt32

  /// The number at a place.
  subscript(place: Int) -> Int {
    var number = place
    repeat { number = scrambled(number) } while number >= count
    return number
  }

  private func scrambled(_ number: Int) -> Int {
    let bits = Int.bitWidth - (count - 1).leadingZeroBitCount
    let half = max(1, (bits + 1) / 2)
    let mask = (1 << half) - 1
    var (left, right) = (number >> half, number & mask)
    for round in 0..<8 {
      let word = SensitivityAddress.words(seed: seed, .strata, item: item, index: right, round: round).x
      (left, right) = (right, left ^ (Int(word) & mask))
    }
    return left << half | right
  }
}
