public import Evidence
public import MentorSimulation
public import Quantities

/// What a municipality does.
public struct PolicyOption: Sendable, Equatable {
  public let id: String
  public let title: Bilingual
  /// What youths are offered.
  public let offers: [OfferPlan]
  /// Scarce places, by name.
  public let queues: [QueuePlan]
  /// The share of youths whose team of professionals was trained; `nil` for what the parameters say of their segment.
  public let trainedTeams: Double?
  /// The share of youths whose parents are trained.
  public let parentTraining: Double
  /// What the option changes of the parameters.
  public let overrides: [ParameterOverride]
  /// Ids of choices of levers whose effect nobody knows.
  public let levers: [String]
  /// Euros a year of each municipality, beside what the model counts.
  public let yearlyCosts: Double
  /// Euros of each youth at the start, beside what the model counts.
  public let costsPerYouth: Double
  /// Euros of each mentor who joins.
  public let costsPerRecruit: Double

  /// A programme for some youths.
  public struct OfferPlan: Sendable, Equatable {
    /// Numbers of populations.
    public let populations: [Int]
    public let programmeID: String
    public let fallbackID: String?
    /// The programme, then what those who give up go on with.
    public let programmes: [ProgrammeTerms]
    public let change: TermsChange?
    public let share: Double
    public let moment: Offer.Moment
    /// Numbers of the queues of the programme and of the fallback.
    public let queues: [Int?]
  }

  /// Scarce places of a programme in each municipality.
  public struct QueuePlan: Sendable, Equatable {
    public let id: String
    /// Whether numbers are per 100 youths of the municipality, and not of the municipality as a whole.
    public let isPerHundred: Bool
    /// How many youths are served at a time; `nil` for no limit.
    public let places: Double?
    public let mentors: MentorPlan?
    public let order: Capacity.Order
    public let matching: Capacity.Matching

    /// Mentors of a programme.
    public struct MentorPlan: Sendable, Equatable {
      public let atStart: Double
      public let recruitsPerWeek: Double
      public let dropout: Double
      public let returnShare: Double
    }

    /// What there is in one municipality.
    ///
    /// - Parameters:
    ///   - youths: the youths of the municipality.
    ///   - times: how many times as many mentors there are.
    public func capacity(youths: Int, mentors times: Double) -> Capacity {
      let size = isPerHundred ? Double(youths) / 100 : 1
      return Capacity(
        places: places.map { Int(($0 * size).rounded()) },
        mentors: mentors.map { plan in
          Capacity.Mentors(
            atStart: min(Capacity.Mentors.mostAtStart, Int((plan.atStart * size * times).rounded())),
            recruitsPerWeek: min(Capacity.Mentors.mostRecruits, plan.recruitsPerWeek * size * times), dropout: plan.dropout,
            returnShare: plan.returnShare)
        }, order: order, matching: matching)
    }
  }
}
