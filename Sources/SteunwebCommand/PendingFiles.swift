import Foundation

/// Files that are written aside and take their places together at the end, so that nothing half-written is ever seen.
final class PendingFiles {
  private struct File {
    let path: String
    let draft: String
    let handle: FileHandle
    var buffer: [UInt8] = []
  }

  private var files: [File] = []

  /// - Throws: `Failure` when a file cannot be written where it should go.
  init(_ paths: [String]) throws {
    for path in paths {
      let draft = "\(path).part"
      if FileManager.default.fileExists(atPath: path + "/.") {
        throw Failure.unwritable(path, POSIXError(.EISDIR))
      }
      guard FileManager.default.createFile(atPath: draft, contents: nil), let handle = FileHandle(forWritingAtPath: draft) else {
        discard()
        throw Failure.unwritable(path, CocoaError(.fileWriteNoPermission))
      }
      files.append(File(path: path, draft: draft, handle: handle))
    }
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

  /// Puts everything in its place, with some smaller files beside.
  func commit(with others: [(path: String, bytes: [UInt8])]) throws {
    for place in files.indices { try flush(place) }
    for (path, bytes) in others {
      do {
        try Data(bytes).write(to: URL(filePath: path), options: .atomic)
      } catch {
        throw Failure.unwritable(path, error)
      }
    }
    for file in files {
      do {
        try file.handle.close()
        if FileManager.default.fileExists(atPath: file.path) {
          _ = try FileManager.default.replaceItemAt(URL(filePath: file.path), withItemAt: URL(filePath: file.draft))
        } else {
          try FileManager.default.moveItem(atPath: file.draft, toPath: file.path)
        }
      } catch {
        throw Failure.unwritable(file.path, error)
      }
    }
    files = []
  }

  /// Removes what has not been put in its place.
  func discard() {
    for file in files { try? FileManager.default.removeItem(atPath: file.draft) }
    files = []
  }
}
