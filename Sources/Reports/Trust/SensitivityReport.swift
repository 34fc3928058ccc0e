public import Documents
import Evidence
import MentorSimulation
public import ModelTrust
public import Quantities
import Typesetting
import Wording

/// The sensitivity of one number of a scenario to the parameters, for people and as JSON and CSV for machines.
///
/// It tells which assumptions the number hangs on, within the model and the priors: not what is true.
public struct SensitivityReport {
  /// What was worked out.
  public enum Analysis: Sendable {
    case tornado(Tornado)
    case morris(MorrisEffects)
    case sobol(SobolIndices)
    case regression(RegressionSummary)
  }

  private let response: ModelResponse
  private let analysis: Analysis
  /// Runs of the scenario behind it.
  private let runs: Int

  /// - Parameters:
  ///   - response: the number and its inputs.
  ///   - analysis: what was worked out of it.
  ///   - runs: how many runs of the scenario are behind it.
  public init(_ response: ModelResponse, _ analysis: Analysis, runs: Int) {
    (self.response, self.analysis, self.runs) = (response, analysis, runs)
  }

  /// An input with its numbers: by the first the inputs are sorted.
  private struct Row {
    let input: String
    let size: Double
    let cells: [(key: String, value: Double?)]

    private func value(_ key: String) -> Double? { cells.first { $0.key == key }?.value }

    /// A number with its 95 % interval, where it has one.
    func text(_ key: String, _ numbers: NumberText) -> String {
      guard let value = value(key) else { return "–" }
      let name = key == "muStar" ? "" : key
      let ends = [name.isEmpty ? "low95" : name + "Low95", name.isEmpty ? "high95" : name + "High95"].compactMap(self.value)
      let interval = ends.count == 2 ? " (\(numbers.fixed(ends[0], 2)) – \(numbers.fixed(ends[1], 2)))" : ""
      return numbers.fixed(value, 3) + interval
    }
  }

  private var method: String {
    switch analysis {
    case .tornado: "tornado"
    case .morris: "morris"
    case .sobol: "sobol"
    case .regression: "regression"
    }
  }

  /// From the largest to the smallest, equal ones in the order of the inputs.
  private var rows: [Row] {
    let rows: [Row] =
      switch analysis {
      case .tornado(let tornado):
        tornado.bars.map { bar in
          Row(
            input: bar.input, size: bar.swing,
            cells: [("low", bar.low), ("base", bar.base), ("high", bar.high), ("swing", bar.swing), ("error", bar.standardError)])
        }
      case .morris(let effects):
        effects.rows.map { row in
          Row(
            input: row.input, size: row.muStar,
            cells: [
              ("muStar", row.muStar), ("low95", row.muStarInterval.lowerBound), ("high95", row.muStarInterval.upperBound), ("mu", row.mu),
              ("sigma", row.sigma),
            ])
        }
      case .sobol(let indices):
        indices.rows.map { row in
          Row(
            input: row.input, size: row.total.estimate ?? -1,
            cells: [
              ("first", row.first.estimate), ("firstLow95", row.first.interval?.lowerBound),
              ("firstHigh95", row.first.interval?.upperBound),
              ("total", row.total.estimate), ("totalLow95", row.total.interval?.lowerBound),
              ("totalHigh95", row.total.interval?.upperBound),
            ])
        }
      case .regression(let summary):
        summary.inputs.indices.map { j in
          Row(
            input: summary.inputs[j], size: abs(summary.ranks.coefficients[j]),
            cells: [
              ("src", summary.values.coefficients[j]), ("pcc", summary.values.partialCorrelations[j]),
              ("srrc", summary.ranks.coefficients[j]), ("prcc", summary.ranks.partialCorrelations[j]),
            ])
        }
      }
    return rows.indices.sorted { (-rows[$0].size, $0) < (-rows[$1].size, $1) }.map { rows[$0] }
  }

  // MARK: Text

