/// Youths who may get a mentor, mentors, and how many youths each mentor takes.
///
/// Who stands at which place of the lists means nothing: every algorithm of this module gives each youth the same mentor whatever the order
/// of the input. Ties are broken by the ids, so an id must stay with its youth or mentor from run to run, and a low id must not be a
/// privilege that matters to the question. Where it is, break ties beforehand: add a little of ``PairLuck`` to the scores.
public struct PairMarket: Hashable, Sendable {
  /// The id of each youth, all different.
  public let youths: [UInt32]
  /// The id of each mentor, all different; a youth and a mentor may have the same.
  public let mentors: [UInt32]
  /// How many youths each mentor takes at most, at least 0.
  public let capacities: [Int]

  /// - Parameters:
  ///   - youths: the id of each youth; there may be none.
  ///   - mentors: the id of each mentor; there may be none.
  ///   - capacities: how many youths each mentor takes at most, at least 0; 1 each when `nil`.
  /// - Throws: ``MatchingError`` of an id that comes twice, or of the capacities.
  /// - Complexity: O(n log n + m log m).
  public init(youths: [UInt32], mentors: [UInt32], capacities: [Int]? = nil) throws(MatchingError) {
    self.youths = youths
    self.mentors = mentors
    self.capacities = capacities ?? [Int](repeating: 1, count: mentors.count)
    if let id = Self.repeated(youths) { throw .repeatedYouth(id) }
    if let id = Self.repeated(mentors) { throw .repeatedMentor(id) }
    guard self.capacities.count == mentors.count else { throw .capacityCount(got: self.capacities.count, mentors: mentors.count) }
    if let mentor = self.capacities.firstIndex(where: { $0 < 0 }) {
      throw .negativeCapacity(mentor: mentor, got: self.capacities[mentor])
    }
  }

  /// The places of the youths, lowest id first.
  var youthsByID: [Int] { youths.indices.sorted { youths[$0] < youths[$1] } }

  /// The places of the mentors, lowest id first.
  var mentorsByID: [Int] { mentors.indices.sorted { mentors[$0] < mentors[$1] } }

  /// Refuses scores of another market.
  func check(_ scores: PairScores) throws(MatchingError) {
    guard scores.youthCount == youths.count, scores.mentorCount == mentors.count else {
      throw .scoreShape(
        youths: scores.youthCount, mentors: scores.mentorCount, wantedYouths: youths.count, wantedMentors: mentors.count)
    }
  }

  private static func repeated(_ ids: [UInt32]) -> UInt32? {
    let sorted = ids.sorted()
    return zip(sorted, sorted.dropFirst()).first { $0 == $1 }?.0
  }
}
