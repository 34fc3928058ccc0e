import Evidence
import Quantities
import RandomStreams

extension Course {
  /// 5.5: first the planned end, then two competing hazards: the base hazard of the relation and the parents' veto.
  mutating func plannedEndAndClosure(_ week: Int) {
    closureHarm = 0
    guard isMentorActive, let terms, let relation else { return }
    tally.mentorWeeks += 1
    if relation.isNatural == false { ties[relation.slot].closeness = relation.quality }
    if let planned = terms.programme.plannedWeeks, relation.week >= planned {
      complete(week, terms, relation)
    } else if relation.isHit {
      close(week, terms, relation, by: .lifeEvent)
    } else {
      let base = baseHazard(terms, relation)
      let veto = constants.closure.parentVeto * mentorParentConflict
      if start.luck.uniform(.contact, week: week, slot: 3) < Elementary.chance(ofRate: base + veto) {
        close(week, terms, relation, by: initiator(week, terms, parentsShare: veto / (base + veto)))
      }
    }
    if tally.closures == 0, var first = tally.first, first.initiator == nil, !first.isCompleted {
      first.length = relation.week
      tally.first = first
    }
  }

  /// closure.rate k t^(k-1) exp(…): falls with quality, training and support of the pair, rises with age, risk and distrust.
  private func baseHazard(_ terms: RelationTerms, _ relation: Relation) -> Float {
    let c = constants.closure
    let t = (Float(relation.week) - 0.5) / c.timeUnit
    let weibull = c.shape == 1 ? 1 : Elementary.exp((c.shape - 1) * Elementary.log(t))
    let log =
      terms.closureLog - c.quality * (relation.quality - terms.qualityMean) / terms.qualitySD + c.age * (start.age - c.ageCentre)
      + c.risk * start.risk + c.parents * (c.parentsCentre - start.parentsTrust) + start.settingEffect
    return terms.closureRate * weibull * Elementary.exp(log)
  }

  private func initiator(_ week: Int, _ terms: RelationTerms, parentsShare: Float) -> ClosureInitiator {
    let u = start.luck.uniforms(.ending, week: week)
    if u.x < parentsShare { return .parents }
    if u.y < constants.closure.lifeEvent.value { return .lifeEvent }
    let side = terms.programme.isSelfChosen ? constants.closure.mentorSideNatural : constants.closure.mentorSideAssigned
    return u.z < side.value ? .mentor : .youth
  }

  /// The planned end: the tie goes on (natural), or may go on informally (assigned), or ends with care.
  private mutating func complete(_ week: Int, _ terms: RelationTerms, _ relation: Relation) {
    mentorState = .completed
    let slot = relation.slot
    var continues = true
    if relation.isNatural {
      ties[slot].closeness = max(ties[slot].closeness, relation.quality)
    } else {
      continues = start.luck.uniform(.ending, week: week, slot: 4) < constants.closure.informal[terms.programme.route]
      if continues {
        ties[slot].closeness = relation.quality
        ties[slot].baseCloseness = relation.quality
      } else {
        lose(slot: slot)
      }
    }
    guard tally.closures == 0, tally.first?.isCompleted == false else { return }
    tally.first?.length = relation.week
    tally.first?.isCompleted = true
    tally.first?.continues = continues
  }

  private mutating func close(_ week: Int, _ terms: RelationTerms, _ relation: Relation, by initiator: ClosureInitiator) {
    let c = constants.closure
    let slot = relation.slot
    trust *= c.trustFactor
    if start.luck.uniform(.ending, week: week, slot: 3) < c.tieLost.value {
      lose(slot: slot)
    } else if relation.isNatural {
      ties[slot].closeness = ties[slot].closeness * c.halving
    } else {
      ties[slot].closeness = relation.quality * c.halving
      ties[slot].baseCloseness = ties[slot].closeness
    }
    let w = Float(relation.week)
    let d = constants.dose
    closureHarm =
      d.harmSize * Elementary.chance(ofRate: w / d.harmRamp) * Elementary.exp(-w / d.harmFade)
      * (terms.programme.closesCarefully ? d.carefulClosing : 1)
    if tally.closures == 0, tally.first?.isCompleted == false {
      tally.first?.length = relation.week
      tally.first?.initiator = initiator
    }
    tally.closures += 1
    mentorState = terms.programme.rematches ? .seeking : .closed
  }
}
