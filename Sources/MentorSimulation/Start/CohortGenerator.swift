public import Evidence
import Quantities
import RandomStreams
import SupportWebs

/// Makes the youths of a cohort, each with a whole web, from their numbers.
///
/// A youth depends on the cohort, the seed, the parameter draw and the youth's number, and on nothing else: the same bits whatever the size of
/// the population and whoever else is in it. All draws are inversions with a fixed count of uniform numbers, and everything is known:
/// nothing of a youth is left to be drawn in a future.
public struct CohortGenerator: Sendable {
  public let cohort: Cohort
  let adversities: CappedPoisson
  let siblings: CappedPoisson
  let friends: CappedPoisson
  let adults: CappedPoisson
  let kin: CappedPoisson
  let mentor: ExistingMentorLaw
  /// Cumulative shares of the roles of adults, but the last.
  let adultRoleBounds: [Float]
  /// The share of all adults who are less close than the least close ones here.
  let tooDistant: Double
  /// A tie of each role before closeness and what else differs is filled in.
  let prototypes: Prototypes

  /// The most adversities that count.
  static let mostAdversities = 10
  static let adultRoles: [Role] = [.friend, .friendOfParents, .acquaintance, .neighbour, .teacher]

  /// - Parameters:
  ///   - cohort: what the youths look like.
  ///   - roles: the support that people in a role give.
  public init(_ cohort: Cohort, roles: RoleTable = .standard) {
    let t = cohort.ties
    self.cohort = cohort
    adversities = CappedPoisson(mean: cohort.adversityMean, most: Self.mostAdversities)
    siblings = CappedPoisson(mean: t.siblingMean, most: t.siblingMax)
    friends = CappedPoisson(mean: t.friendMean, most: t.friendMax - t.friendMin)
    adults = CappedPoisson(mean: t.adultMean, most: t.adultMax - 1)
    kin = CappedPoisson(mean: t.kinMean, most: t.kinMax)
    mentor = ExistingMentorLaw(cohort.mentor)
    let r = t.adultRoles
    let weights = [r.friend, r.friendOfParents, r.acquaintance, r.neighbour, r.teacher]
    let total = weights.reduce(0, +)
    var sum = 0.0
    adultRoleBounds = weights.dropLast().map {
      sum += $0
      return total > 0 ? Float(sum / total) : 0
    }
    tooDistant = t.closeness.adult.cumulative(t.adultMinCloseness)
    prototypes = Prototypes(roles)
  }

  /// One youth with the web at week 0.
  ///
  /// - Parameters:
  ///   - number: the youth's number in the population.
  ///   - seed: the seed of the cohort.
  ///   - parameterDraw: the number of the parameter draw; 0 for the parameters as they are.
  /// - Returns: A youth of whom everything is known.
  /// - Complexity: O(ties).
  public func youth(_ number: UInt32, seed: UInt64, parameterDraw: UInt32 = 0) -> StartWeb {
    let luck = Luck(seed: seed, youth: number, future: 0, parameterDraw: parameterDraw)
    let counts = luck.uniforms(.counts)
    let more = luck.uniforms(.counts, block: 1)
    let kinCount = kin.quantile(luck.uniforms(.counts, block: 2).x)
    var ties: [StartTie] = []
    ties.reserveCapacity(cohort.maxTies)
    appendParents(luck, counts, to: &ties)
    appendPeers(luck, siblings: siblings.quantile(more.x), friends: friends.quantile(more.y), to: &ties)
    let t = cohort.ties
    let adultCount = more.z < Float(t.noAdult) ? 0 : min(t.adultMax, 1 + adults.quantile(more.w))
    appendAdults(luck, adults: adultCount, kin: kinCount, to: &ties)
    return StartWeb(
      youth: youth(luck), ties: ties, places: places(luck), familyParticipation: Float(cohort.familyParticipation),
      familyContribution: Float(cohort.familyContribution))
  }

  private func youth(_ luck: Luck) -> StartYouth {
    let u = luck.uniforms(.levels)
    let v = luck.uniforms(.levels, block: 1)
    let scores = luck.normals(.scores)
    let span = Float(cohort.ages.count)
    let (team, belief) = teamAndBelief(luck)
    return StartYouth(
      age: Float(cohort.ages.lowerBound) + min(span - 1, (u.x * span).rounded(.down)), segment: cohort.segment, school: school(u.y),
      team: team, risk: .known(scores.x), magnet: .known(scores.y), adversities: adversities.quantile(v.y),
      parentsTrust: .known(parentsTrust(u.z, luck)), professionalsBelief: .known(belief.quantile(u.w)),
      familyConflict: .known(cohort.familyConflict.quantile(v.x)), mentorParentConflict: nil, competences: cohort.competence.quantile(v.z),
      existingMentorQuality: mentor.standardisedQuality(magnet: scores.y, similarity: scores.z, person: scores.w, v.w))
  }

  private func parentsTrust(_ u: Float, _ luck: Luck) -> Float {
    let trust = cohort.parentsTrust.quantile(u)
    guard let training = cohort.parentTraining, luck.uniforms(.levels, block: 2).y < Float(training.share) else { return trust }
    return trust + Float(training.gain) * (1 - trust)
  }

  private func teamAndBelief(_ luck: Luck) -> (Team, WholeBeta) {
    guard let mixed = cohort.mixedTeams else { return (cohort.team, cohort.professionalsBelief) }
    return luck.uniforms(.levels, block: 2).x < Float(mixed.trainedShare)
      ? (.trained, mixed.trainedBelief) : (.untrained, mixed.untrainedBelief)
  }

  private func school(_ u: Float) -> SchoolType {
    let s = cohort.school
    if u < Float(s.secondary) { return .secondary }
    return u < Float(s.secondary + s.mbo) ? .mbo : .mboRisk
  }

  private func places(_ luck: Luck) -> [StartPlace] {
    let u = luck.uniforms(.places)
    let p = cohort.places
    return zip(StartWeb.facilities, [p.school, p.youthWork, p.club, p.online]).enumerated().map { index, place in
      let takesPart = u[index] < Float(place.1)
      return StartPlace(
        type: place.0, participation: Float(takesPart ? cohort.participation : p.newParticipation),
        contribution: Float(takesPart ? cohort.contribution : p.newContribution), isAccessible: true, takesPart: takesPart ? .yes : .no)
    }
  }
}
