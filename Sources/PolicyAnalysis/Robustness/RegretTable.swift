/// Regret: what an option yields less than the best option of the same scenario.
///
/// `regret(i, s) = best over options in s - value(i, s)`, in the good direction, so that it is at least 0 and 0 for the best. The **minimax
/// regret** choice has the smallest largest regret. It needs no chances of scenarios. It does depend on which options are compared: a new
/// option that nobody would choose can still change it.
///
/// Sources: Savage (1951), *J. Am. Stat. Assoc.* 46, 55–67; Lempert et al. (2006), *Manage. Sci.* 52(4), 514–528.
public struct RegretTable: Hashable, Sendable {
  /// The regrets of an option.
  public struct Row: Hashable, Sendable {
    public let id: String
    /// By scenario, each at least 0.
    public let regrets: [Double]
    /// The largest of them.
    public let largest: Double
    /// The scenarios in which it is largest, in the order of ids; all where it never regrets.
    public let worstScenarios: [String]
  }

  /// In the order of ids.
  public let rows: [Row]
  /// The ids of scenarios, in the order of the regrets.
  public let scenarios: [String]
  /// The options with the smallest largest regret, in the order of ids: more than one where they are equal.
  public let minimax: [String]

  /// - Complexity: O(options × scenarios).
  public init(_ table: ScenarioTable) {
    let gains = table.rows.map { $0.values.map(table.direction.gain) }
    let best = table.scenarios.indices.map { scenario in gains.reduce(gains[0][scenario]) { max($0, $1[scenario]) } }
    scenarios = table.scenarios
    rows = table.rows.indices.map { option in
      let regrets = zip(best, gains[option]).map { $0 - $1 }
      let largest = regrets.reduce(0, max)
      return Row(
        id: table.rows[option].id, regrets: regrets, largest: largest,
        worstScenarios: zip(table.scenarios, regrets).filter { $0.1 == largest }.map(\.0))
    }
    let least = rows.dropFirst().reduce(rows[0].largest) { min($0, $1.largest) }
    minimax = rows.filter { $0.largest == least }.map(\.id)
  }
}
