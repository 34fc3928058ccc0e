import MentorSimulation
import PolicyAnalysis
import Quantities
import Typesetting

/// Tables of effects, harm and costs.
extension PolicyBrief {
  typealias Cell = PolicyTable.Cell

  /// All lines of an option: outcomes, harm beside benefit, costs.
  func lines(_ place: PolicyResults.Place, outcomes: [PolicyOutcome]) -> [PolicyLine] {
    outcomes.map { line($0, place) } + [benefit(place), harm(place), costs(place), costs(place, youths: 100)]
  }

  /// A row of a table of effects: what it is, comparator, option, difference, its interval, how often it is ahead.
  private func row(_ line: PolicyLine) -> [Cell] {
    let middle = line.middle(numbers).map { words("interval", ["low": $0.low, "high": $0.high]) } ?? "–"
    return [
      Cell(text: line.label), Cell(text: line.level(line.other, numbers), value: line.other?.mean),
      Cell(text: line.level(line.own, numbers), value: line.own?.mean), Cell(text: line.change(numbers), value: line.difference?.mean),
      Cell(text: middle),
      Cell(text: line.direction == .neither ? words("more", ["n": line.aheadOf100(numbers)]) : line.aheadOf100(numbers)),
    ]
  }

  var effectHeadings: [String] {
    ["what", "comparator", "option", "difference", "middle", "ahead"].map { words("column.\($0)") }
  }

  /// All numbers of the first future of the world.
  var effectTable: PolicyTable {
    var table = PolicyTable(words("effects.caption", ["comparator": option(policy.comparator)]), effectHeadings)
    for number in others {
      table.part(option(number))
      for line in lines(PolicyResults.Place(option: number), outcomes: policy.outcomes) { table.row(row(line)) }
    }
    return table
  }

  /// The same for a terminal: of many options and outcomes the effect alone, with harm, benefit and costs.
  var shortTable: PolicyTable {
    let most = 6
    let isLong = others.count * (policy.outcomes.count + 5) > 34
    let first = policy.effect.map { policy.outcomes[$0] } ?? policy.outcomes[0]
    var table = PolicyTable(words("effects.short"), effectHeadings)
    for number in others.prefix(most) {
      table.part(option(number))
      let place = PolicyResults.Place(option: number)
      let lines = lines(place, outcomes: isLong ? [first] : policy.outcomes)
      for line in lines.dropLast() { table.row(row(line)) }
    }
    return table
  }

  /// How the numbers of the effects are to be read.
  var effectNotes: [String] {
    var notes = [words("effects.note")]
    if policy.outcomes.contains(where: { $0.better == .neither }) { notes.append(words("effects.neither")) }
    notes += effectWarnings
    notes.append(words("costs.note") + (hasDemonstrationCosts ? " " + words("costs.demonstration") : ""))
    return notes
  }

  /// What a number does not say by itself: a standard deviation, and a state at the end of those who began later than others.
  var effectWarnings: [String] {
    let beginsLater = policy.options.flatMap(\.offers).contains { $0.moment != .week(0) || $0.queues.contains { $0 != nil } }
    return (hasStandardised ? [words("effects.sd")] : []) + (beginsLater ? [words("effects.later", ["week": "\(policy.weeks)"])] : [])
  }

  // MARK: Chance within draws

  /// The Monte Carlo error of a difference in each draw of a future of the world; `nil` where it is not paired or nobody counts.
  ///
  /// Over populations it is `sqrt(Σ (n_p e_p)²) / Σ n_p`, as youths of different populations are independent.
  func errors(_ quantity: Quantity, option: Int, world: Int = 0) -> [Double?] {
    results.draws(ofWorld: world).map { draw in
      var (squares, courses) = (0.0, 0)
      for population in policy.populations.indices {
        let mean = draw.cells[population][option][quantity]
        guard mean.count > 0 else { continue }
        guard let error = mean.differenceStandardError else { return nil }
        squares += (Double(mean.count) * error) * (Double(mean.count) * error)
        courses += mean.count
      }
      return courses > 0 ? squares.squareRoot() / Double(courses) : nil
    }
  }

  /// The share of the variance of a difference over the draws that is chance within draws: the mean squared Monte Carlo error over the
  /// variance. `nil` where there are fewer than two draws, the difference is not paired, or it never varies; at most 1.
  func noise(_ quantity: Quantity, option: Int) -> Double? {
    let errors = errors(quantity, option: option).compactMap(\.self)
    let values = results.differences(quantity, PolicyResults.Place(option: option)).compactMap(\.self)
    guard values.count >= 2, errors.count == values.count else { return nil }
    let n = Double(values.count)
    let mean = values.reduce(0, +) / n
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (n - 1)
    guard variance > 0 else { return nil }
    return min(1, errors.reduce(0) { $0 + $1 * $1 } / n / variance)
  }

  /// How much of the spread is chance, outcome by outcome; without draws the Monte Carlo error itself. `nil` where nothing is paired.
  var noiseTable: PolicyTable? {
    var table = PolicyTable(words(hasDraws ? "noise.caption" : "noise.error"), [words("column.what")] + others.map(option))
    for outcome in policy.outcomes {
      let (label, scale) = told(outcome.quantity)
      let cells = others.map { number -> Cell in
        if hasDraws {
          let share = noise(outcome.quantity, option: number)
          return Cell(text: percent(share), value: share)
        }
        let error = errors(outcome.quantity, option: number).compactMap(\.self).first
        return Cell(text: error.map { numbers.fixed($0 * scale.factor, 2) } ?? "–", value: error)
      }
      if cells.contains(where: { $0.value != nil }) { table.row([Cell(text: label)] + cells) }
    }
    return table.rows.isEmpty ? nil : table
  }
}
