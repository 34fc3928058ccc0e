/// What a programme can offer at a time in one municipality, and who is served first.
///
/// Without ``places`` and ``mentors`` there is room for all, and every course has the bits that it has alone.
public struct Capacity: Sendable, Equatable {
  /// Who is served first where places are scarce. Equals are told apart by a draw per youth, so that nobody else's place in the row changes when
  /// somebody joins.
  public enum Order: String, CaseIterable, Sendable {
    /// Who has waited longest.
    case firstCome
    /// Who has most adversities, then who has waited longest.
    case need
    /// Who fits best with a mentor who is free, then who has waited longest.
    case fit
  }

  /// How youths and free mentors become pairs.
  public enum Matching: String, CaseIterable, Sendable {
    /// Without regard to fit: in the order of the row, each with a mentor by lot.
    case chance
    /// In the order of the row, each with the mentor who fits best.
    case greedy
    /// By the wishes of the youths: deferred acceptance, in which mentors keep whom the row puts first.
    case wishes
    /// The pairs with the largest sum of fits.
    case optimal
  }

  /// The mentors of a programme that assigns them.
  public struct Mentors: Sendable, Equatable {
    /// The largest number at the start.
    public static let mostAtStart = 30_000
    /// The largest mean number of recruits a week.
    public static let mostRecruits = 30.0

    /// How many are free at the start.
    public let atStart: Int
    /// The mean number who join in a week: a Poisson draw, at most 63.
    public let recruitsPerWeek: Double
    /// The weekly chance that a free mentor leaves.
    public let dropout: Double
    /// The chance that a mentor is free again after a relation.
    public let returnShare: Double

    /// - Precondition: numbers within the limits, chances in 0...1.
    public init(atStart: Int, recruitsPerWeek: Double = 0, dropout: Double = 0, returnShare: Double = 1) {
      precondition((0...Self.mostAtStart).contains(atStart) && (0...Self.mostRecruits).contains(recruitsPerWeek), "Mentors can be numbered")
      precondition((0...1).contains(dropout) && (0...1).contains(returnShare), "Chances are from 0 to 1")
      self.atStart = atStart
      self.recruitsPerWeek = recruitsPerWeek
      self.dropout = dropout
      self.returnShare = returnShare
    }
  }

  /// How many youths are served at a time: those who seek or have a mentor where youths choose, pairs where mentors are assigned. `nil` for no limit.
  public let places: Int?
  /// `nil` where a mentor is always found.
  public let mentors: Mentors?
  public let order: Order
  public let matching: Matching

  public init(places: Int? = nil, mentors: Mentors? = nil, order: Order = .firstCome, matching: Matching = .chance) {
    precondition(places ?? 0 >= 0, "Places are not negative")
    self.places = places
    self.mentors = mentors
    self.order = order
    self.matching = matching
  }
}
