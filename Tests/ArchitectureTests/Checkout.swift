import Foundation
import TestSupport

/// The sources, as text.
extension Checkout {
  static func modules() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.appending(path: "Sources").path).filter { !$0.hasPrefix(".") }.sorted()
  }

  static func files(in folder: String) throws -> [URL] {
    let base = root.appending(path: folder)
    return try FileManager.default.subpathsOfDirectory(atPath: base.path).sorted().map { base.appending(path: $0) }
      .filter { !$0.hasDirectoryPath && (try? $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true }
  }

  static func swiftFiles(in folder: String) throws -> [URL] { try files(in: folder).filter { $0.pathExtension == "swift" } }

  static func text(_ file: URL) throws -> String { try String(contentsOf: file, encoding: .utf8) }

  static func lines(_ file: URL) throws -> [Substring] { try text(file).split(separator: "\n", omittingEmptySubsequences: false) }

  static func imports(of file: URL) throws -> [String] { try lines(file).compactMap { importedModule(in: $0) } }

  /// The module that a line imports, or `nil`.
  static func importedModule(in line: some StringProtocol) -> String? {
    var words = line.split { $0 == " " }.map { String($0) }
    while let first = words.first, ["public", "package", "internal", "private", "fileprivate", "@testable"].contains(first) {
      words.removeFirst()
    }
    guard words.count >= 2, words[0] == "import" else { return nil }
    return words[1]
  }
}
