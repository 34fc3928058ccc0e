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
    var snapshot: WebSnapshot?
    follow(future: future, arm: arm, weeks: week) { if $0 == week { snapshot = WebSnapshot(week, $1, initialTies(future: future)) } }
    guard let snapshot else { preconditionFailure("A course passes through every week up to its end") }
    return snapshot
  }

  /// The last week of a future in which a mentor was active, or `nil` when there was none.
  public func lastWeekWithMentor(future: UInt32, arm: Int) -> Int? {
    var last: Int?
    follow(future: future, arm: arm, weeks: horizon) { if $0 > 0, $1.isMentorActive { last = $0 } }
    return last
  }
}

extension WebSnapshot {
  fileprivate init(_ week: Int, _ course: Course, _ initialTies: [TieState]) {
    let mentorSlot = course.isMentorActive ? course.relationSlot : nil
    // The reserved slot comes last, after those whom the youth has met.
    let held = (Array(course.slots.dropFirst()) + [Course.reservedSlot]).map { course.tie($0) }.filter { $0.origin != nil }
    var ties = held.compactMap { tie -> Tie? in
      guard let origin = tie.origin, tie.status != .lost || tie.initialIndex != nil else { return nil }
      return Tie(
        origin: Origin(origin), role: tie.role, status: tie.status,
        closeness: tie.slot == mentorSlot ? max(tie.closeness, course.activeQuality) : tie.closeness, conflict: tie.conflict,
        isReciprocal: tie.isReciprocal, inHousehold: tie.inHousehold, isMentor: tie.slot == mentorSlot)
    }
    // Somebody else may have come into the slot of a tie of the start that was lost.
    let kept = Set(held.compactMap(\.initialIndex))
    for (index, tie) in initialTies.enumerated() where !kept.contains(index) {
      ties.append(
        Tie(
          origin: .initial(index), role: tie.role, status: .lost, closeness: tie.closeness, conflict: tie.conflict,
          isReciprocal: tie.isReciprocal, inHousehold: tie.inHousehold, isMentor: false))
    }
    self.init(
      week: week, mentorState: course.mentorState, isPlaced: course.isPlaced, ties: ties,
      places: course.places.map { Place(type: course.place($0).type, takesPart: course.place($0).takesPart) })
  }
}

extension TieSlot {
  /// The index of a tie of the start, or `nil` of a later one.
  fileprivate var initialIndex: Int? {
    if case .initial(let index) = origin, index >= 0 { index } else { nil }
  }
}

extension WebSnapshot.Origin {
  init(_ origin: TieState.Origin) {
    switch origin {
    case .initial(let index): self = .initial(index)
    case .new(let week, let sector): self = .new(week: week, sector: sector)
    case .assigned(let week): self = .assigned(week: week)
    }
  }
}
