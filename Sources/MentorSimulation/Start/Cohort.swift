public import RandomStreams
public import SupportWebs

/// What a population of invented youths looks like: the shares and distributions from which each youth and web is drawn.
///
/// Draws are independent unless a member says otherwise; `standard(for:parameters:)` has the shipped values, each a parameter. Shares are
/// numbers from 0 to 1. A `CohortGenerator` makes the youths.
///
/// Source: section 6 of the specification.
public struct Cohort: Sendable, Equatable {
  public var segment: Segment
  /// Whole years at the start, uniform.
  public var ages: ClosedRange<Int>
  public var team: Team
  /// Where teams differ: how many youths have a trained one; `nil` gives all the same ``team``.
  public var mixedTeams: MixedTeams?
  /// Adversities: `min(10, Poisson(adversityMean))`.
  public var adversityMean: Double
  public var parentsTrust: WholeBeta
  public var professionalsBelief: WholeBeta
  /// Where parents are trained: of how many, and which share of their missing trust that wins; `nil` where none are.
  public var parentTraining: ParentTraining?
  public var familyConflict: WholeBeta
  public var competence: WholeBeta
  public var school: Schools
  public var mentor: ExistingMentor
  public var ties: Ties
  public var places: Places
  /// Participation in the family, and in the places that a youth takes part in.
  public var participation: Double
  public var contribution: Double
  public var familyContribution: Double
  public var familyParticipation: Double

  /// Some youths have a team that was trained, the others one that was not; the professionals' belief follows.
  ///
  /// One draw per youth decides, so that a larger share trains the teams of some youths more and leaves all others as they were.
  public struct MixedTeams: Sendable, Equatable {
    /// The share of youths whose team was trained.
    public var trainedShare: Double
    /// The professionals' belief in a trained team, and in another.
    public var trainedBelief: WholeBeta
    public var untrainedBelief: WholeBeta
  }

  /// Parents of some youths are trained: `gP + gain (1 - gP)`. One draw per youth decides.
  public struct ParentTraining: Sendable, Equatable {
    /// The share of youths whose parents are trained.
    public var share: Double
    public var gain: Double

    public init(share: Double, gain: Double) { (self.share, self.gain) = (share, gain) }
  }

  /// Shares of school types, independent of age; what they leave of 1 goes to the last one.
  public struct Schools: Sendable, Equatable {
    public var secondary: Double
    public var mbo: Double
    public var mboRisk: Double
  }

  /// The natural mentor whom a youth has at the start already, in all arms alike.
  public struct ExistingMentor: Sendable, Equatable {
    /// The share of youths who have one.
    public var prevalence: Double
    /// What a standard deviation of the magnet C adds to the logit of having one.
    public var magnetLogit: Double
    /// The logit of the mentor's quality: `base + similarity N + person N + magnet C`.
    public var base: Double
    public var similarity: Double
    public var person: Double
    public var magnet: Double
  }

  /// Shares of youths who take part in each type of facility at the start; the others may begin to.
  public struct Places: Sendable, Equatable {
    public var school: Double
    public var youthWork: Double
    public var club: Double
    public var online: Double
    /// Levels of a place that the youth does not take part in, once taking part has begun.
    public var newParticipation: Double
    public var newContribution: Double
  }
}
