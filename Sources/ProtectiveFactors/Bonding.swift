import Evidence
public import SupportWebs

extension FactorResult {
  /// Factor 1, social bonding: the mean over four circles of `1 - Π(1 - warm)`.
  ///
  /// In [0, 1]; unknown (`nil`) when the sector of somebody is unknown, for the circle is then unknown too. An empty circle counts as 0. Without missing values a point, else the exact interval. The contribution of a tie is
  /// `warm Π(1 - warm of the others in its circle) / 4`.
  ///
  /// - Complexity: O(n²) for `n` alters, for the contributions.
  ///
  /// Source: model specification, section 9; evidence `pf01-social-bonding`.
  public static func bonding(_ web: SupportWeb) -> FactorResult {
    var parts: [Part] = []
    var contributions: [Contribution] = []
    let share = 1 / Double(Circle.allCases.count)
    let alters = web.activeAlters
    let unplaced = alters.count { !$0.tie.inHousehold && $0.person.sector == .unknown }
    for circle in Circle.allCases {
      let members = alters.filter { Circle($0) == circle }
      let warmth = members.map(\.tie.warmth)
      parts.append(Part(id: circle.rawValue, value: warmth.noisyOr, largest: warmth.max { ($0.high, $0.low) < ($1.high, $1.low) }))
      for (index, member) in members.enumerated() {
        contributions.append(Contribution(source: .person(member.id), value: share * warmth.dropOne(index)))
      }
    }
    return FactorResult(
      factor: .bonding, value: unplaced > 0 ? nil : parts.reduce(Bounds.nothing) { $0 + share * $1.value }, parts: parts,
      contributions: contributions.ranked(),
      missing: alters.filter { Circle($0) != nil }.reduce(unplaced) { $0 + $1.tie.missingInWarmth })
  }
}

extension [Bounds] {
  /// What element `index` adds to the noisy or of all: `x Π(1 - others)`, rising in its own value and falling in the others'.
  func dropOne(_ index: Int) -> Bounds {
    let others = enumerated().filter { $0.offset != index }.map(\.element).noisyOr
    return self[index] * others.complement
  }
}
