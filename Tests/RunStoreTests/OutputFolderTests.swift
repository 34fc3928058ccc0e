import Digests
import Foundation
import Testing

@testable import RunStore

@Suite struct OutputFolderTests {
  private func inFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "steunweb-store-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  private func names(_ folder: URL) throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }

  @Test func aResultAppearsWholeOrNotAtAll() throws {
    try inFolder { parent in
      let folder = try OutputFolder(in: parent, name: "a", replacing: false)
      try folder.write("x.txt", Array("one".utf8))
      #expect(!FileManager.default.fileExists(atPath: folder.url.path))
      try folder.commit()
      #expect(try names(parent) == ["a"])
      #expect(try String(contentsOf: folder.url.appending(path: "x.txt"), encoding: .utf8) == "one")
    }
  }

  @Test func aDiscardedResultLeavesTheOlderOne() throws {
    try inFolder { parent in
      let first = try OutputFolder(in: parent, name: "a", replacing: false)
      try first.write("x.txt", Array("one".utf8))
      try first.write("manifest.json", Array("{\"format\": \"steunweb-manifest/1\"}".utf8))
      try first.commit()
      let second = try OutputFolder(in: parent, name: "a", replacing: true)
      try second.write("x.txt", Array("two".utf8))
      second.discard()
      #expect(try names(parent) == ["a"])
      #expect(try String(contentsOf: first.url.appending(path: "x.txt"), encoding: .utf8) == "one")
    }
  }

  @Test func withoutForceANumberedSiblingIsWritten() throws {
    try inFolder { parent in
      for _ in 0..<3 { try OutputFolder(in: parent, name: "a", replacing: false).commit() }
      #expect(try names(parent) == ["a", "a-2", "a-3"])
    }
  }

  /// --force replaces results of a run, and nothing else.
  @Test func aFolderOfSomethingElseIsNeverReplaced() throws {
    try inFolder { parent in
      let thesis = parent.appending(path: "a/thesis.txt")
      try FileManager.default.createDirectory(at: parent.appending(path: "a"), withIntermediateDirectories: true)
      try Data("years".utf8).write(to: thesis)
      #expect(throws: OutputFolder.NotAResult.self) { _ = try OutputFolder(in: parent, name: "a", replacing: true) }
      #expect(try String(contentsOf: thesis, encoding: .utf8) == "years")
    }
  }

  @Test func hashesAreThoseOfSha256sum() {
    #expect(SHA256.hexadecimal(of: Array("abc".utf8)) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(SHA256.hexadecimal(of: []) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  }
}
