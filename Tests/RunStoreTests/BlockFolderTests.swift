import Digests
import Estimates
import Foundation
import Testing
import TestSupport

@testable import RunStore

@Suite struct BlockFolderTests {
  @Test func aBlockReadsBackEqual() throws {
    let block = Block(number: 3, youths: 20..<30, futures: 0..<50, payload: SampleResults(futures: 0..<50))
    let (name, bytes) = BlockFile.bytes(block, plan: BlockSamples.plan)
    #expect(try BlockFile.read(bytes, path: "x", name: name, plan: BlockSamples.plan) == block)
    #expect(name.description == "3-\(SHA256.hexadecimal(of: Array(bytes.dropLast(64)))).block" && BlockName(name.description) == name)
    #expect(bytes.starts(with: Array("STEUNBLK".utf8) + [1, 0, 0, 0]) && bytes.suffix(64).elementsEqual(name.checksum.utf8))
  }

  @Test func filesStandWhereTheLayoutSays() throws {
    try BlockSamples.inFolder { root in
      let folder = try BlockFolder(creating: "\(root)/new/run", plan: BlockSamples.plan)
      try folder.write(BlockSamples.counts(4))
      try folder.write(BlockSamples.counts(4))
      let name = BlockFile.bytes(BlockSamples.counts(4), plan: BlockSamples.plan).name
      #expect(try BlockSamples.files("\(root)/new/run") == ["blocks/\(name.checksum.prefix(2))/\(name)", "plan.json"])
      #expect(try BlockFolder(opening: "\(root)/new/run").plan == BlockSamples.plan)
      #expect(
        try String(contentsOf: URL(filePath: "\(root)/new/run/plan.json"), encoding: .utf8) == """
          {
            "format": "steunweb-blocks/1",
            "sha256": "\(SHA256.hexadecimal(of: Array("seed 7".utf8)))",
            "blocks": 10,
            "text": "seed 7"
          }

          """)
    }
  }

  @Test func plansWithAnyTextReadBack() throws {
    try BlockSamples.inFolder { root in
      let plan = BlockPlan(text: "a: \"b\"\\\n\tkans — ½ \u{1}", blockCount: 1)
      _ = try BlockFolder(creating: root, plan: plan)
      #expect(try BlockFolder(opening: root).plan == plan)
    }
  }

  /// A folder stands where the file should come, so that the last step fails; before that nothing was visible.
  @Test func anInterruptedWriteLeavesNothing() throws {
    try BlockSamples.inFolder { root in
      let taken = URL(filePath: root).appending(path: "taken")
      try FileManager.default.createDirectory(at: taken.appending(path: "inside"), withIntermediateDirectories: true)
      #expect(throws: (any Error).self) { try AtomicFile.write([1, 2, 3], to: taken) }
      #expect(throws: (any Error).self) { try AtomicFile.write([1, 2, 3], to: URL(filePath: "\(root)/nowhere/x")) }
      #expect(try FileManager.default.subpathsOfDirectory(atPath: root).sorted() == ["taken", "taken/inside"])
      try AtomicFile.write([1, 2, 3], to: URL(filePath: "\(root)/x"))
      #expect(try Data(contentsOf: URL(filePath: "\(root)/x")) == Data([1, 2, 3]))
      #expect(try FileManager.default.contentsOfDirectory(atPath: root).sorted() == ["taken", "x"])
    }
  }

  @Test func whatAKilledWriterLeftIsPassedOverAndCanBeRemoved() throws {
    try BlockSamples.inFolder { root in
      let folder = try BlockFolder(creating: root, plan: BlockPlan(text: "", blockCount: 2))
      try folder.write(BlockSamples.counts(0))
      let (name, bytes) = BlockFile.bytes(BlockSamples.counts(1), plan: folder.plan)
      let draft = URL(filePath: root).appending(path: "blocks/\(name.folder)/.\(name).X.partial")
      try FileManager.default.createDirectory(at: draft.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes.prefix(100)).write(to: draft)
      #expect(try folder.numbers() == [0])
      #expect(try BlockMerge<BlockCounts>([root], allowingMissing: true).missing == [1...1])
      try folder.write(BlockSamples.counts(1))
      try folder.removeLeftovers()
      #expect(try BlockSamples.files(root).count == 3)
      #expect(try BlockMerge<BlockCounts>([root]).payload?.numbers == [2, 4])
    }
  }

  @Test func aDamagedFileGivesWayToTheSameBlock() throws {
    try BlockSamples.inFolder { root in
      let folder = try BlockFolder(creating: root, plan: BlockPlan(text: "", blockCount: 1))
      try folder.write(BlockSamples.counts(0))
      try BlockSamples.alter(try folder.files()[0].path) { $0.removeLast(20) }
      try folder.write(BlockSamples.counts(0))
      #expect(try BlockMerge<BlockCounts>([root]).payload?.numbers == [1, 2])
    }
  }

  /// Eight writers at once, all with all blocks.
  @Test func writersDoNotDisturbEachOther() async throws {
    let root = FileManager.default.temporaryDirectory.appending(path: "steunweb-blocks-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: root) }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<8 {
        group.addTask {
          let folder = try BlockFolder(creating: root, plan: BlockSamples.plan)
          for number in 0..<10 { try folder.write(BlockSamples.counts(number)) }
        }
      }
      try await group.waitForAll()
    }
    #expect(try BlockSamples.files(root).count == 11)
    #expect(try BlockMerge<BlockCounts>([root]).payload?.numbers == [10, 20])
  }

  @Test func missingNumbersBecomeRanges() {
    #expect(NumberRanges.missing(from: [], below: 3) == [0...2])
    #expect(NumberRanges.missing(from: [0, 0, 1, 2], below: 3).isEmpty)
    #expect(NumberRanges.missing(from: [1, 1, 5, 9], below: 6) == [0...0, 2...4])
    #expect(NumberRanges.text([0...0, 2...4]) == "0, 2–4")
  }
}
