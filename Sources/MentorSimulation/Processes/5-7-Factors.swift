import Quantities
import SupportWebs

extension Course {
  /// 5.7: F <- F + factor.adaptation (F* - F), with F* the indicators of section 9 on the current web; F[3]* = F[3] at start +
  /// factor.competenceGain D Q, at most 1.
  func factorStep() {
    let now = factorTargets()
    webSupport = now.webSupport
    let competences = (start.competences + constants.factors.competenceGain * dose * quality).clippedToUnit
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
    var circles = SIMD4<Float>(repeating: 1)
    var adults: Float = 1
    var adultsOfWeb: Float = 1
    var reciprocalTies: Float = 0
    for slot in slots where tie(slot).status == .active {
      let tie = tie(slot)
      let warmth = slot == naturalMentorSlot ? tie.warmth(atLeast: quality) : tie.warmth
      if let circle = tie.circle { circles[circle] *= 1 - warmth }
      adults *= 1 - warmth * tie.supportAsAdult
      adultsOfWeb *= 1 - tie.warmth * tie.supportOfWeb
      if tie.isReciprocal { reciprocalTies += 1 }
    }
    let facilities = f.facilityWeight * reachedFacilities
    let involvement = start.familyInvolvement + placeInvolvement + f.reciprocalTie * reciprocalTies
    return FactorTargets(
      bonding: (1 - circles).orderedSum / Float(circles.scalarCount),
      involvement: Elementary.chance(ofRate: f.involvementScale * involvement),
      adultSupport: f.adultWeight * (1 - adults) + facilities, webSupport: f.adultWeight * (1 - adultsOfWeb) + facilities)
  }

  private var placeInvolvement: Float {
    places.reduce(0) { place($1).takesPart == .yes ? $0 + place($1).involvement : $0 }
  }

  /// The share of the facility types that are accessible and taken part in.
  private var reachedFacilities: Float {
    let reached = places.reduce(0) { place($1).takesPart == .yes ? $0 | place($1).facilityBit : $0 }
    return Float(reached.nonzeroBitCount) / Float(StartWeb.facilities.count)
  }

  /// Some active tie to an adult who is no parent is warm enough to be trusted.
  var hasTrustedAdult: Bool {
    slots.contains { slot in
      let tie = tie(slot)
      guard tie.status == .active, tie.mayBeTrusted else { return false }
      return (slot == naturalMentorSlot ? tie.warmth(atLeast: quality) : tie.warmth) >= constants.factors.trustedWarmth
    }
  }
}
