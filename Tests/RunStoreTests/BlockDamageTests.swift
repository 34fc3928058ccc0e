import Digests
import Estimates
import Foundation
import Testing
import TestSupport

@testable import RunStore

/// What is said of every way in which a block or plan can be wrong, word for word.
@Suite struct BlockDamageTests {
  private static let (name, bytes) = BlockFile.bytes(BlockSamples.counts(4, [5, -6, 7]), plan: BlockSamples.plan)

  private static func problem(
    _ bytes: [UInt8], name: BlockName = name, plan: BlockPlan = BlockSamples.plan
  ) -> String? {
    BlockSamples.problem(in: "/nowhere") {
      let _: Block<BlockCounts> = try BlockFile.read(bytes, path: "a.block", name: name, plan: plan)
    }
  }

  /// The bytes changed at a place, with the checksum that then belongs to them.
  private static func resealed(_ place: Int, _ new: [UInt8]) -> (name: BlockName, bytes: [UInt8]) {
    var body = Array(bytes.dropLast(64))
    body.replaceSubrange(place..<(place + new.count), with: new)
    let checksum = SHA256.hexadecimal(of: body)
    return (BlockName(number: 4, checksum: checksum), body + Array(checksum.utf8))
  }

  private static func problem(resealed place: Int, _ new: [UInt8]) -> String? {
    let changed = resealed(place, new)
    return problem(changed.bytes, name: changed.name)
  }

  @Test func aWholeBlockIsFine() { #expect(Self.problem(Self.bytes) == nil && Self.bytes.count == 228) }

  @Test func aTruncatedFile() {
    #expect(
      Self.problem(Array(Self.bytes.prefix(227))) == """
        a.block: error: the file is cut off: it ends after 227 of 228 bytes
          fix: remove the file and compute block 4 again
        """)
    let short = """
      a.block: error: the file is cut off: it ends within its first 132 bytes
        fix: remove the file and compute block 4 again
      """
    for length in [0, 5, 8, 100, 131] { #expect(Self.problem(Array(Self.bytes.prefix(length))) == short, "\(length)") }
  }

  @Test func everyFlippedBitIsFound() {
    let damaged = """
      a.block: error: the file is damaged: its content does not have the checksum it was written with
        fix: remove the file and compute block 4 again
      """
    for place in Self.bytes.indices {
      for bit in 0..<8 {
        var bytes = Self.bytes
        bytes[place] ^= 1 << bit
        let problem = Self.problem(bytes)
        #expect(problem != nil, "bit \(bit) of byte \(place)")
        if 8..<124 ~= place || place >= 132 { #expect(problem == damaged) }
      }
    }
    #expect(Self.problem(Self.bytes + [0]) == damaged)
  }

  @Test func aFileOfSomethingElse() {
    #expect(
      Self.problem(Array("a text of some length".utf8)) == """
        a.block: error: this is not a block of results
          fix: remove the file from the folder
        """)
  }

  @Test func anotherFormatVersion() {
    #expect(
      Self.problem(resealed: 8, [2]) == """
        a.block: error: this is a block of format version 2; version 1 is wanted
          fix: read it with the version of Steunweb that wrote it, or remove it and compute the block again
        """)
  }

