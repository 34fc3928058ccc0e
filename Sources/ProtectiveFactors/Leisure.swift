public import SupportWebs

extension FactorResult {
  /// The places of constructive leisure: clubs, youth work and faith communities.
  ///
  /// An assumption. Online communities are a part of life of their own, and whether time there is constructive nobody asked; school and work
  /// are no leisure; of other places the file does not say enough.
  public static let leisurePlaces: [PlaceType] = [.club, .youthWork, .faith]

  /// Factor 6, constructive use of leisure: `1 - Π(1 - participation)` over the `leisurePlaces` taken part in.
  ///
  /// In [0, 1].
  ///
  /// - Parameter web: the web.
  /// - Complexity: O(p) for `p` places, and the sorting of contributions.
  ///
  /// Source: model specification, section 9; evidence `pf06-constructive-leisure`.
  public static func leisure(_ web: SupportWeb) -> FactorResult {
    let places = web.places.filter { $0.takesPart == .yes && leisurePlaces.contains($0.type) }
    let participation = places.map { Bounds(level: $0.participation) }
    return FactorResult(
      .leisure, participation.noisyOr, parts: [Part(id: "places", value: participation.noisyOr, largest: participation.largest)],
      contributions: zip(places, participation.dropOnes).map { Contribution(source: .place($0.id), value: $1) },
      missing: places.count { $0.participation == nil })
  }
}
