/// A score of every pair of a youth and a mentor, higher being better, and which pairs are not acceptable at all.
///
/// What it scores is up to the caller: how one side ranks the other, the fit of a pair, or its cost where an algorithm minimises. Only
/// comparisons and sums of scores are used, in whatever unit they come.
public struct PairScores: Hashable, Sendable {
  /// The number of youths.
  public let youthCount: Int
  /// The number of mentors.
  public let mentorCount: Int
  /// Youth by youth; `-infinity` where the pair is not acceptable.
  private let values: [Double]

  /// Scores by a rule.
  ///
  /// - Parameters:
  ///   - youths: the number of youths, at least 0.
  ///   - mentors: the number of mentors, at least 0.
  ///   - score: the score of the youth and the mentor at these places, finite, or `nil` where the pair is not acceptable; it is asked once
  ///     for every pair.
  /// - Throws: ``MatchingError/scoreNotFinite(youth:mentor:)``.
  /// - Complexity: O(n m).
  public init(youths: Int, mentors: Int, _ score: (_ youth: Int, _ mentor: Int) -> Double?) throws(MatchingError) {
    precondition(youths >= 0 && mentors >= 0, "Youths and mentors are counted from 0")
    youthCount = youths
    mentorCount = mentors
    var values: [Double] = []
    values.reserveCapacity(youths * mentors)
    for youth in 0..<youths {
      for mentor in 0..<mentors {
        let value = score(youth, mentor)
        guard value?.isFinite != false else { throw .scoreNotFinite(youth: youth, mentor: mentor) }
        values.append(value ?? -.infinity)
      }
    }
    self.values = values
  }

  /// Scores from a matrix.
  ///
  /// - Parameters:
  ///   - rows: a row per youth with a score per mentor, finite, or `nil` where the pair is not acceptable.
  ///   - mentors: the number of mentors.
  /// - Throws: ``MatchingError`` of the length of a row or of a score.
  /// - Complexity: O(n m).
  public init(_ rows: [[Double?]], mentors: Int) throws(MatchingError) {
    if let youth = rows.firstIndex(where: { $0.count != mentors }) {
      throw .rowLength(youth: youth, got: rows[youth].count, mentors: mentors)
    }
    try self.init(youths: rows.count, mentors: mentors) { rows[$0][$1] }
  }

  /// The score of a pair; `nil` where the pair is not acceptable.
  public subscript(youth: Int, mentor: Int) -> Double? {
    let value = value(youth, mentor)
    return value == -.infinity ? nil : value
  }

  /// The score of a pair; `-infinity` where it is not acceptable.
  @inline(__always)
  func value(_ youth: Int, _ mentor: Int) -> Double {
    precondition(mentor >= 0 && mentor < mentorCount, "No mentor stands at that place")
    return values[youth * mentorCount + mentor]
  }

  /// The largest absolute value of a score; 0 when no pair is acceptable.
  var largestSize: Double { values.reduce(0) { $1 == -.infinity ? $0 : max($0, abs($1)) } }
}
