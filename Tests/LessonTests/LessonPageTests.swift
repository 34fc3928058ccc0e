import Digests
import Documents
import Foundation
import Quantities
import SupportWebs
import Testing

@testable import Lessons

@Suite struct LessonPageTests {
  private static let plan = LessonFutures.Plan(futures: 4, weeks: 8, seed: 5)

  private func page(_ caseFile: CaseFile, _ language: Language = .dutch) async -> String {
    await Lesson(caseFile, language: language, futures: LessonFutures(of: caseFile, plan: Self.plan, threads: 1)).html
  }

  private func part(_ page: String, _ opening: String, _ closing: String) throws -> String {
    let start = try #require(page.range(of: opening)?.upperBound)
    let end = try #require(page.range(of: closing, range: start..<page.endIndex)?.lowerBound)
    return String(page[start..<end])
  }

  @Test func itsPolicyLetsNothingRunButItsOwn() async throws {
    let page = await page(try CaseJSON.shipped("anton"))
    let policy = try part(page, "Content-Security-Policy\" content=\"", "\"")
    let script = try part(page, "</script>\n<script>", "</script>")
    let style = try part(page, "<style>", "</style>")
    #expect(
      policy
        == "default-src 'none'; script-src '\(SHA256.integrity(of: script))'; style-src '\(SHA256.integrity(of: style))'; base-uri 'none'; form-action 'none'"
    )
    #expect(script.hasPrefix("'use strict';") && script.contains("Page.start("))
  }

  /// The integrity of the empty text and of "abc" are known from FIPS 180-4.
  @Test func integrityIsBase64OfTheDigest() {
    #expect(SHA256.integrity(of: "") == "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")
    #expect(SHA256.integrity(of: "abc") == "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
  }

  @Test func itHoldsNoAddressAndFetchesNothing() async throws {
    let page = await page(try CaseJSON.shipped("anton"))
    // The name of a language of pictures, which nobody opens.
    let text = page.replacing("http://www.w3.org/2000/svg", with: "")
    for word in ["http:", "https:", "//www", " src=", "<link", "@import", "url(", "ws:", "wss:"] {
      #expect(!text.contains(word), "\(word)")
    }
    let code = EmbeddedText.lessonScript.text
    for word in [
      "fetch(", "XMLHttpRequest", "WebSocket", "EventSource", "sendBeacon", "import(", "eval(", "Function(", "innerHTML", "localStorage",
    ] {
      #expect(!code.contains(word), "\(word)")
    }
    #expect(code.contains("URL.createObjectURL"))
  }

  @Test func theScriptHoldsNoNumberOfTheModel() throws {
    // Parameters come from the registry: their values do not stand in the script beside their names.
    let code = EmbeddedText.lessonScript.text
    let names = code.matches(of: /'(factor|nomination|quality)\.[A-Za-z.]+'/).map { String($0.output.0.dropFirst().dropLast()) }
    #expect(Set(names).count == 10)
    guard case .object(let members) = LessonFacts.json,
      case .object(let parameters) = try #require(members.first { $0.0 == "parameters" }).1
    else {
      Issue.record("The facts have parameters")
      return
    }
    #expect(Set(names) == Set(parameters.map(\.0)))
  }

  @Test func theSameCaseGivesTheSameBytes() async throws {
    let caseFile = try CaseJSON.shipped("scouting")
    let (first, second) = (await page(caseFile), await page(caseFile))
    #expect(first == second)
    #expect(first.utf8.count < 600_000)
  }

  // MARK: Hostile names

  private static let hostile =
    "</script><script>document.documentElement.setAttribute('data-hacked','1')</script><img src=x onerror=\"document.documentElement.setAttribute('data-hacked','2')\">"

  private func hostileCase() throws -> CaseFile {
    var web = try CaseJSON.shipped("anton").waves[0]
    web.youth.label = Bilingual(both: "<b>&amp;\u{2028}")
    for (index, alter) in web.alters.enumerated() {
      var person = alter.person
      person.label = Bilingual(both: index.isMultiple(of: 2) ? Self.hostile : "${alert(1)}`'\"<!--<script>")
      web.alters[index] = Alter(person: person, tie: alter.tie)
    }
    return CaseFile(provenance: .invented, title: Bilingual(both: Self.hostile), waves: [web])
  }

  @Test func hostileNamesStayText() async throws {
    let page = await page(try hostileCase())
    #expect(page.matches(of: /<script/).count == 2)
    #expect(page.matches(of: /<\/script>/).count == 2)
    #expect(!page.contains("<img"))
    #expect(!page.contains("<!--"))
  }

  @Test(.enabled(if: ScriptHost.chromium != nil, "Chromium is not installed; 'make setup' installs it"))
  func aPageWithHostileNamesRunsNothingOfThem() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "lesson-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "lesson.html")
    try Data(await page(try hostileCase()).utf8).write(to: file)
    let shown = try ScriptHost.dump(file)
    #expect(!shown.contains("data-hacked=\""))
    #expect(!shown.contains("<img"))
    // The script has run: people are drawn, and their names are there as text.
    #expect(shown.matches(of: /<g class="person"/).count == 14)
    #expect(shown.contains("&lt;/script&gt;&lt;script&gt;"))
    #expect(shown.matches(of: /<li class="factor"/).count == 11)
  }
}
