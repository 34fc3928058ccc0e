import Foundation
import Testing

/// `steunweb evidence`, `parameters`, `programmes`.
@Suite struct CatalogueCommandTests {
  @Test func theRegistryChecksItself() async throws {
    let result = try await Program.run("evidence", "--check")
    #expect(result.exitCode == 0 && result.output.hasPrefix("Problems: 0, in 359 findings"), "\(result.output)")
    let unused = try await Program.run("evidence", "--unused", language: "nl_NL.UTF-8")
    #expect(unused.output.contains("; 0 daarvan zonder reden."), "\(unused.output.suffix(200))")
  }

  @Test func anEntryIsToldWithStrengthCaveatsAndUse() async throws {
    let result = try await Program.run("evidence", "prop-jim-96-nominated")
    #expect(result.output.contains("comparison without randomisation") && result.output.contains("nomination.weekly"))
    let all = try await Program.run("evidence", "--kind", "risk", "--json")
    let json = try #require(JSONSerialization.jsonObject(with: Data(all.output.utf8)) as? [String: Any])
    let entries = try #require(json["entries"] as? [[String: Any]])
    #expect(entries.count == 17 && entries.allSatisfy { $0["kind"] as? String == "risk" && $0["strength"] != nil })
  }

  @Test func unknownIdsNameTheNearest() async throws {
    let evidence = try await Program.run("evidence", "prog-jmi")
    #expect(
      evidence.exitCode == 1
        && evidence.errors == "steunweb: error: no evidence entry has the id 'prog-jmi'\n  fix: did you mean 'prog-jim'?\n")
    let parameter = try await Program.run("parameters", "kapa")
    #expect(
      parameter.exitCode == 1 && parameter.errors == "steunweb: error: no parameter has the id 'kapa'\n  fix: did you mean 'kappa'?\n")
    let programme = try await Program.run("programmes", "school-cool")
    #expect(
      programme.exitCode == 1
        && programme.errors == "steunweb: error: no programme has the id 'school-cool'\n  fix: did you mean 'schools-cool'?\n")
  }

  @Test func assumptionsAreListedAndCounted() async throws {
    let result = try await Program.run("parameters", "--assumptions", "--json")
    let json = try #require(JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let parameters = try #require(json["parameters"] as? [[String: Any]])
    #expect(parameters.count > 150 && parameters.allSatisfy { $0["status"] as? String == "assumption" })
    let text = try await Program.run("parameters", "--assumptions")
    for parameter in parameters { #expect(text.output.contains("  \(parameter["id"] as? String ?? "?") = ")) }
    #expect(text.output.hasSuffix("\(parameters.count) parameters: 0 evidence, 0 derived, \(parameters.count) assumption, 0 calibrated.\n"))
  }

  @Test(arguments: ["en_GB.UTF-8", "nl_NL.UTF-8"]) func programmesAreShownWithTheirSources(language: String) async throws {
    let result = try await Program.run("programmes", language: language)
    for id in ["jim-care", "schools-cool", "kans-050-online", "bijzondere-vriendschappen", "citizen-guardian"] {
      #expect(result.output.contains("  \(id)  "), "\(id)")
    }
    #expect(result.output.contains("[prog-schools-cool"))
  }

  @Test func conditionsAreAnsweredForACaseWithoutARecommendation() async throws {
    let result = try await Program.run("programmes", "--for", "Scenarios/cases/anton.yaml", "--wave", "before")
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(
      result.output.contains("[+] 12 to 23 years old") && result.output.contains("[+] Somebody in the youth's own network could be asked")
        && result.output.contains("[…]") && result.output.contains("no recommendation"))
    for word in ["best", "recommended", "score"] { #expect(!result.output.lowercased().contains(" \(word) ")) }
  }

  @Test func aComparisonCountsAssumptionsAndRanksNothing() async throws {
    let result = try await Program.run("programmes", "--compare", "jim", "schools-cool")
    #expect(result.exitCode == 0 && result.output.contains("This does not say which programme is better."))
    let refused = try await Program.run("programmes", "--compare", "jim", "home-start")
    #expect(refused.exitCode == 1 && refused.errors.hasPrefix("steunweb: error: only programmes that run as arms can be compared\n  fix: "))
  }

  @Test(arguments: [("en_GB.UTF-8", "what-steunweb-cannot-tell-you"), ("nl_NL.UTF-8", "wat-steunweb-niet-kan-zeggen")])
  func thePageOnLimitsIsUpToDate(language: String, name: String) async throws {
    let page = try String(contentsOf: Program.root.appending(path: "Documentation/\(name).md"), encoding: .utf8)
    #expect(try await Program.run("evidence", "--limits", language: language).output == page, "steunweb evidence --limits > \(name).md")
  }

  /// The program knows every command and option that the index of the texts names: otherwise it would print what is wrong.
  @Test(arguments: [("en_GB.UTF-8", "seeds"), ("nl_NL.UTF-8", "bronteksten")])
  func thePageOnTheSourceTextsIsUpToDate(language: String, name: String) async throws {
    let page = try String(contentsOf: Program.root.appending(path: "Documentation/\(name).md"), encoding: .utf8)
    let result = try await Program.run("evidence", "--seeds", language: language)
    #expect(result.exitCode == 0 && result.errors == "", "\(result.errors)")
    #expect(result.output == page, "steunweb evidence --seeds > \(name).md")
  }

  /// What help of the catalogue adds to a drawn web is written in the language of what-ifs.
  @Test func webEditsOfTheCatalogueApply() async throws {
    let listed = try await Program.run("programmes", "--json")
    let json = try #require(JSONSerialization.jsonObject(with: Data(listed.output.utf8)) as? [String: Any])
    let rows = try #require(json["programmes"] as? [[String: Any]]).filter { !($0["webEdits"] as? [String] ?? []).isEmpty }
    #expect(rows.count >= 7)
    for row in rows {
      let edits = (row["webEdits"] as? [String] ?? []).joined(separator: "; ")
      let result = try await Program.run("describe", "Scenarios/cases/anton.yaml", "--what-if", edits)
      #expect(result.exitCode == 0, "\(row["id"] ?? ""): \(result.errors)")
    }
  }
}
