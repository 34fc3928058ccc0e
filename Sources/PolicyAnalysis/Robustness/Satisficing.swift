/// Satisficing: in which share of scenarios and draws an option meets all thresholds at once.
///
/// Every scenario counts the same, and every draw of it; that is a measure of robustness and not a chance, since nobody knows how likely
/// the scenarios are. The standard error takes the scenarios as given and draws as chance: it is that of the mean over draws of the share
/// of scenarios, so that it holds too where scenarios share their draws.
///
/// Sources: Starr (1963), *Product Design and Decision Theory*, Prentice-Hall; Herman et al. (2015), *J. Water Resour. Plann. Manage.*
/// 141(10), 04015012 (domain criterion).
public struct Satisficing: Hashable, Sendable {
  /// How often an option meets all thresholds.
  public struct Row: Hashable, Sendable {
    public let id: String
    /// Over all scenarios and draws, in 0...1.
    public let share: MonteCarloEstimate
    /// Over the draws of each scenario, in the order of scenarios.
    public let byScenario: [MonteCarloEstimate]
    /// The scenarios in which the share is smallest, in the order of ids.
    public let worstScenarios: [String]
  }

  public let thresholds: [Threshold]
  /// In the order of ids.
  public let rows: [Row]
  /// The options with the largest share, in the order of ids: more than one where they are equal.
  public let most: [String]

  /// - Parameters:
  ///   - samples: outcomes by scenario and draw.
  ///   - thresholds: one or more; of one outcome there may be one on either side.
  /// - Throws: ``PolicyAnalysisError`` where there is none, an outcome is unknown, or a limit is NaN, infinite or beyond ±1e50.
  /// - Complexity: O(options × scenarios × draws × thresholds).
  public init(_ samples: ScenarioSamples, thresholds: [Threshold]) throws(PolicyAnalysisError) {
    guard !thresholds.isEmpty else { throw .noThresholds }
    var places: [Int] = []
    for threshold in thresholds {
      guard Magnitude.isFit(threshold.limit) else { throw .thresholdInvalid(outcome: threshold.outcome) }
      places.append(try Named.outcome.place(of: threshold.outcome, among: samples.outcomes))
    }
    let scenarios = samples.scenarios
    let counted = samples.options.map { option in
      // By scenario and draw: 1 where all are met.
      let met = scenarios.indices.map { scenario in
        (0..<samples.draws).map { draw in
          zip(thresholds, places).allSatisfy { $0.isMet(by: option.outcomes[$1].values[scenario][draw]) } ? 1.0 : 0
        }
      }
      let byDraw = (0..<samples.draws).map { draw in met.reduce(0) { $0 + $1[draw] } / Double(scenarios.count) }
      let byScenario = met.map { MonteCarloEstimate(meanOf: $0) }
      let least = byScenario.reduce(1) { min($0, $1.value) }
      let row = Row(
        id: option.id, share: MonteCarloEstimate(meanOf: byDraw), byScenario: byScenario,
        worstScenarios: zip(scenarios, byScenario).filter { $0.1.value == least }.map(\.0))
      // Whole numbers compare exactly where shares of draws add up in another order.
      return (row: row, hits: met.joined().count { $0 == 1 })
    }
    self.thresholds = thresholds
    rows = counted.map(\.row)
    let best = counted.map(\.hits).max() ?? 0
    most = counted.filter { $0.hits == best }.map(\.row.id)
  }
}
