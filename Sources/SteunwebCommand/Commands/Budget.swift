import ArgumentParser
import Documents
import InputFiles
import MentorSimulation
import ModelTrust
import Reports
import SupportWebs

/// `steunweb budget`
struct Budget: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Where the uncertainty of a scenario's results comes from, and what more computing would buy.",
    discussion: """
      Runs a scenario for many draws of the parameters, each with some settings, youths and futures, all nested, and tells which part of the variance
      comes from chance, from differences between youths, between settings, and from what nobody knows; and how precise the mean would be with ten
      times as many futures, youths or draws.
      """)

  @Argument(help: ArgumentHelp("A scenario file.", valueName: "scenario"))
  var file: String

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Names of outcomes, as in outcomes.csv (default: the headline results).", valueName: "name"))
  var outcome: [String] = []

  @Option(help: ArgumentHelp("The arm; the first one with a programme by default.", valueName: "id"))
  var arm: String?

  @Option(help: ArgumentHelp("Draws of the parameters.", valueName: "n"))
  var draws = 200

  @Option(help: ArgumentHelp("Settings of each draw, of a population.", valueName: "n"))
  var settings = 8

  @Option(help: ArgumentHelp("Youths of each setting, of a population.", valueName: "n"))
  var youths = 16

  @Option(help: ArgumentHelp("Futures of each youth.", valueName: "n"))
  var futures = 4

  @OptionGroup var threads: ThreadsOption

  @Flag(help: "JSON for machines instead of tables for people.")
  var json = false

  @OptionGroup var language: LanguageOption

  func validate() throws {
    for (name, count) in [("draws", draws), ("settings", settings), ("youths", youths), ("futures", futures)]
    where !(2...100_000).contains(count) { throw ValidationError("'--\(name)' is 2 to 100000.") }
  }

  func run() async throws {
    let inputs = try ScenarioInputs.read(file)
    if inputs.cases.contains(where: { $0.file.provenance == .real }) {
      throw Failure(
        kind: .input,
        message: "\(file): error: a real youth is among the cases, and chances of events would be told of one\n"
          + "  fix: use invented cases or a population")
    }
    let quantities = try outcome.map { name in
      guard let quantity = Quantity(id: name) else { throw Failure.unknown(name, "outcome", among: Quantity.all.map(\.id)) }
      if case .summary(let summary) = quantity, Summary.costs.contains(summary) {
        throw Failure(
          kind: .input, message: "\(file): error: '\(name)' is a cost, and the budget counts none\n  fix: name another outcome")
      }
      return quantity
    }
    let ids = inputs.scenario.arms.map(\.id)
    let chosen = arm ?? inputs.scenario.arms.first { !$0.programmes.isEmpty }?.id ?? ids[0]
    guard ids.contains(chosen) else { throw Failure.unknown(chosen, "arm", among: ids) }
    let bar = ProgressBar(total: draws)
    let budget = await UncertaintyBudget.run(
      inputs.scenario, webs: inputs.webs, arm: chosen, quantities: quantities.isEmpty ? UncertaintyBudget.headlines : quantities,
      sizes: NestedVariance.Sizes(futures: futures, youths: youths, settings: settings, draws: draws), threads: threads.value
    ) { bar.show($0) }
    bar.finish()
    let report = BudgetReport(budget)
    print(json ? report.json.rendered() + "\n" : report.text(in: language.value), terminator: "")
  }
}
