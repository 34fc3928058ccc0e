/// Reads what a ``ByteWriter`` wrote; never beyond the end.
public struct ByteReader: Sendable {
  private let bytes: ArraySlice<UInt8>
  private var next: Int

  /// A reader that stands before the first byte.
  ///
  /// - Parameter bytes: what to read.
  public init(_ bytes: some Sequence<UInt8>) {
    self.bytes = Array(bytes)[...]
    next = 0
  }

  /// How many bytes were read.
  public var offset: Int { next }

  /// How many bytes are left.
  public var remaining: Int { bytes.count - next }

  /// Reads a whole number, the lowest byte first.
  ///
  /// - Parameter type: its type.
  /// - Returns: the number.
  /// - Throws: ``MalformedBytes`` when too few bytes are left.
  public mutating func read<Number: FixedWidthInteger>(_ type: Number.Type = Number.self) throws(MalformedBytes) -> Number {
    var number: Number = 0
    for byte in try read(count: Number.bitWidth / 8).reversed() { number = number << 8 | Number(truncatingIfNeeded: byte) }
    return number
  }

  /// Reads a whole number of at least 0 that was written as an `Int64`.
  ///
  /// - Parameter name: what it counts, for the message.
  /// - Returns: the number.
  /// - Throws: ``MalformedBytes`` when too few bytes are left, or the number is below 0.
  public mutating func readCount(_ name: String) throws(MalformedBytes) -> Int64 {
    let start = next
    let number = try read(Int64.self)
    guard number >= 0 else { throw MalformedBytes(offset: start, problem: "\(name) is \(number), below 0") }
    return number
  }

  /// Reads the bits of a number.
  ///
  /// - Returns: the number.
  /// - Throws: ``MalformedBytes`` when too few bytes are left.
  public mutating func readDouble() throws(MalformedBytes) -> Double { Double(bitPattern: try read(UInt64.self)) }

  /// Reads bytes as they are.
  ///
  /// - Parameter count: how many, at least 0.
  /// - Returns: the bytes.
  /// - Throws: ``MalformedBytes`` when too few are left.
  public mutating func read(count: Int) throws(MalformedBytes) -> ArraySlice<UInt8> {
    guard count <= remaining else {
      throw MalformedBytes(offset: next, problem: "\(count) bytes are wanted and \(remaining) are left")
    }
    next += count
    return bytes[next - count..<next]
  }

  /// Reads the four letters that say what follows.
  ///
  /// - Parameter expected: what they must be.
  /// - Throws: ``MalformedBytes`` when they are others, or too few bytes are left.
  public mutating func read(tag expected: String) throws(MalformedBytes) {
    let start = next
    let found = try read(count: 4)
    guard !found.elementsEqual(expected.utf8) else { return }
    throw MalformedBytes(offset: start, problem: "'\(expected)' is wanted and \(Self.shown(found)) is there")
  }

  /// Letters as a word between quotes, else bytes in hexadecimal.
  private static func shown(_ bytes: ArraySlice<UInt8>) -> String {
    if bytes.allSatisfy({ 0x20..<0x7F ~= $0 }) { return "'\(String(decoding: bytes, as: UTF8.self))'" }
    return bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined(separator: " ")
  }
}
