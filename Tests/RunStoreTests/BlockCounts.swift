import Estimates
import RunStore

/// The plainest results of a block: whole numbers that add up place by place.
struct BlockCounts: BlockPayload, Hashable, Sendable {
  static let kind = "CNTS"
  static let version: UInt32 = 1

  /// The numbers.
  private(set) var numbers: [Int64]

  /// - Parameter numbers: what was counted, in an order that the plan fixes.
  init(_ numbers: [Int64]) { self.numbers = numbers }

  func hasShape(of other: BlockCounts) -> Bool { numbers.count == other.numbers.count }

  mutating func merge(_ other: BlockCounts) {
    precondition(hasShape(of: other), "Counts of one length merge")
    for place in numbers.indices { numbers[place] += other.numbers[place] }
  }

  func write(to writer: inout ByteWriter) {
    writer.write(Int64(numbers.count))
    for number in numbers { writer.write(number) }
  }

  init(from reader: inout ByteReader) throws(MalformedBytes) {
    numbers = []
    for _ in 0..<(try reader.readCount("how many numbers there are")) { numbers.append(try reader.read()) }
  }
}
