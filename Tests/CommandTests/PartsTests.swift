import Foundation
import Subprocess
import Testing

/// The list of parts that `make sbom` writes.
@Suite struct PartsTests {
  private static func document() async throws -> [String: Any] {
    let result = try await Subprocess.run(
      .name("sh"), arguments: ["-c", #"cd "$1" && .ci/sbom "$2""#, "sh", Program.root.path, Program.path], output: .string(limit: 1 << 22),
      error: .string(limit: 1 << 20))
    #expect(result.terminationStatus.isSuccess, "\(result.standardError)")
    return try #require(try JSONSerialization.jsonObject(with: Data(result.standardOutput.utf8)) as? [String: Any])
  }

  /// The packages that the package asks for, with their versions.
  private static func asked() throws -> [(url: String, version: String)] {
    let text = try String(contentsOf: Program.root.appending(path: "Package.swift"), encoding: .utf8)
    return text.matches(of: /\.package\(url: "([^"]+)", exact: "([^"]+)"/).map { (String($0.output.1), String($0.output.2)) }
  }

  @Test func everyDependencyIsTherePinnedAndHasALicence() async throws {
    let document = try await Self.document()
    #expect(document["spdxVersion"] as? String == "SPDX-2.3")
    let packages = try #require(document["packages"] as? [[String: Any]])
    let relations = try #require(document["relationships"] as? [[String: Any]])
    let asked = try Self.asked()
    #expect(asked.count >= 4)
    for (url, version) in asked {
      let package = try #require(packages.first { ($0["downloadLocation"] as? String)?.hasPrefix("git+\(url).git@") == true }, "\(url)")
      #expect(package["versionInfo"] as? String == version)
      #expect((package["downloadLocation"] as? String)?.wholeMatch(of: /.*@[0-9a-f]{40}/) != nil)
      let id = try #require(package["SPDXID"] as? String)
      #expect(relations.contains { $0["relatedSpdxElement"] as? String == id && $0["relationshipType"] as? String == "STATIC_LINK" })
    }
    // Libraries of the system carry their own licences; every other part has one.
    let loaded = Set(
      relations.filter { $0["relationshipType"] as? String == "DYNAMIC_LINK" }.compactMap { $0["relatedSpdxElement"] as? String })
    for package in packages where !loaded.contains(package["SPDXID"] as? String ?? "") {
      let licence = try #require(package["licenseDeclared"] as? String)
      #expect(licence != "NOASSERTION", "\(package["name"] ?? "")")
    }
    for library in ["libgvc6", "libarchive13", "libsqlite3-0", "libssl3"] { #expect(loaded.contains("SPDXRef-\(library)"), "\(library)") }
    // Code in C within a package of Swift.
    #expect(packages.contains { $0["name"] as? String == "CYaml" } && packages.contains { $0["name"] as? String == "CNIOLLHTTP" })
  }
}
