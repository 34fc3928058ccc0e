import Digests
import Documents
import Foundation
import Quantities

/// What all blocks of a run are parts of: a canonical text of everything that decides on the results, and the number of blocks.
public struct BlockPlan: Hashable, Sendable {
  private static let format = "steunweb-blocks/1"

  /// Everything that decides on the results, in a fixed order: version, model, inputs, parameters, seed, size of blocks.
  public let text: String
  /// How many blocks there are; they are numbered from 0.
  public let blockCount: Int
  /// SHA-256 of ``text`` in hexadecimal.
  public let hash: String

  /// - Parameters:
  ///   - text: everything that decides on the results, in a fixed order.
  ///   - blockCount: how many blocks there are, at least 1.
  public init(text: String, blockCount: Int) {
    precondition(blockCount > 0, "A plan has at least one block")
    self.text = text
    self.blockCount = blockCount
    hash = SHA256.hexadecimal(of: Array(text.utf8))
  }

  /// The first letters of the hash, for messages.
  var shortHash: String { String(hash.prefix(12)) }

  /// The numbers of its blocks, as a message says them.
  var numbers: String { blockCount == 1 ? "0" : "0–\(blockCount - 1)" }

  /// The file `plan.json`.
  var json: String {
    JSONText.object([
      ("format", .string(Self.format)), ("sha256", .string(hash)), ("blocks", .integer(blockCount)), ("text", .string(text)),
    ]).rendered() + "\n"
  }

  private struct Stored: Decodable {
    let format: String
    let sha256: String
    let blocks: Int
    let text: String
  }

  /// Reads `plan.json`.
  ///
  /// - Parameters:
  ///   - bytes: the bytes of the file.
  ///   - path: the path, for messages.
  init(json bytes: [UInt8], path: String) throws(InvalidInput) {
    func invalid(_ problem: String) -> InvalidInput {
      InvalidInput([
        Diagnostic(
          path: path, position: nil, problem: problem, fix: "give the file back as the run wrote it, or run again in an empty folder")
      ])
    }
    guard let stored = try? JSONDecoder().decode(Stored.self, from: Data(bytes)) else {
      throw invalid("this is not the plan of a run: 'format', 'sha256', 'blocks' and 'text' are wanted")
    }
    guard stored.format == Self.format else { throw invalid("the plan has the format '\(stored.format)'; '\(Self.format)' is wanted") }
    guard stored.blocks > 0 else { throw invalid("the plan has \(stored.blocks) blocks") }
    self.init(text: stored.text, blockCount: stored.blocks)
    guard stored.sha256 == hash else { throw invalid("the text of the plan is not the one that its checksum was made of") }
  }
}
