import Evidence
import Quantities
import RandomStreams

extension Course {
  /// 5.5: first the planned end, then two competing hazards: the base hazard of the relation and the parents' veto.
  func plannedEndAndClosure(_ week: Int) {
    guard isMentorActive else { return }
    mentorWeeks += 1
    if closures == 0 { firstLength = relationWeek }
    if !isNatural { tie(relationSlot).closeness = quality }
    if relationWeek >= plannedWeeks {
      complete(week)
    } else if isHit || start.luck.uniform(.contact, week: week, slot: 3) < Elementary.chance(ofRate: baseHazard + vetoHazard) {
      close(week)
    }
  }

  /// closure.rate k t^(k-1) exp(…): falls with quality, training and support of the pair, rises with age, risk and distrust.
  var baseHazard: Float {
    let c = constants.closure
    let weibull = c.shape == 1 ? closureRate : closureRate * c.weibull(week: relationWeek)
    return weibull * Elementary.exp(closureLog - c.quality * (quality - qualityMean) / qualitySD)
  }

  var vetoHazard: Float { constants.closure.parentVeto * mentorParentConflict }

  func initiator(_ week: Int, parentsShare: Float) -> ClosureInitiator {
    let u = start.luck.uniforms(.ending, week: week)
    if u.x < parentsShare { return .parents }
    if u.y < constants.closure.lifeEvent.value { return .lifeEvent }
    let side = isSelfChosen ? constants.closure.mentorSideNatural : constants.closure.mentorSideAssigned
    return u.z < side.value ? .mentor : .youth
  }

  /// The planned end: the tie goes on (natural), or may go on informally (assigned), or ends with care.
  func complete(_ week: Int) {
    guard let terms else { return }
    payRelation(endingIn: week)
    mentorState = .completed
    let tie = tie(relationSlot)
    var continues = true
    if isNatural {
      tie.closeness = max(tie.closeness, quality)
    } else {
      continues = start.luck.uniform(.ending, week: week, slot: 4) < constants.closure.informal[terms.programme.route]
      if continues {
        tie.closeness = quality
        tie.baseCloseness = quality
      } else {
        lose(slot: relationSlot)
      }
    }
    guard closures == 0 else { return }
    isFirstCompleted = true
    doesFirstContinue = continues
  }

  /// The relation closes before its planned end: by a life event where the tie was hit, else by whom the draw says.
  func close(_ week: Int) {
    guard let terms else { return }
    payRelation(endingIn: week)
    let c = constants.closure
    let initiator = isHit ? .lifeEvent : initiator(week, parentsShare: vetoHazard / (baseHazard + vetoHazard))
    let tie = tie(relationSlot)
    trust *= c.trustFactor
    if start.luck.uniform(.ending, week: week, slot: 3) < c.tieLost.value {
      lose(slot: relationSlot)
    } else if isNatural {
      tie.closeness = tie.closeness * c.halving
    } else {
      tie.closeness = quality * c.halving
      tie.baseCloseness = tie.closeness
    }
    let w = Float(relationWeek)
    let d = constants.dose
    closureHarm =
      d.harmSize * Elementary.chance(ofRate: w / d.harmRamp) * Elementary.exp(-w / d.harmFade)
      * (terms.programme.closesCarefully ? d.carefulClosing : 1)
    if closures == 0 { firstInitiator = initiator }
    closures += 1
    mentorState = terms.programme.rematches ? .seeking : .closed
  }
}
