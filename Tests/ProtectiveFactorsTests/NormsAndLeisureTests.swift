import Evidence
import ProtectiveFactors
import SupportWebs
import Testing

/// Values and norms, recognition, adults and peers, leisure: each on a web worked by hand.
@Suite struct ValuesAndNormsTests {
  @Test func areWarmExamplesOfAdultsWorkedByHand() throws {
    let result = FactorResult.valuesAndNorms(
      .of([
        .of("mother", .parent, closeness: 0.8, conflict: 0.5, support: 0.5, inHousehold: true),
        .of("coach", .coach, closeness: 0.5, support: 0.8), .of("friend", .friend, closeness: 1, support: 1, isAdult: false),
      ]))
    // Warmth .4 × .5 = .2 and .5 × .8 = .4: 1 - .8 × .6.
    #expect(try #require(result.value).isNear(0.52))
    #expect(result.contribution(.person("mother")).isNear(0.2 * 0.6) && result.contribution(.person("coach")).isNear(0.4 * 0.8))
    #expect(result.contribution(.person("friend")) == Bounds(0) && result.parts.first?.largest?.isNear(0.4) == true)
  }

  @Test func onlyTheExampleCounts() throws {
    var coach = Alter.of("coach", .coach, closeness: 1, support: 1)
    coach.tie.receives = .of { $0 == .roleModel ? 0 : 1 }
    #expect(FactorResult.valuesAndNorms(.of([coach])).value == Bounds(0))
  }
}

@Suite struct RecognitionTests {
  @Test func isWhatIsValuedInPlacesAndAtHomeWorkedByHand() throws {
    let web = SupportWeb.of(
      [.of("friend", .friend, isReciprocal: true)],
      places: [.of("club", .club, participation: 0.1, contribution: 0.6), .of("work", .work, .no, contribution: 1)],
      family: FamilyLife(participation: 0, contribution: 0.4))
    let result = FactorResult.recognition(web)
    // 1 - exp(-.7 × (.6 + .4)).
    #expect(try #require(result.value).isNear(0.503414696208590))
    #expect(result.part("places")?.isNear(0.6) == true && result.part("familyLife")?.isNear(0.4) == true)
    // exp(-.7 × .4) - exp(-.7).
    #expect(result.contribution(.place("club")).isNear(0.259198437664315))
    #expect(result.contributions.map(\.source) == [.place("club"), .family])
  }

  @Test func isInvolvementOfWhoeverTakesPartInFull() throws {
    var web = SupportWeb.of(
      places: [.of("club", .club, participation: 1, contribution: 0.3), .of("school", .school, participation: 1, contribution: 0.2)],
      family: FamilyLife(participation: 1, contribution: 0.7))
    #expect(FactorResult.recognition(web).value == FactorResult.involvement(web).value)
    web.places[0].participation = 0.5
    #expect(try #require(FactorResult.recognition(web).value).low > #require(FactorResult.involvement(web).value).high)
  }
}

@Suite struct AdultsAndPeersTests {
  @Test func isTheShareOfTypesThatAllTogetherCover() throws {
    var (aunt, friend) = (Alter.of("aunt", .kin), Alter.of("friend", .friend))
    // Emotional .5 alone; practical 1 - .7 × .7 = .51 together; advice 1 - .8 × .7 = .44; the others nothing.
    aunt.tie.receives = .of { [.emotional: 0.5, .practical: 0.3, .advice: 0.2][$0] ?? 0 }
    friend.tie.receives = .of { [.practical: 0.3, .advice: 0.3][$0] ?? 0 }
    let result = FactorResult.adultsAndPeers(.of([aunt, friend]))
    #expect(try #require(result.value).isNear(0.4))
    #expect(result.part("practical")?.isNear(0.51) == true && result.part("advice")?.isNear(0.44) == true)
    // Both are needed for practical help, so that the contributions add up to more than the total.
    #expect(result.contribution(.person("aunt")).isNear(0.4) && result.contribution(.person("friend")).isNear(0.2))
  }

  @Test func whoeverIsOneOfTwoThatSufficeCarriesNothing() throws {
    let result = FactorResult.adultsAndPeers(.of([.of("a", .kin, support: 0.6), .of("b", .friend, support: 0.7)]))
    #expect(try #require(result.value).isNear(1) && result.contributions.isEmpty)
  }

  @Test func theThresholdIsAParameterAndReachingItIsEnough() {
    for level in [0.1, 0.3, 0.6, 0.7, 0.9] {
      let parameters = ParameterSet.standard.overriding(["factor.typeCovered": level])
      #expect(FactorResult.adultsAndPeers(.of([.of("a", .kin, support: level)]), parameters: parameters).value == Bounds(1))
    }
  }

  @Test func aThresholdOfOneAsksForAllOfIt() {
    let parameters = ParameterSet.standard.overriding(["factor.typeCovered": 1])
    let web = SupportWeb.of([.of("a", .kin, support: 0.9), .of("b", .friend, support: nil)])
    let result = FactorResult.adultsAndPeers(web, parameters: parameters)
    #expect(result.value == Bounds(0, 1) && result.contribution(.person("a")) == Bounds(0))
    #expect(result.contribution(.person("b")) == Bounds(0, 1))
  }
}

@Suite struct LeisureTests {
  @Test func isParticipationInClubsYouthWorkAndFaithWorkedByHand() throws {
    let result = FactorResult.leisure(
      .of(places: [
        .of("boxing", .club, participation: 0.6), .of("church", .faith, participation: 0.5),
        .of("centre", .youthWork, .no, participation: 1),
        .of("game", .online, participation: 1), .of("school", .school, participation: 1), .of("job", .work, participation: 1),
      ]))
    #expect(try #require(result.value).isNear(1 - 0.4 * 0.5))
    #expect(result.contribution(.place("boxing")).isNear(0.6 * 0.5) && result.contribution(.place("church")).isNear(0.5 * 0.4))
    #expect(result.contributions.count == 2 && result.parts.first?.largest?.isNear(0.6) == true)
  }
}

@Suite struct ProtectiveFactorTests {
  @Test func theListHasTenNumbersInOrderAndTheFifthTwice() {
    #expect(ProtectiveFactor.allCases.map(\.number) == [1, 2, 3, 4, 5, 5, 6, 7, 8, 9, 10])
    #expect(ProtectiveFactor.allCases.filter(\.isActivatedByMentors) == [.bonding, .involvement, .adultSupport, .competences])
    #expect(FactorResult.all(.of()).map(\.factor) == ProtectiveFactor.allCases)
  }

  @Test func everyFactorNamesItsEvidence() {
    for factor in ProtectiveFactor.allCases { #expect(factor.evidence.first?.hasPrefix("pf") == true) }
    #expect(Set(ProtectiveFactor.allCases.flatMap(\.evidence).filter { $0.hasPrefix("pf0") || $0.hasPrefix("pf1") }).count == 10)
  }
}
