import Quantities
import SupportWebs

extension Course {
  /// 5.7: F <- F + factor.adaptation (F* - F), with F* the indicators of section 9 on the current web; F[3]* = F[3] at start +
  /// factor.competenceGain D Q, at most 1.
  mutating func factorStep() {
    let now = factorTargets()
    webSupport = now.webSupport
    let competences = (start.competences + constants.factors.competenceGain * dose * (relation?.quality ?? 0)).clippedToUnit
    let target = SIMD4(now.bonding, now.involvement, competences, now.adultSupport)
    factors = factors + constants.factors.adaptation * (target - factors)
  }

  struct FactorTargets {
    let bonding: Float
    let involvement: Float
    let adultSupport: Float
    /// Factor 4 with a natural mentor's tie at its own closeness and without assigned mentors.
    let webSupport: Float
  }

  /// Factors 1, 2 and 4 of the web as it stands. The report computes the same from a drawn web; a test holds the two together.
  func factorTargets() -> FactorTargets {
    let f = constants.factors
    let naturalSlot = isMentorActive && relation?.isNatural == true ? relation?.slot : nil
    var circles = SIMD4<Float>(repeating: 1)
    var adults: Float = 1
    var adultsOfWeb: Float = 1
    var reciprocalTies: Float = 0
    for slot in ties.indices where ties[slot].status == .active {
      let tie = ties[slot]
      let warmth = slot == naturalSlot ? tie.warmth(atLeast: activeQuality) : tie.warmth
      if tie.circle != .none { circles[tie.circle.rawValue] *= 1 - warmth }
      if tie.isAdult, !tie.inHousehold {
        adults *= 1 - warmth * tie.meanSupport
        if tie.role != .mentor { adultsOfWeb *= 1 - tie.warmth * tie.meanSupport }
      }
      if tie.isReciprocal { reciprocalTies += 1 }
    }
    let bonding = (1 - circles).orderedSum / Float(circles.scalarCount)
    let facilities = f.facilityWeight * reachedFacilities
    let involvement = start.familyInvolvement + placeInvolvement + f.reciprocalTie * reciprocalTies
    return FactorTargets(
      bonding: bonding, involvement: Elementary.chance(ofRate: f.involvementScale * involvement),
      adultSupport: f.adultWeight * (1 - adults) + facilities, webSupport: f.adultWeight * (1 - adultsOfWeb) + facilities)
  }

  private var placeInvolvement: Float {
    places.reduce(0) { $1.takesPart == .yes ? $0 + $1.involvement : $0 }
  }

  /// The share of the facility types that are accessible and taken part in.
  private var reachedFacilities: Float {
    let types = StartWeb.facilities
    let reached = types.count { type in
      places.contains { $0.type == type && $0.takesPart == .yes && $0.isAccessible }
    }
    return Float(reached) / Float(types.count)
  }

  /// Some active tie to an adult who is no parent is warm enough to be trusted.
  var hasTrustedAdult: Bool {
    let naturalSlot = isMentorActive && relation?.isNatural == true ? relation?.slot : nil
    return ties.indices.contains { slot in
      let tie = ties[slot]
      guard tie.status == .active, tie.isAdult, tie.role != .parent else { return false }
      return (slot == naturalSlot ? tie.warmth(atLeast: activeQuality) : tie.warmth) >= constants.factors.trustedWarmth
    }
  }
}
