import Evidence
import RandomStreams
import SupportWebs
import Testing

@testable import MentorSimulation

/// The generator of youths against the table of what it should make.
///
/// Means and shares over 40,000 youths lie within 4.892 standard errors of their expectation: a false alarm of 1e-6 each.
@Suite struct CohortTests {
  private static let count = 40_000

  private static func youths(_ segment: Segment, count: Int = count, seed: UInt64 = 5) -> [StartWeb] {
    let generator = CohortGenerator(.standard(for: segment))
    return (0..<UInt32(count)).map { generator.youth($0, seed: seed) }
  }

  private static let careRelated = youths(.careRelated)
  private static let selective = youths(.selective)

  /// Whether the mean of numbers with a known standard deviation is where it should be.
  private static func holds(_ values: [Double], mean: Double, sd: Double) -> Bool {
    guard !values.isEmpty else { return false }
    let n = Double(values.count)
    return abs(values.reduce(0, +) / n - mean) <= 4.892 * sd / n.squareRoot()
  }

  private static func holds(_ beta: WholeBeta, _ values: [Float]) -> Bool {
    let total = Double(beta.a + beta.b)
    return holds(values.map(Double.init), mean: beta.mean, sd: (Double(beta.a * beta.b) / (total + 1)).squareRoot() / total)
  }

  private static func holds(share: Double, _ events: [Bool]) -> Bool {
    holds(events.map { $0 ? 1 : 0 }, mean: share, sd: (share * (1 - share)).squareRoot())
  }

  private static func known(_ level: StartLevel) -> Float { if case .known(let x) = level { x } else { .nan } }
  private static func known(_ score: StartScore) -> Float { if case .known(let x) = score { x } else { .nan } }

  /// Mean and standard deviation of min(most, least + Poisson(mean)).
  private static func capped(_ mean: Double, least: Int = 0, most: Int) -> (mean: Double, sd: Double) {
    var term = 1.0
    var terms = [1.0]
    for k in 1...60 {
      term *= mean / Double(k)
      terms.append(term)
    }
    let total = terms.reduce(0, +)
    let values = terms.indices.map { Double(min(most, least + $0)) }
    let first = zip(terms, values).reduce(0) { $0 + $1.0 * $1.1 } / total
    let second = zip(terms, values).reduce(0) { $0 + $1.0 * $1.1 * $1.1 } / total
    return (first, (second - first * first).squareRoot())
  }

