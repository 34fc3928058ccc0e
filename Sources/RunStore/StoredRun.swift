public import Foundation

/// A result on disk, as a run left it.
public struct StoredRun {
  public let folder: URL
  let manifest: StoredManifest

  /// Why a folder cannot be read as a result.
  public enum Fault: Error, Equatable {
    /// There is no manifest, or it cannot be read as one.
    case noManifest
    /// The manifest has the form of another version of the program.
    case otherFormat(String)
    /// A copy of an input is missing.
    case noInput(String)
  }

  /// - Throws: ``Fault``.
  public init(_ folder: URL) throws {
    self.folder = folder
    guard let data = try? Data(contentsOf: folder.appending(path: "manifest.json")) else { throw Fault.noManifest }
    guard let head = try? JSONDecoder().decode(StoredManifest.Head.self, from: data) else { throw Fault.noManifest }
    guard head.format == Manifest.format else { throw Fault.otherFormat(head.format) }
    guard let manifest = try? JSONDecoder().decode(StoredManifest.self, from: data) else { throw Fault.noManifest }
    self.manifest = manifest
    for input in manifest.inputs.values where !FileManager.default.fileExists(atPath: folder.appending(path: input.file).path) {
      throw Fault.noInput(input.file)
    }
  }

  public var language: String { manifest.language }
  /// The futures that the command line asked for in place of the scenario's.
  public var futuresOption: Int? { manifest.options.futures }
  public var scenarioFile: URL { folder.appending(path: manifest.inputs["scenario"]?.file ?? "") }

  /// The copies of the case files, in the order of the scenario.
  public var caseFiles: [URL] {
    let roles = manifest.inputs.keys.filter { $0 != "scenario" }
    return roles.sorted { ($0.count, $0) < ($1.count, $1) }.compactMap { manifest.inputs[$0].map { folder.appending(path: $0.file) } }
  }

  /// The bytes of a file of the result; `nil` where it is missing or cannot be read.
  func bytes(_ name: String) -> [UInt8]? { (try? Data(contentsOf: folder.appending(path: name))).map { [UInt8]($0) } }
}

/// What ``Manifest`` has written.
struct StoredManifest: Decodable {
  struct Head: Decodable { let format: String }
  struct Hash: Decodable { let sha256: String }
  struct Input: Decodable {
    let file: String
    let sha256: String
  }
  struct Options: Decodable { let futures: Int? }

  let steunweb: String
  let language: String
  let options: Options
  let data: [String: Hash]
  let inputs: [String: Input]
  let files: [String: Hash]
  let tables: [String: Hash]
}
