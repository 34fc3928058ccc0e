import Foundation
public import Quantities

/// A folder with blocks of one plan: `plan.json` and `blocks/FIRST TWO DIGITS OF THE CHECKSUM/NUMBER-CHECKSUM.block`.
///
/// Any number of programs on any number of machines may write into it at the same time. A block stands there whole or not at all, and once:
/// the same block has the same bytes and so the same name.
public struct BlockFolder: Sendable {
  /// The path as it was given.
  public let path: String
  /// The plan that all blocks belong to.
  public let plan: BlockPlan

  /// Opens the folder of a run that began earlier.
  ///
  /// - Parameter path: the path of the folder.
  /// - Throws: `InvalidInput` when there is no such folder, or its plan cannot be read or was altered.
  public init(opening path: String) throws(InvalidInput) {
    self.path = path
    let file = path + "/plan.json"
    guard let bytes = FileManager.default.contents(atPath: file) else {
      throw InvalidInput([
        Diagnostic(
          path: file, position: nil, problem: "the plan of the run cannot be read", fix: "give a folder into which a run wrote blocks")
      ])
    }
    plan = try BlockPlan(json: [UInt8](bytes), path: file)
  }

  /// Opens the folder of a plan, and makes it when it is missing.
  ///
  /// - Parameters:
  ///   - path: the path of the folder.
  ///   - plan: the plan.
  /// - Throws: `InvalidInput` when the folder holds another plan; an error of the file system.
  public init(creating path: String, plan: BlockPlan) throws {
    let url = URL(filePath: path)
    let file = url.appending(path: "plan.json")
    try AtomicFile.makeFolder(url.appending(path: "blocks"))
    if !FileManager.default.fileExists(atPath: file.path) {
      do {
        try AtomicFile.write(Array(plan.json.utf8), to: file)
      } catch  where FileManager.default.fileExists(atPath: file.path) {
        // Somebody else was first; whether with the same plan is seen below.
      }
    }
    try self.init(opening: path)
    guard self.plan == plan else {
      throw InvalidInput([
        Diagnostic(
          path: path, position: nil,
          problem: "the folder holds another plan (\(self.plan.shortHash)…, \(self.plan.blockCount) blocks) than this run's "
            + "(\(plan.shortHash)…, \(plan.blockCount) blocks)",
          fix: "give a folder of its own to every plan")
      ])
    }
  }

  /// Stores a block. One that is there already stays; a damaged one of the same name gives way.
  ///
  /// - Parameter block: a block of the plan.
  /// - Throws: an error of the file system; nothing is then left behind.
  public func write<Payload>(_ block: Block<Payload>) throws {
    precondition(block.number < plan.blockCount, "A block is one of its plan's")
    let (name, bytes) = BlockFile.bytes(block, plan: plan)
    let url = URL(filePath: path).appending(path: "blocks/\(name.folder)/\(name)")
    try AtomicFile.makeFolder(url.deletingLastPathComponent())
    if let present = FileManager.default.contents(atPath: url.path) {
      if present.elementsEqual(bytes) { return }
      try FileManager.default.removeItem(at: url)
    }
    do {
      try AtomicFile.write(bytes, to: url)
    } catch  where FileManager.default.contents(atPath: url.path)?.elementsEqual(bytes) == true {
      // Somebody else wrote the same block meanwhile.
    }
  }

  /// A file with the name of a block.
  struct File {
    let name: BlockName
    let path: String
  }

  /// The files of blocks in order of number and checksum; hidden files and those of other kinds are passed over.
  ///
  /// - Throws: `InvalidInput` naming every `.block` file whose name is not that of a block; an error of the file system.
  func files() throws -> [File] {
    let base = path + "/blocks"
    guard FileManager.default.fileExists(atPath: base) else { return [] }
    var (files, faults): ([File], [Diagnostic]) = ([], [])
    for inner in try FileManager.default.subpathsOfDirectory(atPath: base) {
      let last = String(inner.split(separator: "/").last ?? "")
      guard last.hasSuffix(BlockName.ending), !last.hasPrefix(".") else { continue }
      if let name = BlockName(last) {
        files.append(File(name: name, path: "\(base)/\(inner)"))
      } else {
        faults.append(
          Diagnostic(
            path: "\(base)/\(inner)", position: nil, problem: "the name of the file is not that of a block, NUMBER-CHECKSUM.block",
            fix: "give the file its name back, or remove it"))
      }
    }
    if !faults.isEmpty { throw InvalidInput(faults.sorted { $0.path < $1.path }) }
    return files.sorted { ($0.name.number, $0.name.checksum, $0.path) < ($1.name.number, $1.name.checksum, $1.path) }
  }

  /// The numbers of the blocks that stand here, going by their names; ascending, each once.
  ///
  /// - Returns: the numbers.
  /// - Throws: `InvalidInput` naming files with wrong names; an error of the file system.
  public func numbers() throws -> [Int] { Array(Set(try files().map(\.name.number))).sorted() }

  /// Removes what writers left that were killed half-way. No other program may be writing into the folder.
  ///
  /// - Throws: an error of the file system.
  public func removeLeftovers() throws {
    for inner in try FileManager.default.subpathsOfDirectory(atPath: path) where inner.hasSuffix(AtomicFile.draftEnding) {
      try FileManager.default.removeItem(atPath: "\(path)/\(inner)")
    }
  }
}
