import InputFiles
import Foundation

/// Files that a command writes whole.
enum Outputs {
  /// The file behind links, so that a link is never replaced by what it should lead to.
  static func resolved(_ path: String) -> String { URL(filePath: path).resolvingSymlinksInPath().path }

  /// Whether something other than a plain file stands there, such as a terminal or `/dev/null`: it is written to and never replaced.
  static func isSpecial(_ path: String) -> Bool {
    guard let kind = try? FileManager.default.attributesOfItem(atPath: resolved(path))[.type] as? FileAttributeType else { return false }
    return kind != .typeRegular && kind != .typeDirectory
  }

  /// Writes the file at once, or not at all.
  ///
  /// - Throws: `Failure` with exit code 3 when it cannot be written.
  static func write(_ bytes: [UInt8], to path: String) throws {
    do {
      if isSpecial(path) {
        let handle = try FileHandle(forWritingTo: URL(filePath: path))
        try handle.write(contentsOf: Data(bytes))
        try handle.close()
      } else {
        let target = resolved(path)
        // A file that takes the place of another would have its rights.
        if Privacy.isOutputRestricted, FileManager.default.fileExists(atPath: target) {
          try FileManager.default.setAttributes([.posixPermissions: Privacy.newFilePermissions], ofItemAtPath: target)
        }
        try Data(bytes).write(to: URL(filePath: target), options: .atomic)
      }
    } catch {
      throw Failure.unwritable(path, error)
    }
  }

  /// - Throws: when two files to write are the same, or one of them is to be read as well, or stands in the way of a folder to make.
  static func refuse(_ outputs: [String], inputs: [String], folder: String? = nil) throws {
    var seen: Set<String> = []
    let read = Set(inputs.map(resolved))
    let made = folder.map { resolved($0) }
    for output in outputs where !isSpecial(output) {
      let path = resolved(output)
      func refusal(_ problem: String) -> Failure {
        Failure(kind: .usage, message: "\(output): error: \(problem)\n  fix: choose another file to write; nothing was changed")
      }
      if read.contains(path) { throw refusal("this file is to be read and written") }
      if !seen.insert(path).inserted { throw refusal("two results would go to this file") }
      if let made, path == made || path.hasPrefix("\(made)/") || path.hasPrefix("\(made).part") {
        throw refusal("this file would stand in the folder that is to be made")
      }
    }
  }
}
