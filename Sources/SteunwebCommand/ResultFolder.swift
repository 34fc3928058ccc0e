import Foundation
import InputFiles
import RunStore

/// The folder of a result, below the one that `--out` names; another kind of folder is never replaced.
enum ResultFolder {
  /// Whether the folder can be made, to be asked before hours of computing.
  ///
  /// - Throws: `Failure` with exit code 3 when it cannot.
  static func check(in output: String, name: String, replacing: Bool) throws {
    try make(in: output, name: name, replacing: replacing).discard()
  }

  /// Fills the folder aside and puts it in its place at the end.
  ///
  /// - Returns: its path, as the user would write it.
  /// - Throws: `Failure` with exit code 3; then nothing is left of it.
  static func write(in output: String, name: String, replacing: Bool, _ fill: (OutputFolder) throws -> Void) throws -> String {
    let folder = try make(in: output, name: name, replacing: replacing)
    do {
      try fill(folder)
      try folder.commit()
    } catch {
      folder.discard()
      throw Failure.unwritable("\(output)/\(name)", error)
    }
    return "\(output)/\(folder.url.lastPathComponent)"
  }

  private static func make(in output: String, name: String, replacing: Bool) throws -> OutputFolder {
    do {
      return try OutputFolder(in: URL(filePath: output), name: name, replacing: replacing)
    } catch is OutputFolder.NotAResult {
      throw Failure(
        kind: .resource,
        message: "\(output)/\(name): error: this folder was not written by a run, so it is not replaced\n"
          + "  fix: choose another --out, or move the folder away")
    } catch {
      throw Failure.unwritable("\(output)/\(name)", error)
    }
  }
}
