public import Interchange
public import Quantities

/// Measures many webs on several threads and hands over the rows in the order of the input.
///
/// Memory does not grow with the number of webs: a bounded number of batches is under way at a time.
public enum MeasureRun {
  /// How many units a batch holds: enough to make up for handing it over, few enough to keep every thread busy.
  static let batch = 64

  /// What a run saw.
  public struct Report: Sendable {
    public internal(set) var units = 0
    public internal(set) var webs = 0
    /// What was wrong with invalid units, the first thousand; empty when all were right.
    public internal(set) var problems: [Diagnostic] = []
    public internal(set) var invalidUnits = 0
    /// What was repaired in foreign data on the way in.
    public internal(set) var findings = FindingsLog()
    /// The attributes of the request that somebody bears.
    public internal(set) var attributes: Set<String> = []
  }

  private struct Outcome: Sendable {
    let index: Int
    let units: Int
    let rows: [MeasuredWeb]
    let problems: [Diagnostic]
    let invalid: Int
    let findings: FindingsLog
  }

  /// Measures all units, and hands over their rows batch by batch, in the order of the units.
  ///
  /// - Parameters:
  ///   - threads: how many batches are measured at a time; rows do not depend on it.
  ///   - next: the next unit, or `nil` behind the last; called by one thread.
  ///   - onRows: takes the rows of a batch, in order; called by one thread. An invalid unit has no rows.
  ///   - request: what the table shall hold.
  /// - Returns: what was seen, invalid units included.
  /// - Throws: what `next` and `onRows` throw.
  public static func run(
    _ request: MeasureRequest, threads: Int, next: () throws -> MeasureUnit?, onRows: ([MeasuredWeb], Report) throws -> Void
  ) async throws -> Report {
    var report = Report()
    try await withThrowingTaskGroup(of: Outcome.self) { group in
      var (begun, received, done, isOver) = (0, 0, 0, false)
      var waiting: [Int: Outcome] = [:]
      while true {
        while !isOver, begun - received < threads, begun - done < 4 * threads + 4 {
          var units: [MeasureUnit] = []
          while units.count < batch, let unit = try next() { units.append(unit) }
          isOver = units.count < batch
          if units.isEmpty { break }
          let (index, batch) = (begun, units)
          begun += 1
          group.addTask { try outcome(of: batch, index, request) }
        }
        guard let outcome = try await group.next() else { break }
        received += 1
        waiting[outcome.index] = outcome
        while let ready = waiting.removeValue(forKey: done) {
          done += 1
          report.units += ready.units
          report.webs += ready.rows.count
          report.invalidUnits += ready.invalid
          report.problems += ready.problems.prefix(max(0, 1_000 - report.problems.count))
          report.findings.add(contentsOf: ready.findings)
          for row in ready.rows { report.attributes.formUnion(row.attributes) }
          try onRows(ready.rows, report)
        }
      }
    }
    return report
  }

  private static func outcome(of units: [MeasureUnit], _ index: Int, _ request: MeasureRequest) throws -> Outcome {
    var rows: [MeasuredWeb] = []
    var problems: [Diagnostic] = []
    var invalid = 0
    var findings = FindingsLog()
    for unit in units {
      do {
        rows += try unit.measured(request, &findings)
      } catch let error as InvalidInput {
        problems += error.diagnostics
        invalid += 1
      }
    }
    return Outcome(index: index, units: units.count, rows: rows, problems: problems, invalid: invalid, findings: findings)
  }
}
