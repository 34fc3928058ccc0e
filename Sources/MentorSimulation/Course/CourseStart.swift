import Evidence
import Quantities
import RandomStreams
import SupportWebs

/// One youth in one future before week 0: what is drawn once and shared by all arms.
struct CourseStart: Sendable {
  let luck: Luck
  let age: Float
  let risk: Float
  let magnet: Float
  let adversities: Int
  let parentsTrust: Float
  let professionalsBelief: Float
  let familyConflict: Float
  let mentorParentConflict: Float
  /// Competences at the start; 0 where they are unknown, so that F[3] is their change.
  let competences: Float
  /// The standardised quality of the natural mentor whom the youth has already; `nil` without one.
  let existingMentorQuality: Float?
  let canBePlaced: Bool
  let dropoutBase: Float
  /// The part of the log hazard of leaving school that does not change.
  let dropoutLog: Float
  let team: Team
  let ties: [TieNumbers]
  let places: [PlaceState]
  let familyInvolvement: Float
  /// The log of the hazard ratio of the setting; 0 without settings.
  let settingEffect: Float
  /// mu[d] and z[d] at the start, in the order of `Domain`.
  let expectedOutcome: SIMD4<Float>
  let deviation: SIMD4<Float>

  init(_ web: StartWeb, _ constants: ModelConstants, _ luck: Luck, settingEffect: Float, competencesAreKnown: Bool) {
    let youth = web.youth
    let levels = luck.uniforms(.initialLevels, week: Luck.initialWeek)
    let scores = luck.normals(.initialScores, week: Luck.initialWeek)
    self.luck = luck
    age = youth.age
    risk = youth.risk.value(scores.x)
    magnet = youth.magnet.value(scores.y)
    familyConflict = youth.familyConflict.value(levels.x)
    parentsTrust = youth.parentsTrust.value(levels.y)
    professionalsBelief = youth.professionalsBelief.value(levels.z)
    let isCareRelated = youth.segment == .careRelated
    canBePlaced = isCareRelated
    adversities =
      youth.adversities
      ?? Self.adversities(
        mean: isCareRelated ? constants.initial.meanAdversitiesCareRelated : constants.initial.meanAdversitiesGeneral, levels.w)
    mentorParentConflict = youth.mentorParentConflict ?? constants.conflict.trustStart * (1 - parentsTrust)
    competences = competencesAreKnown ? youth.competences ?? 0 : 0
    existingMentorQuality = youth.existingMentorQuality
    let e = constants.events
    dropoutBase = e.dropoutBase(youth.school)
    dropoutLog =
      settingEffect + (adversities > e.adversityThreshold ? e.adversity : 0)
      - (isCareRelated ? e.centringCareRelated : e.centringOther)
    team = youth.team
    ties = web.ties.indices.map { TieNumbers(Self.tie(web.ties[$0], slot: $0, constants, luck)) }
    places = web.places.map {
      PlaceState(
        type: $0.type, isAccessible: $0.isAccessible, involvement: $0.participation * $0.contribution, takesPart: $0.takesPart,
        waits: $0.takesPart == .suspended)
    }
    familyInvolvement = web.familyParticipation * web.familyContribution
    self.settingEffect = settingEffect
    let outcomes = constants.outcomes
    let mentor = youth.existingMentorQuality.map { outcomes.delta.natural + outcomes.qualityEffect * $0 } ?? 0
    let common = outcomes.magnet * magnet - outcomes.risk * risk
    expectedOutcome = SIMD4(
      common + outcomes.domain[0] * mentor, common + outcomes.domain[1] * mentor, common + outcomes.domain[2] * mentor,
      common + outcomes.domain[3] * mentor)
    deviation = outcomes.residualSD * luck.normals(.outcomes, week: Luck.initialWeek)
  }

  static func tie(_ tie: StartTie, slot: Int, _ constants: ModelConstants, _ luck: Luck) -> TieState {
    let u = luck.uniforms(.initialTies, week: Luck.initialWeek, block: slot)
    let closeness = tie.closeness.value(u.x)
    let conflict = tie.conflict.value(u.y)
    let isAdult = tie.isAdult ?? (u.w < constants.initial.adultShare.value)
    let ageGap = tie.ageGap ?? (isAdult ? constants.initial.adultAgeGap : 0)
    return TieState(
      status: tie.isSuspended ? .suspended : .active, closeness: closeness, conflict: conflict, baseCloseness: closeness,
      baseConflict: conflict,
      role: tie.role, circle: TieCircle(tie.sector, inHousehold: tie.inHousehold), inHousehold: tie.inHousehold, isAdult: isAdult,
      ageGap: ageGap,
      isReciprocal: tie.isReciprocal ?? (u.z < constants.ties.reciprocal.value), meanSupport: tie.meanSupport,
      socialCapital: tie.socialCapital, isRefused: tie.isExcluded, isOldEnough: isAdult || ageGap >= constants.nomination.minAgeGap,
      loss: constants.ties.loss(tie.sector, metAtSchool: tie.metAtSchool, inHousehold: tie.inHousehold), origin: .initial(slot),
      waits: tie.isSuspended)
  }

  /// min(10, Poisson(mean)) by inversion.
  private static func adversities(mean: Float, _ u: Float) -> Int {
    let most = 10
    var term = Elementary.exp(-Double(mean))
    var sum = term
    var count = 0
    while count < most, Double(u) > sum {
      count += 1
      term *= Double(mean) / Double(count)
      sum += term
    }
    return count
  }
}

extension StartLevel {
  func value(_ u: Float) -> Float {
    switch self {
    case .known(let value): value
    case .drawn(let distribution): distribution.quantile(u)
    }
  }
}

extension StartScore {
  func value(_ z: Float) -> Float {
    switch self {
    case .known(let value): value
    case .drawn: z
    }
  }
}
