import Evidence
import Foundation
import Quantities
import Testing

/// The evidence registry that the package ships.
@Suite struct RegistryTests {
  private let registry = EvidenceRegistry.standard

  @Test func everyFindingIsThereOnce() {
    #expect(registry.entries.count == 359)
    #expect(Set(registry.entries.map(\.id)).count == registry.entries.count)
  }

  @Test func aFindingKeepsItsFiguresSourceAndStrength() throws {
    let entry = try #require(registry["prop-jim-96-nominated"])
    #expect(entry.kind == .proportion && entry.strength == .quasiExperimental && entry.isVerified && entry.origin == .seed)
    #expect(entry.values.contains { $0.content == .number(0.83) && $0.n == 96 })
    guard case .section(let document, let section) = try #require(entry.sources.first) else { throw CocoaError(.coderValueNotFound) }
    #expect(registry.document(document)?.file.hasSuffix(".txt") == true && !section.isEmpty)
    let support = try #require(registry["lit-support-depression-meta"])
    #expect(support.values.contains { $0.interval == 0.24...0.28 })
  }

  @Test func statementsStandInBothLanguagesAndKeepTheirFigures() {
    for entry in registry.entries {
      let texts = [entry.statement, entry.note, entry.population, entry.notModelled].compactMap(\.self)
      for text in texts { #expect(!text.dutch.isEmpty && !text.english.isEmpty && text.dutch != text.english, "\(entry.id)") }
    }
  }

  /// What was computed or not found is never called verified, and literature says which it is.
  @Test func gapsAndArithmeticAreNeverVerified() {
    let unread = registry.entries.filter { !$0.isVerified }
    #expect(unread.count == 17)
    #expect(registry.entries.filter { $0.origin == .derived || $0.strength == .none }.allSatisfy { !$0.isVerified })
    #expect(registry["cost-homeless-youth"]?.isVerified == false)
  }

  private func message(_ text: String) -> String {
    do {
      _ = try EvidenceRegistry.read(path: "e.yaml", bytes: Array(text.utf8))
      return "read"
    } catch {
      return "\(error)"
    }
  }

  private static let head = """
    steunweb: evidence/1
    documents:
      - {id: note, title: {nl: a, en: b}, by: c, file: d.txt, sections: [{title: s, en: s}]}
    evidence:

    """

  private static func entry(
    _ id: String, source: String = "{document: note, section: s}", value: String = "number: 1", verified: String = "yes", extra: String = ""
  ) -> String {
    """
      - id: \(id)
        kind: risk
        statement: {nl: a, en: b}
        values: [{name: x, \(value), unit: u}]
        study: s
        sources: [\(source)]
        strength: expert
        use: [harm]
        origin: seed
        verified: \(verified)
    \(extra)
    """
  }

  @Test func aRightRegistryIsRead() {
    #expect(message(Self.head + Self.entry("a") + "\n" + Self.entry("b", source: "{derivedFrom: [a]}")) == "read")
  }

  @Test func brokenReferencesAreReportedWithTheNearest() {
    #expect(
      message(
        Self.head + Self.entry("entry", source: "{document: nota, section: s}") + "\n" + Self.entry("b", source: "{derivedFrom: [entri]}"))
          == """
          e.yaml:10:26: error: no document has the id 'nota'
            fix: did you mean 'note'?
          e.yaml:21:30: error: no entry has the id 'entri'
            fix: did you mean 'entry'?
          """)
  }

  /// A source names a section that its document has; a section without a finding says why, and one with a finding does not.
  @Test func sectionsAreThoseOfTheOutline() {
    let outline = """
      steunweb: evidence/1
      documents:
        - id: note
          title: {nl: a, en: b}
          by: c
          file: d.txt
          sections:
            - {title: "2.1 Mentor", en: Mentor}
            - {title: Colofon, en: Colophon}
            - {title: Colofon, en: Colophon}
      evidence:

      """
    #expect(
      message(
        outline + Self.entry("a", source: "{document: note, section: 2.1 Mentr}") + "\n"
          + Self.entry("b", source: "{document: note, section: Bijlage}")) == """
          e.yaml:10:17: error: the section 'Colofon' is listed twice
            fix: keep one of the two
          e.yaml:17:41: error: the document 'note' has no section '2.1 Mentr'
            fix: did you mean '2.1 Mentor'?
          e.yaml:28:41: error: the document 'note' has no section 'Bijlage'
            fix: add it to the 'sections' of the document
          """)
    let reasons = outline.replacing(
      "{title: Colofon, en: Colophon}\n      - {title: Colofon, en: Colophon}", with: "{title: Colofon, en: Colophon}"
    )
    .replacing("en: Mentor}", with: "en: Mentor, noFindings: {nl: a, en: b}}")
    #expect(
      message(reasons + Self.entry("a", source: "{document: note, section: 2.1 Mentor}")) == """
        e.yaml:8:55: error: findings stand in the section '2.1 Mentor'
          fix: take 'noFindings' away
        e.yaml:9:17: error: no finding stands in the section 'Colofon'
          fix: say why with 'noFindings'
        """)
  }

  @Test func everySectionThatASourceNamesIsInTheOutline() {
    let cited = registry.entries.flatMap(\.sources).compactMap { source -> [String]? in
      if case .section(let document, let section) = source { [document, section] } else { nil }
    }
    #expect(cited.count > 290)
    for pair in cited { #expect(registry.document(pair[0])?.sections.contains { $0.title == pair[1] } == true, "\(pair)") }
    #expect(registry.documents.map(\.sections.count) == [33, 16, 7, 9, 10])
  }

  @Test func emptyAndDoubleContentsAreReported() {
    #expect(
      message(
        Self.head + Self.entry("a", source: "{section: s}", value: "number: 1, text: t") + "\n"
          + Self.entry("a", extra: "    ages: {from: 18, to: 12}")) == """
          e.yaml:8:14: error: a value needs one of 'number', 'text' and 'list'
            fix: give exactly one of them
          e.yaml:10:15: error: a source needs a document with its section, an address, or what it was derived from
            fix: give exactly one of them
          e.yaml:16:9: error: the id 'a' is taken already
            fix: give every entry an id of its own
          e.yaml:26:11: error: the ages do not run from young to old
            fix: give 'from' and 'to' in this order
          """)
  }
}
