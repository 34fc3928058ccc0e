import InputFiles
import Foundation

/// A folder that is filled aside and takes its place at the end; whatever stands there but an empty folder is left alone.
struct PendingFolder {
  private let path: String
  private let draft: String
  private var names: Set<String> = []

  /// - Throws: `Failure` when something stands there, or the folder cannot be made.
  init(_ path: String) throws {
    self.path = Outputs.resolved(path)
    try Self.check(self.path, path)
    draft = PendingFiles.free("\(self.path).part")
    do {
      try FileManager.default.createDirectory(atPath: draft, withIntermediateDirectories: true)
    } catch {
      throw Failure.unwritable(path, error)
    }
  }

  private static func check(_ path: String, _ given: String) throws {
    let files = FileManager.default
    guard files.fileExists(atPath: path) else { return }
    guard files.fileExists(atPath: path + "/."), let held = try? files.contentsOfDirectory(atPath: path) else {
      throw Failure(
        kind: .resource, message: "\(given): error: this is no folder\n  fix: name a new folder; nothing was changed")
    }
    guard held.isEmpty else {
      throw Failure(
        kind: .resource,
        message: "\(given): error: the folder is not empty\n  fix: name a new folder, or empty this one; nothing was changed")
    }
  }

  /// Writes a file; a name that is taken gets a number.
  mutating func write(_ bytes: [UInt8], stem: String, ending: String) throws {
    var (name, k) = ("\(stem).\(ending)", 2)
    while !names.insert(name).inserted { (name, k) = ("\(stem)-\(k).\(ending)", k + 1) }
    do {
      try Data(bytes).write(to: URL(filePath: "\(draft)/\(name)"))
    } catch {
      throw Failure.unwritable("\(path)/\(name)", error)
    }
  }

  func commit() throws {
    try Self.check(path, path)
    do {
      if FileManager.default.fileExists(atPath: path) { try FileManager.default.removeItem(atPath: path) }
      try FileManager.default.moveItem(atPath: draft, toPath: path)
    } catch {
      throw Failure.unwritable(path, error)
    }
  }

  func discard() { try? FileManager.default.removeItem(atPath: draft) }
}
