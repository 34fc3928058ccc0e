import Quantities
import RandomStreams
import SupportWebs

extension CourseTeller {
  /// 5.1: who goes and who comes, which places stop and start.
  mutating func tellTiesAndPlaces(_ week: Int) {
    let before = slotsNow()
    let placesBefore = placesNow()
    // Q and the mentor's state are those of last week; the step leaves them.
    let mentorSlot = course.isMentorActive ? course.relationSlot : nil
    let opening = course.tieOpening
    course.take(.tiesAndPlaces, week)
    let after = slotsNow()
    for slot in course.slots where before[slot].status == .active {
      let chance = CourseChance(before[slot].loss, uniform(.turnover, week, 1 + slot))
      if slot == mentorSlot {
        if chance.happens { tell(.mentorTieHit(byPlacement: false, chance, shield: shield(week, slot: 5))) }
      } else if after[slot].status != .active || after[slot].origin != before[slot].origin {
        tell(.tieEnded(people.person(in: before[slot]), chance))
      }
    }
    tellNewTie(week, before, after, opening)
    tellPlaces(week, placesBefore)
  }

  /// Whether the mentor's tie holds when it is hit.
  func shield(_ week: Int, slot: Int) -> CourseChance { CourseChance(constants.ties.shield.value, uniform(.ending, week, slot)) }

  private mutating func tellNewTie(_ week: Int, _ before: [SlotMoment], _ after: [SlotMoment], _ opening: Float) {
    let gain = constants.ties.gain
    for slot in course.slots.dropFirst() where after[slot].origin != before[slot].origin {
      guard case .new(_, let sector) = after[slot].origin else { continue }
      tell(
        .tieBegan(
          people.person(in: after[slot]), sector: sector, closeness: course.tie(slot).closeness,
          CourseChance(
            Elementary.chance(ofRate: gain + opening), uniform(.turnover, week, 0), [.tieGain: gain, .tieOpening: opening]),
          through: CourseChance(opening / (gain + opening), uniform(.newTie, week, 0))))
    }
  }

  private mutating func tellPlaces(_ week: Int, _ before: [TakesPart]) {
    let (gain, opening) = (constants.places.gain, course.placeOpening)
    for (index, now) in placesNow().enumerated() where now != before[index] {
      let u = uniform(.places, week, index)
      if now == .yes {
        tell(
          .placeStarted(
            course.place(index).type,
            CourseChance(Elementary.chance(ofRate: gain + opening), u, [.placeGain: gain, .placeOpening: opening])))
      } else {
        tell(.placeStopped(course.place(index).type, CourseChance(constants.places.loss.value, u)))
      }
    }
  }
}
