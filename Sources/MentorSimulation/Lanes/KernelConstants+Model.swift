import CLanes
import Quantities

extension KernelConstants {
  /// The constants of the model for tiles of up to `slots` slots and relations of up to `horizon` weeks.
  convenience init(_ model: ModelConstants, slots: Int, horizon: Int) {
    var c = SWConstants()
    c.tieReversion = model.ties.reversion
    c.tieVolatility = model.ties.volatility
    c.conflictReversion = model.conflict.reversion
    c.banKeeps = 1 - model.events.banDecay
    c.tieGain = model.ties.gain
    c.tieOpening = model.ties.opening
    c.placeLoss = model.places.loss.value
    c.placeGain = model.places.gain
    c.placeOpening = model.places.opening
    c.minCloseness = model.nomination.minCloseness
    c.maxConflict = model.nomination.maxConflict
    c.giveUp = model.nomination.giveUp.value
    c.matchChance = model.matching.rate.value
    c.neglect = model.quality.neglect
    c.familyReversion = model.conflict.reversion
    c.familyVolatility = model.conflict.volatility
    c.closureQuality = model.closure.quality
    c.parentVeto = model.closure.parentVeto
    c.weeklyPersistence = model.dose.weeklyPersistence
    c.afterCare = model.dose.afterCareContact
    c.doseDelay = Int32(model.dose.delay)
    c.yearWeek = Int32(Course.weekOfFirstYear)
    c.competenceGain = model.factors.competenceGain
    c.adaptation = model.factors.adaptation
    c.factorSD = model.factors.sd
    c.involvementScale = model.factors.involvementScale
    c.reciprocalTie = model.factors.reciprocalTie
    c.adultWeight = model.factors.adultWeight
    c.facilityWeight = model.factors.facilityWeight
    c.trustedWarmth = model.factors.trustedWarmth
    c.qualityEffect = model.outcomes.qualityEffect
    let support = model.outcomes.support
    c.support = (support[0], support[1], support[2], support[3])
    c.placementFirst = model.events.placementFirst
    c.placementLater = model.events.placementLater
    c.placementMentor = model.events.placementMentor
    c.placementConflict = model.events.placementConflict
    c.placementFirstWeeks = Int32(model.events.firstWeeks)
    c.dropoutEffect = model.events.dropoutEffect
    c.ruleBreaking = model.events.ruleBreaking
    c.ruleBreakingEffect = model.events.ruleBreakingEffect
    self.init(
      c, willing: (0...slots).map { model.nomination.willing(somebodyOf: $0) },
      weibull: model.closure.shape == 1 ? nil : (0...horizon + 1).map { model.closure.weibull(week: max(1, $0)) })
  }
}

extension NominationConstants {
  /// `1 - (1 - nomination.weekly)^sqrt(count)`: the weekly chance that a wholly willing youth asks somebody; 0 of nobody.
  func willing(somebodyOf count: Int) -> Float {
    guard count > 0 else { return 0 }
    return logOfNotAsking.map { Elementary.chance(ofRate: -$0 * Float(count).squareRoot()) } ?? 1
  }
}

extension ClosureConstants {
  /// `t^(k-1)` with t = (week - 1/2) / 26 and k the shape.
  func weibull(week: Int) -> Float {
    shape == 1 ? 1 : Elementary.exp((shape - 1) * Elementary.log((Float(week) - 0.5) / timeUnit))
  }
}
