import Evidence
import Quantities
import RandomStreams
import SupportWebs

extension Course {
  /// 5.2: asking in the arm's first week, then week by week nomination of somebody from the own network, or assignment.
  mutating func seekingAndMatching(_ week: Int) {
    guard let terms, week >= plan.arm.startWeek else { return }
    if isMentorActive { relation?.week += 1 }
    if week == plan.arm.startWeek { begin(terms) }
    guard mentorState == .seeking else { return }
    if terms.programme.isSelfChosen {
      nominate(week, terms)
    } else if start.luck.uniform(.match, week: week, slot: 0) < constants.matching.rate.value {
      match(week, slot: reservedSlot, terms)
    }
  }

  /// The youth is asked with probability asking.share and does not want one with probability asking.decline.
  private mutating func begin(_ terms: RelationTerms) {
    guard terms.programme.isSelfChosen else {
      mentorState = stateOnAssignment
      return
    }
    let u = start.luck.uniforms(.asking, week: Luck.initialWeek)
    let share = start.team == .trained ? constants.asking.shareTrained : constants.asking.shareUntrained
    isAsked = u.x < share.value
    mentorState = !isAsked ? .notAsked : (u.y < constants.asking.decline.value ? .declined : .seeking)
  }

  /// Whether a programme can ever match this youth: one draw per youth.
  private var stateOnAssignment: MentorState {
    start.luck.uniform(.asking, week: Luck.initialWeek, slot: 2) < constants.matching.everShare.value ? .seeking : .unmatchable
  }

  // MARK: Nomination

  private mutating func nominate(_ week: Int, _ terms: RelationTerms) {
    let eligible = ties.indices.filter { isEligible(ties[$0]) }
    let u = start.luck.uniforms(.nomination, week: week)
    if u.x < chanceToAsk(somebodyOf: eligible.count), let slot = nominee(among: eligible, u.y) {
      if u.z < constants.asking.accept.value {
        match(week, slot: slot, terms)
        return
      }
      ties[slot].isRefused = true
      tally.refusals += 1
    }
    if u.w < constants.nomination.giveUp.value { giveUp() }
  }

  /// Not a parent, professional or mentor; adult or at least two years older; not refused; close enough and without too much strain.
  func isEligible(_ tie: TieState) -> Bool {
    tie.status == .active && NominationRole(tie.role) != nil && !tie.isRefused
      && (tie.isAdult || tie.ageGap >= constants.nomination.minAgeGap)
      && tie.closeness >= constants.nomination.minCloseness && tie.conflict <= constants.nomination.maxConflict
  }

  /// [n>0] gP gF G (1 - (1 - nomination.weekly)^sqrt(n)).
  private func chanceToAsk(somebodyOf count: Int) -> Float {
    guard count > 0 else { return 0 }
    let willing = constants.nomination.logOfNotAsking.map { Elementary.chance(ofRate: -$0 * Float(count).squareRoot()) } ?? 1
    return start.parentsTrust * start.professionalsBelief * trust * willing
  }

  /// Weights c × nomination.roleWeight / number of eligible ties of that role.
  private func nominee(among eligible: [Int], _ u: Float) -> Int? {
    var counts = [Float](repeating: 0, count: NominationRole.allCases.count)
    for slot in eligible { if let role = NominationRole(ties[slot].role) { counts[role.index] += 1 } }
    let weights = eligible.map { slot -> Float in
      guard let role = NominationRole(ties[slot].role) else { return 0 }
      return ties[slot].closeness * constants.nomination.roleWeights[role.index] / counts[role.index]
    }
    let target = u * weights.reduce(0, +)
    var sum: Float = 0
    for (slot, weight) in zip(eligible, weights) {
      sum += weight
      if sum > target { return slot }
    }
    return eligible.last
  }

  /// Those who give up go on under the fallback, if there is one, from the next week.
  private mutating func giveUp() {
    guard programme + 1 < plan.terms.count else {
      mentorState = .givenUp
      return
    }
    programme += 1
    mentorState = plan.terms[programme].programme.isSelfChosen ? .seeking : stateOnAssignment
  }

  // MARK: Match

  private mutating func match(_ week: Int, slot: Int, _ terms: RelationTerms) {
    let u = start.luck.uniforms(.match, week: week)
    let normals = start.luck.normals(.relation, week: week)
    let route = terms.programme.route
    let isAssigned = !terms.programme.isSelfChosen
    let hasGap =
      isAssigned ? u.y < constants.matching.gapOver10[route] : ties[slot].ageGap > constants.quality.ageGapYears
    let quality = startQuality(route, u.z, closeness: ties[slot].closeness)
    let role = NominationRole(ties[slot].role)
    if isAssigned {
      ties[slot] = TieState(assignedBy: terms.programme, week: week, quality: quality, hasGap: hasGap, constants)
    }
    relation = Relation(
      slot: slot, isTieHeld: true, isNatural: !isAssigned, week: 1, quality: quality,
      ceiling: ceiling(terms, hasGap: hasGap, similarity: constants.matching.similarityShift + normals.x, person: normals.y),
      hasSeriousProblems: u.w < terms.seriousProblems, isHit: false)
    mentorState = .active
    if tally.closures > 0 { harm += constants.dose.rematchHarm }
    if tally.first == nil {
      tally.first = FirstRelation(matchWeek: week, role: isAssigned ? nil : role, startQuality: quality, length: 1)
    }
  }

  private func startQuality(_ route: Route, _ u: Float, closeness: Float) -> Float {
    let q = constants.quality
    return switch route {
    case .natural: (q.startNaturalBase + q.startNaturalSlope * closeness).clippedToUnit
    case .volunteer: q.startVolunteer.quantile(u)
    case .professional: q.startProfessional.quantile(u)
    case .peer: q.startPeer.quantile(u)
    }
  }

  /// Q*: the quality that the relation grows towards.
  private func ceiling(_ terms: RelationTerms, hasGap: Bool, similarity: Float, person: Float) -> Float {
    let q = constants.quality
    var logit = terms.ceilingBase + q.similarity * similarity
    if hasGap { logit += q.ageGap }
    logit += q.parents * (start.parentsTrust - q.parentsCentre)
    if terms.programme.isSelfChosen { logit += q.professional * (start.professionalsBelief - q.professionalCentre) }
    if terms.programme.route == .natural { logit += q.magnet * start.magnet }
    return Elementary.sigmoid(logit + q.person * person)
  }
}

extension TieState {
  /// An assigned mentor: closeness is the quality of the relation, no conflict at first, in the circle of the programme's setting.
  init(assignedBy programme: ProgrammeTerms, week: Int, quality: Float, hasGap: Bool, _ constants: ModelConstants) {
    self.init(
      status: .active, closeness: quality, conflict: 0, baseCloseness: quality, baseConflict: 0, role: .mentor,
      circle: programme.setting == .school ? .school : .neighbourhood, inHousehold: false, isAdult: programme.route != .peer,
      ageGap: hasGap ? constants.initial.adultAgeGap : 0, isReciprocal: false, meanSupport: Float(programme.support.mean),
      socialCapital: Float(programme.support[.socialCapital]), isRefused: true,
      loss: constants.ties.loss(.mentoring, metAtSchool: false, inHousehold: false), origin: .assigned(week: week))
  }
}
