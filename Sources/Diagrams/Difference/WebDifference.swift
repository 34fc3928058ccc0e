import SupportWebs

/// What changed from one web of a youth to another: everybody and every place of either, and who knows whom.
struct WebDifference: Sendable {
  /// A place, with the youth's part in it at both moments; `nil` where the web does not name it.
  struct PlaceChange: Sendable {
    enum Kind: String, Sendable {
      case same, begun, ended, paused, resumed
    }

    let place: Place
    let before: TakesPart?
    let after: TakesPart?

    var kind: Kind {
      switch (before ?? .no, after ?? .no) {
      case (.no, .no), (.yes, .yes), (.suspended, .suspended): .same
      case (.no, _): .begun
      case (_, .no): .ended
      case (.yes, .suspended): .paused
      case (.suspended, .yes): .resumed
      }
    }
  }

  /// Two people who know each other at one of the moments.
  struct CrossChange: Sendable {
    enum Kind: String, Sendable {
      case same, new, gone
    }

    /// Indices among the people.
    let first: Int
    let second: Int
    let kind: Kind
    let conflict: PersonChange.Conflict
  }

  let people: [PersonChange]
  let places: [PlaceChange]
  let crossTies: [CrossChange]
  /// Whether it was entered at both moments who knows whom; else nothing is said about it.
  let areCrossTiesComparable: Bool

  /// - Complexity: O(n²) for n people.
  init(_ before: SupportWeb, _ after: SupportWeb, options: DiagramOptions, thresholds: DifferenceThresholds) {
    var ids: [String] = []
    for alter in before.alters + after.alters where !ids.contains(alter.id) { ids.append(alter.id) }
    let people = ids.compactMap { id -> PersonChange? in
      let (old, new) = (before.alters.first { $0.id == id }, after.alters.first { $0.id == id })
      guard let person = (new ?? old)?.person else { return nil }
      let (was, now) = (old.flatMap(Self.contact), new.flatMap(Self.contact))
      guard was != nil || now != nil else { return nil }
      return PersonChange(
        person, before: was, after: now, wasKnown: old != nil, rings: (was.flatMap(options.ring), now.flatMap(options.ring)),
        positions: (was == nil ? [] : before.positions(of: id).map(\.kind), now == nil ? [] : after.positions(of: id).map(\.kind)),
        thresholds: thresholds)
    }
    self.people = people

    var places: [PlaceChange] = []
    for place in before.places + after.places where !places.contains(where: { $0.place.id == place.id }) {
      let (old, new) = (before.places.first { $0.id == place.id }, after.places.first { $0.id == place.id })
      places.append(PlaceChange(place: new ?? place, before: old?.takesPart, after: new?.takesPart))
    }
    self.places = places.filter { ($0.before ?? .no) != .no || ($0.after ?? .no) != .no }

    areCrossTiesComparable = !before.crossTies.isEmpty && !after.crossTies.isEmpty
    crossTies = Self.crossTies(before, after, people, areComparable: areCrossTiesComparable)
  }

  /// Nothing has changed, as far as known.
  var isEmpty: Bool {
    !people.contains(where: \.hasChanged) && places.allSatisfy { $0.kind == .same }
      && crossTies.allSatisfy { $0.kind == .same && $0.conflict != .arisen && $0.conflict != .gone }
  }

  private static func contact(_ alter: Alter) -> Tie? { alter.tie.status == .lost ? nil : alter.tie }

  /// The pairs to draw. A pair is new or gone only where both people are in both webs, and both webs say who knows whom; with somebody new it is
  /// shown as it is now, and with somebody who has gone it is not shown.
  private static func crossTies(
    _ before: SupportWeb, _ after: SupportWeb, _ people: [PersonChange], areComparable: Bool
  ) -> [CrossChange] {
    func pair(_ tie: CrossTie) -> [Int]? {
      let ends = [tie.first, tie.second].compactMap { id in people.firstIndex { $0.person.id == id } }.sorted()
      return ends.count == 2 && ends[0] != ends[1] ? ends : nil
    }
    var pairs: [[Int]] = []
    for tie in after.crossTies + before.crossTies {
      if let pair = pair(tie), !pairs.contains(pair) { pairs.append(pair) }
    }
    return pairs.compactMap { ends in
      let old = before.crossTies.first { pair($0) == ends }
      let new = after.crossTies.first { pair($0) == ends }
      let tension = (
        TieStyle.Tension(conflict: old.flatMap(\.conflict.value)), TieStyle.Tension(conflict: new.flatMap(\.conflict.value))
      )
      let areBothInBoth = ends.allSatisfy { people[$0].presence == .stays }
      guard areBothInBoth else {
        guard new != nil, ends.allSatisfy({ people[$0].after != nil }) else { return nil }
        return CrossChange(first: ends[0], second: ends[1], kind: .same, conflict: tension.1 == .stress ? .arisen : .none)
      }
      guard areComparable else {
        guard new != nil else { return nil }
        return CrossChange(first: ends[0], second: ends[1], kind: .same, conflict: tension.1 == .stress ? .unknown : .none)
      }
      if old == nil {
        return CrossChange(first: ends[0], second: ends[1], kind: .new, conflict: tension.1 == .stress ? .arisen : .none)
      }
      if new == nil { return CrossChange(first: ends[0], second: ends[1], kind: .gone, conflict: .none) }
      return CrossChange(
        first: ends[0], second: ends[1], kind: .same, conflict: PersonChange.conflict(from: tension.0, to: tension.1))
    }
  }
}
