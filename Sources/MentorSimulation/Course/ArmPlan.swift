import Evidence
import Quantities
import SupportWebs

/// What follows from a programme and the constants, once per run.
final class RelationTerms: Sendable {
  let programme: ProgrammeTerms
  let contactChance: Float
  let growth: Float
  /// The part of the logit of Q* that is the same for all pairs.
  let ceilingBase: Float
  let dose: Float
  let closureRate: Float
  /// The part of the log hazard of closure that is the same for all pairs.
  let closureLog: Float
  let clashRate: Float
  let seriousProblems: Float
  let delta: Float
  let qualityMean: Float
  let qualitySD: Float
  /// domain[d] emphasis[d], in the order of `Domain`.
  let weights: [Float]

  init(_ programme: ProgrammeTerms, _ constants: ModelConstants) {
    let (q, closure) = (constants.quality, constants.closure)
    let route = programme.route
    let contacts = Float(programme.contactsPerWeek * Double(programme.mentorsPerYouth))
    let supportContacts = programme.supportsPairs ? Float(programme.supportContactsPerMonth) : 0
    let training = min(1, Float(programme.trainingHours) / q.trainingHours)
    self.programme = programme
    contactChance = min(1, contacts * q.attendance)
    growth = q.growth * min(q.growthContacts.upperBound, max(q.growthContacts.lowerBound, contacts))
    ceilingBase =
      q.base[route] + (programme.approach == .combined ? q.combined : 0) + q.training * training
      + (programme.supportsPairs ? q.support : 0) + q.contact * (contacts - 1) + (programme.trainsYouths ? q.youthTraining : 0)
      - (route == .natural ? q.pressure * supportContacts / q.pressureContacts : 0)
    dose = 1 / (programme.approach == .instrumental ? constants.dose.tau * constants.dose.instrumental : constants.dose.tau)
    closureRate =
      closure.rate[route] * closure.shape
      * Float(Elementary.exp(closure.teamLog * Double(programme.mentorsPerYouth - 1)))
    closureLog =
      (programme.supportsPairs ? closure.support * (closure.supportCentre - supportContacts) : closure.noSupport)
      - closure.training * training
    clashRate = constants.conflict.rate * (programme.involvesParents ? 1 : constants.conflict.uninvolvedParents)
    seriousProblems = q.tail[route] * (programme.screens ? q.tailResidual : 1)
    delta = programme.isSelfChosen ? constants.outcomes.deltaJIM : constants.outcomes.delta[route]
    qualityMean = q.mean[route]
    qualitySD = q.sd[route]
    weights = (0..<4).map { constants.outcomes.domain[$0] * Float(programme.emphasis[$0]) }
  }
}

/// Everything that all courses of one arm share.
final class ArmPlan: Sendable {
  let arm: Arm
  let constants: ModelConstants
  let terms: [RelationTerms]
  let horizon: Int
  let startCalendarWeek: Int
  /// Somebody new in each of the sectors of `TieState.newSectors`.
  let newTies: [TieNumbers]

  /// Prices; `nil` in a run that does not ask for costs.
  let costs: CostPlan?
  /// Per programme of the arm; none without ``costs``.
  let relationCosts: [RelationCosts]
  /// What youths are offered; the programmes of each stand side by side in ``terms``.
  let offers: [PlannedOffer]

  /// An offer with the place of its programmes.
  struct PlannedOffer: Sendable {
    let moment: Offer.Moment
    let queues: [Int?]
    /// The places of its programmes in the plan's terms.
    let terms: Range<Int>
    /// Youths whose draw is below have this offer, unless an earlier one is theirs.
    let bound: Float
  }

  init(
    _ arm: Arm, _ constants: ModelConstants, horizon: Int, startCalendarWeek: Int, roles: RoleTable = .standard, costs: CostPlan? = nil
  ) {
    self.costs = costs
    relationCosts = costs.map { plan in arm.programmes.map { plan.relation($0) } } ?? []
    newTies = TieState.newSectors.map { TieNumbers(TieState(metIn: $0, constants.ties, roles)) }
    self.arm = arm
    self.constants = constants
    terms = arm.programmes.map { RelationTerms($0, constants) }
    var (share, first) = (0.0, 0)
    offers = arm.offers.map { offer in
      share += offer.share
      defer { first += offer.programmes.count }
      return PlannedOffer(
        moment: offer.moment, queues: offer.queues, terms: first..<first + offer.programmes.count, bound: Float(share))
    }
    self.horizon = horizon
    self.startCalendarWeek = startCalendarWeek
  }

  /// The offer that a programme belongs to.
  ///
  /// - Parameter programme: a place in ``terms``.
  func offer(ofProgramme programme: Int) -> PlannedOffer? { offers.first { $0.terms.contains(programme) } }

  /// The number of the queue of a programme; `nil` where there is room for all.
  func queue(ofProgramme programme: Int) -> Int? {
    offer(ofProgramme: programme).flatMap { $0.queues[programme - $0.terms.lowerBound] }
  }
}
