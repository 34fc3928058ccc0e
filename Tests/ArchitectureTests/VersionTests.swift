import Foundation
import TestSupport
import Testing

/// `Sources/Quantities/Version.swift` says the version, `CITATION.cff` its day; nothing else may say another.
@Suite struct VersionTests {
  private static func version() throws -> String {
    let text = try Checkout.text(Checkout.url("Sources/Quantities/Version.swift"))
    return String(try #require(text.firstMatch(of: /static let current = "(\d+\.\d+\.\d+)"/)).output.1)
  }

  @Test func theCitationHasTheVersionAndADay() throws {
    let citation = try Checkout.lines(Checkout.url("CITATION.cff"))
    let version = try Self.version()
    #expect(citation.contains { $0 == "version: \(version)" })
    #expect(citation.count { $0.wholeMatch(of: /date-released: \d{4}-\d\d-\d\d/) != nil } == 1)
  }

  /// The newest heading is of changes to come or of this version, and what is released is at most this version.
  @Test func theChangesAreThoseOfTheVersion() throws {
    let version = try Self.version()
    let headings = try Checkout.lines(Checkout.url("CHANGELOG.md")).filter { $0.hasPrefix("## ") }.map { $0.dropFirst(3) }
    let released = headings.filter { $0 != "Unreleased" }
    #expect(headings.first == "Unreleased" || headings.first?.hasPrefix(version) == true)
    if let newest = released.first { #expect(newest.hasPrefix(version)) }
    #expect(headings.count { $0 == "Unreleased" } <= 1)
  }

  /// The package, its pages and its parts read the version; they do not repeat it.
  @Test func whatMakesPackagesRepeatsNoVersion() throws {
    let version = try Self.version()
    for folder in [".ci", "debian"] {
      for file in try Checkout.files(in: folder) where file.pathExtension != "pyc" {
        #expect(try !Checkout.text(file).contains(version), "\(file.lastPathComponent)")
      }
    }
    #expect(try !Checkout.text(Checkout.url("Makefile")).contains(version))
  }
}
