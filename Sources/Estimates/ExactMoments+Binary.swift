extension ExactMoments: BinaryForm {
  public func write(to writer: inout ByteWriter) {
    writer.write(tag: "EMO1")
    writer.write(UInt8(fractionBits))
    writer.write(count)
    writer.write(sum)
    writer.write(squares)
  }

  public init(from reader: inout ByteReader) throws(MalformedBytes) {
    try reader.read(tag: "EMO1")
    let bits = try reader.readFractionBits()
    let count = try reader.readCount("the count of moments")
    let sum = try reader.read(Int128.self)
    let squares = try reader.read(Int128.self)
    self.init(fractionBits: bits, count: count, sum: sum, squares: squares)
  }
}

extension ByteReader {
  /// A number of binary places that sums can keep.
  mutating func readFractionBits() throws(MalformedBytes) -> Int {
    let start = offset
    let bits = Int(try read(UInt8.self))
    guard bits <= 30 else { throw MalformedBytes(offset: start, problem: "\(bits) binary places are more than 30") }
    return bits
  }
}
