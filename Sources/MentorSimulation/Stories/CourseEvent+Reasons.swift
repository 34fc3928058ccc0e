extension CourseEvent {
  /// The name of the event in tables for machines.
  public var name: String {
    switch self {
    case .tieBegan: "tieBegan"
    case .tieEnded: "tieEnded"
    case .mentorTieHit: "mentorTieHit"
    case .placeStarted: "placeStarted"
    case .placeStopped: "placeStopped"
    case .notAsked: "notAsked"
    case .declined: "declined"
    case .asked: "asked"
    case .matchable: "matchable"
    case .unmatchable: "unmatchable"
    case .refused: "refused"
    case .matched: "matched"
    case .gaveUp: "gaveUp"
    case .fellBack: "fellBack"
    case .clashed: "clashed"
    case .completed: "completed"
    case .closed: "closed"
    case .placed: "placed"
    case .tieSuspended: "tieSuspended"
    case .placeSuspended: "placeSuspended"
    case .returned: "returned"
    case .tieResumed: "tieResumed"
    case .tieNotResumed: "tieNotResumed"
    case .placeResumed: "placeResumed"
    case .placeNotResumed: "placeNotResumed"
    case .leftSchool: "leftSchool"
    case .brokeRule: "brokeRule"
    }
  }

  /// What a chance of an event is about: the event itself, or something beside it that luck decided too.
  public enum Question: String, CaseIterable, Sendable {
    case itself, through, shield, declines, accepts, seriousProblems, continues, tieLost, ban, resumes
  }

  /// The chances that decided, with what each is about, in the order in which luck was asked.
  public var reasons: [(question: Question, chance: CourseChance)] {
    switch self {
    case .tieBegan(_, _, _, let chance, let through): [(.itself, chance), (.through, through)]
    case .mentorTieHit(_, let chance, let shield): [(.itself, chance), (.shield, shield)]
    case .declined(let chance, let declines), .asked(let chance, let declines): [(.itself, chance), (.declines, declines)]
    case .refused(_, let chance, let accepts): [(.itself, chance), (.accepts, accepts)]
    case .matched(let match):
      [(.itself, match.chance)] + (match.accepts.map { [(.accepts, $0)] } ?? []) + [(.seriousProblems, match.seriousProblems)]
    case .completed(_, let continues): continues.map { [(.continues, $0)] } ?? []
    case .closed(let closure): (closure.chance.map { [(.itself, $0)] } ?? []) + [(.tieLost, closure.tieLost)]
    case .placed(_, let chance, let ban): [(.itself, chance), (.ban, ban)]
    case .returned: []
    case .tieResumed(_, let chance), .tieNotResumed(_, let chance), .placeResumed(_, let chance), .placeNotResumed(_, let chance):
      [(.resumes, chance)]
    case .tieEnded(_, let chance), .placeStarted(_, let chance), .placeStopped(_, let chance), .notAsked(let chance),
      .matchable(let chance), .unmatchable(let chance), .gaveUp(let chance), .fellBack(let chance), .clashed(_, let chance),
      .tieSuspended(_, let chance), .placeSuspended(_, let chance), .leftSchool(let chance), .brokeRule(let chance):
      [(.itself, chance)]
    }
  }
}
