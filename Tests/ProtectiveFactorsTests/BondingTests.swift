import Evidence
import ProtectiveFactors
import SupportWebs
import Testing

@Suite struct BondingTests {
  @Test func isTheMeanOfFourCirclesWorkedByHand() throws {
    let bonding = FactorResult.bonding(
      .of([
        .of("mother", .parent, closeness: 0.8, conflict: 0.5, inHousehold: true), .of("uncle", .kin, closeness: 0.5),
        .of("friend", .friend, closeness: 0.6, conflict: 0.1), .of("neighbour", .neighbour, closeness: 0.32),
      ]))
    // Warmth .4 and .5, .54, .32; circles 1 - .6 × .5 = .7, .54, 0, .32.
    #expect(bonding.part("family")?.isNear(0.7) == true)
    #expect(bonding.part("friends")?.isNear(0.54) == true)
    #expect(bonding.part("school")?.isNear(0) == true)
    #expect(bonding.part("neighbourhood")?.isNear(0.32) == true)
    #expect(try #require(bonding.value).isNear((0.7 + 0.54 + 0.32) / 4))
    #expect(bonding.contribution(.person("mother")).isNear(0.4 * 0.5 / 4))
    #expect(bonding.contribution(.person("uncle")).isNear(0.5 * 0.6 / 4))
    #expect(bonding.contribution(.person("friend")).isNear(0.54 / 4))
    #expect(bonding.contributions.map(\.source.id) == ["friend", "neighbour", "uncle", "mother"])
    #expect(bonding.parts.first?.largest == Bounds(0.5) && bonding.missing == 0)
  }

  private static func circle(_ role: Role, sector: Sector? = nil, inHousehold: Bool = false) -> Circle? {
    Circle(Alter.of("x", role, sector: sector, inHousehold: inHousehold))
  }

  @Test func kinAndHouseholdAreTheFamilyCircle() {
    #expect(Self.circle(.parent) == .family && Self.circle(.sibling) == .family && Self.circle(.kin) == .family)
    #expect(Self.circle(.friend, inHousehold: true) == .family)
    #expect(Self.circle(.professional, inHousehold: true) == .family)
  }

  @Test func othersAreInTheCircleOfTheirSector() {
    #expect(Self.circle(.friend) == .friends && Self.circle(.friend, sector: .online) == .friends)
    #expect(Self.circle(.teacher) == .school && Self.circle(.friend, sector: .school) == .school)
    #expect(Self.circle(.neighbour) == .neighbourhood && Self.circle(.coach) == .neighbourhood)
    #expect(Self.circle(.friendOfParents) == .neighbourhood && Self.circle(.mentor) == .neighbourhood)
  }

  @Test func professionalsAreInNoCircle() {
    #expect(Self.circle(.professional) == nil)
    let bonding = FactorResult.bonding(.of([.of("worker", .professional, closeness: 1)]))
    #expect(bonding.value == Bounds(0) && bonding.contributions.isEmpty && bonding.missing == 0)
  }

  @Test func aMissingClosenessGivesTheWholeRange() throws {
    let bonding = FactorResult.bonding(.of([.of("friend", .friend, closeness: nil, conflict: 0.2)]))
    #expect(try #require(bonding.value).isNear(0, 0.2))
    #expect(bonding.missing == 1 && bonding.value?.point == nil)
  }

  @Test func itStaysBetweenZeroAndOne() {
    let all = SupportWeb.of(
      [Role.parent, .friend, .teacher, .neighbour].map { Alter.of($0.rawValue, $0, closeness: 1) }
        + (0..<50).map { Alter.of("f\($0)", .friend, closeness: 0.9) })
    #expect(FactorResult.bonding(all).value == Bounds(1))
  }
}

@Suite struct InvolvementTests {
  @Test func isOneLessTheExponentialWorkedByHand() throws {
    let involvement = FactorResult.involvement(
      .of(
        [.of("friend", .friend, isReciprocal: true), .of("uncle", .kin, isReciprocal: false)],
        places: [.of("club", .club, participation: 0.8, contribution: 0.5), .of("work", .work, .no, participation: 1, contribution: 1)],
        family: FamilyLife(participation: 0.5, contribution: 0.6)))
    // .8 × .5 + .5 × .6 + .5 = 1.2; 1 - exp(-.7 × 1.2).
    #expect(try #require(involvement.value).isNear(0.568289476570920))
    #expect(involvement.part("places")?.isNear(0.4) == true)
    #expect(involvement.part("familyLife")?.isNear(0.3) == true)
    #expect(involvement.part("reciprocalTies")?.isNear(0.5) == true)
    // exp(-.7 × .8) - exp(-.7 × 1.2).
    #expect(involvement.contribution(.place("club")).isNear(0.139498540419735))
    #expect(involvement.contributions.map(\.source) == [.person("friend"), .place("club"), .family])
  }

  @Test func placesNotTakenPartInDoNotCount() {
    for takesPart in [TakesPart.no, .suspended] {
      let web = SupportWeb.of(places: [.of("club", .club, takesPart, participation: 1, contribution: 1)])
      #expect(FactorResult.involvement(web).value == Bounds(0))
    }
  }

  @Test func thousandsOfReciprocalTiesFillItAndNoMore() {
    let web = SupportWeb.of((0..<3_000).map { .of("f\($0)", .friend, isReciprocal: $0 % 2 == 0 ? true : nil) })
    #expect(FactorResult.involvement(web).value == Bounds(1))
  }

  @Test func scaleAndWeightOfATieAreParameters() throws {
    let parameters = ParameterSet.standard.overriding(["factor.involvementScale": 1, "factor.reciprocalTie": 0.25])
    let web = SupportWeb.of([.of("friend", .friend, isReciprocal: true)])
    #expect(try #require(FactorResult.involvement(web, parameters: parameters).value).isNear(0.221199216928595))
  }
}
