/// A part of the blocks of a plan, for one machine or one task of an array: shard `number` of `count`.
///
/// Block `b` belongs to shard `b mod count + 1`. So every shard begins with the first blocks, and shards differ by one block at most and share
/// the heavier stretches of the plan among them.
public struct BlockShard: Hashable, Sendable, CustomStringConvertible {
  /// The largest number of shards.
  public static let most = 1_000_000

  /// The number, from 1.
  public let number: Int
  /// How many shards there are.
  public let count: Int

  /// - Parameters:
  ///   - number: the number, in `1...count`; anything else traps.
  ///   - count: how many shards there are, in 1...1000000.
  public init(_ number: Int, of count: Int) {
    precondition(1...Self.most ~= count && 1...count ~= number, "Shards are numbered from 1 to their number")
    self.number = number
    self.count = count
  }

  /// Reads `i/n`, as `--shard` takes it.
  ///
  /// - Parameter text: the text.
  /// - Throws: ``SlurmError/malformedShard(_:)``.
  public init(_ text: String) throws(SlurmError) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.allSatisfy { 48...57 ~= $0 } }), let number = Int(parts[0]),
      let count = Int(parts[1]),
      1...Self.most ~= count, 1...count ~= number
    else { throw .malformedShard(text) }
    self.init(number, of: count)
  }

  /// The numbers of its blocks, ascending; none where there are fewer blocks than shards before it.
  ///
  /// - Parameter blockCount: how many blocks the plan has.
  public func blocks(of blockCount: Int) -> StrideTo<Int> { stride(from: number - 1, to: max(number - 1, blockCount), by: count) }

  /// `i/n`.
  public var description: String { "\(number)/\(count)" }
}
