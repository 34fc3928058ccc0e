import Foundation

/// A folder that is filled aside and takes its place at the end; one that holds something already is left alone.
struct PendingFolder {
  private let path: String
  private let draft: String
  private var names: Set<String> = []

  /// - Throws: `Failure` when the folder holds something, or cannot be made.
  init(_ path: String) throws {
    self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    draft = "\(self.path).part"
    if let held = try? FileManager.default.contentsOfDirectory(atPath: self.path), !held.isEmpty {
      throw Failure(
        kind: .resource,
        message: "\(path): error: the folder is not empty\n  fix: name a new folder, or empty this one; nothing was changed")
    }
    do {
      try? FileManager.default.removeItem(atPath: draft)
      try FileManager.default.createDirectory(atPath: draft, withIntermediateDirectories: true)
    } catch {
      throw Failure.unwritable(path, error)
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
    do {
      if FileManager.default.fileExists(atPath: path) { try FileManager.default.removeItem(atPath: path) }
      try FileManager.default.moveItem(atPath: draft, toPath: path)
    } catch {
      throw Failure.unwritable(path, error)
    }
  }

  func discard() { try? FileManager.default.removeItem(atPath: draft) }
}
