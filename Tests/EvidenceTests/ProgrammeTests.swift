import Evidence
import Quantities
import SupportWebs
import Testing

@Suite struct ProgrammeTests {
  private let catalogue = ProgrammeCatalogue.standard
  private let jim: ProgrammeTerms

  init() throws { jim = try #require(ProgrammeCatalogue.standard["jim"]?.terms) }

  @Test func aJIMIsChosenByTheYouthFromTheOwnNetworkForNineMonths() throws {
    #expect(jim.isSelfChosen && jim.route == .natural)
    #expect(jim.plannedWeeks == 39 && jim.mentorsPerYouth == 1)
    let row = try #require(catalogue["jim"])
    #expect(row.ages == 12...23 && row.phases.count == 4)
  }

  @Test func aJIMIsNotScreenedNorTrainedAndParentsAreInvolved() {
    #expect(!jim.screens && jim.trainingHours == 0 && !jim.trainsYouths)
    #expect(jim.involvesParents && jim.closesCarefully && jim.supportsPairs && !jim.rematches)
  }

  /// Ages as the sources have them; where none says so there is none.
  @Test(
    arguments: [
      ("big-brothers-big-sisters", 4...24), ("benefits-for-kids", 8...14), ("matchmentor", 10...23), ("match-humanitas", 12...25),
      ("jeugdsupport", 12...25), ("goal", 12...23), ("new-at-home", 12...20), ("kans-050", 14...23), ("kans-050-online", 14...23),
      ("naast-wonend-mentorhuis", 16...18), ("schools-cool", nil), ("debt-buddies", nil), ("home-start", nil),
    ] as [(String, ClosedRange<Int>?)])
  func agesAreThoseOfTheSource(id: String, ages: ClosedRange<Int>?) throws {
    let programme = try #require(catalogue[id])
    #expect(programme.ages == ages)
    for condition in programme.conditions {
      if case .age = condition.subject { #expect(!condition.isAssumption && !condition.evidence.isEmpty) }
    }
  }

  @Test func everyProgrammeOfTheSourcesIsThere() {
    let arms = [
      "jim", "jim-universal", "jim-selective", "jim-indicated", "jim-care", "schools-cool", "new-at-home", "big-brothers-big-sisters",
      "goal",
      "matchmentor", "benefits-for-kids", "kans-050", "kans-050-online", "match-humanitas", "jeugdsupport", "bijzondere-vriendschappen",
      "and-u-girls", "lelystad-buddies", "debt-buddies", "school-coaching",
    ]
    let others = [
      "naast-wonend-mentorhuis", "home-start", "support-families", "homework-help", "foster-parent-networks", "citizen-guardian",
      "network-foster-care", "lasting-networks", "triple-threat", "masters-in-mentoring",
    ]
    #expect(catalogue.arms.map(\.id) == arms)
    #expect(catalogue.programmes.filter { $0.terms == nil }.map(\.id) == others)
    // Every entry of the registry that is a programme stands behind a row.
    let behind = Set(catalogue.programmes.flatMap(\.evidence))
    for entry in EvidenceRegistry.standard.entries where entry.kind == .programme { #expect(behind.contains(entry.id), "\(entry.id)") }
  }

  @Test func aSourceThatIsNoAssumptionNamesItsEvidence() {
    for programme in catalogue.programmes {
      for source in programme.sources {
        #expect(source.isAssumption || !source.evidence.isEmpty, "\(programme.id) \(source.field)")
      }
      for id in programme.allEvidence { #expect(EvidenceRegistry.standard[id] != nil, "\(programme.id) \(id)") }
    }
  }

  @Test func programmesStandInBothLanguages() {
    for programme in catalogue.programmes {
      let texts =
        [programme.name, programme.summary, programme.tested] + programme.phases + programme.conditions.map(\.text)
        + [programme.region, programme.goals].compactMap(\.self)
      for text in texts { #expect(!text.dutch.isEmpty && !text.english.isEmpty) }
    }
    #expect(catalogue["jims"] == nil)
  }

  @Test func theContextOfProgrammesIsData() {
    let context = Context.standard
    #expect(context["municipal-roles"]?.items.map(\.id).prefix(2) == ["director", "partner"])
    for group in ["municipal-roles", "cooperation-forms", "pyramid", "prevention-levels", "moments"] {
      #expect(context[group] != nil, "\(group)")
    }
    for item in context.groups.flatMap(\.items) {
      for id in item.evidence { #expect(EvidenceRegistry.standard[id] != nil, "\(item.id) \(id)") }
    }
  }

  // MARK: Errors

  private func message(_ row: String) -> String {
    let text =
      "steunweb: programmes/2\nprogrammes:\n  - id: p\n    kind: housing\n    name: {nl: a, en: b}\n    summary: {nl: a, en: b}\n"
      + "    tested: {nl: a, en: b}\n    evidence: [e]\n" + row
    do {
      _ = try ProgrammeCatalogue.read(path: "p.yaml", bytes: Array(text.utf8))
      return "read"
    } catch {
      return "\(error)"
    }
  }

  @Test func conditionsAndSourcesAreChecked() {
    #expect(
      message(
        """
            region: {nl: a, en: b}
            conditions:
              - {about: age, from: 18, text: {nl: a, en: b}, status: assumption}
              - {about: segment, words: [selectief], text: {nl: a, en: b}, status: evidence, evidence: []}
            sources:
              - {field: route, status: assumption}

        """) == """
          p.yaml:3:5: error: the field 'region' does not have one source
            fix: add it to 'sources', once
          p.yaml:11:9: error: the condition lacks what it is about
            fix: give 'from' and 'to' for an age, else 'words'
          p.yaml:12:9: error: this says it rests on evidence and names none
            fix: name the entry, or mark it an assumption
          p.yaml:12:34: error: 'selectief' is no word of a case file here
            fix: the words are 'universal', 'selective', 'indicated', 'careRelated'
          p.yaml:14:17: error: the programme has no field 'route'
            fix: remove this source, or give the field
          """)
    #expect(message("") == "read")
  }

  @Test func termsHaveOneEmphasisPerDomain() async {
    await #expect(processExitsWith: .failure) {
      _ = ProgrammeTerms(
        route: .natural, isSelfChosen: true, approach: .developmental, setting: .neighbourhood, contactsPerWeek: 1, plannedWeeks: nil,
        trainingHours: 0, supportsPairs: true, supportContactsPerMonth: 2, screens: false, closesCarefully: true, involvesParents: true,
        rematches: false, hasHolidayGap: false, trainsYouths: false, mentorsPerYouth: 1, emphasis: [1, 1, 1],
        support: SupportLevels([0, 0, 0, 0, 0]))
    }
  }
}
