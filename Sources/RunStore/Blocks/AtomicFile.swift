import Foundation

/// Files that appear whole or not at all, even when the machine stops.
enum AtomicFile {
  static let draftEnding = ".partial"

  /// Writes a hidden file beside `url`, flushes it to the disk, gives it its name and flushes the folder.
  ///
  /// - Throws: an error of the file system, also when `url` exists; nothing is then left behind.
  static func write(_ bytes: [UInt8], to url: URL) throws {
    let folder = url.deletingLastPathComponent()
    let draft = folder.appending(path: ".\(url.lastPathComponent).\(UUID().uuidString)\(draftEnding)")
    do {
      try Data(bytes).write(to: draft)
      try flush(FileHandle(forWritingTo: draft))
      try FileManager.default.moveItem(at: draft, to: url)
    } catch {
      try? FileManager.default.removeItem(at: draft)
      throw error
    }
    try flush(folder: folder)
  }

  /// Makes a folder and those above it, and flushes what was made.
  ///
  /// - Throws: an error of the file system.
  static func makeFolder(_ url: URL) throws {
    guard !FileManager.default.fileExists(atPath: url.path) else { return }
    let parent = url.deletingLastPathComponent()
    try makeFolder(parent)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    try flush(folder: parent)
  }

  static func flush(folder: URL) throws { try flush(FileHandle(forReadingFrom: folder)) }

  private static func flush(_ handle: FileHandle) throws {
    try handle.synchronize()
    try handle.close()
  }
}
