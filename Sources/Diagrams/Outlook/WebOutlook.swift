public import Quantities
public import SupportWebs

/// What simulated futures of a support web look like at some moments: for every tie the share of futures in which it lives, and what came.
///
/// Plain values, so that any simulation can be shown. A share is a part of all ``futures``, 0 to 1; a mean is one over futures.
public struct WebOutlook: Sendable, Equatable {
  /// How the tie with one person of the start web stands at a moment.
  public struct Tie: Sendable, Equatable {
    /// The share of futures in which the tie lives, 0 to 1.
    public let livingShare: Double
    /// The share of futures in which the person holds a mentor position, 0 to 1.
    public let mentorShare: Double
    /// Mean closeness among the futures in which the tie lives, 0 to 1; `nil` when there are none, or when it is not known.
    public let closeness: Double?

    /// - Parameters:
    ///   - livingShare: the share of futures in which the tie lives.
    ///   - mentorShare: the share of futures in which the person holds a mentor position.
    ///   - closeness: mean closeness among the futures in which the tie lives.
    /// - Precondition: all three lie in 0...1, and closeness is `nil` where the tie lives in no future.
    public init(livingShare: Double, mentorShare: Double = 0, closeness: Double? = nil) {
      precondition(
        [livingShare, mentorShare, closeness ?? 0].allSatisfy { (0...1).contains($0) }, "Shares and closeness of an outlook lie in 0...1")
      precondition(livingShare > 0 || closeness == nil, "A tie that lives in no future has no mean closeness")
      (self.livingShare, self.mentorShare, self.closeness) = (livingShare, mentorShare, closeness)
    }
  }

  /// All futures at one moment.
  public struct Moment: Sendable, Equatable {
    /// What users read, such as "week 26".
    public let label: Bilingual
    /// One for every person of the start web, in its order.
    public let ties: [Tie]
    /// The mean number of ties that were not in the start web, by sector; a sector that is left out has none.
    public let newTies: [Sector: Double]
    /// The share of futures with an assigned mentor who was not in the start web; `nil` when nobody counted.
    public let assignedMentorShare: Double?
    /// The share of futures with any active mentor; `nil` when nobody counted.
    public let anyMentorShare: Double?
    /// The share of futures in which the youth lives in residential care; `nil` when nobody counted.
    public let residentialCareShare: Double?

    /// - Parameters:
    ///   - label: what users read, such as "week 26".
    ///   - ties: one for every person of the start web, in its order.
    ///   - newTies: the mean number of new ties by sector.
    ///   - assignedMentorShare: the share of futures with an assigned mentor who was not in the start web.
    ///   - anyMentorShare: the share of futures with any active mentor.
    ///   - residentialCareShare: the share of futures in which the youth lives in residential care.
    /// - Precondition: shares lie in 0...1, means in 0...1000.
    public init(
      label: Bilingual, ties: [Tie], newTies: [Sector: Double] = [:], assignedMentorShare: Double? = nil, anyMentorShare: Double? = nil,
      residentialCareShare: Double? = nil
    ) {
      precondition(
        [assignedMentorShare, anyMentorShare, residentialCareShare].allSatisfy { (0...1).contains($0 ?? 0) },
        "Shares of an outlook lie in 0...1")
      precondition(newTies.values.allSatisfy { (0...1_000).contains($0) }, "Mean numbers of new ties lie in 0...1000")
      (self.label, self.ties, self.newTies) = (label, ties, newTies)
      (self.assignedMentorShare, self.anyMentorShare, self.residentialCareShare) = (
        assignedMentorShare, anyMentorShare, residentialCareShare
      )
    }
  }

  /// The web from which all futures start.
  public let web: SupportWeb
  /// How many futures were simulated.
  public let futures: Int
  /// In the order of time.
  public let moments: [Moment]

  /// - Parameters:
  ///   - web: the web from which all futures start.
  ///   - futures: how many futures were simulated.
  ///   - moments: at least one, in the order of time.
  /// - Precondition: `futures` is at least 1, there is a moment, and every moment has a tie for each person of `web`.
  public init(web: SupportWeb, futures: Int, moments: [Moment]) {
    precondition(futures >= 1 && !moments.isEmpty, "An outlook has at least one future and one moment")
    precondition(
      moments.allSatisfy { $0.ties.count == web.alters.count }, "Every moment of an outlook has a tie for each person of the web")
    (self.web, self.futures, self.moments) = (web, futures, moments)
  }
}
