/// Costs and effects of policy options over draws of the parameters: what a probabilistic analysis hands to the decision.
///
/// Draw `d` is the same draw of the parameters for every option, so that differences between options can be taken draw by draw. Options are
/// kept in the order of their ids: nothing depends on the order in which they are given, and equal ones are told apart by id.
public struct OptionSamples: Hashable, Sendable {
  /// An option with a cost and an effect per draw.
  public struct Option: Hashable, Sendable {
    public let id: String
    /// In euros, or any other unit that all options share.
    public let costs: [Double]
    /// In the unit of which more is better, the same for all options.
    public let effects: [Double]

    public init(id: String, costs: [Double], effects: [Double]) {
      self.id = id
      self.costs = costs
      self.effects = effects
    }
  }

  /// In the order of their ids.
  public let options: [Option]
  /// How many draws there are, at least 2.
  public let draws: Int

  public var ids: [String] { options.map(\.id) }

  /// - Parameter options: two or more, in any order, each with one cost and one effect per draw.
  /// - Throws: ``PolicyAnalysisError`` where there are fewer than two options or draws, an id is empty or given twice, numbers of draws
  ///   differ, or a number is NaN, infinite or beyond ±1e50.
  /// - Complexity: O(options × draws).
  public init(_ options: [Option]) throws(PolicyAnalysisError) {
    guard options.count >= 2 else { throw .optionCount(options.count) }
    try Named.option.check(options.map(\.id))
    let sorted = options.sorted { $0.id < $1.id }
    let draws = sorted[0].costs.count
    guard draws >= 2 else { throw .tooFewDraws(draws) }
    for option in sorted {
      for (quantity, values) in [(Quantity.cost, option.costs), (.effect, option.effects)] {
        guard values.count == draws else { throw .drawCount(option: option.id, quantity, got: values.count, draws: draws) }
        if let draw = values.firstIndex(where: { !Magnitude.isFit($0) }) {
          throw .valueInvalid(option: option.id, quantity, draw: draw, count: values.count { !Magnitude.isFit($0) })
        }
      }
    }
    self.options = sorted
    self.draws = draws
  }

  /// What a number of an option is, for texts of errors.
  public enum Quantity: String, Hashable, Sendable {
    case cost, effect
  }

  /// The mean cost and effect of each option over the draws, in the order of ids.
  public var expected: [ExpectedOutcome] {
    options.map { option in
      ExpectedOutcome(
        id: option.id, cost: MonteCarloEstimate(meanOf: option.costs).value, effect: MonteCarloEstimate(meanOf: option.effects).value)
    }
  }
}
