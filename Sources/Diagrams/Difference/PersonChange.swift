import SupportWebs

/// What changed between somebody and the youth from one moment to another.
struct PersonChange: Sendable {
  enum Presence: String, Sendable {
    case stays, new, gone
    /// Contact had ended and is there again.
    case back
  }

  enum Closeness: String, Sendable {
    case stronger, weaker, same, unknown
  }

  enum Conflict: String, Sendable {
    /// Little tension at both moments, or not known.
    case none
    case stays, arisen, gone
    /// Much tension at one moment, and at the other nobody knows.
    case unknown
  }

  enum Pause: String, Sendable {
    case none, stays, begins, ends
  }

  enum Place: Equatable, Sendable {
    case nowhere
    case same(Ring)
    case moved(from: Ring, to: Ring)
    /// In a ring at one moment; at the other the youth placed the person in none.
    case onlyNow(Ring), onlyBefore(Ring)
  }

  let person: Person
  /// The ties; `nil` where the person is not in the web, or contact has ended.
  let before: Tie?
  let after: Tie?
  let presence: Presence
  /// `nil` for somebody who is in one of the webs alone.
  let closeness: Closeness?
  let conflict: Conflict
  let pause: Pause
  let place: Place
  /// Mentor positions that the person holds now and did not hold before, held and holds no more, and holds at both moments.
  let became: [MentorPosition]
  let stopped: [MentorPosition]
  let keeps: [MentorPosition]

  /// - Parameters:
  ///   - wasKnown: whether the web before names the person at all, as somebody without contact perhaps.
  ///   - rings: the rings at both moments.
  ///   - positions: what the person holds at both moments.
  init(
    _ person: Person, before: Tie?, after: Tie?, wasKnown: Bool, rings: (before: Ring?, after: Ring?),
    positions: (before: [MentorPosition], after: [MentorPosition]), thresholds: DifferenceThresholds
  ) {
    (self.person, self.before, self.after) = (person, before, after)
    presence = before == nil ? (wasKnown ? .back : .new) : after == nil ? .gone : .stays
    closeness =
      before.flatMap { old in
        after.map { Self.closeness(from: old.closeness.value, to: $0.closeness.value, thresholds) }
      }
    conflict = Self.conflict(before, after)
    let (was, isNow) = (before?.status == .suspended, after?.status == .suspended)
    pause = after == nil ? .none : isNow ? (was || before == nil ? .stays : .begins) : was ? .ends : .none
    place =
      switch rings {
      case (nil, nil): .nowhere
      case (let old?, nil): .onlyBefore(old)
      case (nil, let new?): .onlyNow(new)
      case (let old?, let new?): old == new ? .same(old) : .moved(from: old, to: new)
      }
    became = positions.after.filter { !positions.before.contains($0) }
    stopped = positions.before.filter { !positions.after.contains($0) }
    keeps = positions.after.filter(positions.before.contains)
  }

  /// Whether a change is known; what is unknown is no change.
  var hasChanged: Bool {
    if presence != .stays || closeness == .stronger || closeness == .weaker || conflict == .arisen || conflict == .gone { return true }
    if case .moved = place { return true }
    return pause == .begins || pause == .ends || !became.isEmpty || !stopped.isEmpty
  }

  /// Whether of some part nobody knows if it changed.
  var isPartlyUnknown: Bool {
    if case .onlyBefore = place, presence == .stays { return true }
    return closeness == .unknown || conflict == .unknown
  }

  /// The words of the changes, for classes in an SVG.
  var words: [String] {
    var words = presence == .stays ? [] : [presence.rawValue]
    if let closeness, closeness != .same { words.append(closeness == .unknown ? "closeness-unknown" : closeness.rawValue) }
    if case .moved = place { words.append("moved") }
    if conflict != .none { words.append("conflict-\(conflict.rawValue)") }
    if pause != .none { words.append("pause-\(pause.rawValue)") }
    if !became.isEmpty { words.append("became-mentor") }
    if !stopped.isEmpty { words.append("stopped-mentor") }
    return words.isEmpty ? ["unchanged"] : words
  }

  /// How closeness changed. Decimal steps such as from 0.5 to 0.6 count as what they are in decimals.
  static func closeness(from old: Double?, to new: Double?, _ thresholds: DifferenceThresholds) -> Closeness {
    guard let old, let new else { return .unknown }
    let isMuch = abs(new - old) >= thresholds.closeness - 1e-9
    guard isMuch || TieStyle.Bond(closeness: old) != TieStyle.Bond(closeness: new) else { return .same }
    return new > old ? .stronger : .weaker
  }

  private static func conflict(_ before: Tie?, _ after: Tie?) -> Conflict {
    guard let after else { return .none }
    let new = TieStyle.Tension(conflict: after.conflict.value)
    guard let before else { return new == .stress ? .arisen : .none }
    return conflict(from: TieStyle.Tension(conflict: before.conflict.value), to: new)
  }

  static func conflict(from old: TieStyle.Tension, to new: TieStyle.Tension) -> Conflict {
    switch (old, new) {
    case (.stress, .stress): .stays
    case (.calm, .stress): .arisen
    case (.stress, .calm): .gone
    case (.stress, .unknown), (.unknown, .stress): .unknown
    case (.calm, _), (.unknown, _): .none
    }
  }
}
