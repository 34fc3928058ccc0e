import Evidence
import Quantities
import Testing

/// What is wrong with an index of the source texts is told with its place.
@Suite struct SeedIndexTests {
  private static let registry = """
    steunweb: evidence/1
    documents:
      - id: note
        title: {nl: a, en: b}
        by: c
        file: d.txt
        sections: [{title: One, en: One}, {title: Two, en: Two}, {title: Colophon, en: Colophon, noFindings: {nl: a, en: b}}]
      - {id: folder, title: {nl: a, en: b}, by: c, file: d.txt, sections: [{title: Tip, en: Tip}]}
    evidence:
      - id: finding
        kind: risk
        statement: {nl: a, en: b}
        study: s
        sources: [{document: note, section: One}, {document: note, section: Two}, {document: folder, section: Tip}]
        strength: expert
        use: [harm]
        origin: seed
        verified: yes
    """

  private static let right = """
    steunweb: seeds/1
    concepts:
      - id: buddy
        name: {nl: maatje, en: buddy}
        in: {parameter: [kappa], command: [draw]}
      - id: trust
        name: {nl: vertrouwen, en: trust}
        notModelled: {nl: a, en: b}
    texts:
      - document: note
        sections:
          - {section: One, concepts: [buddy, trust]}
          - {section: Two, concepts: [trust]}
      - document: folder
        sections: [{section: Tip, concepts: [buddy]}]

    """

  private func read(_ text: String) throws(InvalidInput) -> SeedIndex {
    try SeedIndex.read(
      path: "s.yaml", bytes: Array(text.utf8), registry: .read(path: "e.yaml", bytes: Array(Self.registry.utf8)),
      places: [.parameter: ["kappa", "closure."], .command: ["draw", "draw --compare"]])
  }

  private func message(_ changes: (old: String, new: String)...) -> String {
    var text = Self.right
    for (old, new) in changes { text = text.replacing(old, with: new, maxReplacements: 1) }
    do {
      _ = try read(text)
      return "read"
    } catch {
      return "\(error)"
    }
  }

  @Test func sectionsHaveTheirConceptsInTheOrderOfTheText() throws {
    let index = try read(Self.right)
    #expect(index.texts.map(\.document.id) == ["note", "folder"])
    #expect(index.texts[0].sections.map(\.section.title) == ["One", "Two", "Colophon"])
    #expect(index.texts[0].sections.map { $0.concepts.map(\.id) } == [["buddy", "trust"], ["trust"], []])
    #expect(index.concepts[0].places == [SeedPlace(.parameter, "kappa"), SeedPlace(.command, "draw")])
    #expect(index.concepts[1].places.isEmpty && index.concepts[1].notModelled != nil)
  }

  @Test func partsThatDoNotExistAreReported() {
    #expect(
      message(("[kappa]", "[kapa, closure]"), ("[draw]", "[paint]")) == """
        s.yaml:5:22: error: the product has no 'kapa' of the kind 'parameter'
          fix: did you mean 'kappa'?
        s.yaml:5:28: error: the product has no 'closure' of the kind 'parameter'
          fix: did you mean 'closure.'?
        s.yaml:5:48: error: the product has no 'paint' of the kind 'command'
          fix: name a command, or a command with one of its options
        """)
  }

  @Test func aConceptNeedsOneOfAPlaceAndAReason() {
    #expect(
      message(("    notModelled: {nl: a, en: b}\n", ""), ("command: [draw]}\n", "command: [draw]}\n    notModelled: {nl: a, en: b}\n"))
        == """
        s.yaml:3:5: error: a concept needs one of 'in' and 'notModelled'
          fix: say where it lives in the product, or why it does not
        s.yaml:7:5: error: a concept needs one of 'in' and 'notModelled'
          fix: say where it lives in the product, or why it does not
        """)
  }

  @Test func conceptsAreNamedBySectionsAndHaveIdsOfTheirOwn() {
    #expect(
      message(("[buddy, trust]", "[budy, trust]")) == """
        s.yaml:12:35: error: no concept has the id 'budy'
          fix: did you mean 'buddy'?
        """)
    #expect(
      message(("[buddy, trust]", "[trust]"), ("concepts: [buddy]", "concepts: [trust]")) == """
        s.yaml:3:9: error: no section names the concept 'buddy'
          fix: add it to a section, or take it away
        """)
    #expect(
      message(("id: trust", "id: buddy"), ("[buddy, trust]", "[buddy]"), ("[trust]", "[buddy]")) == """
        s.yaml:6:9: error: the id 'buddy' is taken already
          fix: give every concept an id of its own
        """)
  }

  @Test func sectionsAreThoseOfTheRegistryInItsOrder() {
    #expect(
      message(("{section: One,", "{section: Three,"), ("section: Tip", "section: Top")) == """
        s.yaml:12:19: error: the document 'note' has no section 'Three'
          fix: give its title as the evidence registry has it
        s.yaml:15:26: error: the document 'folder' has no section 'Top'
          fix: did you mean 'Tip'?
        """)
    #expect(
      message(("{section: One,", "{section: Zwei,"), ("{section: Two,", "{section: One,"), ("{section: Zwei,", "{section: Two,")) == """
        s.yaml:13:19: error: the section 'One' stands before 'Two' in its text
          fix: give sections in its order
        """)
    #expect(
      message(("{section: Two, concepts: [trust]}", "{section: One, concepts: [trust]}")) == """
        s.yaml:10:5: error: the section 'Two' is missing
          fix: add it with the concepts that it speaks of
        s.yaml:13:19: error: the section 'One' is given twice
          fix: keep one of the two
        """)
  }

  @Test func documentsAreThoseOfTheRegistry() {
    #expect(
      message(("document: folder", "document: foldr")) == """
        s.yaml:14:15: error: no document has the id 'foldr'
          fix: did you mean 'folder'?
        """)
    #expect(
      message(
        (
          "document: folder\n    sections: [{section: Tip, concepts: [buddy]}]",
          "document: note\n    sections: [{section: One, concepts: [buddy]}]"
        ))
          == """
          s.yaml:10:3: error: the document 'folder' is missing
            fix: add it with its sections
          s.yaml:14:15: error: the document 'note' is given twice
            fix: keep one of the two
          """)
  }
}
