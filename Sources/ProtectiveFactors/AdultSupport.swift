public import Evidence
public import SupportWebs

extension FactorResult {
  /// Factor 5 as mentors activate it, support from adults and facilities: `a (1 - Π(1 - warm × mean support))` over adults outside the
  /// household, plus `b` times the share of {school, youth work, club, online} that is accessible and taken part in, with
  /// `a` = `factor.adultWeight` and `b` = `factor.facilityWeight`.
  ///
  /// In [0, 1]. A parent who lives elsewhere counts among the adults. Mean support is over the five types. The contribution of a place is 0
  /// when another place of its type is there as well. The fourth of the four activated factors, and the fifth of the list.
  ///
  /// - Parameters:
  ///   - web: the web.
  ///   - parameters: the two weights.
  /// - Complexity: O(n + p) for `n` alters and `p` places, and the sorting of contributions.
  ///
  /// Source: model specification, section 9; evidence `pf-activated-adult-support-and-facilities`.
  public static func adultSupport(_ web: SupportWeb, parameters: ParameterSet = .standard) -> FactorResult {
    let adultWeight = parameters.value("factor.adultWeight")
    let facilityWeight = parameters.value("factor.facilityWeight")
    let adults = web.activeAlters.filter { !$0.tie.inHousehold && $0.person.isAdult != false }
    let support = adults.map { ($0.tie.warmth * $0.tie.receives.mean).given($0.person.isAdult) }
    let people = zip(adults, support.dropOnes).map { Contribution(source: .person($0.id), value: adultWeight * $1) }
    let places = web.places.filter { $0.takesPart == .yes && Self.facilities.contains($0.type) && $0.isAccessible != false }
    let perType = facilityWeight / Double(Self.facilities.count)
    var reached = Bounds.nothing
    var placeContributions: [Contribution] = []
    for type in Self.facilities {
      let ofType = places.filter { $0.type == type }
      let presence = ofType.map { Bounds(1).given($0.isAccessible) }
      reached = reached + presence.noisyOr
      placeContributions += zip(ofType, presence.dropOnes).map { Contribution(source: .place($0.id), value: perType * $1) }
    }
    let adultPart = support.noisyOr
    let missing =
      adults.reduce(0) { $0 + $1.tie.missingInWarmth + $1.tie.receives.missing + ($1.person.isAdult == nil ? 1 : 0) }
      + places.count { $0.isAccessible == nil }
    return FactorResult(
      .adultSupport, adultWeight * adultPart + perType * reached,
      parts: [
        Part(id: "adults", value: adultPart, largest: support.largest),
        Part(id: "facilities", value: (1 / Double(Self.facilities.count)) * reached, largest: nil),
      ], contributions: people + placeContributions, missing: missing)
  }

  /// The places of which factor 5 counts whether one is there: a type counts once, however many there are of it.
  public static let facilities: [PlaceType] = [.school, .youthWork, .club, .online]
}

extension SupportProfile {
  /// The mean strength over the five types; an interval where types are missing.
  var mean: Bounds {
    let sum = SupportType.allCases.reduce(Bounds.nothing) { $0 + Bounds(level: self[$1]) }
    return (1 / Double(SupportType.allCases.count)) * sum
  }

  var missing: Int { SupportType.allCases.count { self[$0] == nil } }
}
