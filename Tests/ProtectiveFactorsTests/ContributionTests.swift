import ProtectiveFactors
import SupportWebs
import Testing
import TestSupport

/// 300 random webs in which nothing is missing.
@Suite struct ContributionTests {
  private static func webs(seed: UInt64) -> [SupportWeb] {
    var dice = Dice(seed: seed)
    return (0..<300).map { _ in .random(&dice) }
  }

  private static func sources(_ web: SupportWeb) -> [FactorResult.Source] {
    web.alters.map { .person($0.id) } + web.places.map { .place($0.id) } + [.family]
  }

  @Test func everyFactorIsAPointBetweenZeroAndOne() throws {
    for web in Self.webs(seed: 31) {
      for factor in FactorResult.all(web) {
        let point = try #require(factor.value?.point)
        #expect((0...1).contains(point) && factor.missing == 0)
        #expect(factor.contributions.allSatisfy { $0.value.point != nil })
      }
    }
  }

  @Test func aContributionIsWhatTheFactorLosesWithoutItsSource() throws {
    for web in Self.webs(seed: 32) {
      let factors = FactorResult.all(web)
      for source in Self.sources(web) {
        for (factor, less) in zip(factors, FactorResult.all(web.without(source))) {
          let loss = try #require(factor.value?.point) - #require(less.value?.point)
          #expect(factor.contribution(source).isNear(loss), "\(factor.factor) of \(source)")
        }
      }
    }
  }

  @Test func contributionsAreRankedFromTheLargest() {
    for web in Self.webs(seed: 33) {
      for factor in FactorResult.all(web) {
        let values = factor.contributions.map(\.value.high)
        #expect(values == values.sorted(by: >))
        #expect(Set(factor.contributions.map(\.source)).count == factor.contributions.count)
      }
    }
  }

  @Test func theOrderOfPeopleAndPlacesDoesNotMatter() throws {
    var dice = Dice(seed: 34)
    for web in Self.webs(seed: 34) {
      var other = web
      other.alters = dice.shuffled(web.alters)
      other.places = dice.shuffled(web.places)
      for (a, b) in zip(FactorResult.all(web), FactorResult.all(other)) {
        #expect(try #require(a.value).isNear(#require(b.value?.point)))
      }
    }
  }

