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
  /// - Throws: an error of the file system, or ``NotAResult`` when what would give way is something else.
  public init(in parent: URL, name: String, replacing: Bool) throws {
    let files = FileManager.default
    try files.createDirectory(at: parent, withIntermediateDirectories: true)
    var target = parent.appending(path: name)
    var number = 2
    while !replacing, files.fileExists(atPath: target.path) {
      target = parent.appending(path: "\(name)-\(number)")
      number += 1
    }
    if replacing, files.fileExists(atPath: target.path) {
      guard Self.isResult(target) else { throw NotAResult() }
    }
    url = target
    isReplacing = replacing
    draft = parent.appending(path: ".\(target.lastPathComponent).partial-\(ProcessInfo.processInfo.processIdentifier)")
    try? files.removeItem(at: draft)
    try files.createDirectory(at: draft, withIntermediateDirectories: false)
  }

  /// The folder that would be replaced was not written by a run.
  public struct NotAResult: Error {}

  /// Whether a folder is empty or holds the manifest of a run; nothing else is ever replaced.
  private static func isResult(_ folder: URL) -> Bool {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? ["unreadable"]
    if names.isEmpty { return true }
    let manifest = (try? String(contentsOf: folder.appending(path: "manifest.json"), encoding: .utf8)) ?? ""
    return manifest.contains(Manifest.format)
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
