import Evidence
import Quantities
import SupportWebs
import Testing

@Suite struct ProgrammeTests {
  private let jim: Programme

  init() throws { jim = try #require(ProgrammeCatalogue.standard["jim"]) }

  @Test func aJIMIsChosenByTheYouthFromTheOwnNetworkForNineMonths() {
    #expect(jim.terms.isSelfChosen && jim.terms.route == .natural)
    #expect(jim.terms.plannedWeeks == 39 && jim.terms.mentorsPerYouth == 1)
    #expect(jim.ages == 12...23 && jim.segments == Segment.allCases && jim.phases.count == 4)
  }

  @Test func aJIMIsNotScreenedNorTrainedAndParentsAreInvolved() {
    #expect(!jim.terms.screens && jim.terms.trainingHours == 0 && !jim.terms.trainsYouths)
    #expect(jim.terms.involvesParents && jim.terms.closesCarefully && jim.terms.supportsPairs && !jim.terms.rematches)
  }

  @Test func emphasisHasAMeanOfOneInEveryProgramme() {
    for programme in ProgrammeCatalogue.standard.programmes {
      #expect(programme.terms.emphasis.count == Domain.allCases.count)
      #expect(abs(programme.terms.emphasis.reduce(0, +) / 4 - 1) < 1e-12, "\(programme.id)")
    }
  }

  /// The fields of a row, in the order of the file.
  private static let fields = [
    "route", "selection", "approach", "setting", "contactsPerWeek", "plannedWeeks", "trainingHours", "supported", "supportContactsPerMonth",
    "screening", "carefulClosing", "parentsInvolved", "rematches", "holidayGap", "youthTrained", "mentorsPerYouth", "emphasis", "support",
    "ages", "segments", "phases",
  ]

  @Test func everyFieldFromRouteToPhasesHasOneSource() {
    for programme in ProgrammeCatalogue.standard.programmes {
      #expect(programme.sources.map(\.field) == Self.fields, "\(programme.id)")
    }
  }

  @Test func aSourceThatIsNoAssumptionNamesItsEvidence() {
    for programme in ProgrammeCatalogue.standard.programmes {
      for source in programme.sources {
        #expect(source.isAssumption || !source.evidence.isEmpty, "\(programme.id) \(source.field)")
        #expect(!source.note.isEmpty, "\(programme.id) \(source.field)")
      }
    }
  }

  @Test func programmesHaveIdsOfTheirOwnAndBothLanguages() {
    let programmes = ProgrammeCatalogue.standard.programmes
    #expect(Set(programmes.map(\.id)).count == programmes.count)
    for programme in programmes {
      for text in [programme.name, programme.summary] + programme.phases { #expect(!text.dutch.isEmpty && !text.english.isEmpty) }
    }
    #expect(ProgrammeCatalogue.standard["jims"] == nil)
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
