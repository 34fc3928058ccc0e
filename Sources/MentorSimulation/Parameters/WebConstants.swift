import Quantities
import RandomStreams

/// 5.1, ties.
struct TieConstants: Sendable {
  let reversion: Float
  let volatility: Float
  let familyLoss: Probability
  let schoolFriendLoss: Probability
  let friendLoss: Probability
  let schoolLoss: Probability
  let neighbourhoodLoss: Probability
  let communityLoss: Probability
  let professionalLoss: Probability
  let shield: Probability
  let gain: Float
  let opening: Float
  let newCloseness: WholeBeta
  let newBaseline: Float
  let newConflict: Float
  let newAdultAgeGap: Float
  let reciprocal: Probability
  /// Where the shares of friends, school, neighbourhood, community end; the last one takes what is left.
  let gainSectors: SIMD4<Float>
  /// Where the shares of school, neighbourhood, community end for ties that come through the mentor.
  let openingSectors: SIMD4<Float>

  init(_ read: ParameterReader) {
    func loss(_ name: String) -> Probability { read.rate("tie.loss.\(name)").chance() }
    reversion = read.number("tie.reversion")
    volatility = read.number("tie.volatility")
    familyLoss = loss("family")
    schoolFriendLoss = loss("schoolFriend")
    friendLoss = loss("friend")
    schoolLoss = loss("school")
    neighbourhoodLoss = loss("neighbourhood")
    communityLoss = loss("community")
    professionalLoss = loss("professional")
    shield = read.probability("mentor.shield")
    gain = read.rate("tie.gain").perWeek
    opening = read.rate("mentor.opening").perWeek
    newCloseness = WholeBeta(read.whole("tie.newCloseness.a"), read.whole("tie.newCloseness.b"))
    newBaseline = read.number("tie.newBaseline")
    newConflict = read.number("tie.newConflict")
    newAdultAgeGap = read.number("initial.adultAgeGap")
    reciprocal = read.probability("tie.reciprocal")
    gainSectors = Self.ends(["friends", "school", "neighbourhood", "community"].map { read.number("tie.gainSectors.\($0)") })
    openingSectors = Self.ends(["school", "neighbourhood", "community"].map { read.number("mentor.openingSectors.\($0)") })
  }

  private static func ends(_ shares: [Float]) -> SIMD4<Float> {
    var ends = SIMD4<Float>(repeating: .infinity)
    var sum: Float = 0
    for index in shares.indices.dropLast() {
      sum += shares[index]
      ends[index] = sum
    }
    return ends
  }

  /// The share that a number from 0 to 1 falls into.
  static func place(_ u: Float, in ends: SIMD4<Float>) -> Int { (0..<ends.scalarCount).count { u >= ends[$0] } }
}

/// 5.1, places.
struct PlaceConstants: Sendable {
  let loss: Probability
  let gain: Float
  let opening: Float
  let newParticipation: Float
  let newContribution: Float

  init(_ read: ParameterReader) {
    loss = read.rate("place.loss").chance()
    gain = read.rate("place.gain").perWeek
    opening = read.rate("mentor.placeOpening").perWeek
    newParticipation = read.number("place.newParticipation")
    newContribution = read.number("place.newContribution")
  }
}

/// 5.7 and section 9, the factors of the kernel.
struct FactorConstants: Sendable {
  let adaptation: Float
  let competenceGain: Float
  let sd: Float
  let involvementScale: Float
  let reciprocalTie: Float
  let adultWeight: Float
  let facilityWeight: Float
  let trustedWarmth: Float

  init(_ read: ParameterReader) {
    adaptation = read.number("factor.adaptation")
    competenceGain = read.number("factor.competenceGain")
    sd = read.number("factor.sd")
    involvementScale = read.number("factor.involvementScale")
    reciprocalTie = read.number("factor.reciprocalTie")
    adultWeight = read.number("factor.adultWeight")
    facilityWeight = read.number("factor.facilityWeight")
    trustedWarmth = read.number("trusted.minWarmth")
  }
}

/// Section 6, what is drawn where a case file leaves it out.
struct InitialConstants: Sendable {
  let familyConflictGeneral: WholeBeta
  let familyConflictCareRelated: WholeBeta
  let parentsTrust: WholeBeta
  let beliefTrained: WholeBeta
  let beliefUntrained: WholeBeta
  let participation: Float
  let contribution: Float
  let adultAgeGap: Float
  let adultShare: Probability
  let meanAdversitiesGeneral: Float
  let meanAdversitiesCareRelated: Float

  init(_ read: ParameterReader) {
    func beta(_ id: String) -> WholeBeta { WholeBeta(read.whole("initial.\(id).a"), read.whole("initial.\(id).b")) }
    familyConflictGeneral = beta("familyConflict.general")
    familyConflictCareRelated = beta("familyConflict.careRelated")
    parentsTrust = beta("parentsTrust")
    beliefTrained = beta("professionalsBelief.trained")
    beliefUntrained = beta("professionalsBelief.untrained")
    participation = read.number("initial.participation")
    contribution = read.number("initial.contribution")
    adultAgeGap = read.number("initial.adultAgeGap")
    adultShare = read.probability("initial.adultShare")
    meanAdversitiesGeneral = read.number("network.adversities.general")
    meanAdversitiesCareRelated = read.number("network.adversities.careRelated")
  }
}
