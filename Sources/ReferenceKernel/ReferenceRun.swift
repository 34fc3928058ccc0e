public import Lanes

/// Runs the reference model.
public enum ReferenceRun {
  /// Youths whose factors are summed one by one before tiles are summed in order: that of the published program.
  static let tile = 256

  /// The tally of every arm, the control arm first.
  ///
  /// All vectors, all numbers of threads and both kinds of draws give the same bits.
  ///
  /// - Parameters:
  ///   - model: what to run.
  ///   - vectors: how; a set that this processor lacks traps.
  ///   - threads: how many tasks share the tiles, at least 1.
  /// - Returns: As many tallies as the model has arms.
  /// - Complexity: O(arms × youths × weeks × alters); memory for one tally per tile and arm.
  public static func tallies(_ model: ReferenceModel, on vectors: VectorWidth = .best, threads: Int = 1) async -> [ReferenceTally] {
    precondition(vectors.isAvailable, "This processor has no such vectors")
    precondition(threads >= 1, "A run needs a thread")
    let tiles = (model.youths + tile - 1) / tile
    let parts = await withTaskGroup(of: (Int, [[ReferenceTally]]).self) { group in
      for thread in 0..<min(threads, tiles) {
        group.addTask {
          (thread, stride(from: thread, to: tiles, by: threads).map { Self.tile($0, of: model, on: vectors) })
        }
      }
      var parts = [[[ReferenceTally]]](repeating: [], count: threads)
      for await (thread, tallies) in group { parts[thread] = tallies }
      return parts
    }
    var sums = [ReferenceTally](repeating: ReferenceTally(), count: model.arms)
    for tile in 0..<tiles {
      for arm in sums.indices { sums[arm].add(parts[tile % threads][tile / threads][arm]) }
    }
    return sums
  }

  private static func tile(_ number: Int, of model: ReferenceModel, on vectors: VectorWidth) -> [ReferenceTally] {
    let youths = number * tile..<min(model.youths, (number + 1) * tile)
    return vectors == .scalar
      ? ScalarArm.simulate(model, youths: youths) : VectorKernel.simulate(model, youths: youths, on: vectors)
  }
}
