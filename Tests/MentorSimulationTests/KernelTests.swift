import CLanes
import Evidence
import Foundation
import Lanes
@testable import MentorSimulation
import Testing

/// The dense steps against the scalar form of the model, which is the specification: the same bits in every row, week by week.
@Suite struct KernelTests {
  /// Every row of every arm and of the tile, for the lanes in use.
  static func bits(_ tile: Tile) -> [UInt32] {
    var bits: [UInt32] = []
    for lane in 0..<tile.count {
      for arm in tile.arms {
        for row in 0..<arm.state.count { bits.append(arm.state[word: row, lane]) }
        for row in 0..<arm.ties.count { bits.append(arm.ties[word: row, lane]) }
        for row in 0..<arm.places.count { bits.append(arm.places[word: row, lane]) }
      }
      for row in 0..<tile.shared.count { bits.append(tile.shared[word: row, lane]) }
    }
    return bits
  }

  @Test(arguments: ["G1", "G2", "G3", "G4", "G6"])
  func everyWidthGivesTheBitsOfTheScalarForm(_ name: String) throws {
    let study = try GoldenStudy(name)
    for (seed, changing) in [
      (UInt64(1), [:]), (2, ["closure.shape": 0.7, "placement.base.later": 0.05, "placement.stay": 4]),
      (3, ["conflict.rate": 0.1, "matching.rate": 0.4, "closure.rate.volunteer": 0.1, "nomination.weekly": 1]),
    ] {
      let simulation = study.simulation(futures: Rows.lanes, seed: seed, changing: changing)
      let scalar = simulation.tile(simulation.plans, .scalar)
      let others = VectorWidth.available.dropFirst().map { simulation.tile(simulation.plans, $0) }
      let starts = (0..<UInt32(Rows.lanes - 5)).map { number in
        simulation.youths == 1 ? simulation.courseStart(future: number) : simulation.courseStart(youth: number, future: 0)
      }
      for tile in [scalar] + others { tile.begin(starts) }
      for week in 0..<simulation.horizon {
        for tile in [scalar] + others { tile.advance(week: week) }
        let expected = Self.bits(scalar)
        for (tile, width) in zip(others, VectorWidth.available.dropFirst()) {
          let own = Self.bits(tile)
          let differing = zip(expected, own).enumerated().filter { $0.element.0 != $0.element.1 }.map(\.offset)
          try #require(differing.isEmpty, "\(name) seed \(seed) week \(week) \(width): \(differing.prefix(5))")
        }
      }
    }
  }

  /// Numbers that do not fit the vector loop are summed one by one, in the same fixed point.
  @Test func wideNumbersAreSummedInTheSameSteps() throws {
    let simulation = try GoldenStudy("G1").simulation(futures: 1, seed: 1)
    let tile = simulation.tile(simulation.plans, .best)
    let (first, second) = (RowRoom(2), RowRoom(2))
    withExtendedLifetime((first, second)) {
      let (rows, other) = (first.rows, second.rows)
      for lane in 0..<Rows.lanes {
        rows[0, lane] = Float(lane) * 3.7 - 50
        other[0, lane] = 1.25
        rows[1, lane] = lane % 3 == 0 ? 0 : 1
      }
      func squares(_ sums: SWSums) -> Int128 { Int128(sums.squaresHigh) << 32 + Int128(sums.squaresLow) }
      for lanes in [UInt64.max, 0xffff_ffff, 0x8f0f_1234_0f0f_1234] {
        for (minus, mask) in [(nil, nil), (other, nil), (nil, 1)] as [(Rows?, Int?)] {
          let narrow = tile.sums.sums(of: 0, in: rows, minus: minus, where: mask, lanes: lanes, scale: 0x1p22)
          let wide = SWSums(wide: lanes, of: 0, in: rows, minus: minus, where: mask, scale: 0x1p22)
          #expect(narrow.count == wide.count && narrow.sum == wide.sum && squares(narrow) == squares(wide))
        }
      }
      rows[0, 5] = 5_000
      #expect(tile.sums.sums(of: 0, in: rows, minus: nil, where: nil, lanes: 1 << 5, scale: 0x1p22).sum == 5_000 << 22)
    }
  }

