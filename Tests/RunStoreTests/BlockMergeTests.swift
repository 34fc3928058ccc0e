import Estimates
import Foundation
import Testing
import TestSupport

@testable import RunStore

@Suite struct BlockMergeTests {
  /// 1,000 futures in blocks of `size`, block `i` in the folder `place(i)`.
  private static func store(_ root: String, size: Int, order: [Int], place: (Int) -> Int) throws -> [String] {
    let plan = BlockPlan(text: "1000 futures", blockCount: 1_000 / size)
    var paths: Set<String> = []
    for number in order {
      let path = "\(root)/\(size)-\(place(number))"
      let futures = Int64(number * size)..<Int64(number * size + size)
      try BlockFolder(creating: path, plan: plan).write(
        Block(number: number, youths: 0..<1, futures: futures, payload: SampleResults(futures: futures)))
      paths.insert(path)
    }
    return paths.sorted()
  }

  @Test func oneBlockOfAThousandIsTenOfAHundred() throws {
    try BlockSamples.inFolder { root in
      let whole = SampleResults(futures: 0..<1_000)
      var dice = Dice(seed: 51)
      for (size, places) in [(1_000, 1), (100, 1), (100, 3), (100, 10), (20, 4)] {
        let order = dice.shuffled(Array(0..<(1_000 / size)))
        let paths = try Self.store("\(root)/\(places)", size: size, order: order) { $0 % places }
        #expect(paths.count == places)
        let merged = try BlockMerge<SampleResults>(dice.shuffled(paths))
        #expect(merged.payload?.binaryForm == whole.binaryForm && merged.payload == whole)
        #expect(merged.blockCount == 1_000 / size && merged.pairCount == 1_000 && merged.missing.isEmpty)
      }
    }
  }

  @Test func theSameBlockTwiceCountsOnce() throws {
    try BlockSamples.inFolder { root in
      for path in ["\(root)/a", "\(root)/b"] {
        let folder = try BlockFolder(creating: path, plan: BlockSamples.plan)
        for number in 0..<10 { try folder.write(BlockSamples.counts(number, [Int64(number)])) }
      }
      let merged = try BlockMerge<BlockCounts>(["\(root)/a", "\(root)/b", "\(root)/a"])
      #expect(merged.payload?.numbers == [45] && merged.blockCount == 10)
    }
  }

