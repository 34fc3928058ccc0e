/// SplitMix64, so that every run of the tests sees the same numbers.
public struct Dice {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  public mutating func word() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }

  /// A number in [0, 1).
  public mutating func level() -> Double { Double(word() >> 11) * 0x1p-53 }

  public mutating func whole(below end: Int) -> Int { Int(word() % UInt64(end)) }

  public mutating func one<T>(of items: [T]) -> T { items[whole(below: items.count)] }

  public mutating func shuffled<T>(_ items: [T]) -> [T] {
    var items = items
    for i in items.indices.reversed() { items.swapAt(i, whole(below: i + 1)) }
    return items
  }
}