  /// The rows of a summary, which have a vector form alone, against what each course says of itself.
  @Test(arguments: ["G1", "G6"])
  func summariesAreThoseOfTheCourses(_ name: String) throws {
    let simulation = try GoldenStudy(name).simulation(
      futures: Rows.lanes, seed: 6, changing: ["closure.rate.volunteer": 0.03, "matching.rate": 0.2])
    let tile = simulation.tile(simulation.plans, .best)
    tile.begin((0..<UInt32(Rows.lanes)).map { simulation.courseStart(future: $0) })
    for week in 0..<simulation.horizon { tile.advance(week: week) }
    var counted = 0
    for arm in tile.arms.indices {
      _ = tile.report(arm: arm)
      let rows = tile.summary(arm: arm, harmThreshold: 1e-5)
      for lane in 0..<Rows.lanes {
        let course = tile.course(arm: arm, lane: lane)
        for kind in Summary.all {
          let isCounted = kind.maskRow.map { rows[$0, lane] == 1 } ?? true
          #expect((isCounted ? rows[kind.row, lane] : nil) == Self.value(kind, of: course), "\(name) \(arm) \(lane) \(kind.id)")
          counted += kind.maskRow != nil && isCounted ? 1 : 0
        }
        let difference = course.value(.meanEffect) - tile.course(arm: 0, lane: lane).value(.meanEffect)
        #expect(
          rows[SW_SUMMARY_HARM, lane] == (difference < -1e-5 ? 1 : 0) && rows[SW_SUMMARY_BENEFIT, lane] == (difference > 1e-5 ? 1 : 0))
      }
    }
    #expect(counted > 500)
  }

  private static func value(_ summary: Summary, of course: Course) -> Float? {
    func share(_ holds: Bool) -> Float { holds ? 1 : 0 }
    func ofMatched(_ value: Float) -> Float? { course.matchWeek >= 0 ? value : nil }
    let (length, initiator) = (course.firstLength, course.firstInitiator)
    switch summary {
    case .state(let state): return share(course.mentorState == state)
    case .asked: return share(course.isAsked)
    case .matched: return share(course.matchWeek >= 0)
    case .matchDay: return ofMatched(7 * (Float(course.matchWeek - course.plan.arm.startWeek) + 0.5))
    case .refusals: return Float(course.refusals)
    case .closures: return Float(course.closures)
    case .clashes: return Float(course.clashes)
    case .placedWeeks: return Float(course.placedWeeks)
    case .placedTimes: return Float(course.placements)
    case .bans: return Float(course.bans)
    case .mentorWeeks: return Float(course.mentorWeeks)
    case .trust: return course.trust
    case .gained: return Float(course.gained)
    case .placesStarted: return Float(course.placesStarted)
    case .firstLength: return ofMatched(Float(length))
    case .firstQuality: return ofMatched(course.firstQuality)
    case .firstQualityInWeek52: return course.qualityInWeek52 >= 0 ? course.qualityInWeek52 : nil
    case .firstCompleted: return ofMatched(share(course.isFirstCompleted))
    case .firstContinues: return ofMatched(share(course.doesFirstContinue))
    case .firstUnplanned(let band):
      let holds =
        switch band {
        case .upTo13: length <= 13
        case .upTo26: length > 13 && length <= 26
        case .upTo52: length > 26 && length <= 52
        case .above52: length > 52
        }
      return ofMatched(share(initiator != nil && holds))
    case .firstEarly(let by): return ofMatched(share(initiator == by && length <= 26))
    case .firstInitiator(let by): return initiator.map { share($0 == by) }
    case .role(let role): return course.mentorRole.map { share($0 == role) }
    case .cost, .totalCost: return nil
    }
  }
}
