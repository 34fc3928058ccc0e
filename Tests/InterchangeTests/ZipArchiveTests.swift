import Quantities
import TestSupport
import Testing

@testable import Interchange

/// Zip archives, good and evil.
@Suite struct ZipArchiveTests {
  private func archive(_ items: [ZipFixture.Item], _ limits: ZipArchive.Limits = .usual) throws -> ZipArchive {
    try ZipArchive(path: "in.zip", bytes: ZipFixture.bytes(items), limits: limits)
  }

  private func refusal(_ bytes: [UInt8], _ limits: ZipArchive.Limits = .usual) -> String {
    do {
      _ = try ZipArchive(path: "in.zip", bytes: bytes, limits: limits)
      return "read"
    } catch {
      return "\(error)"
    }
  }

  @Test func filesAreUnpackedAndRubbishIsPassedOver() throws {
    let zip = try archive([
      .init("map/", ""), .init("map/é🙂.csv", "a,b\n"), .init("__MACOSX/map/._x", "x"), .init("map/.DS_Store", "x"), .init("empty", ""),
      ZipFixture.zeros("zeros", matches: 3),
    ])
    #expect(zip.entries.map(\.name) == ["map/é🙂.csv", "empty", "zeros"])
    #expect(zip.entries.map(\.bytes) == [Array("a,b\n".utf8), [], [UInt8](repeating: 0, count: 775)])
    #expect(zip.findings == [Finding(file: "in.zip", position: nil, rule: .ignoredFile, ["count": "3"])])
    #expect(try archive([]).entries.isEmpty)
  }

  @Test func somethingBeforeTheArchiveAndACommentAreAllowed() throws {
    var bytes = Array("#!/bin/sh\n".utf8) + ZipFixture.bytes([.init("a", "1")])
    bytes[bytes.count - 2] = 3
    bytes += [1, 2, 3]
    #expect(try ZipArchive(path: "in.zip", bytes: bytes).entries.map(\.name) == ["a"])
  }

  @Test(arguments: ["../a", "a/../../b", "/a", "C:a", "c:\\a", "a\\b", "a\u{0}b", "a\nb", "", ".."])
  func namesThatLeadOutOfTheArchiveAreRefused(_ name: String) {
    #expect(
      refusal(ZipFixture.bytes([.init("good", ""), .init(name, "x")])) == """
        in.zip: error: entry 2 of the zip file has a name that leads out of the archive or holds strange characters
          fix: pack the files again
        """)
  }

  @Test func allProblemsOfTheDirectoryAreToldAtOnce() {
    var secret = ZipFixture.Item("secret", "x")
    secret.flags = 1
    var strange = ZipFixture.Item("secret", "x")
    strange.method = 14
    #expect(
      refusal(ZipFixture.bytes([secret, strange])) == """
        in.zip: error: entry 1 of the zip file is encrypted
          fix: unpack the file with its password, and pack it again without one
        in.zip: error: entry 2 of the zip file has the name of an earlier entry
          fix: pack the files again
        in.zip: error: entry 2 of the zip file is packed in an unusual way
          fix: pack it again with the usual method, 'deflate'
        """)
  }

  @Test func aBombIsStoppedAtItsLimit() {
    let bomb = ZipFixture.bytes([ZipFixture.zeros("a", matches: 300_000)])
    #expect(bomb.count < 1 << 20)
    #expect(
      refusal(bomb) == """
        in.zip: error: entry 1 of the zip file unpacks to more than is allowed
          fix: an entry may have 256 MiB, and all together 1024 MiB or 100 times the zip file; unpack it yourself, and look whether it is \
        what you expect
        """)
    var limits = ZipArchive.Limits()
    limits.entry = 10
    #expect(refusal(ZipFixture.bytes([.init("a", "0123456789")]), limits) == "read")
    #expect(refusal(ZipFixture.bytes([.init("a", ""), .init("b", "0123456789x")]), limits).contains("entry 2 of the zip file unpacks"))
    limits.total = 15
    #expect(
      refusal(ZipFixture.bytes([.init("a", "0123456789"), .init("b", "012345")]), limits).contains("entry 2 of the zip file unpacks"))
    limits.packed = 100
    #expect(refusal(bomb, limits).contains("the zip file is larger than 100 bytes"))
  }

  @Test func tooManyEntriesAreRefused() {
    let many = (0...10_000).map { ZipFixture.Item("\($0)", "") }
    #expect(
      refusal(ZipFixture.bytes(many)) == """
        in.zip: error: the zip file holds more than 10000 entries
          fix: pack fewer files into it
        """)
    #expect(refusal(ZipFixture.bytes(many.dropLast())) == "read")
  }

  @Test func whatIsNoArchiveOrDamagedIsRefused() {
    #expect(
      refusal(Array("hello".utf8)) == """
        in.zip: error: this is not a zip file
          fix: check that this is the right file, and that it is whole
        """)
    let good = ZipFixture.bytes([.init("a", "text"), ZipFixture.zeros("b", matches: 9)])
    #expect(refusal(Array(good.dropLast(30))).contains("this is not a zip file"))
    var broken = good
    broken[31] ^= 1
    #expect(
      refusal(broken) == """
        in.zip: error: the zip file is damaged
          fix: download or pack it again
        """)
    var twoNames = ZipFixture.Item("good", "x")
    twoNames.otherName = Array("evil".utf8)
    #expect(refusal(ZipFixture.bytes([twoNames])).contains("damaged"))
  }

  /// 2,000 random changes: an error or the files, and no crash.
  @Test func brokenArchivesNeverCrash() {
    let good = ZipFixture.bytes([.init("a.csv", "id,b\n1,2\n"), .init("map/b.csv", "x"), ZipFixture.zeros("c", matches: 40)])
    var dice = Dice(seed: 11)
    var read = 0
    for _ in 0..<2_000 {
      var bytes = good
      for _ in 0...dice.whole(below: 3) {
        let place = dice.whole(below: bytes.count)
        switch dice.whole(below: 4) {
        case 0: bytes[place] = UInt8(truncatingIfNeeded: dice.word())
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(UInt8(truncatingIfNeeded: dice.word()), at: place)
        default: bytes[place] ^= 1 << UInt8(dice.whole(below: 8))
        }
      }
      let result = refusal(bytes)
      #expect(result == "read" || result.contains("error: "))
      if result == "read" { read += 1 }
    }
    #expect((10..<1_990).contains(read), "\(read)")
  }
}
