public import Documents
public import Quantities
import Typesetting
import Wording

/// How fast a study file ran on this machine.
public struct StudyBenchReport {
  private let arms: Int
  private let weeks: Int
  private let futures: Int
  private let reports: Int
  private let whole: Double
  private let last: Double
  private let threads: Int

  /// - Parameters:
  ///   - arms: its arms, all counted.
  ///   - weeks: its weeks.
  ///   - futures: futures of each arm.
  ///   - reports: at how many weeks it asks for statistics.
  ///   - whole: seconds of work with these.
  ///   - last: seconds of work with the statistics of the last week alone.
  ///   - threads: jobs at a time.
  public init(arms: Int, weeks: Int, futures: Int, reports: Int, whole: Double, last: Double, threads: Int) {
    (self.arms, self.weeks, self.futures, self.reports) = (arms, weeks, futures, reports)
    (self.whole, self.last, self.threads) = (whole, last, threads)
  }

  /// Millions of weeks of youths per second of work of one core; `nil` when the run was too short for the clock.
  private func rate(_ seconds: Double) -> Double? { seconds > 0 ? Double(arms * weeks * futures) / seconds / 1e6 : nil }

  public func text(in language: Language) -> String {
    let numbers = NumberText(language: language)
    func shown(_ rate: Double?) -> String { rate.map { numbers.fixed($0, 2) } ?? "–" }
    return Wording.text(
      "bench.study", in: language,
      [
        "arms": "\(arms)", "weeks": "\(weeks)", "futures": numbers.grouped(futures), "reports": "\(reports)", "threads": "\(threads)",
        "whole": shown(rate(whole)), "last": shown(rate(last)),
      ])
  }

  public var json: JSONText {
    .object([
      ("format", .string("steunweb-bench-study/1")), ("arms", .integer(arms)), ("weeks", .integer(weeks)), ("futures", .integer(futures)),
      ("threads", .integer(threads)), ("perCore", .optional(rate(whole).map { $0 * 1e6 })),
      ("perCoreLastWeekAlone", .optional(rate(last).map { $0 * 1e6 })),
    ])
  }
}
