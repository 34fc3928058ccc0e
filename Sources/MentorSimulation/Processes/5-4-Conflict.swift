import Quantities
import RandomStreams

extension Course {
  /// 5.4: conflict in the family (K) and between mentor and parents (L) returns to its baseline; an active mentor may clash with the
  /// parents.
  func conflictStep(_ week: Int) {
    let c = constants.conflict
    let noise = start.luck.normals(.volatility, week: week).x
    familyConflict =
      (familyConflict + c.reversion * (start.familyConflict - familyConflict) + c.volatility * noise).clippedToUnit
    mentorParentConflict = mentorParentConflict + c.reversion * (start.mentorParentConflict - mentorParentConflict)
    if isMentorActive, start.luck.uniform(.contact, week: week, slot: 1) < clashChance { clash(week) }
  }

  /// A clash of a size between conflict.sizeMin and sizeMax costs quality and raises conflict in the family, with the parents and in the tie.
  func clash(_ week: Int) {
    let c = constants.conflict
    let size = c.sizeMin + c.sizeSpan * start.luck.uniform(.contact, week: week, slot: 2)
    quality = (quality - size).clippedToUnit
    familyConflict = (familyConflict + size).clippedToUnit
    mentorParentConflict = (mentorParentConflict + size).clippedToUnit
    let tie = tie(relationSlot)
    tie.conflict = (tie.conflict + size).clippedToUnit
    harm += c.harm * size
    clashes += 1
  }
}
