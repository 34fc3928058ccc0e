/// Bytes of stored results: whole numbers little-endian, nothing else, so that they are the same on every machine.
public struct ByteWriter: Sendable {
  /// What was written so far.
  public private(set) var bytes: [UInt8] = []

  /// A writer of no bytes yet.
  public init() {}

  /// Writes a whole number in as many bytes as its type has, the lowest first. An `Int128` is thus two `UInt64`, the low one first.
  ///
  /// - Parameter number: any number of a type with a fixed width.
  public mutating func write<Number: FixedWidthInteger>(_ number: Number) {
    var rest = number
    for _ in 0..<Number.bitWidth / 8 {
      bytes.append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }

  /// Writes the bits of a number, so that it reads back to the same bits.
  ///
  /// - Parameter number: any number.
  public mutating func write(_ number: Double) { write(number.bitPattern) }

  /// Writes bytes as they are.
  ///
  /// - Parameter plain: the bytes; how many is not written.
  public mutating func write(plain: some Sequence<UInt8>) { bytes.append(contentsOf: plain) }

  /// Writes four letters that say what follows, and in which version.
  ///
  /// - Parameter tag: four ASCII characters.
  /// - Precondition: `tag` has four bytes.
  public mutating func write(tag: String) {
    precondition(tag.utf8.count == 4, "A tag has four letters")
    write(plain: tag.utf8)
  }
}
