public import SupportWebs

/// The web of one simulated future at one week, for a picture.
public struct WebSnapshot: Sendable {
  public let week: Int
  public let mentorState: MentorState
  public let isPlaced: Bool
  public let ties: [Tie]
  /// In the order of the places of the start web, then those that the youth could begin with.
  public let places: [Place]

  public struct Place: Sendable {
    public let type: PlaceType
    public let takesPart: TakesPart
  }

  public struct Tie: Sendable {
    public let origin: Origin
    public let role: Role
    public let status: TieStatus
    public let closeness: Float
    public let conflict: Float
    public let isReciprocal: Bool
    public let inHousehold: Bool
    /// Holds the mentor position at present.
    public let isMentor: Bool
  }

  /// Where somebody in a simulated web came from.
  public enum Origin: Sendable, Equatable {
    /// A tie of the start web, by its index there.
    case initial(Int)
    /// Somebody whom the youth met in a week of the future.
    case new(week: Int, sector: Sector)
    /// A mentor whom a programme assigned.
    case assigned(week: Int)
  }
}

extension Simulation {
  /// The web of one future of one arm after a number of weeks: the same bits as within the whole run.
  ///
  /// - Complexity: O(weeks × ties).
  public func snapshot(future: UInt32, arm: Int, week: Int) -> WebSnapshot {
    let course = course(future: future, arm: arm, weeks: week)
    let mentorSlot = course.isMentorActive ? course.relation?.slot : nil
    var ties = course.ties.enumerated().compactMap { slot, tie -> WebSnapshot.Tie? in
      guard tie.status != .lost || tie.initialIndex != nil else { return nil }
      return WebSnapshot.Tie(
        origin: WebSnapshot.Origin(tie.origin), role: tie.role, status: tie.status,
        closeness: slot == mentorSlot ? max(tie.closeness, course.activeQuality) : tie.closeness, conflict: tie.conflict,
        isReciprocal: tie.isReciprocal, inHousehold: tie.inHousehold, isMentor: slot == mentorSlot)
    }
    // Somebody else may have come into the slot of a tie of the start that was lost.
    let kept = Set(course.ties.compactMap(\.initialIndex))
    for (index, tie) in course.start.ties.enumerated() where !kept.contains(index) {
      ties.append(
        WebSnapshot.Tie(
          origin: .initial(index), role: tie.role, status: .lost, closeness: tie.closeness, conflict: tie.conflict,
          isReciprocal: tie.isReciprocal, inHousehold: tie.inHousehold, isMentor: false))
    }
    return WebSnapshot(
      week: week, mentorState: course.mentorState, isPlaced: course.isPlaced, ties: ties,
      places: course.places.map { WebSnapshot.Place(type: $0.type, takesPart: $0.takesPart) })
  }

  /// The last week of a future in which a mentor was active, or `nil` when there was none.
  public func lastWeekWithMentor(future: UInt32, arm: Int) -> Int? {
    var course = course(future: future, arm: arm, weeks: 0)
    var last: Int?
    for week in 0..<horizon {
      course.advance(week: week)
      if course.isMentorActive { last = week + 1 }
    }
    return last
  }
}

extension TieState {
  /// The index of a tie of the start, or `nil` of a later one and of a slot that was never used.
  fileprivate var initialIndex: Int? {
    if case .initial(let index) = origin, index >= 0 { index } else { nil }
  }
}

extension WebSnapshot.Origin {
  fileprivate init(_ origin: TieState.Origin) {
    switch origin {
    case .initial(let index): self = .initial(index)
    case .new(let week, let sector): self = .new(week: week, sector: sector)
    case .assigned(let week): self = .assigned(week: week)
    }
  }
}
