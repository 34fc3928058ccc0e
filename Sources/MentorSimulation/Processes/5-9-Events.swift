import Quantities
import RandomStreams
import SupportWebs

extension Course {
  /// 5.9: placement or return, leaving school, rule-breaking.
  mutating func events(_ week: Int) {
    let u = start.luck.uniforms(.events, week: week)
    if let stay {
      if week == stay.returnWeek { returnHome(week) }
    } else if start.isCareRelated, u.x < Elementary.chance(ofRate: placementRate(week)) {
      place(week, banned: u.w < constants.events.ban.value)
    }
    if !hasLeftSchool, u.y < Elementary.chance(ofRate: dropoutRate) { leaveSchool() }
    let e = constants.events
    let rules = e.ruleBreaking * Elementary.exp(start.settingEffect - e.ruleBreakingEffect * effect[3])
    if u.z < Elementary.chance(ofRate: rules) { tally.ruleBreaking += 1 }
  }

  // MARK: Placement

  private func placementRate(_ week: Int) -> Float {
    let e = constants.events
    let isSelfChosen = (isMentorActive || mentorState == .completed) && relation?.isNatural == true
    let log = (isSelfChosen ? e.placementMentor : 0) + e.placementConflict * (familyConflict - start.familyConflict) + start.settingEffect
    return (week < e.firstWeeks ? e.placementFirst : e.placementLater) * Elementary.exp(log)
  }

  private mutating func place(_ week: Int, banned: Bool) {
    let e = constants.events
    let weeks = (isMentorActive ? e.stayWithMentor : e.stay).quantile(start.luck.uniform(.events, week: week, slot: 4))
    var chance = SlotReader.uniforms(start.luck, .placementTies, week: week)
    for slot in ties.indices where ties[slot].status == .active && !ties[slot].inHousehold && chance.value(slot) < e.tieLoss {
      if isMentorActive, relation?.slot == slot {
        let isShielded = start.luck.uniform(.ending, week: week, slot: 6) < constants.ties.shield.value
        if !isShielded { relation?.isHit = true }
      } else {
        ties[slot].status = .suspended
      }
    }
    var placeChance = SlotReader.uniforms(start.luck, .placementPlaces, week: week)
    for index in places.indices where places[index].type != .school && places[index].takesPart == .yes {
      if placeChance.value(index) < e.placeLoss.value { places[index].takesPart = .suspended }
    }
    stay = Placement(returnWeek: week + weeks, hasContactBan: banned)
    tally.isPlacedEver = true
    tally.placements += 1
    if banned { tally.bans += 1 }
  }

  /// Each tie and place that the placement suspended resumes with placement.resume, else it is lost.
  private mutating func returnHome(_ week: Int) {
    let resume = constants.events.resume.value
    var chance = SlotReader.uniforms(start.luck, .placementTies, week: week)
    for slot in ties.indices where ties[slot].status == .suspended && !ties[slot].waits {
      if chance.value(slot) < resume { ties[slot].status = .active } else { lose(slot: slot) }
    }
    var placeChance = SlotReader.uniforms(start.luck, .placementPlaces, week: week)
    for index in places.indices where places[index].takesPart == .suspended && !places[index].waits {
      places[index].takesPart = placeChance.value(index) < resume ? .yes : .no
    }
    stay = nil
  }

  // MARK: School

  private var dropoutRate: Float {
    let e = constants.events
    let base: Float =
      switch start.school {
      case .secondary: e.dropoutSecondary
      case .mbo: e.dropoutMbo
      case .mboRisk: e.dropoutMboRisk
      case .primary, .none: 0
      }
    let adversity = start.adversities > e.adversityThreshold ? e.adversity : 0
    let centring = start.isCareRelated ? e.centringCareRelated : e.centringOther
    return base * Elementary.exp(start.settingEffect - e.dropoutEffect * effect[1] + adversity - centring)
  }

  private mutating func leaveSchool() {
    hasLeftSchool = true
    for index in places.indices where places[index].type == .school { places[index].takesPart = .no }
  }
}
