import Foundation

/// The files of a result.
enum ResultFiles {
  /// Their names with the folders within the result, sorted.
  static func names(_ folder: URL) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted().filter {
      try folder.appending(path: $0).resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true
    }
  }

  /// Every file with its bytes, but for the log.
  static func contents(_ folder: URL) throws -> [String: Data] {
    try names(folder).filter { $0 != "run-log.json" }.reduce(into: [:]) { $0[$1] = try Data(contentsOf: folder.appending(path: $1)) }
  }

  static func change(_ file: URL, _ old: String, _ new: String) throws {
    let text = try String(contentsOf: file, encoding: .utf8)
    try Data(text.replacing(old, with: new).utf8).write(to: file)
  }
}
