public import Foundation

/// A folder of results that appears whole or not at all.
///
/// Files are written into a hidden folder beside the final one and flushed to the disk; ``commit()`` then gives it its name. A run that fails or is
/// killed half-way leaves earlier results as they were, and the next run of that name clears away what the killed one has left.
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
    Self.tidy(parent, name: name)
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
    draft = parent.appending(path: ".\(target.lastPathComponent)\(Self.draftMark)\(ProcessInfo.processInfo.processIdentifier)")
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
    return manifest.contains(Manifest.formats)
  }

  /// Writes a file of the result.
  ///
  /// - Parameters:
  ///   - name: a name, or a path within the result.
  ///   - bytes: what it holds.
  ///   - isPrivate: whether the user alone may read it, as what is told of a young person.
  /// - Throws: an error of the file system.
  public func write(_ name: String, _ bytes: some Sequence<UInt8>, isPrivate: Bool = false) throws {
    let file = draft.appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    if isPrivate {
      // Nobody else may read it at any moment.
      guard FileManager.default.createFile(atPath: file.path, contents: Data(), attributes: [.posixPermissions: 0o600]) else {
        throw CocoaError(.fileWriteUnknown)
      }
      let handle = try FileHandle(forWritingTo: file)
      try handle.write(contentsOf: Data(bytes))
      try handle.close()
    } else {
      try Data(bytes).write(to: file)
    }
    try flush(file)
  }

  /// Lets something else write a file of the result, which is then flushed to the disk.
  ///
  /// - Parameters:
  ///   - name: the name of the file.
  ///   - body: writes it at the place that it is given.
  /// - Throws: what `body` throws, or an error of the file system.
  public func write(_ name: String, _ body: (URL) throws -> Void) throws {
    let file = draft.appending(path: name)
    try body(file)
    try flush(file)
  }

  private func flush(_ file: URL) throws {
    let handle = try FileHandle(forWritingTo: file)
    try handle.synchronize()
    try handle.close()
  }

  /// Gives the result its name.
  ///
  /// - Throws: an error of the file system; the older result, if any, is then still in its place.
  public func commit() throws {
    try takeItsPlace()
    try AtomicFile.flush(folder: url.deletingLastPathComponent())
  }

  private func takeItsPlace() throws {
    let files = FileManager.default
    guard isReplacing, files.fileExists(atPath: url.path) else {
      try files.moveItem(at: draft, to: url)
      return
    }
    if FolderExchange.exchange(draft, url) {
      // What was the draft holds the older result now.
      try? files.removeItem(at: draft)
      return
    }
    let old = draft.appendingPathExtension(Self.oldEnding)
    try files.moveItem(at: url, to: old)
    do {
      try files.moveItem(at: draft, to: url)
    } catch {
      try files.moveItem(at: old, to: url)
      throw error
    }
    try? files.removeItem(at: old)
  }

  // MARK: After a run that was killed

  /// Stands between the name of a result and the process that writes it. Machines that share a folder have other numbers of processes: each knows
  /// its own drafts alone.
  private static let draftMark: String = {
    let host = ProcessInfo.processInfo.hostName.unicodeScalars.filter {
      $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0))
    }
    return ".partial-\(String(String.UnicodeScalarView(host)))-"
  }()
  private static let oldEnding = "old"

  /// Removes drafts that killed runs of this machine have left in the folder, and puts back an older result that was out of its place just then.
  private static func tidy(_ parent: URL, name: String) {
    let files = FileManager.default
    let left = (try? files.contentsOfDirectory(atPath: parent.path)) ?? []
    for item in left.sorted() where item.hasPrefix(".\(name)") {
      guard let mark = item.firstRange(of: draftMark) else { continue }
      let rest = item[mark.upperBound...]
      guard let process = Int32(rest.prefix(while: \.isNumber)), !FolderExchange.isRunning(process) else { continue }
      let target = parent.appending(path: String(item[..<mark.lowerBound].dropFirst()))
      if rest.hasSuffix(".\(oldEnding)"), !files.fileExists(atPath: target.path) {
        try? files.moveItem(at: parent.appending(path: item), to: target)
      } else {
        try? files.removeItem(at: parent.appending(path: item))
      }
    }
  }

  /// Removes what was written, after a failure.
  public func discard() { try? FileManager.default.removeItem(at: draft) }
}
