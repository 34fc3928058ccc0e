import Quantities
import RandomStreams
import SupportWebs

extension Course {
  /// 5.9: placement or return, leaving school, rule-breaking.
  func events(_ week: Int) {
    let u = start.luck.uniforms(.events, week: week)
    let wasPlaced = isPlaced
    if wasPlaced {
      if week == returnWeek { returnHome(week) } else { placedWeeks += 1 }
    }
    if !hasLeftSchool, u.y < Elementary.chance(ofRate: dropoutRate) { leaveSchool(week) }
    if u.z < Elementary.chance(ofRate: ruleBreakingRate) {
      ruleBreaking += 1
      payRuleBreaking(week)
    }
    if !wasPlaced, start.canBePlaced, u.x < Elementary.chance(ofRate: placementRate(week)) { beginPlacement(week) }
  }

  // MARK: Placement

  func placementRate(_ week: Int) -> Float {
    let e = constants.events
    let log =
      (hasSelfChosenMentor ? e.placementMentor : 0) + e.placementConflict * (familyConflict - start.familyConflict) + start.settingEffect
    return (week < e.firstWeeks ? e.placementFirst : e.placementLater) * Elementary.exp(log)
  }

  /// A mentor from the own network is active, or stayed until the planned end.
  var hasSelfChosenMentor: Bool { (isMentorActive || mentorState == .completed) && isNatural }

  /// Each tie outside the household is suspended with placement.tieLoss (the active mentor's is hit, unless shielded), each place but school with
  /// placement.placeLoss.
  func beginPlacement(_ week: Int) {
    let e = constants.events
    let weeks = (isMentorActive ? e.stayWithMentor : e.stay).quantile(start.luck.uniform(.events, week: week, slot: 4))
    var chance = SlotReader.uniforms(start.luck, .placementTies, week: week)
    for slot in slots where tie(slot).status == .active && !tie(slot).inHousehold && chance.value(slot) < e.tieLoss {
      if isMentorActive, relationSlot == slot {
        if start.luck.uniform(.ending, week: week, slot: 6) >= constants.ties.shield.value { isHit = true }
      } else {
        tie(slot).status = .suspended
      }
    }
    var placeChance = SlotReader.uniforms(start.luck, .placementPlaces, week: week)
    for index in places where place(index).type != .school && place(index).takesPart == .yes {
      if placeChance.value(index) < e.placeLoss.value { place(index).takesPart = .suspended }
    }
    returnWeek = week + weeks
    hasContactBan = start.luck.uniform(.events, week: week, slot: 3) < e.ban.value
    isPlacedEver = true
    placements += 1
    placedWeeks += 1
    if hasContactBan { bans += 1 }
    payPlacement(week)
  }

  /// Each tie and place that the placement suspended resumes with placement.resume, else it is lost.
  func returnHome(_ week: Int) {
    let resume = constants.events.resume.value
    var chance = SlotReader.uniforms(start.luck, .placementTies, week: week)
    for slot in slots where tie(slot).status == .suspended && !tie(slot).waits {
      if chance.value(slot) < resume { tie(slot).status = .active } else { lose(slot: slot) }
    }
    var placeChance = SlotReader.uniforms(start.luck, .placementPlaces, week: week)
    for index in places where place(index).takesPart == .suspended && !place(index).waits {
      place(index).takesPart = placeChance.value(index) < resume ? .yes : .no
    }
    returnWeek = -1
    hasContactBan = false
  }

  // MARK: School and rules

  /// Falls with the effect on school and work.
  var dropoutRate: Float { start.dropoutBase * Elementary.exp(start.dropoutLog - constants.events.dropoutEffect * effect[1]) }

  /// Falls with the effect on psychosocial problems.
  var ruleBreakingRate: Float {
    constants.events.ruleBreaking * Elementary.exp(start.settingEffect - constants.events.ruleBreakingEffect * effect[3])
  }

  func leaveSchool(_ week: Int) {
    hasLeftSchool = true
    paySchoolLeaving(week)
    for index in places where place(index).type == .school { place(index).takesPart = .no }
  }
}
