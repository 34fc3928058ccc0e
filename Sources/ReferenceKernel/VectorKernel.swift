import CLanes
import Lanes

/// The safe face of the vector kernel in C; the only unsafe code of this module.
enum VectorKernel {
  /// All arms of consecutive youths, added one by one.
  ///
  /// - Precondition: `vectors` is available and not `scalar`; memory is not exhausted.
  static func simulate(_ model: ReferenceModel, youths: Range<Int>, on vectors: VectorWidth) -> [ReferenceTally] {
    check(vectors)
    var settings = Self.settings(model)
    var tallies = [SWReferenceTally](repeating: SWReferenceTally(), count: model.arms)
    let isDone = unsafe sw_reference_simulate(
      Int32(vectors.lanes), &settings, UInt32(youths.lowerBound), UInt32(youths.count), &tallies)
    precondition(isDone, "There is no memory for a tile of the reference kernel")
    return tallies.map { ReferenceTally($0) }
  }

  /// The words of `counter` and of the two counters below it in word 0, word by word.
  static func words(counter: SIMD4<UInt32>, key: UInt64, on vectors: VectorWidth) -> [SIMD4<UInt32>] {
    check(vectors)
    let counter = [counter.x, counter.y, counter.z, counter.w]
    let key = [UInt32(truncatingIfNeeded: key), UInt32(truncatingIfNeeded: key >> 32)]
    var words = [UInt32](repeating: 0, count: 12)
    _ = unsafe sw_reference_words(Int32(vectors.lanes), counter, key, &words)
    return (0..<3).map { SIMD4(words[$0], words[3 + $0], words[6 + $0], words[9 + $0]) }
  }

  /// Four normal numbers of each of 16 consecutive youths.
  static func normals(_ model: ReferenceModel, first: UInt32, week: UInt32, block: UInt32, on vectors: VectorWidth) -> [SIMD4<Float>] {
    check(vectors)
    var settings = Self.settings(model)
    var normals = [Float](repeating: 0, count: 64)
    _ = unsafe sw_reference_normals(Int32(vectors.lanes), &settings, first, week, block, &normals)
    return (0..<16).map { SIMD4(normals[4 * $0], normals[4 * $0 + 1], normals[4 * $0 + 2], normals[4 * $0 + 3]) }
  }

  private static func check(_ vectors: VectorWidth) {
    precondition(vectors != .scalar && vectors.isAvailable, "The vector kernel needs vectors that this processor has")
  }

  private static func settings(_ model: ReferenceModel) -> SWReferenceModel {
    SWReferenceModel(
      seed: model.seed, replication: model.replication, alters: UInt32(model.alters), arms: UInt32(model.arms),
      isShared: model.draws == .shared)
  }
}

extension ReferenceTally {
  fileprivate init(_ tally: SWReferenceTally) {
    factors = tally.factors
    nominated = Int(tally.nominated)
    endedEarly = Int(tally.endedEarly)
    completed = Int(tally.completed)
    placed = Int(tally.placed)
    dropped = Int(tally.dropped)
    hash = tally.hash
  }
}
