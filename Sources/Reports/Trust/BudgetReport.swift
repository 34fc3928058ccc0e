public import Documents
import MentorSimulation
public import ModelTrust
public import Quantities
import Typesetting
import Wording

/// Where the uncertainty of a scenario's results comes from, and what more computing would buy.
public struct BudgetReport {
  private let budget: UncertaintyBudget

  public init(_ budget: UncertaintyBudget) { self.budget = budget }

  private var levels: [NestedVariance.Level] { NestedVariance.Level.allCases.filter { budget.sizes[$0] > 1 } }

  private func name(_ quantity: Quantity, _ language: Language) -> String { OutcomeCodebook.meaning(of: quantity.id, in: language) }

  /// The text, with a line break at its end.
  public func text(in language: Language) -> String {
    func words(_ key: String, _ values: [String: String] = [:]) -> String { Wording.text("budget.\(key)", in: language, values) }
    let numbers = NumberText(language: language)
    let arm = RunSummary.label(of: budget.arm, in: budget.scenario, language)
    let facts = words(
      budget.scenario.isInvented ? "facts" : "facts.case",
      [
        "draws": numbers.grouped(budget.sizes.draws), "settings": "\(budget.sizes.settings)", "youths": "\(budget.sizes.youths)",
        "futures": "\(budget.sizes.futures)", "seed": "\(budget.scenario.seed)",
      ])
    let heading = words("title", ["arm": arm, "week": numbers.grouped(budget.scenario.weeks)]) + "\n" + facts
    var parts = [heading]
    for (key, sizes) in [
      ("one", NestedVariance.Sizes(futures: 1, youths: 1, settings: 1, draws: 1)), ("mean", budget.scenario.nestedSizes),
    ] {
      var table = PlainTable(
        [words("column.result"), words("column.\(key == "one" ? "mean" : "error")")] + levels.map { words("source.\($0.rawValue)") })
      for result in budget.results {
        let value = key == "one" ? result.variance.mean : result.variance.standardError(of: sizes)
        table.row(
          [label(result.quantity, isDifference: result.isDifference, words, language), number(value, numbers)]
            + levels.map { level in result.variance.share(level, of: sizes).map { "\(numbers.fixed(100 * $0, 0)) %" } ?? "–" })
      }
      parts.append(words("share.\(key)\(budget.scenario.isInvented ? "" : ".cases")", run(sizes, numbers)) + "\n" + table.rendered())
    }
    let wrapped = WrappedText(width: 118, bullet: "")
    return (parts + [purchases(words, language, numbers), wrapped.lines(words("how")), wrapped.lines(words("caution"))]).joined(
      separator: "\n\n") + "\n"
  }

  private func label(
    _ quantity: Quantity, isDifference: Bool, _ words: (String, [String: String]) -> String, _ language: Language
  ) -> String {
    let name = name(quantity, language)
    return isDifference ? words("difference", ["what": name]) : name
  }

  private func run(_ sizes: NestedVariance.Sizes, _ numbers: NumberText) -> [String: String] {
    [
      "youths": numbers.grouped(sizes.youths * sizes.settings), "futures": numbers.grouped(sizes.futures),
      "settings": numbers.grouped(sizes.settings), "cases": numbers.grouped(budget.scenario.youthCount),
    ]
  }

  private func number(_ x: Double, _ numbers: NumberText) -> String { numbers.fixed(x, abs(x) >= 10 ? 2 : 4) }

  // MARK: What computing buys

  /// A run, and which levels differ from one to the next.
  private struct Purchase {
    let key: String
    let sizes: NestedVariance.Sizes
    let levels: [NestedVariance.Level]
  }

  /// The draws that are told of where the scenario has none.
  private static let someDraws = 100

  /// The run that the scenario asks for, and that run with ten times as many futures, youths, draws.
  private var purchases: [Purchase] {
    let own = budget.scenario.nestedSizes
    let levels = budget.scenario.variedLevels
    var (futures, youths, draws) = (own, own, own)
    futures.futures *= 10
    youths.youths *= 10
    let hasDraws = budget.scenario.draws > 0
    draws.draws = hasDraws ? 10 * own.draws : Self.someDraws
    return [Purchase(key: "own", sizes: own, levels: levels), Purchase(key: "futures", sizes: futures, levels: levels)]
      + (budget.scenario.isInvented ? [Purchase(key: "youths", sizes: youths, levels: levels)] : [])
      + [Purchase(key: hasDraws ? "draws" : "someDraws", sizes: draws, levels: hasDraws ? levels : levels + [.parameters])]
  }

  private func purchases(
    _ words: (String, [String: String]) -> String, _ language: Language, _ numbers: NumberText
  ) -> String {
    var table = PlainTable([words("precision", [:])] + purchases.map { words("buys.\($0.key)", ["n": "\(Self.someDraws)"]) })
    for result in budget.results {
      table.row(
        [label(result.quantity, isDifference: result.isDifference, words, language)]
          + purchases.map { number(result.variance.standardError(of: $0.sizes, over: $0.levels), numbers) })
    }
    return table.rendered()
  }

  // MARK: For machines

  public var json: JSONText {
    .object([
      ("format", .string("steunweb-budget/1")), ("steunweb", .string(Version.current)), ("arm", .string(budget.arm)),
      ("week", .integer(budget.scenario.weeks)), ("seed", .string("\(budget.scenario.seed)")),
      ("draws", .integer(budget.sizes.draws)), ("settings", .integer(budget.sizes.settings)), ("youths", .integer(budget.sizes.youths)),
      ("futures", .integer(budget.sizes.futures)),
      (
        "results",
        .array(
          budget.results.map { result in
            .object(
              [
                ("outcome", .string(result.quantity.id)), ("difference", .bool(result.isDifference)),
                ("mean", .number(result.variance.mean)),
              ]
                + levels.flatMap { level in
                  [
                    ("variance.\(level.rawValue)", .optional(result.variance.variance(level))),
                    ("error.\(level.rawValue)", .optional(result.variance.standardError(level))),
                    ("share.\(level.rawValue)", .optional(result.variance.share(level))),
                    ("shareOfRun.\(level.rawValue)", .optional(result.variance.share(level, of: budget.scenario.nestedSizes))),
                  ]
                } + purchases.map { ("standardError.\($0.key)", .number(result.variance.standardError(of: $0.sizes, over: $0.levels))) })
          })
      ),
    ])
  }
}