  /// What a noisy or, and a sum that saturates, lose without each is less than the whole: the rest is carried by several together.
  @Test func contributionsAddUpToNoMoreThanTheTotal() throws {
    for web in Self.webs(seed: 36) {
      for factor in FactorResult.all(web) where factor.factor != .adultsAndPeers {
        let sum = try factor.contributions.reduce(0) { try $0 + #require($1.value.point) }
        #expect(try sum <= #require(factor.value?.point) + 1e-12, "\(factor.factor)")
      }
    }
  }

  @Test func whoeverStandsAloneCarriesTheWhole() throws {
    var dice = Dice(seed: 37)
    for _ in 0..<100 {
      var web = SupportWeb.of(
        [.of("coach", .coach, closeness: dice.level(), conflict: dice.level(), support: dice.level(), isReciprocal: true)])
      for factor in FactorResult.all(web) where !factor.factor.isMeasured {
        #expect(factor.contribution(.person("coach")).isNear(try #require(factor.value?.point)), "\(factor.factor)")
      }
      web.alters = []
      web.places = [.of("club", .club, participation: dice.level(), contribution: dice.level())]
      for factor in FactorResult.all(web) where !factor.factor.isMeasured {
        #expect(factor.contribution(.place("club")).isNear(try #require(factor.value?.point)), "\(factor.factor)")
      }
    }
  }

  @Test func addingAnybodyOrAnyPlaceLowersNoFactor() throws {
    var dice = Dice(seed: 38)
    for web in Self.webs(seed: 38) {
      let values = try FactorResult.all(web).map { try #require($0.value?.point) }
      var more = web
      more.alters.append(
        .of(
          "new", dice.one(of: Role.known), closeness: dice.level(), conflict: dice.level(), support: dice.level(),
          isAdult: dice.level() < 0.5, inHousehold: dice.level() < 0.3, isReciprocal: dice.level() < 0.5))
      more.places.append(
        .of("new", dice.one(of: PlaceType.allCases), participation: dice.level(), contribution: dice.level(), isAccessible: true))
      for (old, new) in zip(values, FactorResult.all(more)) {
        #expect(try #require(new.value?.point) >= old - 1e-12, "\(new.factor)")
      }
    }
  }

  @Test func moreSupportOrParticipationLowersNoFactor() throws {
    for web in Self.webs(seed: 39) {
      let values = try FactorResult.all(web).map { try #require($0.value?.point) }
      var more = web
      for index in web.alters.indices {
        let old = web.alters[index].tie.receives
        more.alters[index].tie.receives = .of { type in old[type].map { ($0 + 1) / 2 } }
      }
      for index in web.places.indices {
        more.places[index].participation = web.places[index].participation.map { ($0 + 1) / 2 }
        more.places[index].contribution = web.places[index].contribution.map { ($0 + 1) / 2 }
      }
      for (old, new) in zip(values, FactorResult.all(more)) { #expect(try #require(new.value?.point) >= old - 1e-12) }
    }
  }

  /// Ends of intervals move as points do.
  @Test func closenessRaisesAndConflictLowersBothEnds() throws {
    var dice = Dice(seed: 51)
    for _ in 0..<100 {
      let (web, _) = Gap.opened(in: .random(&dice), most: 64, &dice)
      let before = FactorResult.all(web)
      for index in web.alters.indices {
        var (closer, tenser) = (web, web)
        let tie = web.alters[index].tie
        closer.alters[index].tie.closeness.value = tie.closeness.value.map { ($0 + 1) / 2 }
        tenser.alters[index].tie.conflict.value = tie.conflict.value.map { ($0 + 1) / 2 }
        for (old, new) in zip(before, FactorResult.all(closer)) {
          guard let old = old.value, let new = new.value else { continue }
          #expect(new.low >= old.low - 1e-12 && new.high >= old.high - 1e-12)
        }
        for (old, new) in zip(before, FactorResult.all(tenser)) {
          guard let old = old.value, let new = new.value else { continue }
          #expect(new.low <= old.low + 1e-12 && new.high <= old.high + 1e-12)
        }
      }
    }
  }

  @Test func closenessRaisesAndConflictLowersEveryFactor() throws {
    for web in Self.webs(seed: 35) {
      let values = try FactorResult.all(web).map { try #require($0.value?.point) }
      for index in web.alters.indices {
        var (closer, tenser) = (web, web)
        let tie = web.alters[index].tie
        closer.alters[index].tie.closeness.value = tie.closeness.value.map { ($0 + 1) / 2 }
        tenser.alters[index].tie.conflict.value = tie.conflict.value.map { ($0 + 1) / 2 }
        for (old, new) in zip(values, FactorResult.all(closer)) { #expect(try #require(new.value?.point) >= old - 1e-12) }
        for (old, new) in zip(values, FactorResult.all(tenser)) { #expect(try #require(new.value?.point) <= old + 1e-12) }
      }
    }
  }

  @Test func theyMoveWhereTheTieCounts() throws {
    let web = SupportWeb.of([.of("coach", .coach, closeness: 0.5, conflict: 0.2, support: 0.5)])
    var (closer, tenser) = (web, web)
    closer.alters[0].tie.closeness.value = 0.6
    tenser.alters[0].tie.conflict.value = 0.3
    for factor in [FactorResult.bonding, { FactorResult.adultSupport($0) }] {
      let value = try #require(factor(web).value?.point)
      #expect(try #require(factor(closer).value?.point) > value)
      #expect(try #require(factor(tenser).value?.point) < value)
    }
  }
}
