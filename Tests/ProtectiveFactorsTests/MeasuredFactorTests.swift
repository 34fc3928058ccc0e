import Evidence
import ProtectiveFactors
import SupportWebs
import Testing

@Suite struct CompetencesTests {
  @Test func areTheMeasuredValue() {
    var web = SupportWeb.of()
    web.youth.competences = 0.55
    #expect(FactorResult.competences(web).value == Bounds(0.55) && FactorResult.competences(web).missing == 0)
  }

  @Test func unknownStaysUnknown() {
    let competences = FactorResult.competences(.of())
    #expect(competences.value == nil && competences.missing == 1 && competences.contributions.isEmpty)
  }

  @Test func breadthCountsTheSectorsWithStrongSupport() {
    let web = SupportWeb.of([
      .of("mother", .parent, support: 0.5), .of("father", .parent, support: 0.9), .of("teacher", .teacher, support: 0.49),
      .of("friend", .friend, support: nil),
    ])
    #expect(FactorResult.competences(web).part("sectorsOfHelp") == Bounds(1, 2))
    #expect(FactorResult.competences(web, strong: 0.4).part("sectorsOfHelp") == Bounds(2, 3))
  }

  @Test func strongSupportFromAnUnknownSectorIsAtLeastOneSector() {
    let strangers: [Alter] = [.of("a", .unknown, support: 0.9), .of("b", .unknown, support: 0.9)]
    #expect(FactorResult.competences(.of(strangers)).part("sectorsOfHelp") == Bounds(1, 2))
    #expect(FactorResult.competences(.of(strangers + [.of("mother", .parent, support: 0.5)])).part("sectorsOfHelp") == Bounds(1, 3))
  }
}

/// Cognitive skills, school motivation, identity: measured, with what stands beside them.
@Suite struct MeasuredFactorTests {
  @Test func theyAreTheMeasuredValuesAndNothingCarriesThem() {
    var web = SupportWeb.of([.of("teacher", .teacher, closeness: 0.8, support: 1)])
    (web.youth.cognitiveSkills, web.youth.schoolMotivation, web.youth.identity) = (0.4, 0.6, 0.7)
    let results = [FactorResult.cognitiveSkills(web), .schoolMotivation(web), .identity(web)]
    #expect(results.map(\.value) == [Bounds(0.4), Bounds(0.6), Bounds(0.7)])
    #expect(results.allSatisfy { $0.contributions.isEmpty && $0.missing == 0 && $0.unknown == nil })
  }

  @Test func unknownStaysUnknownWhateverStandsBeside() {
    let web = SupportWeb.of([.of("teacher", .teacher, closeness: 0.8, support: 1)])
    for result in [FactorResult.cognitiveSkills(web), .schoolMotivation(web), .identity(web)] {
      #expect(result.value == nil && result.unknown == .notMeasured && result.missing == 1)
    }
  }

  @Test func warmthAtSchoolIsTheSchoolCircleOfBonding() {
    let web = SupportWeb.of([
      .of("teacher", .teacher, closeness: 0.5), .of("friend", .friend, closeness: 0.5, conflict: 0.2, sector: .school),
      .of("stranger", .unknown, closeness: 0.5), .of("uncle", .kin, closeness: 1),
    ])
    // Warmth .5 and .4: 1 - .5 × .6 = .7; with the stranger at school 1 - .5 × .6 × .5 = .85.
    #expect(FactorResult.cognitiveSkills(web).part("schoolWarmth")?.isNear(0.7, 0.85) == true)
    #expect(FactorResult.schoolMotivation(web).part("schoolWarmth")?.isNear(0.7, 0.85) == true)
    #expect(FactorResult.bonding(web).part("school")?.isNear(0.7, 0.85) == true)
  }

  @Test func recognitionStandsBesideIdentity() {
    let web = SupportWeb.of(places: [.of("club", .club, contribution: nil)], family: FamilyLife(contribution: 0.5))
    #expect(FactorResult.identity(web).part("recognition") == FactorResult.recognition(web).value)
  }
}
