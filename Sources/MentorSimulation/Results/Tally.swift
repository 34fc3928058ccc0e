import CLanes
import Estimates

/// Exact sums of one number over courses: as if all were alike, and by youth where a youth has several futures.
///
/// Futures of one youth are no independent youths. Where a run has both, the standard error comes from the youths alone.
struct Tally: Sendable, Equatable {
  private(set) var moments: ExactMoments
  private(set) var clusters: ClusterMoments?
  /// Sums of the youth whose futures are not all in yet.
  private var openCount: Int64 = 0
  private var openSum: Int64 = 0

  init(fractionBits: Int, byYouth: Bool) {
    moments = ExactMoments(fractionBits: fractionBits)
    clusters = byYouth ? ClusterMoments(fractionBits: fractionBits) : nil
  }

  mutating func add(_ sums: SWSums) {
    moments.add(count: sums.count, sum: sums.sum, squaresLow: sums.squaresLow, squaresHigh: sums.squaresHigh)
  }

  /// Adds the sums of some futures of a youth; `isLast` when the youth has no more. A youth who does not count at all is no cluster.
  mutating func add(_ sums: SWSums, isLast: Bool) {
    openCount += sums.count
    openSum += sums.sum
    guard isLast else { return }
    if openCount > 0 { clusters?.add(count: openCount, sum: openSum) }
    (openCount, openSum) = (0, 0)
  }

  mutating func merge(_ other: Tally) {
    precondition(openCount == 0 && other.openCount == 0, "Tallies merge between youths")
    moments.merge(other.moments)
    if let others = other.clusters { clusters?.merge(others) }
  }

  /// The mean with its standard error: over youths where they have several futures, else over courses.
  var estimate: Estimate? {
    guard let clusters else { return Estimate(moments) }
    return Estimate(
      mean: moments.mean, standardError: clusters.standardError, count: Int(moments.count), clusters: Int(clusters.clusters))
  }
}

extension Tally: BinaryForm {
  func write(to writer: inout ByteWriter) {
    moments.write(to: &writer)
    writer.write(UInt8(clusters == nil ? 0 : 1))
    clusters?.write(to: &writer)
  }

  init(from reader: inout ByteReader) throws(MalformedBytes) {
    moments = try ExactMoments(from: &reader)
    clusters = try reader.read(UInt8.self) == 0 ? nil : ClusterMoments(from: &reader)
  }
}
