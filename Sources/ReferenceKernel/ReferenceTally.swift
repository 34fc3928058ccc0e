/// What a run of the reference model counts in one arm.
public struct ReferenceTally: Hashable, Sendable {
  /// The sum over youths of the mean of the four factors. Its last digits depend on the order of the sum, which is fixed: the youths of a tile
  /// one by one, then the tiles in order.
  public internal(set) var factors = 0.0
  /// Youths who found a mentor.
  public internal(set) var nominated = 0
  /// Youths whose match ended before its 39 weeks.
  public internal(set) var endedEarly = 0
  /// Youths whose match came to its end.
  public internal(set) var completed = 0
  /// Youths who were placed out of home.
  public internal(set) var placed = 0
  /// Youths who dropped out.
  public internal(set) var dropped = 0
  /// The sum over youths of a hash of all bits of the final state, modulo 2^64; in any order.
  public internal(set) var hash: UInt64 = 0

  /// Nothing counted yet.
  public init() {}

  /// The hash as the published program prints it: 16 hexadecimal digits.
  public var hexadecimalHash: String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  mutating func add(_ other: ReferenceTally) {
    factors += other.factors
    nominated += other.nominated
    endedEarly += other.endedEarly
    completed += other.completed
    placed += other.placed
    dropped += other.dropped
    hash &+= other.hash
  }

  /// Counts a youth at the end of the last week.
  mutating func add(_ arm: ScalarArm, youth: UInt32) {
    var sum = 0.0
    var bits = UInt64(youth)
    for factor in arm.factors {
      sum += Double(factor)
      bits = Self.mixed(bits ^ UInt64(factor.bitPattern))
    }
    factors += sum / 4
    nominated += arm.isNominated ? 1 : 0
    endedEarly += arm.status == .endedEarly ? 1 : 0
    completed += arm.status == .completed ? 1 : 0
    placed += arm.isPlaced ? 1 : 0
    dropped += arm.isDropped ? 1 : 0
    let flags = UInt64(arm.isNominated ? 16 : 0) | (arm.isPlaced ? 32 : 0) | (arm.isDropped ? 64 : 0)
    hash &+= Self.mixed(bits ^ (UInt64(arm.status.rawValue) | flags))
  }

  /// The finisher of SplitMix64.
  private static func mixed(_ word: UInt64) -> UInt64 {
    var z = word
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }
}
