/// What can be stored as bytes and had again, equal.
///
/// A value writes a tag of four letters first, the last of which is the version of its form. Equal values write equal bytes.
public protocol BinaryForm {
  /// Writes the value behind what `writer` already holds.
  ///
  /// - Parameter writer: where to write.
  func write(to writer: inout ByteWriter)

  /// Reads a value from where `reader` stands and leaves it behind the value.
  ///
  /// - Parameter reader: where to read.
  /// - Throws: ``MalformedBytes`` when no value of this type was written there.
  init(from reader: inout ByteReader) throws(MalformedBytes)
}

extension BinaryForm {
  /// The bytes of the value alone.
  public var binaryForm: [UInt8] {
    var writer = ByteWriter()
    write(to: &writer)
    return writer.bytes
  }

  /// The value that these bytes are.
  ///
  /// - Parameter bytes: the value's bytes, and nothing behind them.
  /// - Throws: ``MalformedBytes`` when they are not exactly one value of this type.
  public init(binaryForm bytes: some Sequence<UInt8>) throws(MalformedBytes) {
    var reader = ByteReader(bytes)
    let value = try Self(from: &reader)
    guard reader.remaining == 0 else {
      throw MalformedBytes(offset: reader.offset, problem: "\(reader.remaining) bytes are left over")
    }
    self = value
  }
}
