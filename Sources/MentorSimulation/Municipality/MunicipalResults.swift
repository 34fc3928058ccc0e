import CLanes
import Estimates
import Quantities

/// What one draw of the parameters gave: by stratum and option, exact and mergeable over municipalities in any order.
public struct MunicipalResults: Sendable {
  /// By stratum, then option: outcomes and what is counted once per course at the horizon, paired with the comparator.
  public private(set) var cells: [[ArmResults]]
  /// By option, then queue.
  public private(set) var queues: [[QueueResults]]
  /// By stratum, then option: costs so far, year by year and within a year by category.
  private var costs: [[TallyRow]]
  /// Weeks at which a year ends; the last is the horizon.
  public let yearEnds: [Int]

  init(_ simulation: MunicipalSimulation) {
    let byYouth = simulation.futures > 1
    let yearEnds = Self.yearEnds(horizon: simulation.horizon)
    self.yearEnds = yearEnds
    cells = simulation.simulations.map { variants in
      simulation.optionIDs.enumerated().map { index, id in
        ArmResults(
          arm: id, weeks: [simulation.horizon], gridWeeks: variants[0].constants.outcomes.gridWeeks,
          isComparator: index == simulation.comparator, byYouth: byYouth, hasCosts: true)
      }
    }
    let bits = [Int](repeating: Self.costBits, count: yearEnds.count * CostCategory.allCases.count)
    costs = simulation.youths.map { _ in
      simulation.optionIDs.map { _ in TallyRow(bits, isCounted: bits.map { _ in true }, byYouth: false) }
    }
    queues = simulation.options.map { $0.capacities.map { _ in QueueResults() } }
  }

  private static let costBits = 4

  private static func yearEnds(horizon: Int) -> [Int] { Array(stride(from: 52, to: horizon, by: 52)) + [horizon] }

  /// Adds the results of another municipality, of the same strata and options.
  public mutating func merge(_ other: MunicipalResults) {
    for stratum in cells.indices {
      for option in cells[stratum].indices {
        cells[stratum][option].merge(other.cells[stratum][option])
        costs[stratum][option].merge(other.costs[stratum][option])
      }
    }
    for option in queues.indices {
      for queue in queues[option].indices { queues[option][queue].merge(other.queues[option][queue]) }
    }
  }

  /// Mean undiscounted euros of a category in a year of an option, per youth of a stratum; `nil` without youths.
  ///
  /// - Parameters:
  ///   - category: which costs.
  ///   - year: from 0; the last one may be shorter than 52 weeks.
  ///   - stratum: which youths.
  ///   - option: which option.
  public func cost(_ category: CostCategory, year: Int, stratum: Int, option: Int) -> Double? {
    func soFar(_ year: Int) -> Double? {
      costs[stratum][option][year * CostCategory.allCases.count + category.index]?.estimate?.mean
    }
    guard let end = soFar(year) else { return nil }
    return end - (year == 0 ? 0 : soFar(year - 1) ?? 0)
  }

  mutating func add(_ finished: [[QueueResults]]) {
    for option in queues.indices {
      for queue in queues[option].indices { queues[option][queue].merge(finished[option][queue]) }
    }
  }

  mutating func addCosts(_ rows: Rows, year: Int, stratum: Int, option: Int, _ tile: Tile) {
    for category in CostCategory.allCases {
      let row = TalliedRow(category.index, of: rows, where: nil, Self.costBits)
      costs[stratum][option].add(year * CostCategory.allCases.count + category.index, row, tile, nil)
    }
  }

  mutating func add(
    report: Rows, summary: Rows, comparator: (report: Rows, summary: Rows)?, stratum: Int, option: Int, _ tile: Tile, _ parts: [LanePart]?
  ) {
    cells[stratum][option].add(week: 0, report, comparator: comparator?.report, tile, parts)
    cells[stratum][option].addSummaries(summary, comparator: comparator?.summary, tile, parts)
  }
}

/// Writes what the tiles of a piece of the population gave.
struct ResultWriter {
  private let simulation: MunicipalSimulation
  private let stratum: Int
  private let kept = RowRoom(SW_SUMMARY_ROWS)
  private let costs = RowRoom(CostCategory.allCases.count)
  private var year = 0

  init(_ simulation: MunicipalSimulation, stratum: Int) {
    self.simulation = simulation
    self.stratum = stratum
  }

  /// Adds the costs so far where a year ends before a week.
  mutating func noteYear(_ week: Int, _ tiles: [Tile], _ results: inout MunicipalResults) {
    guard year < results.yearEnds.count, results.yearEnds[year] == week else { return }
    for (index, option) in simulation.options.enumerated() {
      let tile = tiles[option.variant]
      for lane in 0..<tile.count {
        let sums = tile.course(arm: option.arm, lane: lane).costs(before: week)
        for category in CostCategory.allCases.indices { costs.rows[category, lane] = sums[category] }
      }
      results.addCosts(costs.rows, year: year, stratum: stratum, option: index, tile)
    }
    year += 1
  }

  /// Adds the state at the horizon.
  func finish(_ tiles: [Tile], _ parts: [LanePart]?, _ results: inout MunicipalResults) {
    for tile in tiles { for arm in tile.arms.indices { _ = tile.report(arm: arm) } }
    let comparator = simulation.options[simulation.comparator]
    kept.rows.copy(summary(comparator, tiles))
    let other = (report: tiles[comparator.variant].report(arm: comparator.arm), summary: kept.rows)
    for (index, option) in simulation.options.enumerated() {
      let tile = tiles[option.variant]
      results.add(
        report: tile.report(arm: option.arm), summary: summary(option, tiles), comparator: index == simulation.comparator ? nil : other,
        stratum: stratum, option: index, tile, parts)
    }
  }

  /// Harm and benefit are told against the same youths without a mentor.
  private func summary(_ option: MunicipalSimulation.PlannedOption, _ tiles: [Tile]) -> Rows {
    tiles[option.variant].summary(
      arm: option.arm, harmThreshold: simulation.simulations[stratum][option.variant].constants.outcomes.harmThreshold)
  }
}
