public import RandomStreams

extension Cohort {
  /// How many people there are around a youth and what they are to each other, group by group in the order of their slots.
  public struct Ties: Sendable, Equatable {
    public var motherPresent: Double
    public var fatherPresent: Double
    /// The share of mothers, where there is one, who live in the same home.
    public var motherHousehold: Double
    public var fatherHousehold: Double
    /// Siblings: `min(siblingMax, Poisson(siblingMean))`, all in the household.
    public var siblingMean: Double
    public var siblingMax: Int
    /// Friends: `min(friendMax, friendMin + Poisson(friendMean))`.
    public var friendMin: Int
    public var friendMean: Double
    public var friendMax: Int
    /// The share of friends whom the youth met at school.
    public var friendMetAtSchool: Double
    /// Adults outside the family who could become mentor: none with `noAdult`, else `min(adultMax, 1 + Poisson(adultMean))`.
    public var noAdult: Double
    public var adultMean: Double
    public var adultMax: Int
    public var adultRoles: AdultRoles
    /// Their closeness is drawn given that it is at least this.
    public var adultMinCloseness: Double
    /// Relatives outside the household: `min(kinMax, Poisson(kinMean))`.
    public var kinMean: Double
    public var kinMax: Int
    public var professionals: Int
    public var closeness: Closeness
    public var conflict: Conflict
    /// The share of ties in which support goes both ways, professionals apart.
    public var reciprocal: Double
    public var reciprocalProfessional: Double
    /// The share of adults and relatives who are `farAgeGap` years older; the others are `nearAgeGap` years older.
    public var gapOver10Adult: Double
    public var gapOver10FriendAdult: Double
    public var farAgeGap: Double
    public var nearAgeGap: Double
    public var siblingAgeGap: Double
  }

  /// Weights of the roles of adults outside the family; only their ratios count.
  public struct AdultRoles: Sendable, Equatable {
    public var friend: Double
    public var friendOfParents: Double
    public var acquaintance: Double
    public var neighbour: Double
    public var teacher: Double
  }

  /// Distributions of closeness, at the start and in the long run.
  public struct Closeness: Sendable, Equatable {
    public var mother: WholeBeta
    public var father: WholeBeta
    public var sibling: WholeBeta
    public var friend: WholeBeta
    public var adult: WholeBeta
    public var kin: WholeBeta
    public var professional: WholeBeta
  }

  /// Distributions of conflict, at the start and in the long run: parents and siblings, and everybody else.
  public struct Conflict: Sendable, Equatable {
    public var family: WholeBeta
    public var other: WholeBeta
  }

  /// The most ties that a youth of the cohort can have at the start.
  public var maxTies: Int {
    let t = ties
    return 2 + t.siblingMax + t.friendMax + t.adultMax + t.kinMax + t.professionals
  }

  /// The number of places of every youth: one of each type of facility.
  public var maxPlaces: Int { StartWeb.facilities.count }
}
