import CLanes
public import Lanes

extension Simulation {
  /// Runs all courses and writes them down one by one.
  ///
  /// - Parameters:
  ///   - request: what to write down; costs only where the simulation counts them.
  ///   - threads: how many parts run at a time; no influence on the result.
  ///   - vectors: how many lanes the dense steps take at a time; no influence on the result.
  /// - Returns: a record for each course in each arm.
  /// - Complexity: time O(courses × arms × horizon × ties), memory O(courses × arms × (outcomes × weeks + summaries)).
  public func records(_ request: CourseRecords.Request, threads: Int, vectors: VectorWidth = .best) async -> CourseRecords {
    let jobs = max(1, min(threads, (courses + Rows.lanes - 1) / Rows.lanes))
    let size = ((courses + jobs - 1) / jobs + Rows.lanes - 1) / Rows.lanes * Rows.lanes
    let parts = await withTaskGroup(of: (Int, [CourseRecords.Column: [Float]]).self) { group in
      for job in 0..<jobs where job * size < courses {
        group.addTask { (job, columns(request, job * size..<min(courses, (job + 1) * size), vectors)) }
      }
      var parts: [Int: [CourseRecords.Column: [Float]]] = [:]
      for await (job, part) in group { parts[job] = part }
      return parts.sorted { $0.key < $1.key }.map(\.value)
    }
    let whole = parts.dropFirst().reduce(into: parts[0]) { whole, part in whole.merge(part) { $0 + $1 } }
    return CourseRecords(arms: arms.map(\.id), weeks: weeks, courses: courses, columns: whole)
  }

  private func columns(
    _ request: CourseRecords.Request, _ part: Range<Int>, _ vectors: VectorWidth
  ) -> [CourseRecords.Column: [Float]] {
    var columns: [CourseRecords.Column: [Float]] = [:]
    let tile = tile(plans, vectors)
    for first in stride(from: part.lowerBound, to: part.upperBound, by: Rows.lanes) {
      let starts = courseStarts(first..<min(part.upperBound, first + Rows.lanes))
      for fact in request.facts { columns[.start(fact), default: []] += starts.map(fact.value) }
      tile.begin(starts)
      var position = 0
      for week in 0...horizon {
        if position < weeks.count, weeks[position] == week {
          write(request.outcomes, tile, week: week, to: &columns)
          position += 1
        }
        if week < horizon { tile.advance(week: week) }
      }
      write(request.summaries, tile, to: &columns)
    }
    return columns
  }

  private func write(_ outcomes: [Outcome], _ tile: Tile, week: Int, to columns: inout [CourseRecords.Column: [Float]]) {
    for arm in arms.indices {
      let report = tile.report(arm: arm)
      for outcome in outcomes {
        let exists = !outcome.isOnGrid || week % constants.outcomes.gridWeeks == 0
        columns[.outcome(outcome, arm: arm, week: week), default: []] += (0..<tile.count).map { lane in
          guard exists, outcome.condition.map({ report[$0.row, lane] > 0 }) ?? true else { return .nan }
          return report[outcome.row, lane]
        }
      }
    }
  }

  private func write(_ summaries: [Summary], _ tile: Tile, to columns: inout [CourseRecords.Column: [Float]]) {
    guard !summaries.isEmpty else { return }
    for arm in arms.indices { _ = tile.report(arm: arm) }
    for arm in arms.indices {
      let rows = tile.summary(arm: arm, harmThreshold: constants.outcomes.harmThreshold)
      for summary in summaries {
        columns[.summary(summary, arm: arm), default: []] += (0..<tile.count).map { lane in
          if let mask = summary.maskRow, rows[mask, lane] == 0 { return .nan }
          return rows[summary.row, lane]
        }
      }
    }
  }
}
