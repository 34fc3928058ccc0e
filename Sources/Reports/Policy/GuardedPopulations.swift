import PolicyAnalysis

/// Which populations a report may tell of by themselves: none of fewer than ten youths, nor one from which such a number would follow.
struct GuardedPopulations {
  /// The smallest number of youths that is told.
  static let limit = 10
  private let row: SuppressedTable.Row

  /// - Parameter policy: whose populations.
  init(_ policy: Policy) {
    do throws(PolicyAnalysisError) {
      let counts = policy.populations.indices.map { policy.youths(ofPopulation: $0) }
      row = try SuppressedTable(
        columns: policy.populations.map(\.id), rows: [SuppressedTable.Counts(id: "all", counts: counts)], limit: Self.limit
      ).rows[0]
    } catch {
      preconditionFailure("Populations of a policy have ids of their own: \(error.problem)")
    }
  }

  /// The numbers of the populations that may be told of.
  var shown: [Int] { row.cells.indices.filter { row.cells[$0].count != nil } }

  /// The populations and tags that may be told of: a tag holds no population that may not, so that nothing more follows from it.
  func groups(_ policy: Policy) -> [PolicyGroup] {
    shown.map { .population($0) }
      + policy.tags.map { .tag($0) }.filter { policy.populations(of: $0).allSatisfy { count($0) != nil } }
  }

  /// The youths of a population; `nil` where that is not told.
  func count(_ population: Int) -> Int? { row.cells[population].count }

  /// All youths; `nil` where they are too few.
  var total: Int? { row.total.count }

  /// Whether something is hidden.
  var hidesSomething: Bool { total == nil || shown.count < row.cells.count }
}
