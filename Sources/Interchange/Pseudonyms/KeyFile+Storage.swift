import Foundation
import Quantities

/// Key files on disk.
extension KeyFile {
  /// Writes the key so that only its owner can read it (mode 0600).
  ///
  /// A file that is there is replaced only when it holds the same secret; the tables of youths that only that file knows are kept. A new file
  /// is made in a closed folder first, so that nobody can read it at any moment.
  ///
  /// - Throws: when another key or anything else stands there, or the file cannot be written.
  public func write(to path: String) throws(PseudonymError) {
    let files = FileManager.default
    guard files.fileExists(atPath: path) else { return try create(path, files) }
    guard let data = files.contents(atPath: path), let old = try? KeyFile.read(path: path, bytes: Array(data)) else {
      throw PseudonymError(problem: "a file that is no key file stands at '\(path)'", fix: "choose another name")
    }
    guard old.secret == secret else {
      throw PseudonymError(
        problem: "another key stands at '\(path)'",
        fix: "choose another name, or use that key: without it its pseudonyms can never be undone")
    }
    var all = self
    for table in old.tables where self.table(of: table.youth) == nil { all.tables.append(table) }
    all.tables.sort { $0.youth < $1.youth }
    do {
      try files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
      try Data(all.yaml.utf8).write(to: URL(filePath: path), options: .atomic)
      try files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    } catch {
      throw Self.notWritten(path)
    }
  }

  private func create(_ path: String, _ files: FileManager) throws(PseudonymError) {
    let room = path + ".new"
    do {
      try files.createDirectory(atPath: room, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    } catch {
      throw PseudonymError(
        problem: "the key cannot be written to '\(path)'", fix: "choose a folder that you may write in, and remove '\(room)' if it is there"
      )
    }
    defer { try? files.removeItem(atPath: room) }
    do {
      let draft = room + "/key"
      try Data(yaml.utf8).write(to: URL(filePath: draft), options: .withoutOverwriting)
      try files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: draft)
      // Unlike a move, a link never takes the place of a file that has come in the meantime.
      try files.linkItem(atPath: draft, toPath: path)
    } catch {
      throw Self.notWritten(path)
    }
  }

  private static func notWritten(_ path: String) -> PseudonymError {
    PseudonymError(problem: "the key cannot be written to '\(path)'", fix: "choose another name or folder")
  }
}
