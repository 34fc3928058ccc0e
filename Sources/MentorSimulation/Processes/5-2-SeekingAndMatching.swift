import Evidence
import Quantities
import RandomStreams
import SupportWebs

extension Course {
  /// 5.2: asking when the programme begins for this youth, then week by week nomination of somebody from the own network, or assignment.
  func seekingAndMatching(_ week: Int) {
    if isWaiting, isDue(week) { beginProgramme() }
    let events = seekingEvents(week)
    if events.asks || events.givesUp { seek(week, asks: events.asks, givesUp: events.givesUp) }
    if events.isAssigned { match(week, slot: Self.reservedSlot) }
  }

  /// What happens to a seeking youth this week: somebody of the own network is asked, the youth gives up if there is no match, or a programme has
  /// found somebody.
  func seekingEvents(_ week: Int) -> (asks: Bool, givesUp: Bool, isAssigned: Bool) {
    guard mentorState == .seeking else { return (false, false, false) }
    guard isSelfChosen else {
      return (false, false, start.luck.uniform(.match, week: week, slot: 0) < constants.matching.rate.value)
    }
    let u = start.luck.uniforms(.nomination, week: week)
    return (u.x < askingChance, u.w < constants.nomination.giveUp.value, false)
  }

  // MARK: Beginning

  /// One draw per youth decides which offer of the arm the youth has; the programme is in force from the start.
  func takeOffer() {
    let isForAll = plan.offers.count == 1 && plan.offers[0].bound >= 1
    let u = isForAll ? 0 : start.luck.uniform(.asking, week: Luck.initialWeek, slot: 3)
    adopt(programme: plan.offers.first { u < $0.bound }?.terms.lowerBound ?? -1)
  }

  /// Whether the youth has an offer that has not begun.
  var isWaiting: Bool { programme >= 0 && mentorState == .none }

  /// Whether the moment of the youth's offer has come; the first week in which it has is remembered.
  func isDue(_ week: Int) -> Bool {
    guard let offer = plan.offer(ofProgramme: programme) else { return false }
    let isNow =
      switch offer.moment {
      case .week(let first): week >= first
      case .placement: isPlacedEver
      case .returnHome: isPlacedEver && !isPlaced
      }
    if isNow, dueWeek < 0 { dueWeek = week }
    return isNow || dueWeek >= 0
  }

