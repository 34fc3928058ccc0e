/// One outcome of policy options in several scenarios.
///
/// Options and scenarios are kept in the order of their ids.
public struct ScenarioTable: Hashable, Sendable {
  /// An option with a value per scenario.
  public struct Row: Hashable, Sendable {
    public let id: String
    public let values: [Double]

    public init(id: String, values: [Double]) {
      self.id = id
      self.values = values
    }
  }

  public let rows: [Row]
  /// The ids of scenarios, in the order of the values.
  public let scenarios: [String]
  public let direction: Direction

  /// - Parameters:
  ///   - scenarios: the ids of one or more scenarios.
  ///   - rows: one or more options, each with a value per scenario in the order of `scenarios`.
  ///   - direction: whether more is better.
  /// - Throws: ``PolicyAnalysisError`` where there is no option or no scenario, an id is empty or given twice, a number of values differs
  ///   from that of scenarios, or a value is NaN, infinite or beyond ±1e50.
  public init(scenarios: [String], rows: [Row], direction: Direction) throws(PolicyAnalysisError) {
    guard !rows.isEmpty else { throw .optionCount(0) }
    guard !scenarios.isEmpty else { throw .none(.scenario) }
    try Named.option.check(rows.map(\.id))
    try Named.scenario.check(scenarios)
    for row in rows {
      guard row.values.count == scenarios.count else {
        throw .rowLength(row: row.id, got: row.values.count, columns: scenarios.count)
      }
      if let place = row.values.firstIndex(where: { !Magnitude.isFit($0) }) { throw .cellInvalid(row: row.id, column: scenarios[place]) }
    }
    let order = scenarios.indices.sorted { scenarios[$0] < scenarios[$1] }
    self.scenarios = order.map { scenarios[$0] }
    self.rows = rows.sorted { $0.id < $1.id }.map { row in Row(id: row.id, values: order.map { row.values[$0] }) }
    self.direction = direction
  }
}