  /// The report for people.
  ///
  /// - Parameters:
  ///   - language: the language of the text.
  ///   - most: how many inputs it lists; the others are counted.
  /// - Returns: the text, with a line break at its end.
  public func text(in language: Language, most: Int = 20) -> String {
    func words(_ key: String, _ values: [String: String] = [:]) -> String { Wording.text("sensitivity.\(key)", in: language, values) }
    let numbers = NumberText(language: language)
    let rows = rows
    let columns = (rows.first?.cells.map(\.key) ?? []).filter { !Self.isInterval($0) }
    var table = PlainTable([words("input")] + columns.map { words("column.\($0)") } + [words("status")])
    for row in rows.prefix(most) {
      table.row([row.input] + columns.map { row.text($0, numbers) } + [status(of: row.input, language)])
    }
    let arm = RunSummary.label(of: response.arm, in: response.scenario, language)
    let what = OutcomeCodebook.meaning(of: response.quantity.id, in: language)
    let heading = words(
      response.isDifference ? "heading.difference" : "heading",
      ["what": what, "arm": arm, "week": numbers.grouped(response.scenario.weeks)])
    let facts = words("facts", ["inputs": numbers.grouped(rows.count), "runs": numbers.grouped(runs), "seed": "\(response.scenario.seed)"])
    let wrapped = WrappedText(width: 118, bullet: "")
    let rest = rows.count > most ? [words("rest", ["n": numbers.grouped(rows.count - most)])] : []
    let notes = [words("\(method).how"), fit(words, numbers), words("caution")].compactMap(\.self).map(wrapped.lines)
    return ([heading + "\n" + facts, table.rendered() + (rest.isEmpty ? "" : "\n  " + rest[0])] + notes).joined(separator: "\n\n") + "\n"
  }

  /// What part of the variance the method accounts for.
  private func fit(_ words: (String, [String: String]) -> String, _ numbers: NumberText) -> String? {
    switch analysis {
    case .tornado, .morris: return nil
    case .sobol(let indices):
      let noise = indices.noiseVariance.map { $0 / indices.variance }
      return words(
        "sobol.fit",
        ["sum": indices.sumOfFirst.map { numbers.fixed($0, 2) } ?? "–", "noise": noise.map { numbers.fixed(100 * $0, 0) } ?? "–"])
    case .regression(let summary):
      return words("regression.fit", ["r": numbers.fixed(summary.values.rSquared, 2), "rank": numbers.fixed(summary.ranks.rSquared, 2)])
    }
  }

  private static func isInterval(_ key: String) -> Bool { key.hasSuffix("ow95") || key.hasSuffix("igh95") }

  /// What the parameters of an input rest on: the weakest of them.
  private func status(of input: String, _ language: Language) -> String {
    let ids = response.sources.first { ModelResponse.id($0) == input }?.parameters ?? []
    let all = ids.compactMap { response.scenario.parameters[$0]?.status }
    let weakest = [ParameterStatus.assumption, .calibrated, .derived, .evidence].first { all.contains($0) }
    return weakest.map { Wording.text("ParameterStatus.\($0.rawValue)", in: language) } ?? ""
  }

  // MARK: For machines

  /// One row per input, from the largest to the smallest.
  public var csv: String {
    let rows = rows
    let keys = rows.first?.cells.map(\.key) ?? []
    let lines =
      [["input"] + keys + ["parameters"]]
      + rows.map { row in
        let source = response.sources.first { ModelResponse.id($0) == row.input }
        return [row.input] + row.cells.map { $0.value.map { "\($0)" } ?? "" } + [source?.parameters.joined(separator: " ") ?? ""]
      }
    return lines.map { $0.joined(separator: ",") + "\n" }.joined()
  }

  public var json: JSONText {
    .object([
      ("format", .string("steunweb-sensitivity/1")), ("steunweb", .string(Version.current)), ("method", .string(method)),
      ("outcome", .string(response.quantity.id)), ("arm", .string(response.arm)), ("difference", .bool(response.isDifference)),
      ("week", .integer(response.scenario.weeks)), ("seed", .string("\(response.scenario.seed)")), ("runs", .integer(runs)),
      (
        "inputs",
        .array(
          rows.map { row in
            .object(
              [("input", .string(row.input))] + row.cells.map { ($0.key, .optional($0.value)) } + [
                (
                  "parameters",
                  .array((response.sources.first { ModelResponse.id($0) == row.input }?.parameters ?? []).map { .string($0) })
                )
              ])
          })
      ),
    ])
  }
}
