import Evidence
import Quantities
import RandomStreams
import SupportWebs

extension Course {
  /// 5.1: tie by tie closeness, conflict, loss; then one possible new tie; then place by place stop and start.
  func tiesAndPlaces(_ week: Int) {
    var volatility = SlotReader.normals(start.luck, .volatility, week: week)
    var turnover = SlotReader.uniforms(start.luck, .turnover, week: week)
    for slot in slots where tie(slot).status == .active {
      let tie = tie(slot)
      let isMentor = isMentorActive && relationSlot == slot
      moveCloseness(tie, isMentor, volatility.value(1 + slot))
      tie.conflict = tie.conflict + constants.conflict.reversion * (tie.baseConflict - tie.conflict)
      guard turnover.value(1 + slot) < tie.loss else { continue }
      if isMentor { mentorTieIsHit(week) } else { lose(slot: slot) }
    }
    let rate = constants.ties.gain + tieOpening
    if start.luck.uniform(.turnover, week: week, slot: 0) < Elementary.chance(ofRate: rate) { newTie(week) }
    stopAndStartPlaces(week)
    if isMentorActive { relationWeek += 1 }
  }

  /// c <- clip(c + tie.reversion (c* - c) + tie.volatility N); an active assigned mentor's tie follows Q (5.5); a placement freezes the household's
  /// ties, or wears them down under a ban on contact.
  private func moveCloseness(_ tie: TieSlot, _ isMentor: Bool, _ noise: Float) {
    let c = tie.closeness
    if isMentor, tie.slot == Self.reservedSlot { return }
    if isPlaced, tie.inHousehold {
      if hasContactBan { tie.closeness = c * (1 - constants.events.banDecay) }
    } else {
      tie.closeness = (c + constants.ties.reversion * (tie.baseCloseness - c) + constants.ties.volatility * noise).clippedToUnit
    }
  }

  /// The tie with the active mentor would end: it holds with probability mentor.shield, else the relation closes this week.
  func mentorTieIsHit(_ week: Int) {
    if start.luck.uniform(.ending, week: week, slot: 5) >= constants.ties.shield.value { isHit = true }
  }

  /// Somebody comes into the first free slot but the reserved one, through the mentor with probability opening Q / (gain + opening Q).
  func newTie(_ week: Int) {
    guard let slot = slots.dropFirst().first(where: { tie($0).isFree }) else { return }
    let opening = tieOpening
    let rate = constants.ties.gain + opening
    let u = start.luck.uniforms(.newTie, week: week)
    let throughMentor = u.x < opening / rate
    let ends = throughMentor ? constants.ties.openingSectors : constants.ties.gainSectors
    // Those who come through the mentor are no friends of the same age.
    let sector = (throughMentor ? 1 : 0) + TieConstants.place(u.y, in: ends)
    tie(slot).hold(
      plan.newTies[sector], closeness: constants.ties.newCloseness.quantile(u.z), isReciprocal: u.w < constants.ties.reciprocal.value,
      week: week)
    gained += 1
  }

  /// What an active mentor adds to the rate of new ties.
  var tieOpening: Float { constants.ties.opening * activeQuality }

  /// What an active mentor adds to the rate at which places start.
  var placeOpening: Float { isMentorActive ? constants.places.opening * quality * mentorSocialCapital : 0 }

  /// A place stops or starts at most once a week; school does neither here.
  private func stopAndStartPlaces(_ week: Int) {
    var chance = SlotReader.uniforms(start.luck, .places, week: week)
    let starting = Elementary.chance(ofRate: constants.places.gain + placeOpening)
    for index in places {
      let place = place(index)
      switch place.takesPart {
      case .yes:
        if place.mayStop, chance.value(index) < constants.places.loss.value { place.takesPart = .no }
      case .no:
        if place.mayStart, chance.value(index) < starting {
          place.takesPart = .yes
          placesStarted += 1
        }
      case .suspended: break
      }
    }
  }
}

extension TieState {
  /// The sectors in which a youth meets new people, in the order of the parameters.
  static let newSectors: [Sector] = [.friends, .school, .neighbourhood, .community]

  /// Somebody whom the youth has met in a sector: a friend, teacher, neighbour or acquaintance, with the support of that role. Closeness, week and
  /// whether the tie is reciprocal are drawn later.
  init(metIn sector: Sector, _ constants: TieConstants, _ roles: RoleTable) {
    let role: Role =
      switch sector {
      case .friends: .friend
      case .school: .teacher
      case .neighbourhood: .neighbour
      default: .acquaintance
      }
    let support = roles[role].support
    let isAdult = role != .friend
    self.init(
      status: .active, closeness: 0, conflict: constants.newConflict, baseCloseness: constants.newBaseline,
      baseConflict: constants.newConflict, role: role, circle: TieCircle(sector, inHousehold: false), inHousehold: false, isAdult: isAdult,
      ageGap: isAdult ? constants.newAdultAgeGap : 0, isReciprocal: false, meanSupport: Float(support.mean),
      socialCapital: Float(support[.socialCapital]), isRefused: false, isOldEnough: isAdult,
      loss: constants.loss(sector, metAtSchool: false, inHousehold: false), origin: .new(week: 0, sector: sector))
  }
}
