import Quantities
import SupportWebs
import Wording

extension PersonChange {
  /// The sign beside the symbol.
  var symbolBadge: ChangeBadge? {
    switch presence {
    case .new, .back: .plus
    case .gone: .minus
    case .stays: if case .onlyBefore = place { .unknown } else { nil }
    }
  }

  /// The signs on the line to the youth: strength first, then tension, then pauses.
  var lineBadges: [ChangeBadge] {
    let strength: ChangeBadge? = closeness == .stronger ? .stronger : closeness == .weaker ? .weaker : nil
    let tension: ChangeBadge? = conflict == .arisen ? .plus : conflict == .gone ? .minus : nil
    let contact: ChangeBadge? = pause == .begins ? .paused : pause == .ends ? .resumed : nil
    return [strength, tension, contact].compactMap(\.self)
  }

  /// How the line to the youth is drawn.
  var line: ChangedLine {
    let kind: ChangedLine.Kind =
      switch (presence, closeness) {
      case (.gone, _): .gone
      case (.new, _), (.back, _): .new
      case (_, .stronger): .stronger
      case (_, .weaker): .weaker
      case (_, .unknown): .unknown
      default: .quiet
      }
    return ChangedLine(kind: kind, conflict: presence == .gone ? .none : conflict, pause: pause)
  }
}

extension WebDifference.PlaceChange {
  var badge: ChangeBadge? {
    switch kind {
    case .same: nil
    case .begun: .plus
    case .ended: .minus
    case .paused: .paused
    case .resumed: .resumed
    }
  }
}

extension WebDifference.CrossChange {
  /// The signs on the line: one for the line, else one for its tension.
  var badges: [ChangeBadge] {
    switch (kind, conflict) {
    case (.new, _): [.plus]
    case (.gone, _): [.minus]
    case (.same, .arisen): [.plus]
    case (.same, .gone): [.minus]
    default: []
    }
  }

  var line: ChangedLine {
    ChangedLine(kind: kind == .new ? .new : kind == .gone ? .gone : .quiet, conflict: conflict, isBetweenOthers: true)
  }
}

/// How a line of a picture of changes is drawn.
struct ChangedLine: Hashable, Sendable {
  enum Kind: String, Sendable, CaseIterable {
    case quiet, stronger, weaker, unknown, new, gone
  }

  var kind: Kind
  var conflict: PersonChange.Conflict = .none
  var pause: PersonChange.Pause = .none
  /// Between two people of the web: paler than a line of the youth.
  var isBetweenOthers = false
}

/// Labels with what changed in a mentor position.
enum DifferenceLabel {
  static func label(of change: PersonChange, _ language: Language) -> PlacedLabel {
    let kept = PlacedLabel(
      text: change.person.label(in: language), suffix: change.keeps.map { "· \($0.label(in: language))" }.joined(separator: " "))
    let came = change.became.map { "+ \($0.label(in: language))" }
    let went = change.stopped.map { "− \($0.label(in: language))" }
    return PlacedLabel(lines: kept.lines + came + went, isBold: change.hasChanged)
  }
}
