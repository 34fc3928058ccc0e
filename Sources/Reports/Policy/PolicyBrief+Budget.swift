import MentorSimulation
import PolicyAnalysis
import Typesetting

/// What it costs all together, year by year, and who waits.
extension PolicyBrief {
  /// The names of the parts of a budget: categories in the order of the perspective, and last what the policy file itself gives.
  var budgetNames: [String] { policy.perspective.categories.map(category) + [words("budget.own")] }

  /// The mean over the draws of each part of a year's budget, less that of the comparator where one is asked for.
  func budget(option: Int, year: Int, isDifference: Bool) -> [Double] {
    func means(_ option: Int) -> [Double] {
      let draws = results.budget(PolicyResults.Place(option: option), year: year)
      return budgetNames.indices.map { part in draws.reduce(0) { $0 + $1[part] } / Double(draws.count) }
    }
    return isDifference ? zip(means(option), means(policy.comparator)).map { $0 - $1 } : means(option)
  }

  /// All of a year's costs more than the comparator's, draw by draw.
  func budgetDifferences(option: Int, year: Int) -> [Double] {
    func sums(_ option: Int) -> [Double] {
      results.budget(PolicyResults.Place(option: option), year: year).map { $0.reduce(0, +) }
    }
    return zip(sums(option), sums(policy.comparator)).map { $0 - $1 }
  }

  func year(_ year: Int) -> String {
    let weeks = min(52, policy.weeks - 52 * year)
    return words(weeks < 52 ? "budget.partOfYear" : "budget.year", ["n": "\(year + 1)", "weeks": "\(weeks)"])
  }

  var budgetTable: PolicyTable {
    let headings = [words("column.what")] + ["total", "difference", "middle"].map { words("column.\($0)") }
    var table = PolicyTable(demonstration(words("budget.caption")), headings)
    for number in policy.options.indices {
      table.part(option(number))
      for year in 0..<results.years {
        let total = budget(option: number, year: year, isDifference: false).reduce(0, +)
        let change = number == policy.comparator ? nil : Spread(budgetDifferences(option: number, year: year))
        table.row([
          Cell(text: self.year(year)), Cell(text: euros(total), value: total),
          Cell(text: change.map { numbers.signed($0.mean, 0) } ?? "–", value: change?.mean),
          Cell(
            text: change?.middle.map {
              words("interval", ["low": numbers.signed($0.lowerBound, 0), "high": numbers.signed($0.upperBound, 0)])
            } ?? "–"),
        ])
      }
    }
    return table
  }

  var budgetPieces: [PolicySection.Piece] {
    guard guarded.total != nil else { return [.paragraph(words("budget.hidden", ["limit": "\(GuardedPopulations.limit)"]))] }
    return [
      .paragraph(words("budget.note") + (hasDemonstrationCosts ? " " + words("costs.demonstration") : "")), .chart("budget"),
      .table(budgetTable),
    ]
  }

  // MARK: Waiting lists

  /// Mean waits, use of places and who still waits, over the draws; `nil` where nothing is scarce.
  var queueTable: PolicyTable? {
    guard policy.options.contains(where: { !$0.queues.isEmpty }) else { return nil }
    let keys = ["queue", "served", "wait", "use", "stillWaiting", "mentorsLost"]
    var table = PolicyTable(words("queues.caption"), keys.map { words("column.\($0)") })
    for number in policy.options.indices where !policy.options[number].queues.isEmpty {
      table.part(option(number))
      for (place, queue) in policy.options[number].queues.enumerated() {
        func spread(_ value: (QueueResults) -> Double?) -> Spread? {
          Spread(results.draws(ofWorld: 0).map { value($0.queues[number][place]) })
        }
        func text(_ spread: Spread?, _ factor: Double, _ decimals: Int) -> Cell {
          guard let spread else { return Cell(text: "–") }
          let middle = spread.middle.map {
            " ("
              + words(
                "interval",
                ["low": numbers.fixed($0.lowerBound * factor, decimals), "high": numbers.fixed($0.upperBound * factor, decimals)]) + ")"
          }
          return Cell(text: numbers.fixed(spread.mean * factor, decimals) + (middle ?? ""), value: spread.mean)
        }
        func share(_ part: Int64, of all: Int64) -> Double? { all == 0 ? nil : Double(part) / Double(all) }
        table.row([
          Cell(text: queueName(queue)), text(spread { share($0.served, of: $0.applications) }, 100, 0), text(spread(\.meanWait), 1, 1),
          text(spread(\.use), 100, 0), text(spread { share($0.stillWaiting, of: $0.applications) }, 100, 0),
          text(spread { share($0.mentorsLost, of: $0.mentors) }, 100, 0),
        ])
      }
    }
    return table
  }

  private func queueName(_ queue: PolicyOption.QueuePlan) -> String {
    words("queue.name", ["id": PlainText.isolated(queue.id), "order": words("queue.order.\(queue.order.rawValue)")])
  }
}
