import Evidence
import Quantities
import RandomStreams
import SupportWebs

extension CourseTeller {
  /// 5.4: a clash and its size.
  mutating func tellConflict(_ week: Int) {
    let clashes = course.clashes
    let (chance, terms) = (course.clashChance, course.terms)
    course.take(.conflict, week)
    guard course.clashes > clashes, let terms else { return }
    let c = constants.conflict
    tell(
      .clashed(
        size: c.sizeMin + c.sizeSpan * uniform(.contact, week, 2),
        CourseChance(
          chance, uniform(.contact, week, 1),
          [
            .clashBase: c.rate, .uninvolvedParents: terms.programme.involvesParents ? 1 : c.uninvolvedParents,
            .clashTrust: Elementary.exp(c.trust * (c.trustCentre - course.start.parentsTrust)),
            .seriousProblems: course.hasSeriousProblems ? c.badMentor : 1,
          ])))
  }

  /// 5.5: the planned end, or a closure.
  mutating func tellEnd(_ week: Int) {
    guard course.isMentorActive, let terms = course.terms else { return course.take(.plannedEndAndClosure, week) }
    let (isHit, trust, weeks) = (course.isHit, course.trust, course.relationWeek)
    let (base, veto) = (course.baseHazard, course.vetoHazard)
    let parts = closureReason(week, terms, base: base, veto: veto)
    let initiator = isHit ? .lifeEvent : course.initiator(week, parentsShare: veto / (base + veto))
    course.take(.plannedEndAndClosure, week)
    guard !course.isMentorActive else { return }
    if course.mentorState == .completed {
      let informal = constants.closure.informal[terms.programme.route]
      tell(.completed(weeks: weeks, continues: course.isNatural ? nil : CourseChance(informal, uniform(.ending, week, 4))))
      return
    }
    tell(
      .closed(
        CourseClosure(
          initiator: initiator, weeks: weeks, chance: isHit ? nil : parts,
          tieLost: CourseChance(constants.closure.tieLost.value, uniform(.ending, week, 3)),
          closeness: course.isTieHeld ? course.tie(course.relationSlot).closeness : nil, trustBefore: trust, trustAfter: course.trust,
          harm: course.closureHarm, isRematching: course.mentorState == .seeking)))
  }

  private func closureReason(_ week: Int, _ terms: RelationTerms, base: Float, veto: Float) -> CourseChance {
    let (c, start) = (constants.closure, course.start)
    func factor(_ log: Float) -> Float { Elementary.exp(log) }
    return CourseChance(
      Elementary.chance(ofRate: base + veto), uniform(.contact, week, 3),
      [
        .closureBase: course.closureRate, .duration: c.weibull(week: course.relationWeek), .support: factor(terms.closureLog),
        .age: factor(c.age * (start.age - c.ageCentre)), .risk: factor(c.risk * start.risk),
        .closureTrust: factor(c.parents * (c.parentsCentre - start.parentsTrust)), .setting: factor(start.settingEffect),
        .quality: factor(-c.quality * (course.quality - course.qualityMean) / course.qualitySD), .veto: veto,
      ])
  }
}
