import Quantities
import RandomStreams

extension Course {
  /// 5.4: conflict in the family (K) and between mentor and parents (L) returns to its baseline; an active mentor may clash with the
  /// parents.
  mutating func conflictStep(_ week: Int) {
    let c = constants.conflict
    let noise = start.luck.normals(.volatility, week: week).x
    familyConflict =
      (familyConflict + c.reversion * (start.familyConflict - familyConflict) + c.volatility * noise).clippedToUnit
    mentorParentConflict = mentorParentConflict + c.reversion * (start.mentorParentConflict - mentorParentConflict)
    guard isMentorActive, let terms, var relation else { return }
    let rate =
      terms.clashRate * Elementary.exp(c.trust * (c.trustCentre - start.parentsTrust)) * (relation.hasSeriousProblems ? c.badMentor : 1)
    let u = start.luck.uniforms(.contact, week: week)
    guard u.y < Elementary.chance(ofRate: rate) else { return }
    let size = c.sizeMin + c.sizeSpan * u.z
    relation.quality = (relation.quality - size).clippedToUnit
    self.relation = relation
    familyConflict = (familyConflict + size).clippedToUnit
    mentorParentConflict = (mentorParentConflict + size).clippedToUnit
    ties[relation.slot].conflict = (ties[relation.slot].conflict + size).clippedToUnit
    harm += c.harm * size
    tally.clashes += 1
  }
}
