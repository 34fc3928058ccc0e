import Evidence
import Quantities
import RandomStreams
import SupportWebs

/// 5.6, dose and harm.
struct DoseConstants: Sendable {
  let delay: Int
  let tau: Float
  let instrumental: Float
  /// The share of dose and harm left after a week without a mentor: `persistence.year ^ (1/52)`.
  let weeklyPersistence: Float
  let afterCareContact: Float
  let harmSize: Float
  let harmRamp: Float
  let harmFade: Float
  let carefulClosing: Float
  let rematchHarm: Float

  init(_ read: ParameterReader) {
    let weeksPerYear = 52.0
    delay = read.whole("dose.delay")
    tau = read.number("dose.tau")
    instrumental = read.number("dose.instrumental")
    weeklyPersistence = Float(Elementary.power(read.double("persistence.year"), 1 / weeksPerYear))
    afterCareContact = read.number("afterCare.contact")
    harmSize = read.number("harm.size")
    harmRamp = read.number("harm.ramp")
    harmFade = read.number("harm.fade")
    carefulClosing = read.number("harm.carefulClosing")
    rematchHarm = read.number("rematch.harm")
  }
}

/// 5.8, outcomes.
struct OutcomeConstants: Sendable {
  let risk: Float
  let magnet: Float
  /// The standard deviation of what neither risk nor magnet explains.
  let residualSD: Float
  let gridWeeks: Int
  /// Autocorrelation over one step of the grid, and the standard deviation of its innovation.
  let gridStability: Float
  let gridInnovation: Float
  /// In the order of `Domain`.
  let domain: [Float]
  let support: [Float]
  let delta: PerRoute
  let deltaJIM: Float
  let qualityEffect: Float
  let harmThreshold: Float

  init(_ read: ParameterReader) {
    let risk = read.double("outcome.risk")
    let magnet = read.double("outcome.magnet")
    let residual = 1 - risk * risk - magnet * magnet
    precondition(residual > 0, "outcome.risk and outcome.magnet leave no variance to other causes")
    gridWeeks = read.whole("outcome.grid")
    let stability = Elementary.power(read.double("outcome.stability"), Double(gridWeeks))
    self.risk = Float(risk)
    self.magnet = Float(magnet)
    residualSD = Float(residual.squareRoot())
    gridStability = Float(stability)
    gridInnovation = Float((residual * (1 - stability * stability)).squareRoot())
    domain = Domain.allCases.map { read.number("domain.\($0.rawValue)") }
    let others = read.number("support.othersShare")
    let support = read.number("support.effect")
    self.support = Domain.allCases.map { $0 == .psychosocialProblems ? support : support * others }
    delta = read.perRoute { read.number("delta.\($0)") }
    deltaJIM = read.number("delta.JIM")
    qualityEffect = read.number("quality.effect")
    harmThreshold = read.number("result.harmThreshold")
  }
}

/// 5.9, placement, leaving school, rule-breaking.
struct EventConstants: Sendable {
  let placementFirst: Float
  let placementLater: Float
  let firstWeeks: Int
  let placementMentor: Float
  let placementConflict: Float
  let tieLoss: Float
  let placeLoss: Probability
  let resume: Probability
  let ban: Probability
  let banDecay: Float
  let stay: Geometric
  let stayWithMentor: Geometric
  let dropoutSecondary: Float
  let dropoutMbo: Float
  let dropoutMboRisk: Float
  let dropoutEffect: Float
  let adversity: Float
  let adversityThreshold: Int
  let centringCareRelated: Float
  let centringOther: Float
  let ruleBreaking: Float
  let ruleBreakingEffect: Float

  init(_ read: ParameterReader) {
    /// A standardised effect becomes a log hazard by the standard deviation of the logistic distribution, π / √3.
    let logistic = Float(Double.pi / 3.0.squareRoot())
    placementFirst = read.rate("placement.base.first39").perWeek
    placementLater = read.rate("placement.base.later").perWeek
    firstWeeks = read.whole("placement.firstWeeks")
    placementMentor = read.number("placement.jim")
    placementConflict = read.number("placement.conflict")
    tieLoss = read.probability("placement.tieLoss").value
    placeLoss = read.probability("placement.placeLoss")
    resume = read.probability("placement.resume")
    ban = read.probability("placement.ban")
    banDecay = read.number("placement.banDecay")
    let stayWeeks = read.double("placement.stay")
    stay = Geometric(mean: Float(stayWeeks))
    stayWithMentor = Geometric(mean: Float(max(1, stayWeeks * Elementary.exp(read.double("placement.stayMentor")))))
    dropoutSecondary = read.rate("dropout.base.secondary").perWeek
    dropoutMbo = read.rate("dropout.base.mbo").perWeek
    dropoutMboRisk = read.rate("dropout.base.mboRisk").perWeek
    dropoutEffect = read.number("dropout.share") * logistic
    let adversity = read.double("dropout.adversity")
    self.adversity = Float(adversity)
    adversityThreshold = read.whole("dropout.adversityThreshold")
    func centring(_ id: String) -> Float {
      Float(Elementary.log(1 + read.double("dropout.shareAbove5.\(id)") * (Elementary.exp(adversity) - 1)))
    }
    centringCareRelated = centring("careRelated")
    centringOther = centring("other")
    ruleBreaking = read.rate("ruleBreaking.base").perWeek
    ruleBreakingEffect = read.number("ruleBreaking.share") * logistic
  }

  /// The weekly hazard of leaving a type of school.
  func dropoutBase(_ school: SchoolType) -> Float {
    switch school {
    case .secondary: dropoutSecondary
    case .mbo: dropoutMbo
    case .mboRisk: dropoutMboRisk
    case .primary, .noSchool: 0
    }
  }
}