  @Test func theYouthIsAsTheTableSays() {
    for (webs, adversities, conflict, belief, ages) in [
      (Self.careRelated, 4.5, WholeBeta(4, 4), WholeBeta(9, 1), 12...18), (Self.selective, 2, WholeBeta(2, 5), WholeBeta(4, 4), 10...14),
    ] {
      let youths = webs.map(\.youth)
      let n = Double(ages.count)
      #expect(Set(youths.map { Int($0.age) }) == Set(ages))
      #expect(
        Self.holds(
          youths.map { Double($0.age) }, mean: Double(ages.lowerBound + ages.upperBound) / 2, sd: ((n * n - 1) / 12).squareRoot()))
      #expect(Self.holds(youths.map { Double(Self.known($0.risk)) }, mean: 0, sd: 1))
      #expect(Self.holds(youths.map { Double(Self.known($0.magnet)) }, mean: 0, sd: 1))
      let a = Self.capped(adversities, most: 10)
      #expect(Self.holds(youths.map { Double($0.adversities ?? -1) }, mean: a.mean, sd: a.sd))
      #expect(Self.holds(WholeBeta(9, 1), youths.map { Self.known($0.parentsTrust) }))
      #expect(Self.holds(belief, youths.map { Self.known($0.professionalsBelief) }))
      #expect(Self.holds(conflict, youths.map { Self.known($0.familyConflict) }))
      #expect(Self.holds(WholeBeta(4, 3), youths.compactMap(\.competences)))
      for (school, share) in [(SchoolType.secondary, 0.6), (.mbo, 0.3), (.mboRisk, 0.1)] {
        #expect(Self.holds(share: share, youths.map { $0.school == school }))
      }
    }
    #expect(Self.careRelated.allSatisfy { $0.youth.team == .trained } && Self.selective.allSatisfy { $0.youth.team == .untrained })
  }

  @Test func theCountsAreAsTheTableSays() {
    for (webs, noAdult, professionals) in [(Self.careRelated, 0.38, 1), (Self.selective, 0.2, 0)] {
      func count(_ member: (StartTie) -> Bool) -> [Double] { webs.map { Double($0.ties.count(where: member)) } }
      let siblings = Self.capped(1.2, most: 3)
      #expect(Self.holds(count { $0.role == .sibling }, mean: siblings.mean, sd: siblings.sd))
      let friends = Self.capped(2, least: 2, most: 6)
      #expect(Self.holds(count { $0.role == .friend && $0.isAdult == false }, mean: friends.mean, sd: friends.sd))
      let kin = Self.capped(1.2, most: 3)
      #expect(Self.holds(count { $0.role == .kin }, mean: kin.mean, sd: kin.sd))
      let adults = count { $0.isAdult == true && ![.parent, .kin, .professional].contains($0.role) }
      #expect(Self.holds(share: noAdult, adults.map { $0 == 0 }))
      let known = Self.capped(1.63, least: 1, most: 5)
      #expect(Self.holds(adults.filter { $0 > 0 }, mean: known.mean, sd: known.sd))
      #expect(count { $0.role == .professional }.allSatisfy { $0 == Double(professionals) })
      // Mother and father are independent: both .76, and their mean number 1.75.
      let parents = count { $0.role == .parent }
      #expect(Self.holds(share: 0.76, parents.map { $0 == 2 }))
      #expect(Self.holds(parents, mean: 1.75, sd: (0.95 * 0.05 + 0.8 * 0.2).squareRoot()))
    }
  }

  @Test func theTiesAreAsTheTableSays() {
    let cohort = Cohort.standard(for: .careRelated)
    let ties = Self.careRelated.flatMap(\.ties)
    func group(_ role: Role) -> [StartTie] { ties.filter { $0.role == role } }
    for (role, closeness, conflict) in [
      (Role.sibling, WholeBeta(5, 3), WholeBeta(2, 6)), (.kin, WholeBeta(4, 3), WholeBeta(2, 8)),
      (.professional, WholeBeta(3, 4), WholeBeta(2, 8)),
    ] {
      #expect(Self.holds(closeness, group(role).map { Self.known($0.closeness) }))
      #expect(Self.holds(conflict, group(role).map { Self.known($0.conflict) }))
    }
    let adults = ties.filter { $0.isAdult == true && ![.parent, .kin, .professional].contains($0.role) }
    let closeness = adults.map { Self.known($0.closeness) }
    #expect(closeness.allSatisfy { $0 >= 0.3 })
    // Given at least .3, the share of Beta(4, 3) above the median of the whole.
    let beta = WholeBeta(4, 3)
    let share = (1 - beta.cumulative(0.6)) / (1 - beta.cumulative(0.3))
    #expect(Self.holds(share: share, closeness.map { $0 > 0.6 }))
    for (role, weight, sector) in [
      (Role.friend, 0.2, Sector.friends), (.friendOfParents, 0.15, .community), (.acquaintance, 0.12, .community),
      (.neighbour, 0.1, .neighbourhood), (.teacher, 0.08, .school),
    ] {
      #expect(Self.holds(share: weight / 0.65, adults.map { $0.role == role }))
      #expect(adults.filter { $0.role == role }.allSatisfy { $0.sector == sector })
    }
    #expect(Self.holds(share: 0.1, adults.filter { $0.role == .friend }.map { ($0.ageGap ?? 0) > 10 }))
    #expect(Self.holds(share: 0.7, (adults.filter { $0.role != .friend } + group(.kin)).map { ($0.ageGap ?? 0) > 10 }))
    #expect(Self.holds(share: 0.5, ties.filter { $0.role == .friend && $0.isAdult == false }.map(\.metAtSchool)))
    #expect(Self.holds(share: 0.2, ties.filter { $0.role != .professional }.map { $0.isReciprocal == true }))
    #expect(group(.professional).allSatisfy { $0.isReciprocal == false })
    let parents = group(.parent)
    // Present mothers and fathers in the household: (.95 x .8 + .8 x .6) / 1.75.
    #expect(Self.holds(share: 1.24 / 1.75, parents.map(\.inHousehold)))
    #expect(group(.sibling).allSatisfy(\.inHousehold) && (group(.kin) + adults).allSatisfy { !$0.inHousehold })
    #expect(parents.allSatisfy { $0.meanSupport == 0.6 } && group(.professional).allSatisfy { $0.socialCapital == 0.35 })
    #expect(cohort.maxTies == 20 && Self.careRelated.allSatisfy { $0.ties.count <= cohort.maxTies })
  }

  @Test func mothersAndFathersHaveTheirOwnCloseness() {
    // With one parent only, that one is known.
    var mothers = Cohort.standard(for: .selective)
    mothers.ties.fatherPresent = 0
    mothers.ties.motherPresent = 1
    var fathers = mothers
    (fathers.ties.motherPresent, fathers.ties.fatherPresent) = (0, 1)
    for (cohort, closeness, household) in [(mothers, WholeBeta(6, 2), 0.95), (fathers, WholeBeta(5, 3), 0.75)] {
      let generator = CohortGenerator(cohort)
      let parents = (0..<20_000).compactMap { generator.youth($0, seed: 8).ties.first }
      #expect(Self.holds(closeness, parents.map { Self.known($0.closeness) }))
      #expect(Self.holds(WholeBeta(2, 6), parents.map { Self.known($0.conflict) }))
      #expect(Self.holds(share: household, parents.map(\.inHousehold)))
    }
  }

  @Test func thePlacesAreAsTheTableSays() {
    for (index, share) in [1, 0.25, 0.5, 0.7].enumerated() {
      let places = Self.selective.map { $0.places[index] }
      #expect(Self.holds(share: share, places.map { $0.takesPart == .yes }))
      for place in places {
        #expect(place.type == StartWeb.facilities[index] && place.isAccessible && place.contribution == 0.5)
        #expect(place.participation == (place.takesPart == .yes ? 1 : 0.5))
      }
    }
    #expect(Self.selective.allSatisfy { $0.familyParticipation == 1 && $0.familyContribution == 0.5 && $0.places.count == 4 })
  }

  @Test func theNaturalMentorsAreAsTheTableSays() {
    for (webs, prevalence) in [(Self.careRelated, 0.62), (Self.selective, 0.75)] {
      let youths = webs.map(\.youth)
      #expect(Self.holds(share: prevalence, youths.map { $0.existingMentorQuality != nil }))
      let z = youths.compactMap(\.existingMentorQuality).map(Double.init)
      #expect(Self.holds(z, mean: 0, sd: 1))
      // The fourth moment of a bounded, nearly normal number is below 3.
      #expect(Self.holds(z.map { $0 * $0 }, mean: 1, sd: 2.0.squareRoot()))
    }
  }

  /// The gap in the magnet between youths with and without a mentor at a prevalence of .75 is the parameter `presence.magnetGap`.
  @Test func theMagnetSeparatesThoseWithAMentor() {
    func mean(_ youths: [StartYouth]) -> Double { youths.reduce(0) { $0 + Double(Self.known($1.magnet)) } / Double(youths.count) }
    let youths = Self.selective.map(\.youth)
    let gap = mean(youths.filter { $0.existingMentorQuality != nil }) - mean(youths.filter { $0.existingMentorQuality == nil })
    // A standard error of 1 / sqrt(40,000 x .75 x .25), and .005 of rounding.
    #expect(abs(gap - ParameterSet.standard.value("presence.magnetGap")) < 4.892 / 7_500.0.squareRoot() + 0.005)
  }

  @Test func theSegmentsDifferAsTheyShould() {
    let (care, indicated) = (Cohort.standard(for: .careRelated), Cohort.standard(for: .indicated))
    let (selective, universal) = (Cohort.standard(for: .selective), Cohort.standard(for: .universal))
    #expect(care.ages == 12...18 && indicated.ages == 12...18 && selective.ages == 10...14 && universal.ages == 12...18)
    #expect(care.team == .trained && indicated.team == .trained && selective.team == .untrained && universal.team == .untrained)
    var other = selective
    (other.segment, other.ages) = (.universal, 12...18)
    #expect(other == universal)
    (other.segment, other.team, other.professionalsBelief) = (.indicated, .trained, WholeBeta(9, 1))
    #expect(other == indicated)
    #expect(care.ties.professionals == 1 && indicated.ties.professionals == 0)
    #expect(care.ties.motherHousehold == 0.8 && indicated.ties.fatherHousehold == 0.75)
  }
}
