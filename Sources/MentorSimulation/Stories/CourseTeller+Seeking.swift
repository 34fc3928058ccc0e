import Evidence
import Quantities
import RandomStreams
import SupportWebs

extension CourseTeller {
  /// 5.2: asking in the arm's first week, then somebody said yes or no, or a programme found somebody, or the youth gave up.
  mutating func tellSeekingAndMatching(_ week: Int) {
    let before = slotsNow()
    let (state, programme, refusals, terms) = (course.mentorState, course.programme, course.refusals, course.terms)
    let eligible = course.eligibleSlots
    let weights = course.nominationWeights(eligible)
    let asking = course.askingChance
    let start = course.start
    let begins = course.isWaiting && course.isDue(week)
    func askingReason(_ slot: Int) -> CourseChance {
      let weight = zip(eligible, weights).first { $0.0 == slot }?.1 ?? 0
      return CourseChance(
        asking, uniform(.nomination, week, 0),
        [
          .eligible: Float(eligible.count), .parentsTrust: start.parentsTrust, .professionalsBelief: start.professionalsBelief,
          .trust: course.trust, .willing: constants.nomination.willing(somebodyOf: eligible.count),
          .whom: weight > 0 ? weight / weights.reduce(0, +) : 0,
        ])
    }
    course.take(.seekingAndMatching, week)
    guard let terms else { return }
    if begins { tellBeginning(terms) }

    let accepts = CourseChance(constants.asking.accept.value, uniform(.nomination, week, 2))
    if course.refusals > refusals {
      for slot in course.slots where before[slot].mayBeAsked && !course.tie(slot).mayBeAsked {
        tell(.refused(people.person(in: before[slot]), askingReason(slot), accepts: accepts))
      }
    }
    if course.isMentorActive, state != .active {
      let slot = course.relationSlot
      let isSelfChosen = terms.programme.isSelfChosen
      tell(
        .matched(
          CourseMatch(
            person: people.person(in: SlotMoment(course.tie(slot))), route: terms.programme.route, isSelfChosen: isSelfChosen,
            chance: isSelfChosen ? askingReason(slot) : CourseChance(constants.matching.rate.value, uniform(.match, week, 0)),
            accepts: isSelfChosen ? accepts : nil, quality: course.quality, ceiling: course.ceiling,
            seriousProblems: CourseChance(terms.seriousProblems, uniform(.match, week, 3)), isRematch: course.closures > 0,
            replaces: isSelfChosen || before[slot].status == .lost ? nil : people.person(in: before[slot]))))
    }
    let givesUp = CourseChance(constants.nomination.giveUp.value, uniform(.nomination, week, 3))
    if course.programme != programme {
      tell(.fellBack(givesUp))
      if !course.isSelfChosen { tellMatchable() }
    } else if course.mentorState == .givenUp, state != .givenUp {
      tell(.gaveUp(givesUp))
    }
  }

  private mutating func tellBeginning(_ terms: RelationTerms) {
    guard terms.programme.isSelfChosen else { return tellMatchable() }
    let share = course.start.team == .trained ? constants.asking.shareTrained : constants.asking.shareUntrained
    let asked = CourseChance(share.value, uniform(.asking, Luck.initialWeek, 0))
    let declines = CourseChance(constants.asking.decline.value, uniform(.asking, Luck.initialWeek, 1))
    if !course.isAsked {
      tell(.notAsked(asked))
    } else {
      tell(course.mentorState == .declined ? .declined(asked, declines: declines) : .asked(asked, declines: declines))
    }
  }

  private mutating func tellMatchable() {
    let chance = CourseChance(constants.matching.everShare.value, uniform(.asking, Luck.initialWeek, 2))
    tell(course.mentorState == .unmatchable ? .unmatchable(chance) : .matchable(chance))
  }
}
