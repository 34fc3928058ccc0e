import Foundation
import InputFiles
import PolicyAnalysis
import Quantities
import RunStore

/// Where the blocks of a policy are kept, `Output/NAME.blocks/PLAN`: an edited policy has another plan, and so a folder of its own.
struct BatchFolder {
  let path: String
  let plan: BlockPlan

  /// - Parameters:
  ///   - policy: what is run.
  ///   - input: the bytes of its file.
  ///   - output: the folder of all results.
  init(_ policy: Policy, input: [UInt8], output: String) {
    plan = PolicyIdentity.plan(policy, input: input)
    path = "\(output)/\(policy.name).blocks/\(plan.hash.prefix(12))"
  }

  /// Opens it, and makes it when it is missing.
  func open() throws -> BlockFolder {
    do {
      return try BlockFolder(creating: path, plan: plan)
    } catch let error as InvalidInput {
      throw error
    } catch {
      throw Failure.unwritable(path, error)
    }
  }

  var isThere: Bool { FileManager.default.fileExists(atPath: "\(path)/plan.json") }

  /// The numbers of the blocks that are there; none without a folder.
  func present() throws -> [Int] { isThere ? try BlockFolder(opening: path).numbers() : [] }

  // MARK: Blocks that were begun

  /// Notes that a block is begun, with the command that computes it alone: it stays when the process is killed, or the block cannot be written.
  ///
  /// - Returns: forgets it.
  func note(_ block: Int, command: String) -> () -> Void {
    let folder = URL(filePath: "\(path)/running")
    let file = folder.appending(path: "\(block)-\(ProcessInfo.processInfo.processIdentifier).txt")
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try? Data("\(command) --only \(block)\n".utf8).write(to: file)
    return { try? FileManager.default.removeItem(at: file) }
  }

  /// Blocks that were begun and are not there, with the command that computes each alone. Some may be at work just now.
  ///
  /// - Parameter present: the blocks that are there.
  func unfinished(_ present: Set<Int>) -> [(block: Int, command: String)] {
    let folder = "\(path)/running"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.compactMap { name -> (block: Int, command: String)? in
      guard let block = Int(name.prefix { $0 != "-" }), let data = FileManager.default.contents(atPath: "\(folder)/\(name)") else {
        return nil
      }
      if present.contains(block) {
        try? FileManager.default.removeItem(atPath: "\(folder)/\(name)")
        return nil
      }
      return (block, String(decoding: data, as: UTF8.self).trimmingCharacters(in: .newlines))
    }.sorted { $0.block < $1.block }
  }
}
