public import Estimates

/// The plainest results of a block: whole numbers that add up place by place.
public struct BlockCounts: BlockPayload, Hashable, Sendable {
  public static let kind = "CNTS"
  public static let version: UInt32 = 1

  /// The numbers.
  public private(set) var numbers: [Int64]

  /// - Parameter numbers: what was counted, in an order that the plan fixes.
  public init(_ numbers: [Int64]) { self.numbers = numbers }

  public func hasShape(of other: BlockCounts) -> Bool { numbers.count == other.numbers.count }

  public mutating func merge(_ other: BlockCounts) {
    precondition(hasShape(of: other), "Counts of one length merge")
    for place in numbers.indices { numbers[place] += other.numbers[place] }
  }

  public func write(to writer: inout ByteWriter) {
    writer.write(Int64(numbers.count))
    for number in numbers { writer.write(number) }
  }

  public init(from reader: inout ByteReader) throws(MalformedBytes) {
    numbers = []
    for _ in 0..<(try reader.readCount("how many numbers there are")) { numbers.append(try reader.read()) }
  }
}
