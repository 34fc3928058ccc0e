import Estimates
import Lanes
public import SupportWebs

/// What becomes of the web of one youth over many futures of one arm: for each tie of the start the share of futures in which it lives, and
/// who came.
///
/// A share is a count of futures divided by ``futures``; its Monte Carlo standard error is `√(p (1 - p) / futures)`.
public struct FutureShares: Sendable, Equatable {
  /// The id of the arm.
  public let arm: String
  /// How many futures were counted.
  public let futures: Int
  /// In the order in which they were asked for.
  public let weeks: [Week]

  /// How it stands at the end of a week (week 0: at the start).
  public struct Week: Sendable, Equatable {
    public let week: Int
    /// By tie of the start web, in its order.
    public let people: [Person]
    /// How many people whom the youth met on the way are in the web, on average, by sector; sectors without any are left out.
    public let newcomers: [Newcomers]
    /// The share of futures with an active mentor whom a programme assigned.
    public let assignedMentorShare: Double
    /// The share of futures with any active mentor.
    public let anyMentorShare: Double
    /// The share of futures in which the youth lives in residential care.
    public let placedShare: Double
  }

  /// Somebody of the start web.
  public struct Person: Sendable, Equatable {
    /// The share of futures in which contact has not ended; an interrupted contact has not.
    public let livingShare: Double
    /// The share of futures in which this person is the active mentor.
    public let mentorShare: Double
    /// Mean closeness of the futures in which the tie lives, 0 to 1; `nil` when it lives in none.
    public let closeness: Double?
  }

  /// People whom the youth met on the way.
  public struct Newcomers: Sendable, Equatable {
    public let sector: Sector
    /// Mean number per future.
    public let mean: Double
  }
}

extension Simulation {
  /// Counts over the first futures of one youth what becomes of the ties of the start web.
  ///
  /// - Parameters:
  ///   - youth: the number of the youth, from 0 up.
  ///   - arm: the place of the arm in ``arms``.
  ///   - weeks: which weeks to look at, each within 0...``horizon``.
  ///   - futures: how many futures to count, at most ``futures``; all of them when `nil`.
  /// - Returns: the counts as shares: the same bits for the same run, on every machine.
  /// - Precondition: the numbers lie within the run.
  /// - Complexity: O(futures × horizon × ties).
  public func futureShares(youth: UInt32 = 0, arm: Int, weeks: [Int], futures: Int? = nil) -> FutureShares {
    let count = futures ?? self.futures
    precondition(
      Int(youth) < youths && arms.indices.contains(arm) && (1...self.futures).contains(count)
        && weeks.allSatisfy { (0...horizon).contains($0) }, "Youth, arm, futures and weeks lie within the run")
    let ties = population.start(ofYouth: youth).ties.count
    var tallies = weeks.map { _ in ShareTally(ties: ties) }
    let last = weeks.max() ?? 0
    let tile = tile([plans[arm]], .best)
    // A course is a view of the tile, which must outlive it.
    withExtendedLifetime(tile) {
      for first in stride(from: 0, to: count, by: Rows.lanes) {
        tile.begin((first..<min(count, first + Rows.lanes)).map { courseStart(youth: youth, future: UInt32($0)) })
        for week in 0...last {
          for (position, wanted) in weeks.enumerated() where wanted == week {
            for lane in 0..<tile.count { tallies[position].add(tile.course(arm: 0, lane: lane)) }
          }
          if week < last { tile.advance(week: week) }
        }
      }
    }
    return FutureShares(
      arm: arms[arm].id, futures: count, weeks: zip(weeks, tallies).map { $1.shares(week: $0, of: count) })
  }
}

/// Counts of one week.
private struct ShareTally {
  private var lives: [Int]
  private var isMentor: [Int]
  private var closeness: [ExactMoments]
  private var newcomers: [Sector: Int] = [:]
  private var (assigned, any, placed) = (0, 0, 0)

  init(ties: Int) {
    lives = Array(repeating: 0, count: ties)
    isMentor = lives
    closeness = Array(repeating: ExactMoments(), count: ties)
  }

  mutating func add(_ course: Course) {
    let mentor = course.isMentorActive ? course.relationSlot : nil
    if mentor != nil { any += 1 }
    if course.isPlaced { placed += 1 }
    for slot in course.slots {
      let tie = course.tie(slot)
      guard let origin = tie.origin, tie.status != .lost else { continue }
      switch origin {
      case .initial(let index):
        // The reserved slot holds nobody of the start.
        guard lives.indices.contains(index) else { continue }
        lives[index] += 1
        // As in a picture of one future, a mentor counts with at least the quality of the relationship.
        closeness[index].add(slot == mentor ? max(tie.closeness, course.activeQuality) : tie.closeness)
        if slot == mentor { isMentor[index] += 1 }
      case .new(_, let sector): newcomers[sector, default: 0] += 1
      case .assigned: if slot == mentor { assigned += 1 }
      }
    }
  }

  func shares(week: Int, of futures: Int) -> FutureShares.Week {
    func share(_ n: Int) -> Double { Double(n) / Double(futures) }
    return FutureShares.Week(
      week: week,
      people: lives.indices.map {
        FutureShares.Person(livingShare: share(lives[$0]), mentorShare: share(isMentor[$0]), closeness: closeness[$0].mean)
      },
      newcomers: Sector.allCases.compactMap { sector in
        newcomers[sector].map { FutureShares.Newcomers(sector: sector, mean: share($0)) }
      }, assignedMentorShare: share(assigned), anyMentorShare: share(any), placedShare: share(placed))
  }
}
