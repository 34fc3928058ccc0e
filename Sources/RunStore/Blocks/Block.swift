/// A part of a run that is computed at once: the futures `futures` of the youths `youths`, and what they gave.
public struct Block<Payload: BlockPayload> {
  /// The number of the block in its plan, from 0.
  public let number: Int
  /// The youths, by their number.
  public let youths: Range<Int64>
  /// The futures of each youth, by their number.
  public let futures: Range<Int64>
  /// What they gave.
  public let payload: Payload

  /// - Parameters:
  ///   - number: the number of the block in its plan, from 0.
  ///   - youths: the youths, by their number.
  ///   - futures: the futures of each youth, by their number.
  ///   - payload: what they gave.
  public init(number: Int, youths: Range<Int64>, futures: Range<Int64>, payload: Payload) {
    precondition(number >= 0, "Blocks count from 0")
    self.number = number
    self.youths = youths
    self.futures = futures
    self.payload = payload
  }
}

extension Block: Equatable where Payload: Equatable {}
extension Block: Sendable where Payload: Sendable {}
