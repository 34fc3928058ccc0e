import Evidence
import Quantities
import Testing

@testable import Reports

/// Every finding is used or openly not, and every citation leads somewhere.
@Suite struct EvidenceUsesTests {
  @Test func everyFindingIsUsedOrSaysWhyNot() {
    let problems = EvidenceUses.standard.problems()
    #expect(problems.isEmpty, "\(problems.map(\.description).joined(separator: "\n"))")
  }

  @Test func aCitationOfNothingAnEntryWithoutReasonAndAContradictionAreProblems() throws {
    let registry = EvidenceRegistry.standard
    let open = try #require(registry.entries.first { $0.notModelled != nil })
    let place = EvidenceUses.Place(kind: .parameter, id: "p")
    let others = registry.entries.filter { $0.notModelled == nil }.map(\.id)
    let uses = EvidenceUses(citations: [(place, ["no-such-entry", open.id] + others.dropFirst())])
    #expect(
      uses.problems(of: registry) == [.dangling("no-such-entry", [place])]
        + registry.entries.compactMap { entry in
          entry.id == others[0] ? .unexplained(entry.id) : entry.id == open.id ? .contradicted(entry.id, [place]) : nil
        })
    #expect("\(EvidenceUses.Problem.unexplained("x"))" == "'x' is used nowhere and does not say why (notModelled)")
    #expect("\(EvidenceUses.Problem.dangling("x", [place]))" == "no entry has the id 'x', which is named by parameter 'p'")
  }

  @Test func everyKindOfPlaceCitesEvidence() {
    let kinds = Set(EvidenceUses.standard.cited.flatMap { EvidenceUses.standard.of($0) }.map(\.kind))
    #expect(kinds == Set(EvidenceUses.Kind.allCases))
  }

  @Test func anEntryShowsStrengthCaveatAndUse() throws {
    let entry = try #require(EvidenceRegistry.standard["prop-24-trajectories"])
    let text = EvidenceReport([entry]).text(in: .english, complete: true)
    #expect(text.contains("small sample") && text.contains("read in the source") && text.contains("caveat:") && text.contains("n = 24"))
    let dutch = EvidenceReport([entry]).text(in: .dutch, complete: false)
    #expect(dutch.contains("kleine groep") && dutch.contains(entry.statement.dutch.split(separator: " ")[0]))
  }

  @Test func thePageOnLimitsNamesEveryEntryThatIsNotUsed() {
    for language in Language.allCases {
      let page = LimitsPage().markdown(in: language)
      for entry in EvidenceRegistry.standard.entries {
        #expect(page.contains("`\(entry.id)`") == (entry.notModelled != nil), "\(entry.id)")
      }
    }
  }
}
