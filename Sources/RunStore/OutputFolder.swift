public import Foundation

/// A folder of results that appears whole or not at all.
///
/// Files are written into a hidden folder beside the final one and flushed to the disk; ``commit()`` then gives it its name. A run that
/// fails
/// or is killed half-way leaves earlier results as they were.
public struct OutputFolder {
  /// Where the results will be.
  public let url: URL
  private let draft: URL
  private let isReplacing: Bool

  /// - Parameters:
  ///   - parent: the folder that holds all results; made when it is missing.
  ///   - name: the name of this result.
  ///   - replacing: whether an older result of this name gives way; otherwise the new one becomes `name-2`, `name-3`, ….
  /// - Throws: an error of the file system.
  public init(in parent: URL, name: String, replacing: Bool) throws {
    let files = FileManager.default
    try files.createDirectory(at: parent, withIntermediateDirectories: true)
    var target = parent.appending(path: name)
    var number = 2
    while !replacing, files.fileExists(atPath: target.path) {
      target = parent.appending(path: "\(name)-\(number)")
      number += 1
    }
    url = target
    isReplacing = replacing
    draft = parent.appending(path: ".\(target.lastPathComponent).partial-\(ProcessInfo.processInfo.processIdentifier)")
    try? files.removeItem(at: draft)
    try files.createDirectory(at: draft, withIntermediateDirectories: false)
  }

  /// Writes a file of the result.
  ///
  /// - Throws: an error of the file system.
  public func write(_ name: String, _ bytes: some Sequence<UInt8>) throws {
    let file = draft.appending(path: name)
    try Data(bytes).write(to: file)
    let handle = try FileHandle(forWritingTo: file)
    try handle.synchronize()
    try handle.close()
  }

  /// Gives the result its name.
  ///
  /// - Throws: an error of the file system; the older result, if any, is then still in its place.
  public func commit() throws {
    let files = FileManager.default
    guard isReplacing, files.fileExists(atPath: url.path) else {
      try files.moveItem(at: draft, to: url)
      return
    }
    let old = draft.appendingPathExtension("old")
    try files.moveItem(at: url, to: old)
    do {
      try files.moveItem(at: draft, to: url)
    } catch {
      try files.moveItem(at: old, to: url)
      throw error
    }
    try files.removeItem(at: old)
  }

  /// Removes what was written, after a failure.
  public func discard() { try? FileManager.default.removeItem(at: draft) }
}
