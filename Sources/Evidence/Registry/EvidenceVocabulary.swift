public import SupportWebs

/// What kind of finding an entry is.
public enum EvidenceKind: String, Word {
  case effectSize = "effect-size"
  case proportion, duration, dose, threshold, mechanism, programme, phase, indicator, role, risk
  case designCaveat = "design-caveat"
  case cost

  public var meaning: String {
    switch self {
    case .effectSize: "size or sign of an effect or association"
    case .proportion: "a share or a count of people"
    case .duration: "how long something lasts"
    case .dose: "how much contact, training or support"
    case .threshold: "a bound, a rule or a condition"
    case .mechanism: "how something works, or advice on how to do it"
    case .programme: "a way of organising support"
    case .phase: "steps in time"
    case .indicator: "what can be measured, and how"
    case .role: "who does what"
    case .risk: "what can go wrong"
    case .designCaveat: "a limit of the research"
    case .cost: "money"
    }
  }
}

/// How strong the research behind a finding is.
public enum EvidenceStrength: String, Word {
  case metaAnalysis = "meta-analysis"
  case rct
  case quasiExperimental = "quasi-experimental"
  case cohort, survey
  case smallSample = "small-sample"
  case qualitative
  case practiceAdvice = "practice-advice"
  case expert, administrative
  case officialStatistics = "official-statistics"
  case derived, none

  public var meaning: String {
    switch self {
    case .metaAnalysis: "a meta-analysis or review of studies"
    case .rct: "a randomised trial"
    case .quasiExperimental: "a comparison without randomisation"
    case .cohort: "people followed in time"
    case .survey: "a survey at one moment"
    case .smallSample: "a small group"
    case .qualitative: "interviews or cases"
    case .practiceAdvice: "advice from practice"
    case .expert: "a view of experts"
    case .administrative: "records of organisations"
    case .officialStatistics: "official statistics"
    case .derived: "own arithmetic on other findings; no evidence by itself"
    case .none: "searched for and not found"
    }
  }
}

/// The piece of the model or product that a finding can inform.
public enum EvidenceUse: String, Word {
  case nomination, matching
  case relationshipGrowth = "relationship-growth"
  case earlyTermination = "early-termination"
  case harm, persistence, decay
  case outcomeEffect = "outcome-effect"
  case protectiveFactor = "protective-factor"
  case policyLever = "policy-lever"
  case cost
  case validationTarget = "validation-target"
  case networkStructure = "network-structure"
  case baseRate = "base-rate"
  case measurement, rendering, ethics

  public var meaning: String {
    switch self {
    case .nomination: "whom youths ask, and whether"
    case .matching: "how pairs are made"
    case .relationshipGrowth: "how the quality of the relation grows"
    case .earlyTermination: "endings before the agreed time"
    case .harm: "what can hurt"
    case .persistence: "what stays after the end"
    case .decay: "what fades"
    case .outcomeEffect: "effects on outcomes"
    case .protectiveFactor: "protective factors"
    case .policyLever: "what a municipality can do"
    case .cost: "costs"
    case .validationTarget: "figures to test the model against"
    case .networkStructure: "how webs are made up"
    case .baseRate: "how often something occurs without help"
    case .measurement: "how to measure"
    case .rendering: "how to draw webs"
    case .ethics: "what is right to do"
    }
  }
}

/// Where an entry comes from.
public enum EvidenceOrigin: String, Word {
  case seed, literature, derived

  public var meaning: String {
    switch self {
    case .seed: "one of the Dutch source documents"
    case .literature: "other literature, mostly read as an abstract or excerpt"
    case .derived: "own arithmetic"
    }
  }
}
