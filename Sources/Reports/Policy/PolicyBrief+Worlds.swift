import MentorSimulation
import PolicyAnalysis
import Quantities
import Typesetting

/// How options hold up in other futures of the world, and against several outcomes at once.
extension PolicyBrief {
  /// The limits that the policy sets, for outcomes with a direction.
  var thresholds: [(outcome: PolicyOutcome, threshold: Threshold)] {
    policy.outcomes.compactMap { outcome in
      guard let limit = outcome.threshold, outcome.better != .neither else { return nil }
      return (outcome, Threshold(outcome: outcome.quantity.id, outcome.better == .more ? .atLeast : .atMost, limit))
    }
  }

  var hasWorlds: Bool { policy.worlds.count > 1 }

  /// Regret over the futures of the world; empty for one of them.
  var worldPieces: [PolicySection.Piece] { hasWorlds ? regretPieces : [] }

  private func mean(_ outcome: PolicyOutcome, option: Int, world: Int) -> Double? {
    Spread(results.means(outcome.quantity, PolicyResults.Place(option: option, world: world)))?.mean
  }

  private var regretPieces: [PolicySection.Piece] {
    let outcome = mainOutcome
    guard outcome.better != .neither else { return [.paragraph(words("worlds.noDirection"))] }
    let (label, scale) = told(outcome.quantity)
    let unit = scale == .hundred ? words("of100", ["label": label]) : label
    let decimals = scale == .hundred ? 1 : 2
    do throws(PolicyAnalysisError) {
      var rows: [ScenarioTable.Row] = []
      for number in policy.options.indices {
        let values = policy.worlds.indices.compactMap { mean(outcome, option: number, world: $0) }
        guard values.count == policy.worlds.count else { return [.paragraph(words("worlds.undefined", ["label": label]))] }
        rows.append(ScenarioTable.Row(id: policy.options[number].id, values: values))
      }
      let table = try ScenarioTable(
        scenarios: policy.worlds.map(\.id), rows: rows, direction: outcome.better == .more ? .maximise : .minimise)
      let regrets = RegretTable(table)
      func worlds(_ ids: [String]) -> String { list(ids.map { id in policy.worlds.firstIndex { $0.id == id }.map(world) ?? id }) }
      var told = PolicyTable(
        words("worlds.caption", ["label": unit]),
        [words("column.optionName")] + policy.worlds.indices.map(world) + [words("column.regret")])
      for (number, own) in policy.options.enumerated() {
        guard let row = regrets.rows.first(where: { $0.id == own.id }) else { continue }
        told.row(
          [Cell(text: option(number))]
            + policy.worlds.indices.map { place in
              let value = mean(outcome, option: number, world: place)
              return Cell(text: value.map { numbers.fixed($0 * scale.factor, decimals) } ?? "–", value: value)
            } + [Cell(text: numbers.fixed(row.largest * scale.factor, decimals), value: row.largest)])
      }
      let sentences = regrets.rows.map { row -> String in
        row.largest == 0
          ? words("worlds.never", ["option": option(id: row.id)])
          : words(
            "worlds.regret",
            [
              "option": option(id: row.id), "x": numbers.fixed(row.largest * scale.factor, decimals), "label": unit,
              "worlds": worlds(row.worstScenarios),
            ])
      }
      let best = words("worlds.minimax", ["options": list(regrets.minimax.map { "“\(option(id: $0))”" })])
      return [.paragraph(words("worlds.note")), .table(told), .list(sentences), .paragraph(best)]
    } catch {
      preconditionFailure("Futures of the world and options have ids of their own: \(error.problem)")
    }
  }

  /// In how many draws all limits are met; empty without limits.
  var satisficingPieces: [PolicySection.Piece] {
    let limits = thresholds
    guard !limits.isEmpty else { return [] }
    let told = limits.map { outcome, threshold -> String in
      let (label, scale) = self.told(outcome.quantity)
      let limit = scale == .hundred ? numbers.fixed(threshold.limit * 100, 0) : numbers.short(threshold.limit)
      return words("limit.\(threshold.side.rawValue).\(scale == .hundred ? "hundred" : "one")", ["label": label, "x": limit])
    }
    var pieces: [PolicySection.Piece] = [.paragraph(words("limits.note")), .list(told)]
    guard hasDraws else { return pieces + [.paragraph(words("limits.noDraws"))] }
    do throws(PolicyAnalysisError) {
      var options: [ScenarioSamples.Option] = []
      for number in policy.options.indices {
        var outcomes: [ScenarioSamples.Outcome] = []
        for outcome in limits.map(\.outcome) {
          let values = policy.worlds.indices.map { world in
            results.means(outcome.quantity, PolicyResults.Place(option: number, world: world)).compactMap(\.self)
          }
          guard values.allSatisfy({ $0.count == policy.draws }) else {
            return pieces + [.paragraph(words("worlds.undefined", ["label": self.told(outcome.quantity).label]))]
          }
          outcomes.append(ScenarioSamples.Outcome(id: outcome.quantity.id, values: values))
        }
        options.append(ScenarioSamples.Option(id: policy.options[number].id, outcomes: outcomes))
      }
      let samples = try ScenarioSamples(scenarios: policy.worlds.map(\.id), options: options)
      let met = try Satisficing(samples, thresholds: limits.map(\.threshold))
      pieces.append(
        .list(
          policy.options.indices.compactMap { number in
            met.rows.first { $0.id == policy.options[number].id }.map { row in
              words(hasWorlds ? "limits.met.worlds" : "limits.met", ["option": option(number), "n": hundred(row.share.value)])
            }
          }))
      return pieces
    } catch {
      preconditionFailure("Outcomes of draws are finite numbers: \(error.problem)")
    }
  }

  // MARK: Several outcomes at once

  /// Which options no other beats in all outcomes that have a direction; empty for fewer than two of these.
  var paretoPieces: [PolicySection.Piece] {
    let valued = policy.outcomes.filter { $0.better != .neither }
    guard valued.count >= 2 else { return [] }
    do throws(PolicyAnalysisError) {
      var rows: [ScenarioTable.Row] = []
      for number in policy.options.indices {
        let values = valued.compactMap { mean($0, option: number, world: 0) }
        guard values.count == valued.count else { continue }
        rows.append(ScenarioTable.Row(id: policy.options[number].id, values: values))
      }
      guard rows.count >= 2 else { return [] }
      let front = try ParetoFront(
        criteria: valued.map { ParetoFront.Criterion(outcome: $0.quantity.id, direction: $0.better == .more ? .maximise : .minimise) },
        options: rows)
      let sentences = policy.options.indices.compactMap { number -> String? in
        guard let row = front.rows.first(where: { $0.id == policy.options[number].id }) else {
          return words("pareto.undefined", ["option": option(number)])
        }
        return row.dominatedBy.isEmpty
          ? words("pareto.front", ["option": option(number)])
          : words("pareto.beaten", ["option": option(number), "by": list(row.dominatedBy.map { "“\(option(id: $0))”" })])
      }
      let outcomes = valued.map { outcome in
        words("pareto.\(outcome.better.rawValue)", ["label": told(outcome.quantity).label])
      }
      return [.paragraph(words("pareto.note")), .list(outcomes), .list(sentences), .paragraph(words("pareto.harm"))]
    } catch {
      preconditionFailure("Means of draws are finite numbers: \(error.problem)")
    }
  }
}
