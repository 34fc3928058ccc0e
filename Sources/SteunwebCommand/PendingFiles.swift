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
        try Self.put(file.draft, at: file.path)
      } catch {
        throw Failure.unwritable(file.path, error)
      }
    }
    files = []
  }

  /// Moves a draft to its place. What stood there is kept aside until the draft has arrived.
  private static func put(_ draft: String, at path: String) throws {
    let files = FileManager.default
    let aside = "\(path).old"
    let isReplacing = files.fileExists(atPath: path)
    if isReplacing { try files.moveItem(atPath: path, toPath: aside) }
    do {
      try files.moveItem(atPath: draft, toPath: path)
    } catch {
      if isReplacing { try? files.moveItem(atPath: aside, toPath: path) }
      throw error
    }
    if isReplacing { try? files.removeItem(atPath: aside) }
  }

  /// Removes what has not been put in its place.
  func discard() {
    for file in files { try? FileManager.default.removeItem(atPath: file.draft) }
    files = []
  }
}