  @Test func missingBlocksAreNamedAsRanges() throws {
    try BlockSamples.inFolder { root in
      let folder = try BlockFolder(creating: "\(root)/a", plan: BlockSamples.plan)
      for number in [8, 1, 2, 6] { try folder.write(BlockSamples.counts(number)) }
      #expect(try folder.numbers() == [1, 2, 6, 8])
      #expect(
        BlockSamples.problem(in: root) { _ = try BlockMerge<BlockCounts>(["\(root)/a"]) } == """
          ~/a: error: blocks 0, 3–5, 7, 9 are missing
            fix: compute the missing blocks, or name the folder that holds them as well
          """)
      let part = try BlockMerge<BlockCounts>(["\(root)/a"], allowingMissing: true)
      #expect(part.missing == [0...0, 3...5, 7...7, 9...9] && part.payload?.numbers == [4, 8] && part.pairCount == 20)
      try BlockFolder(creating: "\(root)/b", plan: BlockSamples.plan).write(BlockSamples.counts(0))
      #expect(
        BlockSamples.problem(in: root) { _ = try BlockMerge<BlockCounts>(["\(root)/a", "\(root)/b"], first: 4) } == """
          ~/a, ~/b: error: block 3 is missing
            fix: compute the missing blocks, or name the folder that holds them as well
          """)
      #expect(try BlockMerge<BlockCounts>(["\(root)/b", "\(root)/a"], first: 3).payload?.numbers == [3, 6])
    }
  }

  @Test func aFolderWithoutBlocksHasNoResults() throws {
    try BlockSamples.inFolder { root in
      _ = try BlockFolder(creating: root, plan: BlockPlan(text: "", blockCount: 1))
      let merged = try BlockMerge<BlockCounts>([root], allowingMissing: true)
      #expect(merged.payload == nil && merged.missing == [0...0] && merged.blockCount == 0)
    }
  }

  @Test func foldersOfTwoPlansAreRefused() throws {
    try BlockSamples.inFolder { root in
      for (name, text, count) in [("a", "seed 7", 10), ("b", "seed 8", 10), ("c", "seed 7", 11)] {
        _ = try BlockFolder(creating: "\(root)/\(name)", plan: BlockPlan(text: text, blockCount: count))
      }
      let hash = (BlockSamples.plan.shortHash, BlockPlan(text: "seed 8", blockCount: 1).shortHash)
      #expect(
        BlockSamples.problem(in: root) { _ = try BlockMerge<BlockCounts>(["\(root)/a", "\(root)/b"]) } == """
          ~/b: error: the folder holds another plan (\(hash.1)…, 10 blocks) than ~/a (\(hash.0)…, 10 blocks)
            fix: merge folders of one plan only
          """)
      #expect(
        BlockSamples.problem(in: root) { _ = try BlockMerge<BlockCounts>(["\(root)/a", "\(root)/c"]) } == """
          ~/c: error: the folder holds another plan (\(hash.0)…, 11 blocks) than ~/a (\(hash.0)…, 10 blocks)
            fix: merge folders of one plan only
          """)
      #expect(
        BlockSamples.problem(in: root) { _ = try BlockFolder(creating: "\(root)/b", plan: BlockSamples.plan) } == """
          ~/b: error: the folder holds another plan (\(hash.1)…, 10 blocks) than this run's (\(hash.0)…, 10 blocks)
            fix: give a folder of its own to every plan
          """)
    }
  }

  @Test func twoBlocksOfOneNumberThatDifferAreRefused() throws {
    try BlockSamples.inFolder { root in
      let plan = BlockPlan(text: "", blockCount: 1)
      try BlockFolder(creating: "\(root)/a", plan: plan).write(BlockSamples.counts(0, [1]))
      try BlockFolder(creating: "\(root)/b", plan: plan).write(BlockSamples.counts(0, [2]))
      let names = (
        BlockFile.bytes(BlockSamples.counts(0, [1]), plan: plan).name, BlockFile.bytes(BlockSamples.counts(0, [2]), plan: plan).name
      )
      let (a, b) = ("~/a/blocks/\(names.0.folder)/\(names.0)", "~/b/blocks/\(names.1.folder)/\(names.1)")
      let (first, second) = names.0.checksum < names.1.checksum ? (a, b) : (b, a)
      #expect(
        BlockSamples.problem(in: root) { _ = try BlockMerge<BlockCounts>(["\(root)/a", "\(root)/b"]) } == """
          \(second): error: block 0 is another than that of \(first), though both are of one plan
            fix: compute block 0 once more and remove the file that differs from it; the same plan gives the same bits
          """)
    }
  }

  @Test func resultsOfAnotherShapeAreRefused() throws {
    try BlockSamples.inFolder { root in
      let plan = BlockPlan(text: "", blockCount: 2)
      let folder = try BlockFolder(creating: root, plan: plan)
      try folder.write(BlockSamples.counts(0, [1, 2]))
      try folder.write(BlockSamples.counts(1, [1, 2, 3]))
      let name = BlockFile.bytes(BlockSamples.counts(1, [1, 2, 3]), plan: plan).name
      #expect(
        BlockSamples.problem(in: root) { _ = try BlockMerge<BlockCounts>([root]) } == """
          ~/blocks/\(name.folder)/\(name): error: the results have another shape than those of the blocks before it
            fix: remove the file and compute block 1 again with the version of Steunweb that computed the others
          """)
    }
  }

  /// All problems at once, and no result.
  @Test func everyProblemOfAllFoldersIsTold() throws {
    try BlockSamples.inFolder { root in
      let folder = try BlockFolder(creating: root, plan: BlockSamples.plan)
      for number in 0..<9 { try folder.write(BlockSamples.counts(number)) }
      for file in try folder.files() where [2, 5].contains(file.name.number) {
        try BlockSamples.alter(file.path) { $0[150] ^= 1 }
      }
      let problem = BlockSamples.problem(in: root) { _ = try BlockMerge<BlockCounts>([root], allowingMissing: false) } ?? ""
      #expect(problem.contains("error: block 9 is missing"))
      #expect(problem.contains("compute block 2 again") && problem.contains("compute block 5 again"))
      #expect(problem.matches(of: /error:/).count == 3)
    }
  }
}
