import Foundation
import SupportWebs

/// The one file that the studio writes: chosen by the person at the page, in the folder in which the studio was started.
struct StudioFile: Sendable {
  /// The folder, and the name in it.
  let folder: String
  let name: String
  /// What the file held when it was last read or written; `nil` for a file that is not there yet.
  private(set) var known: [UInt8]?

  /// - Parameters:
  ///   - folder: the folder in which the studio was started, or that of its case.
  ///   - name: a name without a folder, ending in `.yaml` or `.yml`.
  ///   - known: what the file holds, as far as the studio has read it.
  /// - Throws: `StudioProblem` for a name that leads elsewhere or is no name of a case file.
  init(folder: String, name: String, known: [UInt8]? = nil) throws(StudioProblem) {
    guard Self.isName(name) else { throw StudioProblem(.request, "fileName") }
    (self.folder, self.name, self.known) = (folder, name, known)
  }

  /// Letters, digits, `-`, `_`, `.` and spaces; no way out of the folder, and nothing hidden.
  private static func isName(_ name: String) -> Bool {
    let allowed = name.allSatisfy { $0.isLetter || $0.isNumber || "-_. ".contains($0) }
    return allowed && name.utf8.count <= 120 && !name.hasPrefix(".") && (name.hasSuffix(".yaml") || name.hasSuffix(".yml"))
      && !name.contains("..")
  }

  private var path: String { "\(folder)/\(name)" }

  /// Whether the file had lines with notes (`#`), which a program that writes YAML does not keep.
  var hasNotes: Bool {
    known.map { String(decoding: $0, as: UTF8.self).split(separator: "\n").contains { $0.drop { $0 == " " }.first == "#" } } ?? false
  }

  /// Writes the case: aside first, and then in its place at once. A new file is readable by its owner alone.
  ///
  /// - Throws: `StudioProblem` when the file was changed by somebody else since it was last seen, or cannot be written.
  mutating func write(_ caseFile: CaseFile) throws(StudioProblem) {
    let files = FileManager.default
    let now = files.fileExists(atPath: path) ? files.contents(atPath: path) : nil
    guard now.map({ Array($0) }) == known else { throw StudioProblem(.file, known == nil ? "exists" : "changedOutside") }
    let bytes = Array(CaseWriter.yaml(caseFile).utf8)
    if bytes == known { return }
    do {
      // A file that takes the place of another has rights of its own.
      let rights = known == nil ? nil : try files.attributesOfItem(atPath: path)[.posixPermissions]
      try Data(bytes).write(to: URL(filePath: path), options: .atomic)
      try files.setAttributes([.posixPermissions: rights ?? 0o600], ofItemAtPath: path)
      known = bytes
    } catch {
      throw StudioProblem(.file, "unwritable")
    }
  }
}
