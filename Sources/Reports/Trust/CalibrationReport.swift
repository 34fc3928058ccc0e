import Evidence
public import ModelTrust
public import Quantities
import Typesetting
import Wording

/// What a calibration achieved, for people, and the files that it makes.
public struct CalibrationReport {
  private let result: CalibrationResult
  private let posteriors: [Calibration.Posterior]
  private let schedule: Calibration.Schedule

  /// - Parameters:
  ///   - result: the fit.
  ///   - posteriors: those of its fits; none when they were not asked for.
  ///   - schedule: how they were sampled.
  public init(_ result: CalibrationResult, posteriors: [Calibration.Posterior], schedule: Calibration.Schedule) {
    (self.result, self.posteriors, self.schedule) = (result, posteriors, schedule)
  }

  /// The text, with a line break at its end.
  public func text(in language: Language) -> String {
    func words(_ key: String, _ values: [String: String] = [:]) -> String { Wording.text("calibration.\(key)", in: language, values) }
    let table = StudyTable(language)
    let wrapped = WrappedText(width: 118, bullet: "")
    var targets = PlainTable(["target", "wanted", "achieved", "error", "inside"].map { words("column.\($0)") })
    for achieved in result.achieved {
      let interval = achieved.target.interval
      targets.row([
        achieved.title?.title(in: language) ?? achieved.target.statistic,
        "\(plain(interval.lowerBound, table)) – \(plain(interval.upperBound, table))",
        digits(achieved.mean, table), digits(achieved.standardError, table), words(achieved.isInside ? "yes" : "no"),
      ])
    }
    var checks = PlainTable([words("checks"), table.words("column.published"), words("column.achieved")])
    for check in result.checks {
      checks.row([
        check.statistic.title(in: language), table.published(check.statistic.published), check.value.map { digits($0, table) } ?? "–",
      ])
    }
    let facts = words(
      "facts", ["seed": "\(result.seed)", "n": table.numbers.grouped(result.evaluations), "version": "Steunweb \(Version.current)"])
    var parts = [
      words("title") + "\n" + facts, targets.rendered(), checks.rendered(), parameters(words, table).rendered(),
      wrapped.lines(words("how")),
    ]
    if !posteriors.isEmpty {
      parts.append(
        wrapped.lines(
          words("posterior.how", ["particles": table.numbers.grouped(schedule.particles), "generations": "\(schedule.generations)"])))
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func parameters(_ words: (String, [String: String]) -> String, _ table: StudyTable) -> PlainTable {
    var rows = PlainTable(["parameter", "start", "shipped", "new", "posterior"].map { words("column.\($0)", [:]) })
    let starts = Dictionary(result.plan.parameters.map { ($0.id, $0.start) }) { first, _ in first }
    let fitted = result.plan.parameters.map(\.id)
    for id in fitted + result.changed.filter({ !fitted.contains($0) }) {
      rows.row([
        id, starts[id].map { plain($0, table) } ?? "–", plain(ParameterSet.standard.value(id), table),
        plain(result.parameters.value(id), table),
        interval(of: id).map { "\(digits($0.lowerBound, table)) – \(digits($0.upperBound, table))" } ?? "–",
      ])
    }
    return rows
  }

  /// The middle 90 % of the posterior draws.
  private func interval(of id: String) -> ClosedRange<Double>? {
    for posterior in posteriors {
      guard let column = posterior.ids.firstIndex(of: id) else { continue }
      let values = posterior.rows.map { $0[column] }.sorted()
      return values[values.count / 20]...values[values.count - 1 - values.count / 20]
    }
    return nil
  }

  /// Four significant digits.
  private func digits(_ x: Double, _ table: StudyTable) -> String { table.numbers.fixed(x, abs(x) >= 10 ? 2 : abs(x) >= 0.1 ? 4 : 5) }

  private func plain(_ x: Double, _ table: StudyTable) -> String { table.numbers.short(x) }

  // MARK: Files

  /// What the files say of their origin, in no language: each target with what is achieved, its Monte Carlo error, the interval, and "!" where it is
  /// missed.
  ///
  /// - Parameter date: the day of the calibration, as `2026-11-27`; `nil` for none, so that equal runs give equal files.
  public func record(date: String?) -> [String] {
    let head = [date, "Steunweb \(Version.current)", "seed \(result.seed)"].compactMap(\.self).joined(separator: ", ")
    return [head]
      + result.achieved.map { achieved in
        let target = achieved.target
        let numbers = StudyTable(.english)
        let achievedText = "\(digits(achieved.mean, numbers)) ± \(digits(achieved.standardError, numbers))"
        return "\(target.study)/\(target.statistic) \(achievedText) (\(target.interval.lowerBound)–\(target.interval.upperBound))"
          + (achieved.isInside ? "" : " !")
      }
  }

  /// The parameter file, with the fitted values and the constants that follow.
  public func parameterFile(date: String?) -> String {
    let values = Dictionary(result.changed.map { ($0, result.parameters.value($0)) }) { first, _ in first }
    return ParameterFileText.changing(values, record: record(date: date))
  }

  /// The file of the posterior sample; `nil` without posteriors.
  public func posteriorFile(date: String?) -> String? {
    guard !posteriors.isEmpty else { return nil }
    let heading =
      [
        "Posterior of the fitted parameters, drawn by `steunweb calibrate`: \(date.map { "\($0), " } ?? "")Steunweb \(Version.current), seed \(result.seed)."
      ]
      + posteriors.map { posterior in
        let particles = posterior.particles
        let numbers = StudyTable(.english).numbers
        return
          "\(posterior.fit.id): \(particles.particles.count) particles, tolerance \(numbers.fixed(particles.tolerance, 3)), effective sample size \(numbers.fixed(particles.effectiveSampleSize, 0)), \(particles.steps.reduce(0) { $0 + $1.attempts }) attempts."
      }
    return Calibration.sample(posteriors).text(heading: heading)
  }
}
