public import Quantities

/// The files of a zip archive, unpacked in memory; nothing is ever written to disk.
public struct ZipArchive: Sendable {
  public struct Entry: Sendable, Equatable {
    /// The path within the archive, with `/` between folders.
    public let name: String
    public let bytes: [UInt8]
  }

  /// What an archive may hold; `usual` for everything that users give.
  public struct Limits: Sendable {
    public var entries = 10_000
    /// Bytes of the file itself.
    public var packed = 256 << 20
    /// Unpacked bytes of an entry, and of all together.
    public var entry = 256 << 20
    public var total = 1 << 30
    /// Beyond `free` unpacked bytes, an archive may hold at most this many times its own size.
    public var ratio = 100
    public var free = 64 << 20

    public static let usual = Limits()

    public init() {}
  }

  /// The library that unpacks, with its version, such as `libarchive 3.6.2`.
  public static var library: String { ZipUnpacker.library }

  /// In the order of the file.
  public let entries: [Entry]
  public let findings: [Finding]

  /// Unpacks an archive. Folders, `__MACOSX/`, `.DS_Store` and links are passed over, with one finding that has their `count`.
  ///
  /// - Throws: `InvalidInput` for what is no zip file or damaged, encrypted, packed in an unusual way, or larger than the limits, and for
  ///   names that are given twice or lead out of the archive. Errors tell the number of an entry, not its name.
  /// - Complexity: O(unpacked bytes).
  public init(path: String, bytes: [UInt8], limits: Limits = .usual) throws(InvalidInput) {
    let problems = ZipProblems(path: path, limits: limits)
    guard bytes.count <= limits.packed else { throw problems.tooLarge }
    let items: [ZipDirectory.Item]
    do {
      items = try ZipDirectory(bytes, most: limits.entries).items
    } catch {
      throw problems.error(error)
    }
    guard !items.isEmpty else {
      (entries, findings) = ([], [])
      return
    }
    try problems.check(items)
    let most = min(limits.total, max(limits.free, bytes.count * limits.ratio))
    var ignored = 0
    var rest = most
    entries = try ZipUnpacker.unpacking(bytes, orElse: problems.damaged) { unpacker throws(InvalidInput) in
      var entries: [Entry] = []
      for (index, item) in items.enumerated() {
        do {
          guard let kind = try unpacker.next() else { throw ZipUnpacker.Failure.damaged }
          guard kind == .file, !Self.isIgnored(item.name) else {
            ignored += 1
            continue
          }
          let content = try unpacker.content(most: min(limits.entry, rest))
          rest -= content.count
          entries.append(Entry(name: String(decoding: item.name, as: UTF8.self), bytes: content))
        } catch ZipUnpacker.Failure.tooLarge {
          throw problems.tooMuch(index)
        } catch {
          throw problems.damaged
        }
      }
      return entries
    }
    findings = ignored == 0 ? [] : [Finding(file: path, position: nil, rule: .ignoredFile, ["count": "\(ignored)"])]
  }

  private static func isIgnored(_ name: [UInt8]) -> Bool {
    let parts = name.split(separator: UInt8(ascii: "/"))
    return name.last == UInt8(ascii: "/") || parts.first?.elementsEqual("__MACOSX".utf8) == true
      || parts.last?.elementsEqual(".DS_Store".utf8) == true
  }
}

/// What can be wrong with an archive, in words.
private struct ZipProblems {
  let path: String
  let limits: ZipArchive.Limits

  private func problem(_ problem: String, _ fix: String) -> InvalidInput {
    InvalidInput([Diagnostic(path: path, position: nil, problem: problem, fix: fix)])
  }

  var damaged: InvalidInput { problem("the zip file is damaged", "download or pack it again") }

  var tooLarge: InvalidInput { problem("the zip file is larger than \(size(limits.packed))", "pack fewer files into it") }

  func tooMuch(_ index: Int) -> InvalidInput {
    problem(
      "entry \(index + 1) of the zip file unpacks to more than is allowed",
      "an entry may have \(size(limits.entry)), and all together \(size(limits.total)) or \(limits.ratio) times the zip file; unpack it yourself, "
        + "and look whether it is what you expect")
  }

  func error(_ failure: ZipDirectory.Failure) -> InvalidInput {
    switch failure {
    case .notZip: problem("this is not a zip file", "check that this is the right file, and that it is whole")
    case .damaged: damaged
    case .tooMany: problem("the zip file holds more than \(limits.entries) entries", "pack fewer files into it")
    }
  }

  /// - Throws: `InvalidInput` with all problems that the directory of the file shows.
  func check(_ items: [ZipDirectory.Item]) throws(InvalidInput) {
    var diagnostics: [Diagnostic] = []
    var names: Set<[UInt8]> = []
    for (index, item) in items.enumerated() where diagnostics.count < 100 {
      func report(_ problem: String, _ fix: String) {
        diagnostics.append(Diagnostic(path: path, position: nil, problem: "entry \(index + 1) of the zip file \(problem)", fix: fix))
      }
      if item.isEncrypted { report("is encrypted", "unpack the file with its password, and pack it again without one") }
      if !item.isUsuallyPacked { report("is packed in an unusual way", "pack it again with the usual method, 'deflate'") }
      if !Self.isSafe(item.name) { report("has a name that leads out of the archive or holds strange characters", "pack the files again") }
      if !names.insert(item.name).inserted { report("has the name of an earlier entry", "pack the files again") }
    }
    if !diagnostics.isEmpty { throw InvalidInput(diagnostics) }
  }

  /// No absolute path, drive letter, backslash, control character, or `..`.
  static func isSafe(_ name: [UInt8]) -> Bool {
    guard let first = name.first, first != UInt8(ascii: "/"), !name.contains(UInt8(ascii: "\\")), name.allSatisfy({ $0 >= 32 && $0 != 127 })
    else { return false }
    let isDrive = name.count > 1 && name[1] == UInt8(ascii: ":")
    return !isDrive && !name.split(separator: UInt8(ascii: "/")).contains { $0.elementsEqual("..".utf8) }
  }

  private func size(_ bytes: Int) -> String { bytes >= 1 << 20 ? "\(bytes >> 20) MiB" : "\(bytes) bytes" }
}
