import Quantities
import RandomStreams

/// The mentors of one programme in one municipality and future: who is free, who comes and who goes.
///
/// A mentor is found by a number that depends on when the mentor came and on nobody else: numbers of those who come in week w begin at 64 w, those
/// at the start follow the last week's. Whether somebody leaves or returns is drawn by that number, so that one pair more or less leaves all others'
/// luck as it was.
struct MentorPool {
  private static let mostRecruits = 63
  private static let firstAtStart = 64 * 521

  private let mentors: Capacity.Mentors
  private let luck: Luck
  private let recruits: CappedPoisson
  /// Mentors without a youth, by their number, rising.
  private(set) var free: [Int]
  private(set) var lost: Int64 = 0
  private(set) var joined: Int64

  /// - Parameter luck: that of the municipality in a future.
  init(_ mentors: Capacity.Mentors, _ luck: Luck) {
    self.mentors = mentors
    self.luck = luck
    recruits = CappedPoisson(mean: mentors.recruitsPerWeek, most: Self.mostRecruits)
    free = Array(Self.firstAtStart..<Self.firstAtStart + mentors.atStart)
    joined = Int64(mentors.atStart)
  }

  /// Free mentors leave and others join, before anybody is matched in a week.
  mutating func begin(week: Int) {
    let leaving = Set(free.filter { draw($0, week).x < Float(mentors.dropout) })
    lost += Int64(leaving.count)
    free.removeAll { leaving.contains($0) }
    guard mentors.recruitsPerWeek > 0 else { return }
    let count = recruits.quantile(luck.uniforms(week: week, process: ReservedProcess.mentors, block: 0).x)
    joined += Int64(count)
    free = (free + (0..<count).map { 64 * week + $0 }).sorted()
  }

  /// Mentors who have a youth from now on.
  mutating func take(_ taken: [Int]) {
    let taken = Set(taken)
    free.removeAll { taken.contains($0) }
  }

  /// A relation ended in a week.
  mutating func giveBack(_ mentor: Int, week: Int) {
    if draw(mentor, week).y < Float(mentors.returnShare) {
      free = (free + [mentor]).sorted()
    } else {
      lost += 1
    }
  }

  private func draw(_ mentor: Int, _ week: Int) -> SIMD4<Float> {
    luck.uniforms(week: week, process: ReservedProcess.mentors, block: 1 + mentor)
  }
}
