/// The Pareto front of options over several outcomes: those that no other option beats in one outcome without losing in another.
///
/// An option is dominated by another that is at least as good in all outcomes and better in one. Options with equal outcomes do not
/// dominate each other: they are on the front together or not at all. With one outcome the front is the best option, or all that are
/// equally good.
///
/// Source: Pareto (1906), *Manuale di economia politica*; Miettinen (1999), *Nonlinear Multiobjective Optimization*, Springer, section 2.2.
public struct ParetoFront: Hashable, Sendable {
  /// An outcome that counts.
  public struct Criterion: Hashable, Sendable {
    public let outcome: String
    public let direction: Direction

    public init(outcome: String, direction: Direction) {
      self.outcome = outcome
      self.direction = direction
    }
  }

  /// An option with its outcomes.
  public struct Row: Hashable, Sendable {
    public let id: String
    /// In the order of criteria.
    public let values: [Double]
    /// All options that dominate it, in the order of ids; none on the front.
    public let dominatedBy: [String]
  }

  public let criteria: [Criterion]
  /// In the order of ids.
  public let rows: [Row]

  /// The ids on the front, in their order.
  public var front: [String] { rows.filter(\.dominatedBy.isEmpty).map(\.id) }

  /// - Parameters:
  ///   - criteria: the outcomes that count, one or more.
  ///   - options: one or more, each with a value per criterion in their order.
  /// - Throws: ``PolicyAnalysisError`` where there is no criterion or option, an id is empty or given twice, a number of values differs
  ///   from that of criteria, or a value is NaN, infinite or beyond ±1e50.
  /// - Complexity: O(options² × criteria).
  public init(criteria: [Criterion], options: [ScenarioTable.Row]) throws(PolicyAnalysisError) {
    guard !criteria.isEmpty else { throw .none(.outcome) }
    guard !options.isEmpty else { throw .optionCount(0) }
    try Named.outcome.check(criteria.map(\.outcome))
    try Named.option.check(options.map(\.id))
    for option in options {
      guard option.values.count == criteria.count else {
        throw .rowLength(row: option.id, got: option.values.count, columns: criteria.count)
      }
      if let place = option.values.firstIndex(where: { !Magnitude.isFit($0) }) {
        throw .cellInvalid(row: option.id, column: criteria[place].outcome)
      }
    }
    self.criteria = criteria
    let sorted = options.sorted { $0.id < $1.id }
    let gains = sorted.map { option in zip(criteria, option.values).map { $0.direction.gain($1) } }
    rows = sorted.indices.map { own in
      let better = sorted.indices.filter { other in
        zip(gains[other], gains[own]).allSatisfy { $0 >= $1 } && zip(gains[other], gains[own]).contains { $0 > $1 }
      }
      return Row(id: sorted[own].id, values: sorted[own].values, dominatedBy: better.map { sorted[$0].id })
    }
  }
}
