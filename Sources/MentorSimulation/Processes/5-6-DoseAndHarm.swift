import Evidence
import SupportWebs

extension Course {
  /// 5.6: dose grows with an active mentor, partly after a planned end while the tie lives, and fades otherwise; harm fades, then the harm of a
  /// closure comes in. Harm of a clash and of a new match are in already.
  func doseAndHarm() {
    let d = constants.dose
    harm = harm * d.weeklyPersistence + closureHarm
    guard hasRelation else { return }
    closureHarm = 0
    if isMentorActive, relationWeek >= d.delay {
      dose += (1 - dose) * doseRate
    } else if mentorState == .completed, isRelationTieAlive {
      let a = d.afterCareContact
      dose = dose + a * (1 - dose) * doseRate - (1 - a) * dose * (1 - d.weeklyPersistence)
    } else {
      dose *= d.weeklyPersistence
    }
  }

  /// Whether the tie with the last mentor still holds this person and is active.
  var isRelationTieAlive: Bool { hasRelation && isTieHeld && tie(relationSlot).status == .active }
}