  /// The youth is asked with probability asking.share and does not want one with probability asking.decline.
  func beginProgramme() {
    guard let terms else { return }
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

  /// A week of seeking somebody of the own network: whether somebody is asked, and whether the youth gives up when there is no match.
  func seek(_ week: Int, asks: Bool, givesUp: Bool) {
    if asks {
      let eligible = eligibleSlots
      let u = start.luck.uniforms(.nomination, week: week)
      if let slot = nominee(among: eligible, u.y) {
        if u.z < constants.asking.accept.value {
          match(week, slot: slot)
          return
        }
        tie(slot).refuse()
        refusals += 1
      }
    }
    if givesUp { giveUp() }
  }

  /// The chance that somebody is asked this week: gP gF G (1 - (1 - nomination.weekly)^sqrt(n)).
  var askingChance: Float {
    start.parentsTrust * start.professionalsBelief * trust * constants.nomination.willing(somebodyOf: eligibleSlots.count)
  }

  /// The slots of people who could be asked.
  var eligibleSlots: [Int] { slots.dropFirst().filter { isEligible(tie($0)) } }

  /// Not a parent, professional or mentor; adult or at least two years older; not refused; close enough and without too much strain.
  func isEligible(_ tie: TieSlot) -> Bool {
    tie.status == .active && tie.mayBeAsked && tie.closeness >= constants.nomination.minCloseness
      && tie.conflict <= constants.nomination.maxConflict
  }

  /// Weights c × nomination.roleWeight / number of eligible ties of that role, of each of these slots.
  func nominationWeights(_ eligible: [Int]) -> [Float] {
    var counts = [Float](repeating: 0, count: NominationRole.allCases.count)
    for slot in eligible { if let role = NominationRole(tie(slot).role) { counts[role.index] += 1 } }
    return eligible.map { slot -> Float in
      guard let role = NominationRole(tie(slot).role) else { return 0 }
      return tie(slot).closeness * constants.nomination.roleWeights[role.index] / counts[role.index]
    }
  }

  private func nominee(among eligible: [Int], _ u: Float) -> Int? {
    let weights = nominationWeights(eligible)
    let total = weights.reduce(0, +)
    guard total > 0 else { return nil }
    let target = u * total
    var sum: Float = 0
    for (slot, weight) in zip(eligible, weights) {
      sum += weight
      if sum > target { return slot }
    }
    return eligible.last
  }

  /// Those who give up go on under the fallback, if there is one, from the next week.
  private func giveUp() {
    guard let offer = plan.offer(ofProgramme: programme), offer.terms.contains(programme + 1) else {
      mentorState = .givenUp
      return
    }
    adopt(programme: programme + 1)
    mentorState = isSelfChosen ? .seeking : stateOnAssignment
  }

  // MARK: Match

  /// Whether nobody has been the mentor of this youth so far.
  var isFirstMatch: Bool { matchWeek < 0 }

  /// The relation begins.
  ///
  /// - Parameters:
  ///   - week: this week.
  ///   - slot: of the tie with the mentor.
  ///   - fit: how well this youth and this mentor fit, N(0, 1), where mentors are known one by one; by a draw of the week else.
  func match(_ week: Int, slot: Int, fit: Float? = nil) {
    guard let terms else { return }
    let u = start.luck.uniforms(.match, week: week)
    let normals = start.luck.normals(.relation, week: week)
    let route = terms.programme.route
    let isAssigned = !terms.programme.isSelfChosen
    let tie = tie(slot)
    let hasGap = isAssigned ? u.y < constants.matching.gapOver10[route] : tie.ageGap > constants.quality.ageGapYears
    let role = isAssigned ? nil : NominationRole(tie.role)
    quality = startQuality(route, u.z, closeness: tie.closeness)
    if isAssigned {
      tie.hold(TieNumbers(TieState(assignedBy: terms.programme, week: week, quality: quality, hasGap: hasGap, constants)))
    }
    relationSlot = slot
    isTieHeld = true
    isNatural = !isAssigned
    relationWeek = 1
    ceiling = ceiling(terms, hasGap: hasGap, similarity: constants.matching.similarityShift + (fit ?? normals.x), person: normals.y)
    hasSeriousProblems = u.w < terms.seriousProblems
    isHit = false
    mentorSocialCapital = tie.socialCapital
    beginRelation(terms)
    mentorState = .active
    if closures > 0 { harm += constants.dose.rematchHarm }
    payMatch(week)
    if isFirstMatch {
      matchWeek = week
      mentorRole = role
      firstQuality = quality
      firstLength = 1
    }
  }

  /// What stays the same as long as the relation lasts.
  private func beginRelation(_ terms: RelationTerms) {
    contactChance = terms.contactChance
    growth = terms.growth
    plannedWeeks = terms.programme.plannedWeeks ?? .max >> 33
    hasHolidayGap = terms.programme.hasHolidayGap
    let c = constants.conflict
    clashChance = Elementary.chance(
      ofRate: terms.clashRate * Elementary.exp(c.trust * (c.trustCentre - start.parentsTrust)) * (hasSeriousProblems ? c.badMentor : 1))
    let closure = constants.closure
    closureRate = terms.closureRate
    closureLog =
      terms.closureLog + closure.age * (start.age - closure.ageCentre) + closure.risk * start.risk
      + closure.parents * (closure.parentsCentre - start.parentsTrust) + start.settingEffect
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
      socialCapital: Float(programme.support[.socialCapital]), isRefused: true, isOldEnough: true,
      loss: constants.ties.loss(.mentoring, metAtSchool: false, inHousehold: false), origin: .assigned(week: week))
  }
}
