import Quantities
import RandomStreams

/// 5.2, whether the youth is asked.
struct AskingConstants: Sendable {
  let shareTrained: Probability
  let shareUntrained: Probability
  let decline: Probability
  let accept: Probability

  init(_ read: ParameterReader) {
    shareTrained = read.probability("asking.share.trained")
    shareUntrained = read.probability("asking.share.untrained")
    decline = read.probability("asking.decline")
    accept = read.probability("asking.accept")
  }
}

/// 5.2, whom a youth nominates.
struct NominationConstants: Sendable {
  /// ln(1 - nomination.weekly); nil when the weekly chance is 1.
  let logOfNotAsking: Float?
  let giveUp: Probability
  let minCloseness: Float
  let maxConflict: Float
  let minAgeGap: Float
  /// In the order of `NominationRole`.
  let roleWeights: [Float]

  init(_ read: ParameterReader) {
    let weekly = read.double("nomination.weekly")
    logOfNotAsking = weekly < 1 ? Float(Elementary.log(1 - weekly)) : nil
    giveUp = read.probability("nomination.giveUp")
    minCloseness = read.number("nomination.minCloseness")
    maxConflict = read.number("nomination.maxConflict")
    minAgeGap = read.number("nomination.minAgeGap")
    roleWeights = NominationRole.allCases.map { read.number("nomination.roleWeight.\($0.rawValue)") }
  }
}

/// 5.2, assigned mentors.
struct MatchingConstants: Sendable {
  let everShare: Probability
  let rate: Probability
  let similarityShift: Float
  let gapOver10: PerRoute

  init(_ read: ParameterReader) {
    everShare = read.probability("matching.everShare")
    rate = read.rate("matching.rate").chance()
    similarityShift = read.number("matching.similarityShift")
    gapOver10 = read.perRoute { $0 == "natural" ? 0 : read.number("matching.gapOver10.\($0)") }
  }
}

/// 5.3, quality of the relation.
struct QualityConstants: Sendable {
  let attendance: Float
  let holiday: ClosedRange<Int>
  let startNaturalBase: Float
  let startNaturalSlope: Float
  let startVolunteer: WholeBeta
  let startProfessional: WholeBeta
  let startPeer: WholeBeta
  let base: PerRoute
  let mean: PerRoute
  let sd: PerRoute
  let similarity: Float
  let ageGap: Float
  let ageGapYears: Float
  let combined: Float
  let training: Float
  let trainingHours: Float
  let support: Float
  let contact: Float
  let parents: Float
  let parentsCentre: Float
  let professional: Float
  let professionalCentre: Float
  let youthTraining: Float
  let magnet: Float
  let pressure: Float
  let pressureContacts: Float
  let person: Float
  let growth: Float
  let growthContacts: ClosedRange<Float>
  let neglect: Float
  let tail: PerRoute
  let tailResidual: Float

  init(_ read: ParameterReader) {
    func beta(_ route: String) -> WholeBeta {
      WholeBeta(read.whole("quality.start.\(route).a"), read.whole("quality.start.\(route).b"))
    }
    attendance = read.number("programme.attendance")
    holiday = read.whole("programme.holidayFirstWeek")...read.whole("programme.holidayLastWeek")
    startNaturalBase = read.number("quality.startNatural.base")
    startNaturalSlope = read.number("quality.startNatural.slope")
    startVolunteer = beta("volunteer")
    startProfessional = beta("professional")
    startPeer = beta("peer")
    base = read.perRoute { read.number("quality.base.\($0)") }
    mean = read.perRoute { read.number("quality.mean.\($0)") }
    sd = read.perRoute { read.number("quality.sd.\($0)") }
    similarity = read.number("quality.similarity")
    ageGap = read.number("quality.ageGap")
    ageGapYears = read.number("quality.ageGapYears")
    combined = read.number("quality.combined")
    training = read.number("quality.training")
    trainingHours = read.number("quality.trainingHours")
    support = read.number("quality.support")
    contact = read.number("quality.contact")
    parents = read.number("quality.parents")
    parentsCentre = read.number("quality.parentsCentre")
    professional = read.number("quality.professional")
    professionalCentre = read.number("quality.professionalCentre")
    youthTraining = read.number("quality.youthTraining")
    magnet = read.number("quality.magnet")
    pressure = read.number("formalising.pressure")
    pressureContacts = read.number("quality.pressureContacts")
    person = read.number("quality.person")
    growth = read.number("quality.growth")
    growthContacts = read.number("quality.growthContactsMin")...read.number("quality.growthContactsMax")
    neglect = read.number("quality.neglect")
    tail = read.perRoute { read.probability("screening.tail.\($0)").value }
    tailResidual = read.number("screening.residual")
  }
}

/// 5.4, conflict.
struct ConflictConstants: Sendable {
  let reversion: Float
  let volatility: Float
  let rate: Float
  let trust: Float
  let trustStart: Float
  let trustCentre: Float
  let uninvolvedParents: Float
  let badMentor: Float
  let sizeMin: Float
  let sizeSpan: Float
  let harm: Float

  init(_ read: ParameterReader) {
    reversion = read.number("conflict.reversion")
    volatility = read.number("conflict.volatility")
    rate = read.rate("conflict.rate").perWeek
    trust = read.number("conflict.trust")
    trustStart = read.number("conflict.trustStart")
    trustCentre = read.number("conflict.trustCentre")
    uninvolvedParents = read.number("conflict.uninvolvedParents")
    badMentor = read.number("conflict.badMentor")
    sizeMin = read.number("conflict.sizeMin")
    sizeSpan = read.number("conflict.sizeMax") - sizeMin
    harm = read.number("harm.perConflict")
  }
}

/// 5.5, planned end and closure.
struct ClosureConstants: Sendable {
  let rate: PerRoute
  let shape: Float
  let timeUnit: Float
  let quality: Float
  let age: Float
  let ageCentre: Float
  let risk: Float
  let parents: Float
  let parentsCentre: Float
  let support: Float
  let supportCentre: Float
  let noSupport: Float
  let training: Float
  let teamLog: Double
  let parentVeto: Float
  let lifeEvent: Probability
  let mentorSideNatural: Probability
  let mentorSideAssigned: Probability
  let tieLost: Probability
  let trustFactor: Float
  let halving: Float
  let informal: PerRoute

  init(_ read: ParameterReader) {
    rate = read.perRoute { read.rate("closure.rate.\($0)").perWeek }
    shape = read.number("closure.shape")
    timeUnit = read.number("closure.timeUnit")
    quality = read.number("closure.quality")
    age = read.number("closure.age")
    ageCentre = read.number("closure.ageCentre")
    risk = read.number("closure.risk")
    parents = read.number("closure.parents")
    parentsCentre = read.number("closure.parentsCentre")
    support = read.number("closure.support")
    supportCentre = read.number("closure.supportCentre")
    noSupport = read.number("closure.noSupport")
    training = read.number("closure.training")
    teamLog = Elementary.log(read.double("team.closure"))
    parentVeto = read.rate("closure.parentVeto").perWeek
    lifeEvent = read.probability("closure.lifeEvent")
    mentorSideNatural = read.probability("closure.mentorSide.natural")
    mentorSideAssigned = read.probability("closure.mentorSide.assigned")
    tieLost = read.probability("closure.tieLost")
    trustFactor = read.number("closure.trustFactor")
    halving = read.number("closure.halving")
    informal = read.perRoute { $0 == "natural" ? 1 : read.number("afterCare.informal.\($0)") }
  }
}
