public import SupportWebs

extension FactorResult {
  /// The most people of unknown sector for whom bonding is an exact interval.
  ///
  /// A convention that bounds the work: its high end takes a search over the circles in which they may be.
  public static let mostUnplaced = 8

  /// Factor 1, social bonding: the mean over four circles of `1 - Π(1 - warm)`.
  ///
  /// In [0, 1]. An empty circle counts as 0. Without missing values a point, else the exact interval. Somebody whose sector is unknown may
  /// be in any circle or, as professionals are, in none: the low end leaves all of them out, the high end places them so that the mean is
  /// largest. With more than `mostUnplaced` of them the value is unknown; parts and contributions are exact for any number. The
  /// contribution of a tie is `warm Π(1 - warm of the others in its circle) / 4`.
  ///
  /// - Parameter web: the web.
  /// - Complexity: O(n) for `n` alters; at most O(4^u) for `u` people of unknown sector, less where some are equally warm.
  ///
  /// Source: model specification, section 9; evidence `pf01-social-bonding`.
  public static func bonding(_ web: SupportWeb) -> FactorResult {
    let members = CircleMembers(web)
    let unplaced = members.unplaced.map(\.tie.warmth)
    let share = 1 / Double(Circle.allCases.count)
    var contributions: [Contribution] = []
    // The chance that nobody of a circle is warm, with everybody unplaced elsewhere.
    var rest: [Bounds] = []
    // Of the others' part in a contribution: from everybody unplaced being here to all of them being elsewhere.
    let joined = unplaced.map { $0.given(nil) }.noisyOr.complement
    for circle in Circle.allCases {
      let warmth = members[circle].map(\.tie.warmth)
      rest.append(warmth.noisyOr.complement)
      contributions += zip(members[circle], warmth.dropOnes).map { member, value in
        Contribution(source: .person(member.id), value: share * (value * joined))
      }
    }
    // Nothing in no circle; most alone in the circle where least is there already.
    let roomiest = rest.map(\.high).max() ?? 1
    contributions += members.unplaced.map { alter in
      Contribution(source: .person(alter.id), value: Bounds(0, share * (alter.tie.warmth.high * roomiest)))
    }
    let isKnown = unplaced.count <= mostUnplaced
    let value = isKnown ? share * Bounds(total(rest.map(\.high)), total(placing(unplaced.map(\.high), beside: rest.map(\.low)))) : nil
    let counted = Circle.allCases.flatMap { members[$0] } + members.unplaced
    return FactorResult(
      .bonding, value, unknown: isKnown ? nil : .tooManyUnplaced, parts: Circle.allCases.map { members.part($0) },
      contributions: contributions, missing: counted.reduce(unplaced.count) { $0 + $1.tie.missingInWarmth })
  }

  /// The sum over circles of what is there: of 1 less the rest.
  private static func total(_ rest: [Double]) -> Double { rest.reduce(0) { $0 + (1 - $1) } }

  /// The rests of all circles when people are placed so that the total is largest.
  ///
  /// Tries every placing but those that differ from another only in the order of equal circles or equal people.
  private static func placing(_ warmth: [Double], beside rest: [Double]) -> [Double] {
    let people = warmth.sorted(by: >)
    var best = rest
    func place(_ index: Int, _ rest: [Double], _ first: Int) {
      guard index < people.count else {
        if total(rest) > total(best) { best = rest }
        return
      }
      // Equally warm people go to circles in rising order: they may be exchanged.
      let from = index > 0 && people[index] == people[index - 1] ? first : 0
      for circle in from..<rest.count {
        var next = rest
        next[circle] *= 1 - people[index]
        place(index + 1, next, circle)
      }
    }
    place(0, rest, 0)
    return best
  }
}
