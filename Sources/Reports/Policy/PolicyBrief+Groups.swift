import MentorSimulation
import PolicyAnalysis
import Quantities
import Typesetting

/// Results by population, with small numbers hidden.
extension PolicyBrief {
  /// Whether results by population say more than those of all together.
  var hasPopulations: Bool { policy.populations.count > 1 }

  /// The outcome that groups are compared on: the effect, or the first with a direction, or the first.
  var mainOutcome: PolicyOutcome {
    policy.effect.map { policy.outcomes[$0] } ?? policy.outcomes.first { $0.better != .neither } ?? policy.outcomes[0]
  }

  var populationPieces: [PolicySection.Piece] {
    guard hasPopulations else { return [] }
    var pieces: [PolicySection.Piece] = [.paragraph(words("populations.note"))]
    if guarded.hidesSomething { pieces.append(.paragraph(words("populations.hidden", ["limit": "\(GuardedPopulations.limit)"]))) }
    guard !guarded.shown.isEmpty else { return pieces }
    pieces += [.chart("populations"), .table(populationTable)]
    if let table = endTable { pieces += [.table(table), .paragraph(words("populations.guard", ["limit": "\(GuardedPopulations.limit)"]))] }
    return pieces
  }

  /// Differences with the comparator by population, tag and option. How many end worse and better stands in ``endTable`` alone, where small numbers
  /// are hidden: a share beside the number of youths would give them away.
  private var populationTable: PolicyTable {
    let columns = [words("column.population"), words("column.youths")]
    let outcomes = policy.outcomes.map { outcome in
      told(outcome.quantity).label
    }
    var table = PolicyTable(
      words("populations.caption", ["comparator": option(policy.comparator)]),
      columns + outcomes + [demonstration(words("costs.one"))])
    for number in others {
      table.part(option(number))
      for group in guarded.groups(policy) {
        let place = PolicyResults.Place(option: number, group)
        let cost = costs(place)
        table.row(
          [
            Cell(text: name(group)), Cell(text: count(policy.youths(of: group)), value: Double(policy.youths(of: group))),
          ]
            + policy.outcomes.map { outcome in
              let line = line(outcome, place)
              return Cell(text: line.change(numbers), value: line.difference?.mean)
            }
            + [Cell(text: cost.change(numbers), value: cost.difference?.mean)])
      }
    }
    return table
  }

  /// How many of the youths end worse, the same and better in the model; guarded, and `nil` where nobody ends otherwise.
  var endTable: PolicyTable? {
    var names: [(option: Int, population: Int)] = []
    var rows: [SuppressedTable.Counts] = []
    for number in policy.options.indices {
      for population in guarded.shown {
        let place = PolicyResults.Place(option: number, .population(population))
        guard let worse = harm(place).own?.mean, let better = benefit(place).own?.mean, worse + better > 0 else { continue }
        let all = policy.youths(ofPopulation: population)
        let (low, high) = (Int((Double(all) * worse).rounded()), Int((Double(all) * better).rounded()))
        names.append((number, population))
        rows.append(SuppressedTable.Counts(id: "\(number).\(population)", counts: [low, max(0, all - low - high), min(high, all - low)]))
      }
    }
    guard !rows.isEmpty else { return nil }
    let keys = ["worse", "same", "better"]
    var table = PolicyTable(
      words("ends.caption"), [words("column.population")] + keys.map { words("ends.\($0)") } + [words("column.youths")])
    do throws(PolicyAnalysisError) {
      let safe = try SuppressedTable(columns: keys, rows: rows, limit: GuardedPopulations.limit)
      var last: Int?
      for (name, row) in zip(names, safe.rows) {
        if name.option != last { table.part(option(name.option)) }
        last = name.option
        table.row(
          [Cell(text: population(name.population))]
            + (row.cells + [row.total]).map { Cell(text: $0.count.map(count) ?? words("ends.hidden"), value: $0.count.map(Double.init)) })
      }
    } catch {
      preconditionFailure("Counts of youths are whole numbers of different rows: \(error.problem)")
    }
    return table
  }
}
