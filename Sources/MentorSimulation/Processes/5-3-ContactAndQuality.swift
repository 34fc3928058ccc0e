import Evidence
import Quantities
import RandomStreams

extension Course {
  /// 5.3: Q <- clip(Q + quality.growth min(2, max(1, contacts)) m (Q* - Q) - quality.neglect (1 - m) Q), with m a contact this week or not.
  mutating func contactAndQuality(_ week: Int) {
    guard isMentorActive, let terms, var relation else { return }
    let isHoliday = terms.programme.hasHolidayGap && constants.quality.holiday.contains(plan.calendarWeek(week))
    let hasContact = !isHoliday && start.luck.uniform(.contact, week: week, slot: 0) < terms.contactChance
    let q = relation.quality
    relation.quality =
      (hasContact ? q + terms.growth * (relation.ceiling - q) : q - constants.quality.neglect * q).clippedToUnit
    self.relation = relation
    if relation.week == Self.weekOfFirstYear, tally.first?.initiator == nil, tally.closures == 0 {
      tally.first?.qualityInWeek52 = relation.quality
    }
  }

  /// The week of a relation in which its quality is reported.
  static let weekOfFirstYear = 52
}

extension ArmPlan {
  /// The week of the calendar, 1–52, of week `week` of the run.
  func calendarWeek(_ week: Int) -> Int { (week + startCalendarWeek - 1) % 52 + 1 }
}
