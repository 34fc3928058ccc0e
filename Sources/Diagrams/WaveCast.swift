import SupportWebs

/// Everybody and every place of the waves of a case, in order of first appearance.
struct WaveCast: Sendable {
  private(set) var people: [String] = []
  private(set) var places: [String] = []

  init(_ webs: [SupportWeb]) {
    var (persons, others): (Set<String>, Set<String>) = ([], [])
    for web in webs {
      for alter in web.alters where persons.insert(alter.id).inserted { people.append(alter.id) }
      for place in web.places where others.insert(place.id).inserted { places.append(place.id) }
    }
  }

  /// These people in the order of the case.
  func sorted(_ persons: [Person]) -> [Person] { people.compactMap { id in persons.first { $0.id == id } } }
}
