import InputFiles
import Foundation

/// Files that are written aside and take their places together at the end, so that nothing half-written is ever seen.
final class PendingFiles {
  private struct File {
    let path: String
    /// `nil` for what is no plain file, such as a terminal: it is written at once.
    let draft: String?
    let handle: FileHandle
    var buffer: [UInt8] = []
  }

  private var files: [File] = []

  /// - Throws: `Failure` when a file cannot be written where it should go.
  init(_ paths: [String]) throws {
    for path in paths {
      do {
        files.append(try Self.open(path))
      } catch {
        discard()
        throw Failure.unwritable(path, error)
      }
    }
  }

  private static func open(_ path: String) throws -> File {
    if Outputs.isSpecial(path) { return File(path: path, draft: nil, handle: try FileHandle(forWritingTo: URL(filePath: path))) }
    let target = Outputs.resolved(path)
    let files = FileManager.default
    if files.fileExists(atPath: target + "/.") { throw POSIXError(.EISDIR) }
    guard files.fileExists(atPath: (target as NSString).deletingLastPathComponent) else { throw POSIXError(.ENOENT) }
    let draft = free("\(target).part")
    // Whose webs will stand in it is not known yet.
    guard files.createFile(atPath: draft, contents: Data(), attributes: [.posixPermissions: 0o600]) else { throw POSIXError(.EACCES) }
    return File(path: target, draft: draft, handle: try FileHandle(forWritingTo: URL(filePath: draft)))
  }

  /// A name that nothing has: that of a draft never takes the place of somebody's file.
  static func free(_ path: String) -> String {
    var (name, k) = (path, 2)
    while FileManager.default.fileExists(atPath: name) { (name, k) = ("\(path)-\(k)", k + 1) }
    return name
  }

  func write(_ bytes: [UInt8], to place: Int) throws {
    files[place].buffer += bytes
    if files[place].buffer.count > 1 << 18 { try flush(place) }
  }

  private func flush(_ place: Int) throws {
    do {
      try files[place].handle.write(contentsOf: Data(files[place].buffer))
      files[place].buffer.removeAll(keepingCapacity: true)
    } catch {
      throw Failure.unwritable(files[place].path, error)
    }
  }

  /// Puts everything in its place, then writes some smaller files beside.
  func commit(with others: [(path: String, bytes: [UInt8])]) throws {
    for place in files.indices { try flush(place) }
    while let file = files.first {
      do {
        try file.handle.close()
        if let draft = file.draft {
          try FileManager.default.setAttributes([.posixPermissions: Privacy.newFilePermissions], ofItemAtPath: draft)
          try Self.put(draft, at: file.path)
        }
        files.removeFirst()
      } catch {
        throw Failure.unwritable(file.path, error)
      }
    }
    for (path, bytes) in others { try Outputs.write(bytes, to: path) }
  }

  /// Moves a draft to its place. What stood there is kept aside until the draft has arrived.
  private static func put(_ draft: String, at path: String) throws {
    let files = FileManager.default
    guard files.fileExists(atPath: path) else { return try files.moveItem(atPath: draft, toPath: path) }
    let aside = free("\(path).old")
    try files.moveItem(atPath: path, toPath: aside)
    do {
      try files.moveItem(atPath: draft, toPath: path)
    } catch {
      try? files.moveItem(atPath: aside, toPath: path)
      throw error
    }
    try? files.removeItem(atPath: aside)
  }

  /// Removes what has not been put in its place.
  func discard() {
    for file in files { if let draft = file.draft { try? FileManager.default.removeItem(atPath: draft) } }
    files = []
  }
}
