import ProtectiveFactors
import SupportWebs
import Testing
import TestSupport

/// People whose part of life is unknown, as in imported data: they may be in any circle, or in none.
@Suite struct UnknownSectorTests {
  @Test func bondingIsAnIntervalWorkedByHand() throws {
    let result = FactorResult.bonding(.of([.of("uncle", .kin, closeness: 0.5), .of("stranger", .unknown, closeness: 0.4)]))
    // In none: .5 / 4; alone in another circle: (.5 + .4) / 4.
    #expect(try #require(result.value).isNear(0.5 / 4, 0.9 / 4))
    #expect(result.part("family")?.isNear(0.5, 0.7) == true && result.part("school")?.isNear(0, 0.4) == true)
    // The uncle is worth less beside the stranger.
    #expect(result.contribution(.person("uncle")).isNear(0.5 * 0.6 / 4, 0.5 / 4))
    #expect(result.contribution(.person("stranger")).isNear(0, 0.4 / 4))
    #expect(result.missing == 1)
  }

  @Test func someoneAtHomeIsFamilyWhateverTheSector() throws {
    let result = FactorResult.bonding(.of([.of("lodger", .unknown, closeness: 0.4, inHousehold: true)]))
    #expect(try #require(result.value).isNear(0.1) && result.missing == 0)
  }

  /// A filled circle is no place for the warm: the high end is no greedy choice of one fixed order.
  @Test func theHighEndIsThatOfAllPlacings() throws {
    var dice = Dice(seed: 61)
    let homes: [Sector] = [.kin, .friends, .school, .neighbourhood, .professional]
    for round in 0..<60 {
      var web = SupportWeb.random(&dice, people: 4)
      let people = 1 + dice.whole(below: 4)
      // Every third round with equally warm people.
      let same = dice.level()
      web.alters += (0..<people).map { .of("u\($0)", .unknown, closeness: round % 3 == 0 ? same : dice.level()) }
      let reported = try #require(FactorResult.bonding(web).value)
      var (low, high) = (1.0, 0.0)
      for placing in 0..<(0..<people).reduce(1, { n, _ in n * homes.count }) {
        var (filled, code) = (web, placing)
        for index in web.alters.indices.suffix(people) {
          filled.alters[index].setSector(homes[code % homes.count])
          code /= homes.count
        }
        let point = try #require(FactorResult.bonding(filled).value?.point)
        (low, high) = (min(low, point), max(high, point))
      }
      #expect(reported.isNear(low, high))
    }
  }

  @Test func beyondTheLimitThereIsAReasonAndNoValue() {
    let strangers = (0...FactorResult.mostUnplaced).map { Alter.of("u\($0)", .unknown, closeness: Double($0) / 10) }
    let most = FactorResult.bonding(.of(Array(strangers.dropLast())))
    #expect(most.value != nil && most.unknown == nil)
    let more = FactorResult.bonding(.of(strangers))
    #expect(more.value == nil && more.unknown == .tooManyUnplaced && more.missing == strangers.count)
    #expect(more.parts.count == 4 && more.contributions.count == strangers.count - 1)
  }
}

extension Alter {
  mutating func setSector(_ sector: Sector) {
    var person = person
    person.sector = sector
    self = Alter(person: person, tie: tie)
  }
}
