import InputFiles
import ArgumentParser
import Foundation
import MentorSimulation
import Quantities
import RunStore

/// Options for a run in parts: blocks that are computed apart, here or on other machines, and merged when all are there.
struct BlockOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Keep finished blocks in this folder, and go on from them; more folders (the first one is written) are merged.", valueName: "folder"))
  var blocks: [String] = []

  @Option(help: ArgumentHelp("Courses of a block; blocks of one size only merge.", valueName: "n"))
  var blockSize = 1_000

  @Option(help: ArgumentHelp("Compute these blocks alone and write no result yet.", valueName: "first-last"))
  var only: String?

  func validate() throws {
    guard (1...10_000_000).contains(blockSize) else { throw ValidationError("'--block-size' is 1 to 10000000.") }
    if only != nil, blocks.isEmpty { throw ValidationError("'--only' needs '--blocks'.") }
    if let only, range(only) == nil {
      throw ValidationError("'--only' is a number of a block or two with a dash, such as 0-9; got '\(only)'.")
    }
  }

  private func range(_ text: String) -> ClosedRange<Int>? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1], first >= 0, first <= last else { return nil }
    return first...last
  }

  /// The results of a simulation: at once, or from blocks. `nil` when some blocks alone were to be computed.
  ///
  /// - Throws: `InvalidInput` when a folder holds another plan or a damaged block; `Failure` when a block cannot be written.
  func results(
    _ simulation: Simulation, identity: RunIdentity, threads: Int, progress: @escaping @Sendable (Int) -> Void
  ) async throws -> SimulationResults? {
    guard let first = blocks.first else { return await simulation.run(threads: threads, progress: progress) }
    // A block holds youths whole, unless there is only one.
    let size = simulation.youths == 1 ? blockSize : max(1, blockSize / simulation.futures) * simulation.futures
    let plan = identity.plan(courses: simulation.courses, blocksOf: size)
    let wanted = only.flatMap(range) ?? 0...plan.blockCount - 1
    guard wanted.upperBound < plan.blockCount else {
      throw Failure(
        kind: .usage,
        message: "steunweb: error: there is no block \(wanted.upperBound)\n  fix: the blocks are 0 to \(plan.blockCount - 1)")
    }
    do {
      let folder = try BlockFolder(creating: first, plan: plan)
      // Beside other writers a draft may be somebody's who is still at work.
      if only == nil { try folder.removeLeftovers() }
      let present = Set(try folder.numbers() + blocks.dropFirst().flatMap { try BlockFolder(opening: $0).numbers() })
      var done = 0
      for number in wanted {
        let courses = number * size..<min(simulation.courses, (number + 1) * size)
        if !present.contains(number) {
          let before = done
          let results = await simulation.run(courses, threads: threads) { progress(before + $0) }
          let isOne = simulation.youths == 1
          try folder.write(
            Block(
              number: number,
              youths: isOne ? 0..<1 : Int64(courses.lowerBound / simulation.futures)..<Int64(courses.upperBound / simulation.futures),
              futures: isOne ? Int64(courses.lowerBound)..<Int64(courses.upperBound) : 0..<Int64(simulation.futures), payload: results))
        }
        done += courses.count
        progress(done)
      }
      return only == nil ? try BlockMerge<SimulationResults>(blocks).payload : nil
    } catch let error as InvalidInput {
      throw error
    } catch {
      throw Failure.unwritable(first, error)
    }
  }
}
