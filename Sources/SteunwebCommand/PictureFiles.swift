import Foundation
import InputFiles
import Reports

/// Where `draw` writes: never over a file that it did not write, unless that is asked for.
struct PictureFiles: Sendable {
  /// Whether any file may be written over.
  let replacesAll: Bool

  /// - Parameters:
  ///   - bytes: the picture.
  ///   - path: its file, which may be an earlier picture.
  ///   - name: what messages call the file.
  /// - Throws: `Failure` where somebody else's file stands there, or the file cannot be written; nothing is changed then.
  func write(_ bytes: [UInt8], to path: String, called name: String? = nil) throws {
    try refuse(path, called: name ?? path) { PictureMark.isOurs(head: $0, tail: $1) }
    try Outputs.write(bytes, to: path)
  }

  /// The same for a page to leaf through pictures.
  func write(_ page: GalleryPage, to path: String) throws {
    try refuse(path, called: path) { head, _ in GalleryPage.isOne(head: head) }
    try Outputs.write(Array(page.html.utf8), to: path)
  }

  private func refuse(_ path: String, called name: String, unless isOurs: ([UInt8], [UInt8]) -> Bool) throws {
    guard !replacesAll, !Outputs.isSpecial(path), let file = try? FileHandle(forReadingFrom: URL(filePath: Outputs.resolved(path))) else {
      return
    }
    defer { try? file.close() }
    let head = [UInt8]((try? file.read(upToCount: PictureMark.reach)) ?? Data())
    // An empty file holds nothing that could be lost.
    guard !head.isEmpty else { return }
    let end = (try? file.seekToEnd()) ?? 0
    try? file.seek(toOffset: end - min(end, 64))
    let tail = [UInt8]((try? file.readToEnd()) ?? Data())
    guard !isOurs(head, tail) else { return }
    throw Failure(
      kind: .usage,
      message: "\(name): error: this file was not written by 'draw'\n"
        + "  fix: choose another name, or write over it with '--force'; it was not changed")
  }
}
