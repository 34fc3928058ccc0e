import Foundation
import Quantities

/// The files that an import begins from: one file, those of a folder and its folders, or those of an archive.
struct ImportFiles {
  /// The most files of a folder, and how deep its folders go.
  static let (mostFiles, deepestFolder) = (50_000, 4)

  /// The largest archive or graph file that is read.
  static let mostBytes = 256 << 20

  /// In the order of their names; files that systems leave behind are not among them.
  private(set) var inputs: [TableInput] = []
  private(set) var ignored: [String] = []
  /// What was found while an archive was unpacked.
  private(set) var findings: [Finding] = []

  /// - Throws: `InvalidInput` when there is nothing at `path`, or an archive cannot be read.
  init(path: String, unzip: Importer.Unzip) throws(InvalidInput) {
    if FileManager.default.fileExists(atPath: path + "/.") {
      var names: [String] = []
      try Self.collect(path, "", 0, &names)
      for name in names.sorted() { add(TableInput(path: "\(path.hasSuffix("/") ? String(path.dropLast()) : path)/\(name)"), name) }
    } else if Self.isArchive(path) {
      let archive = try unzip(path, try Self.bytes(path))
      findings = archive.findings
      for (name, bytes) in archive.files.sorted(by: { $0.name < $1.name }) where !name.hasSuffix("/") {
        add(TableInput(path: "\(path)/\(name)", bytes: bytes), name)
      }
    } else {
      inputs = [TableInput(path: path)]
    }
  }

  private mutating func add(_ input: TableInput, _ name: String) {
    if name.contains("__MACOSX") || input.name.hasPrefix(".") || input.name == "Thumbs.db" {
      ignored.append(input.path)
    } else {
      inputs.append(input)
    }
  }

  private static func collect(_ root: String, _ folder: String, _ depth: Int, _ names: inout [String]) throws(InvalidInput) {
    guard depth <= deepestFolder, let found = try? FileManager.default.contentsOfDirectory(atPath: "\(root)/\(folder)") else { return }
    for name in found.sorted() {
      let path = folder.isEmpty ? name : "\(folder)/\(name)"
      let kind = (try? FileManager.default.attributesOfItem(atPath: "\(root)/\(path)"))?[.type] as? FileAttributeType
      if FileManager.default.fileExists(atPath: "\(root)/\(path)/.") {
        // A link to a folder could lead round in circles.
        if kind == .typeSymbolicLink { continue }
        try collect(root, path, depth + 1, &names)
      } else {
        names.append(path)
      }
      if names.count > mostFiles { throw refusal(root, "the folder has more than \(mostFiles) files", "give a folder with one export") }
    }
  }

  static func isArchive(_ path: String) -> Bool {
    let ending = path.lowercased()
    return ending.hasSuffix(".zip") || ending.hasSuffix(".netcanvas")
  }

  /// The whole content of a file.
  static func bytes(_ path: String) throws(InvalidInput) -> [UInt8] {
    if let size = (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int, size > mostBytes {
      throw refusal(path, "the file is larger than 256 MiB", "give the tables of the study, which are read row by row")
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw refusal(path, "the file cannot be read", "check the name, and that you may read it")
    }
    return [UInt8](data)
  }

  static func refusal(_ path: String, _ problem: String, _ fix: String) -> InvalidInput {
    InvalidInput([Diagnostic(path: path, position: nil, problem: problem, fix: fix)])
  }
}
