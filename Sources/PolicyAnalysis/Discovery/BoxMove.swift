/// A step of peeling or pasting: other limits of one parameter, with what the box would then hold.
struct BoxMove {
  let parameter: Int
  let lower: Double
  let upper: Double
  let count: Int
  let interesting: Int

  /// Whether its density is higher, or as high with more cases. Products of whole numbers, so that ties are exact.
  func isBetter(than other: BoxMove) -> Bool {
    let (own, theirs) = (interesting * other.count, other.interesting * count)
    return own == theirs ? count > other.count : own > theirs
  }
}
