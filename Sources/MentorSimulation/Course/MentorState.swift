import Quantities

/// Where a youth stands with regard to a mentor.
public enum MentorState: String, CaseIterable, Sendable {
  case none, notAsked, declined, seeking, unmatchable, active, closed, completed, givenUp
}

/// Who ended a relation before its planned end.
public enum ClosureInitiator: String, CaseIterable, Sendable {
  case parents, lifeEvent, mentor, youth
}

/// The relation with a mentor: present, or the last one.
struct Relation: Sendable {
  /// The slot of the tie, while it holds this person.
  var slot: Int
  var isTieHeld: Bool
  let isNatural: Bool
  /// Weeks of the relation; 1 in the week of the match.
  var week: Int
  var quality: Float
  let ceiling: Float
  let hasSeriousProblems: Bool
  /// The tie was hit (5.1 or 5.9): the relation closes in step 5, as a life event.
  var isHit: Bool
}

/// What the first relation of a course was like, for the tallies.
struct FirstRelation: Sendable {
  let matchWeek: Int
  let role: NominationRole?
  let startQuality: Float
  var length: Int
  var initiator: ClosureInitiator?
  var isCompleted = false
  var continues = false
  /// Quality in week 52 of the relation, if it was active before step 5 of that week.
  var qualityInWeek52: Float?
}
