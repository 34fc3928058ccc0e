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
      let simulation = study.simulation(futures: 27, seed: seed, changing: changing)
      let scalar = simulation.tile(simulation.plans, .scalar)
      let others = VectorWidth.available.dropFirst().map { simulation.tile(simulation.plans, $0) }
      let starts = (0..<UInt32(27)).map { number in
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
}
