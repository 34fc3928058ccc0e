import Documents
import Foundation
import Quantities
import SupportWebs
import TestSupport
import Testing

@testable import Interchange

@Suite struct KeyFileTests {
  private static func key(_ first: UInt8 = 1) throws -> KeyFile { try #require(KeyFile(secret: (0..<32).map { UInt8($0) + first })) }

  /// HMAC-SHA256 of "me␟person␟aunt" under 01…20 and of "me␟dates", by Python's `hmac`.
  @Test func pseudonymsAreThoseOfHMAC() throws {
    let key = try Self.key()
    #expect(key.pseudonym(.person, "aunt", of: "me") == "p-5b6f08eb5de532176007")
    #expect(key.dayShift(of: "me") == -70)
    #expect(key.pseudonym(.place, "aunt", of: "me") != key.pseudonym(.person, "aunt", of: "me"))
  }

  @Test func keysReadBack() throws {
    var pseudonymiser = Pseudonymiser(key: try Self.key())
    for seed in 0..<200 { _ = try pseudonymiser.pseudonymise(RandomCase.make(seed: seed)) }
    let key = pseudonymiser.key
    #expect(key.tables.count == 200)
    #expect(try KeyFile.read(path: "key.yaml", bytes: Array(key.yaml.utf8)) == key)
    #expect(KeyFile.random() != KeyFile.random())
  }

  @Test func brokenKeysAreNamedWithoutTheirContent() throws {
    let text = "steunweb: key/1\nsecret: 12345\nyouths: []\n"
    do {
      _ = try KeyFile.read(path: "key.yaml", bytes: Array(text.utf8))
      Issue.record("read")
    } catch {
      #expect(
        error.description == "key.yaml:2:9: error: 'secret' is not 64 hexadecimal digits\n  fix: take the key file as it was written")
    }
  }

  @Test func aKeyIsForItsOwnerAndNeverOverwritesAnother() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "key-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "key.yaml").path
    func mode() throws -> Int? { try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int }
    func stored() throws -> KeyFile { try KeyFile.read(path: path, bytes: Array(Data(contentsOf: URL(filePath: path)))) }

    var (first, second) = (Pseudonymiser(key: try Self.key()), Pseudonymiser(key: try Self.key()))
    _ = try first.pseudonymise(RandomCase.make(seed: 1))
    _ = try second.pseudonymise(RandomCase.make(seed: 2))
    try first.key.write(to: path)
    #expect(try mode() == 0o600 && stored() == first.key)
    try second.key.write(to: path)
    #expect(try mode() == 0o600 && stored().tables.count == 2)
    #expect(
      throws: PseudonymError(
        problem: "another key stands at '\(path)'",
        fix: "choose another name, or use that key: without it its pseudonyms can never be undone")
    ) { try Self.key(77).write(to: path) }
    #expect(try stored().tables.count == 2)
    try Data("mine".utf8).write(to: URL(filePath: path))
    #expect(throws: PseudonymError(problem: "a file that is no key file stands at '\(path)'", fix: "choose another name")) {
      try first.key.write(to: path)
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["key.yaml"])
  }
}