  @Test func aBlockOfAnotherPlan() {
    let other = BlockPlan(text: "seed 8", blockCount: 10)
    #expect(
      Self.problem(Self.bytes, plan: other) == """
        a.block: error: the block belongs to another plan (\(BlockSamples.plan.shortHash)…, not \(other.shortHash)…)
          fix: remove the file from this folder; blocks of one plan only can be merged
        """)
  }

  @Test func aNameThatIsNotThatOfTheContent() {
    let wanted = """
      a.block: error: the name of the file is not that of its content
        fix: name it \(Self.name)
      """
    #expect(Self.problem(Self.bytes, name: BlockName(number: 5, checksum: Self.name.checksum)) == wanted)
    #expect(Self.problem(Self.bytes, name: BlockName(number: 4, checksum: String(repeating: "0", count: 64))) == wanted)
  }

  @Test func aNumberBeyondThePlan() {
    let plan = BlockPlan(text: BlockSamples.plan.text, blockCount: 4)
    #expect(
      Self.problem(Self.bytes, plan: plan) == """
        a.block: error: block 4 is none of the blocks 0–3 of the plan
          fix: read it with the version of Steunweb that wrote it, or remove it and compute the block again
        """)
  }

  @Test func resultsOfAnotherKindOrVersion() {
    let fix = "\n  fix: read it with the version of Steunweb that wrote it, or remove it and compute the block again"
    #expect(
      Self.problem(resealed: 116, Array("ARMS".utf8)) == "a.block: error: the results are 'ARMS' version 1; 'CNTS' version 1 is wanted"
        + fix)
    #expect(Self.problem(resealed: 120, [9]) == "a.block: error: the results are 'CNTS' version 9; 'CNTS' version 1 is wanted" + fix)
  }

  @Test func contentThatContradictsItself() {
    let fix = "\n  fix: read it with the version of Steunweb that wrote it, or remove it and compute the block again"
    func says(_ problem: String?, _ words: String) { #expect(problem == "a.block: error: the block cannot be read (\(words))" + fix) }
    says(Self.problem(resealed: 83, [0x80]), "byte 76: the number of the block is -9223372036854775804, below 0")
    says(Self.problem(resealed: 84, [2]), "byte 84: a range of youths or futures ends before it begins")
    says(Self.problem(resealed: 124, [31]), "byte 132: 31 bytes of results are told of and 32 are there")
    says(Self.problem(resealed: 132, [4]), "byte 164: 8 bytes are wanted and 0 are left")
    says(Self.problem(resealed: 132, [2]), "byte 156: 8 bytes are left over")
  }

  @Test func aFileWithAWrongName() throws {
    try BlockSamples.inFolder { root in
      let folder = try BlockFolder(creating: root, plan: BlockSamples.plan)
      try Data(Self.bytes).write(to: URL(filePath: "\(root)/blocks/4-copy.block"))
      try Data(Self.bytes).write(to: URL(filePath: "\(root)/blocks/notes.txt"))
      let problem = """
        ~/blocks/4-copy.block: error: the name of the file is not that of a block, NUMBER-CHECKSUM.block
          fix: give the file its name back, or remove it
        """
      #expect(BlockSamples.problem(in: root) { _ = try folder.numbers() } == problem)
      #expect(BlockSamples.problem(in: root) { _ = try BlockMerge<BlockCounts>([root], allowingMissing: true) } == problem)
    }
  }

  @Test func aFileThatCannotBeRead() throws {
    try BlockSamples.inFolder { root in
      let folder = try BlockFolder(creating: root, plan: BlockPlan(text: "", blockCount: 1))
      let name = BlockFile.bytes(BlockSamples.counts(0), plan: folder.plan).name
      try FileManager.default.createDirectory(atPath: "\(root)/blocks/\(name)", withIntermediateDirectories: true)
      #expect(
        BlockSamples.problem(in: root) { _ = try BlockMerge<BlockCounts>([root]) } == """
          ~/blocks/\(name): error: the file cannot be read
            fix: see that the file may be read and that the disk is there
          """)
    }
  }

  @Test func plansThatAreNone() throws {
    let cure = "\n  fix: give the file back as the run wrote it, or run again in an empty folder"
    try BlockSamples.inFolder { root in
      #expect(
        BlockSamples.problem(in: root) { _ = try BlockFolder(opening: root) } == """
          ~/plan.json: error: the plan of the run cannot be read
            fix: give a folder into which a run wrote blocks
          """)
      func says(_ text: String, _ words: String) throws {
        try Data(text.utf8).write(to: URL(filePath: "\(root)/plan.json"))
        #expect(BlockSamples.problem(in: root) { _ = try BlockFolder(opening: root) } == "~/plan.json: error: \(words)" + cure)
      }
      let json = BlockSamples.plan.json
      try says("{}", "this is not the plan of a run: 'format', 'sha256', 'blocks' and 'text' are wanted")
      try says(String(json.dropLast(9)), "this is not the plan of a run: 'format', 'sha256', 'blocks' and 'text' are wanted")
      try says(
        json.replacing("blocks/1", with: "blocks/2"), "the plan has the format 'steunweb-blocks/2'; 'steunweb-blocks/1' is wanted")
      try says(json.replacing(": 10", with: ": 0"), "the plan has 0 blocks")
      try says(json.replacing("seed 7", with: "seed 8"), "the text of the plan is not the one that its checksum was made of")
    }
  }
}
