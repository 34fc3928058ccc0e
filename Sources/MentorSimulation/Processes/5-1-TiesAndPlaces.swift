import Evidence
import Quantities
import RandomStreams
import SupportWebs

extension Course {
  /// 5.1: tie by tie closeness, conflict, loss; then one possible new tie; then place by place stop and start.
  mutating func tiesAndPlaces(_ week: Int) {
    var volatility = SlotReader.normals(start.luck, .volatility, week: week)
    var turnover = SlotReader.uniforms(start.luck, .turnover, week: week)
    for slot in ties.indices where ties[slot].status == .active {
      let isMentor = isMentorActive && relation?.slot == slot
      moveCloseness(slot, isMentor, volatility.value(1 + slot))
      ties[slot].conflict = ties[slot].conflict + constants.conflict.reversion * (ties[slot].baseConflict - ties[slot].conflict)
      guard !ties[slot].inHousehold, turnover.value(1 + slot) < ties[slot].loss.value else { continue }
      if isMentor {
        let isShielded = start.luck.uniform(.ending, week: week, slot: 5) < constants.ties.shield.value
        if !isShielded { relation?.isHit = true }
      } else {
        lose(slot: slot)
      }
    }
    newTie(week, turnover: start.luck.uniform(.turnover, week: week, slot: 0))
    stopAndStartPlaces(week)
  }

  /// c <- clip(c + tie.reversion (c* - c) + tie.volatility N); an active assigned mentor's tie follows Q (5.5); a placement freezes the
  /// household's
  /// ties, or wears them down under a ban on contact.
  private mutating func moveCloseness(_ slot: Int, _ isMentor: Bool, _ noise: Float) {
    let c = ties[slot].closeness
    if isMentor, slot == reservedSlot { return }
    if let stay, ties[slot].inHousehold {
      if stay.hasContactBan { ties[slot].closeness = c * (1 - constants.events.banDecay) }
    } else {
      ties[slot].closeness =
        (c + constants.ties.reversion * (ties[slot].baseCloseness - c) + constants.ties.volatility * noise).clippedToUnit
    }
  }

  /// With chance(tie.gain + mentor.opening Q) somebody comes into the first free slot but the reserved one.
  private mutating func newTie(_ week: Int, turnover: Float) {
    let opening = constants.ties.opening * activeQuality
    let rate = constants.ties.gain + opening
    guard turnover < Elementary.chance(ofRate: rate), let slot = ties[..<reservedSlot].firstIndex(where: { $0.status == .lost })
    else { return }
    let u = start.luck.uniforms(.newTie, week: week)
    let throughMentor = u.x < opening / rate
    let sector = throughMentor ? Self.opened(u.y, constants.ties.openingSectors) : Self.gained(u.y, constants.ties.gainSectors)
    ties[slot] = TieState(
      met: sector, week: week, closeness: constants.ties.newCloseness.quantile(u.z), isReciprocal: u.w < constants.ties.reciprocal.value,
      constants.ties)
    tally.gained += 1
  }

  private static func gained(_ u: Float, _ cumulative: [Float]) -> Sector {
    let sectors: [Sector] = [.friends, .school, .neighbourhood, .community]
    return sectors[cumulative.dropLast().firstIndex { u < $0 } ?? sectors.count - 1]
  }

  private static func opened(_ u: Float, _ cumulative: [Float]) -> Sector {
    let sectors: [Sector] = [.school, .neighbourhood, .community]
    return sectors[cumulative.dropLast().firstIndex { u < $0 } ?? sectors.count - 1]
  }

  /// A place stops or starts at most once a week; school does neither here.
  private mutating func stopAndStartPlaces(_ week: Int) {
    var chance = SlotReader.uniforms(start.luck, .places, week: week)
    let opening: Float =
      if isMentorActive, let relation { constants.places.opening * relation.quality * ties[relation.slot].socialCapital } else { 0 }
    let starting = Elementary.chance(ofRate: constants.places.gain + opening)
    for index in places.indices where places[index].type != .school {
      switch places[index].takesPart {
      case .yes:
        if chance.value(index) < constants.places.loss.value { places[index].takesPart = .no }
      case .no:
        if places[index].isAccessible, chance.value(index) < starting {
          places[index].takesPart = .yes
          tally.placesStarted += 1
        }
      case .suspended: break
      }
    }
  }
}

extension TieState {
  /// Somebody whom the youth has met in a sector: a friend, teacher, neighbour or acquaintance, with the support of that role.
  init(met sector: Sector, week: Int, closeness: Float, isReciprocal: Bool, _ constants: TieConstants, roles: RoleTable = .standard) {
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
      status: .active, closeness: closeness, conflict: constants.newConflict, baseCloseness: constants.newBaseline,
      baseConflict: constants.newConflict, role: role, circle: TieCircle(sector, inHousehold: false), inHousehold: false, isAdult: isAdult,
      ageGap: isAdult ? constants.newAdultAgeGap : 0, isReciprocal: isReciprocal, meanSupport: Float(support.mean),
      socialCapital: Float(support[.socialCapital]), isRefused: false, loss: constants.loss(sector, metAtSchool: false, inHousehold: false),
      origin: .new(week: week, sector: sector))
  }
}
