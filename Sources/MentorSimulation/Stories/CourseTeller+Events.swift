import Quantities
import RandomStreams
import SupportWebs

extension CourseTeller {
  /// 5.9: return with what comes back, leaving school, rule-breaking, placement with what it interrupts.
  mutating func tellEvents(_ week: Int) {
    let before = slotsNow()
    let placesBefore = placesNow()
    let (wasPlaced, hadLeftSchool, rules, bans) = (course.isPlaced, course.hasLeftSchool, course.ruleBreaking, course.bans)
    let chances = (school: schoolReason(week), rules: rulesReason(week), placement: placementReason(week))
    course.take(.events, week)
    if wasPlaced, !course.isPlaced { tellReturn(week, before, placesBefore) }
    if course.hasLeftSchool, !hadLeftSchool { tell(.leftSchool(chances.school)) }
    if course.ruleBreaking > rules { tell(.brokeRule(chances.rules)) }
    guard course.isPlaced, !wasPlaced else { return }
    let ban = CourseChance(constants.events.ban.value, uniform(.events, week, 3))
    assert(ban.happens == (course.bans > bans), "The ban is the one that was drawn")
    tell(.placed(weeks: course.returnWeek - week, chances.placement, ban: ban))
    tellInterruptions(week, before, placesBefore)
  }

  // MARK: Placement

  private mutating func tellInterruptions(_ week: Int, _ before: [SlotMoment], _ placesBefore: [TakesPart]) {
    let e = constants.events
    for slot in course.slots where before[slot].status == .active && !course.tie(slot).inHousehold {
      let chance = CourseChance(e.tieLoss, uniform(.placementTies, week, slot))
      if course.isMentorActive, course.relationSlot == slot {
        if chance.happens { tell(.mentorTieHit(byPlacement: true, chance, shield: shield(week, slot: 6))) }
      } else if course.tie(slot).status == .suspended {
        tell(.tieSuspended(people.person(in: before[slot]), chance))
      }
    }
    for (index, now) in placesNow().enumerated() where now == .suspended && placesBefore[index] == .yes {
      tell(.placeSuspended(course.place(index).type, CourseChance(e.placeLoss.value, uniform(.placementPlaces, week, index))))
    }
  }

  private mutating func tellReturn(_ week: Int, _ before: [SlotMoment], _ placesBefore: [TakesPart]) {
    let resume = constants.events.resume.value
    tell(.returned(weeks: week - lastPlacement))
    for slot in course.slots where before[slot].status == .suspended && course.tie(slot).status != .suspended {
      let chance = CourseChance(resume, uniform(.placementTies, week, slot))
      let person = people.person(in: before[slot])
      tell(course.tie(slot).status == .active ? .tieResumed(person, chance) : .tieNotResumed(person, chance))
    }
    for (index, now) in placesNow().enumerated() where placesBefore[index] == .suspended && course.place(index).type != .school {
      let chance = CourseChance(resume, uniform(.placementPlaces, week, index))
      if now == .yes { tell(.placeResumed(course.place(index).type, chance)) }
      if now == .no { tell(.placeNotResumed(course.place(index).type, chance)) }
    }
  }

  /// The week in which the present stay began.
  private var lastPlacement: Int {
    let week = weeks.last { week in
      week.events.contains { event in if case .placed = event { true } else { false } }
    }
    guard let week else { preconditionFailure("A return comes after a placement") }
    return week.state.week - 1
  }

  private func placementReason(_ week: Int) -> CourseChance {
    let e = constants.events
    return CourseChance(
      Elementary.chance(ofRate: course.placementRate(week)), uniform(.events, week, 0),
      [
        .placementBase: week < e.firstWeeks ? e.placementFirst : e.placementLater,
        .ownMentor: course.hasSelfChosenMentor ? Elementary.exp(e.placementMentor) : 1,
        .familyConflict: Elementary.exp(e.placementConflict * (course.familyConflict - course.start.familyConflict)),
        .setting: Elementary.exp(course.start.settingEffect),
      ])
  }

  // MARK: School and rules

  private func schoolReason(_ week: Int) -> CourseChance {
    let start = course.start
    return CourseChance(
      Elementary.chance(ofRate: course.dropoutRate), uniform(.events, week, 1),
      [
        .dropoutBase: start.dropoutBase, .adversity: Elementary.exp(start.dropoutLog - start.settingEffect),
        .schoolEffect: Elementary.exp(-constants.events.dropoutEffect * course.effect[1]), .setting: Elementary.exp(start.settingEffect),
      ])
  }

  private func rulesReason(_ week: Int) -> CourseChance {
    CourseChance(
      Elementary.chance(ofRate: course.ruleBreakingRate), uniform(.events, week, 2),
      [
        .rulesBase: constants.events.ruleBreaking,
        .rulesEffect: Elementary.exp(-constants.events.ruleBreakingEffect * course.effect[3]),
        .setting: Elementary.exp(course.start.settingEffect),
      ])
  }
}
