import Evidence
import ProtectiveFactors
import SupportWebs
import Testing

@Suite struct AdultSupportTests {
  @Test func isAdultsAndFacilitiesWorkedByHand() throws {
    let support = FactorResult.adultSupport(
      .of(
        [
          .of("coach", .coach, closeness: 0.8, conflict: 0.5, support: 0.5),
          .of("uncle", .kin, closeness: 0.5, support: 0.4, isAdult: true),
        ],
        places: [.of("school", .school), .of("club", .club), .of("church", .faith)]))
    // Warmth × support .4 × .5 = .2 and .5 × .4 = .2; 1 - .8² = .36; two of four facilities.
    #expect(try #require(support.value).isNear(0.7 * 0.36 + 0.3 * 0.5))
    #expect(support.part("adults")?.isNear(0.36) == true && support.part("facilities")?.isNear(0.5) == true)
    #expect(support.contribution(.person("coach")).isNear(0.7 * 0.2 * 0.8))
    #expect(support.contribution(.place("club")).isNear(0.3 / 4))
    #expect(support.contributions.map(\.source.id) == ["coach", "uncle", "club", "school"])
  }

  private static func adults(_ alter: Alter) -> Bounds? { FactorResult.adultSupport(.of([alter])).part("adults") }

  @Test func aParentElsewhereIsAmongTheAdultsAndOneAtHomeIsNot() {
    #expect(Self.adults(.of("father", .parent, closeness: 0.5, support: 1))?.isNear(0.5) == true)
    #expect(Self.adults(.of("mother", .parent, closeness: 0.5, support: 1, inHousehold: true)) == Bounds(0))
  }

  @Test func professionalsAreAdultsAndPeersAreNot() {
    #expect(Self.adults(.of("worker", .professional, closeness: 0.5, support: 1))?.isNear(0.5) == true)
    #expect(Self.adults(.of("friend", .friend, closeness: 1, support: 1, isAdult: false)) == Bounds(0))
  }

  @Test func whereItIsUnknownWhetherSomebodyIsAdultBothCount() throws {
    let unknown = Alter.of("cousin", .kin, closeness: 0.5, support: 1)
    #expect(unknown.person.isAdult == nil)
    #expect(try #require(Self.adults(unknown)).isNear(0, 0.5))
    #expect(FactorResult.adultSupport(.of([unknown])).missing == 1)
  }

  @Test func twoPlacesOfOneTypeAreOneFacility() throws {
    let both = FactorResult.adultSupport(.of(places: [.of("a", .club), .of("b", .club)]))
    #expect(try #require(both.value).isNear(0.3 / 4))
    #expect(both.contribution(.place("a")).isNear(0) && both.contribution(.place("b")).isNear(0))
  }

  @Test func placesOutOfReachOrNotTakenPartInDoNotCount() throws {
    let places = [
      Place.of("a", .club, isAccessible: false), .of("b", .school, .no), .of("c", .online, .suspended),
      .of("d", .youthWork, isAccessible: nil),
    ]
    #expect(try #require(FactorResult.adultSupport(.of(places: places)).value).isNear(0, 0.3 / 4))
  }
}

@Suite struct WhoCountsTests {
  @Test(arguments: [TieStatus.suspended, .lost])
  func tiesWithoutContactCountInNoFactor(_ status: TieStatus) {
    let alters: [Alter] = [.of("coach", .coach, closeness: 0.9, support: 0.9, isReciprocal: true, status: status)]
    #expect(FactorResult.all(.of(alters)) == FactorResult.all(.of()))
  }

  @Test func anEmptyWebHasNothingToCarryAFactor() {
    let factors = FactorResult.all(.of())
    #expect(factors.map(\.factor) == ProtectiveFactor.allCases)
    #expect(factors.map(\.value) == ProtectiveFactor.allCases.map { $0.isMeasured ? nil : Bounds(0) })
    #expect(factors.allSatisfy { $0.contributions.isEmpty && $0.unknown == ($0.factor.isMeasured ? .notMeasured : nil) })
  }

  @Test func familyLifeThatNobodyAskedAboutLeavesInvolvementOpen() throws {
    let involvement = FactorResult.involvement(.of(family: FamilyLife()))
    #expect(try #require(involvement.value).isNear(0, 0.503414696208590) && involvement.missing == 2)
  }
}
