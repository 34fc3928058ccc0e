import Foundation
import Quantities

/// The blocks of one plan from any number of folders, merged in order of their number.
public struct BlockMerge<Payload: BlockPayload> {
  /// The plan that all blocks belong to.
  public let plan: BlockPlan
  /// The merged results; `nil` when there is no block.
  public private(set) var payload: Payload?
  /// How many blocks were merged; copies count once.
  public private(set) var blockCount = 0
  /// How many pairs of a youth and a future they hold.
  public private(set) var pairCount: Int64 = 0
  /// The numbers of blocks that are missing, as runs of neighbours.
  public let missing: [ClosedRange<Int>]

  /// Reads and merges all blocks. Every file is checked, copies too; the results do not depend on which folder holds which block.
  ///
  /// - Parameters:
  ///   - folders: the paths of the folders, at least one; the same path twice does no harm.
  ///   - first: how many blocks of the plan make the result, from block 0 on, such as those that a `PrecisionRule` asked for;
  ///     all when `nil`. Later ones are not read.
  ///   - allowingMissing: whether the result may lack blocks; they are then told in ``missing``.
  /// - Throws: `InvalidInput` with all problems: a folder without a plan or with another one, a block that is damaged or foreign, two blocks
  ///   of one number that differ, missing blocks unless they are allowed. An error of the file system.
  /// - Complexity: O(total bytes); one block is in memory at a time.
  public init(_ folders: [String], first: Int? = nil, allowingMissing: Bool = false) throws {
    precondition(!folders.isEmpty, "Blocks stand in some folder")
    let (plan, files) = try Self.files(in: folders)
    self.plan = plan
    let end = min(plan.blockCount, first ?? plan.blockCount)
    let wanted = files.filter { $0.name.number < end || $0.name.number >= plan.blockCount }
    missing = NumberRanges.missing(from: wanted.map(\.name.number), below: end)
    var faults: [Diagnostic] = []
    if !missing.isEmpty, !allowingMissing {
      let numbers = NumberRanges.text(missing)
      let isOne = missing.count == 1 && missing[0].count == 1
      faults.append(
        Diagnostic(
          path: folders.joined(separator: ", "), position: nil,
          problem: isOne ? "block \(numbers) is missing" : "blocks \(numbers) are missing",
          fix: "compute the missing blocks, or name the folder that holds them as well"))
    }
    var last: BlockFolder.File?
    for file in wanted {
      do throws(InvalidInput) {
        let block = try Self.read(file, plan: plan)
        if let last, last.name.number == file.name.number {
          if last.name != file.name { throw Self.conflict(file, last) }
          continue
        }
        last = file
        try add(block, file)
      } catch {
        faults += error.diagnostics
      }
    }
    if !faults.isEmpty { throw InvalidInput(faults) }
  }

  private mutating func add(_ block: Block<Payload>, _ file: BlockFolder.File) throws(InvalidInput) {
    blockCount += 1
    pairCount += Int64(block.youths.count) * Int64(block.futures.count)
    guard var merged = payload else {
      payload = block.payload
      return
    }
    guard merged.hasShape(of: block.payload) else {
      throw Self.fault(
        file.path, "the results have another shape than those of the blocks before it",
        fix: "remove the file and compute block \(block.number) again with the version of Steunweb that computed the others")
    }
    payload = nil
    merged.merge(block.payload)
    payload = merged
  }

  /// The plan of all folders, and their files in order of number, checksum and path.
  private static func files(in folders: [String]) throws -> (BlockPlan, [BlockFolder.File]) {
    var (opened, files, faults): ([BlockFolder], [BlockFolder.File], [Diagnostic]) = ([], [], [])
    for path in folders {
      do {
        let folder = try BlockFolder(opening: path)
        if let one = opened.first, one.plan != folder.plan {
          throw fault(
            path,
            "the folder holds another plan (\(folder.plan.shortHash)…, \(folder.plan.blockCount) blocks) than \(one.path) "
              + "(\(one.plan.shortHash)…, \(one.plan.blockCount) blocks)", fix: "merge folders of one plan only")
        }
        opened.append(folder)
        files += try folder.files()
      } catch let error as InvalidInput {
        faults += error.diagnostics
      }
    }
    guard faults.isEmpty else { throw InvalidInput(faults) }
    let order = files.sorted { ($0.name.number, $0.name.checksum, $0.path) < ($1.name.number, $1.name.checksum, $1.path) }
    return (opened[0].plan, order)
  }

  private static func read(_ file: BlockFolder.File, plan: BlockPlan) throws(InvalidInput) -> Block<Payload> {
    guard let bytes = FileManager.default.contents(atPath: file.path) else {
      throw fault(file.path, "the file cannot be read", fix: "see that the file may be read and that the disk is there")
    }
    return try BlockFile.read([UInt8](bytes), path: file.path, name: file.name, plan: plan)
  }

  private static func conflict(_ file: BlockFolder.File, _ other: BlockFolder.File) -> InvalidInput {
    fault(
      file.path, "block \(file.name.number) is another than that of \(other.path), though both are of one plan",
      fix: "compute block \(file.name.number) once more and remove the file that differs from it; the same plan gives the same bits")
  }

  private static func fault(_ path: String, _ problem: String, fix: String) -> InvalidInput {
    InvalidInput([Diagnostic(path: path, position: nil, problem: problem, fix: fix)])
  }
}

extension BlockMerge: Sendable where Payload: Sendable {}
