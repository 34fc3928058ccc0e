/// Outcomes of policy options in several scenarios, each with the same draws of the parameters: futures of which nobody knows how likely
/// they are.
///
/// Options and outcomes are kept in the order of their ids, and so are scenarios: nothing depends on the order in which they are given.
public struct ScenarioSamples: Hashable, Sendable {
  /// An outcome of an option.
  public struct Outcome: Hashable, Sendable {
    public let id: String
    /// By scenario, in the order in which scenarios are named, and draw.
    public let values: [[Double]]

    public init(id: String, values: [[Double]]) {
      self.id = id
      self.values = values
    }
  }

  /// An option with its outcomes.
  public struct Option: Hashable, Sendable {
    public let id: String
    public let outcomes: [Outcome]

    public init(id: String, outcomes: [Outcome]) {
      self.id = id
      self.outcomes = outcomes
    }
  }

  /// In the order of ids; the values of outcomes follow ``scenarios``.
  public let options: [Option]
  /// The ids of scenarios, in their order.
  public let scenarios: [String]
  /// The ids of outcomes, in their order.
  public let outcomes: [String]
  /// How many draws each scenario has, at least 2.
  public let draws: Int

  /// - Parameters:
  ///   - scenarios: the ids of one or more scenarios.
  ///   - options: two or more, each with the same outcomes in every scenario and draw.
  /// - Throws: ``PolicyAnalysisError`` where there are fewer than two options or draws, no scenario or no outcome, an id is empty or given
  ///   twice, an option lacks an outcome or has another, numbers of scenarios or draws differ, or a value is NaN, infinite or beyond ±1e50.
  public init(scenarios: [String], options: [Option]) throws(PolicyAnalysisError) {
    guard options.count >= 2 else { throw .optionCount(options.count) }
    guard !scenarios.isEmpty else { throw .none(.scenario) }
    try Named.option.check(options.map(\.id))
    try Named.scenario.check(scenarios)
    let known = options[0].outcomes.map(\.id).sorted()
    guard !known.isEmpty else { throw .none(.outcome) }
    try Named.outcome.check(known)
    let draws = options[0].outcomes[0].values.first?.count ?? 0
    let order = scenarios.indices.sorted { scenarios[$0] < scenarios[$1] }
    var sorted: [Option] = []
    for option in options.sorted(by: { $0.id < $1.id }) {
      guard option.outcomes.map(\.id).sorted() == known else { throw .otherOutcomes(option: option.id) }
      for outcome in option.outcomes {
        let isWhole = outcome.values.count == scenarios.count && outcome.values.allSatisfy { $0.count == draws }
        guard isWhole else { throw .scenarioShape(option: option.id, outcome: outcome.id, scenarios: scenarios.count, draws: draws) }
        for place in order {
          guard let draw = outcome.values[place].firstIndex(where: { !Magnitude.isFit($0) }) else { continue }
          throw .outcomeInvalid(option: option.id, outcome: outcome.id, scenario: scenarios[place], draw: draw)
        }
      }
      sorted.append(
        Option(
          id: option.id,
          outcomes: option.outcomes.sorted { $0.id < $1.id }.map { own in Outcome(id: own.id, values: order.map { own.values[$0] }) }))
    }
    guard draws >= 2 else { throw .tooFewDraws(draws) }
    self.options = sorted
    self.scenarios = order.map { scenarios[$0] }
    outcomes = known
    self.draws = draws
  }

  /// The means of one outcome over the draws, by option and scenario.
  ///
  /// - Parameters:
  ///   - outcome: the id of an outcome.
  ///   - direction: whether more of it is better.
  /// - Throws: ``PolicyAnalysisError/unknownID(_:_:known:)``.
  public func means(of outcome: String, direction: Direction) throws(PolicyAnalysisError) -> ScenarioTable {
    let place = try Named.outcome.place(of: outcome, among: outcomes)
    let rows = options.map { option in
      ScenarioTable.Row(id: option.id, values: option.outcomes[place].values.map { MonteCarloEstimate(meanOf: $0).value })
    }
    return try ScenarioTable(scenarios: scenarios, rows: rows, direction: direction)
  }
}
