import Evidence
import Quantities
import RandomStreams

extension Course {
  /// 5.3: Q <- clip(Q + quality.growth min(2, max(1, contacts)) m (Q* - Q) - quality.neglect (1 - m) Q), with m a contact this week or not.
  func contactAndQuality(_ week: Int) {
    guard isMentorActive else { return }
    let isHoliday = hasHolidayGap && plan.isHoliday(week)
    let hasContact = !isHoliday && start.luck.uniform(.contact, week: week, slot: 0) < contactChance
    let q = quality
    quality = (hasContact ? q + growth * (ceiling - q) : q - constants.quality.neglect * q).clippedToUnit
    if relationWeek == Self.weekOfFirstYear, closures == 0 { qualityInWeek52 = quality }
  }

  /// The week of a relation in which its quality is reported.
  static let weekOfFirstYear = 52
}

extension ArmPlan {
  /// The week of the calendar, 1–52, of week `week` of the run.
  func calendarWeek(_ week: Int) -> Int { (week + startCalendarWeek - 1) % 52 + 1 }

  /// Whether programmes with a holiday gap have no contact in this week of the run.
  func isHoliday(_ week: Int) -> Bool { constants.quality.holiday.contains(calendarWeek(week)) }
}
