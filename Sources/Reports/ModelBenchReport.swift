public import Documents
public import Lanes
public import Quantities
import Typesetting
import Wording

/// How fast the model ran on this machine, workload by workload, beside an earlier measurement where there is one.
public struct ModelBenchReport {
  /// What was timed.
  public struct Workload: Hashable, Sendable {
    /// People in the web.
    public let alters: Int
    public let arms: Int
    public let threads: Int

    /// - Parameters:
    ///   - alters: people in the web.
    ///   - arms: arms, the one without a mentor included.
    ///   - threads: jobs that ran at a time.
    public init(alters: Int, arms: Int, threads: Int) {
      self.alters = alters
      self.arms = arms
      self.threads = threads
    }

    var name: String { "alters\(alters)-arms\(arms)-threads\(threads)" }
  }

  /// The time of a workload.
  public struct Row: Sendable {
    public let workload: Workload
    let youthWeeks: Int
    let processorSeconds: Double
    let seconds: Double

    /// - Parameters:
    ///   - workload: what was timed.
    ///   - youthWeeks: weeks of youths, all arms counted.
    ///   - processorSeconds: time that all cores worked.
    ///   - seconds: time that passed.
    public init(workload: Workload, youthWeeks: Int, processorSeconds: Double, seconds: Double) {
      self.workload = workload
      self.youthWeeks = youthWeeks
      self.processorSeconds = processorSeconds
      self.seconds = seconds
    }

    /// Weeks of youths per second of work of one core; `nil` when the run was too short for the clock.
    var rate: Double? { processorSeconds > 0 ? Double(youthWeeks) / processorSeconds : nil }
    /// Whether its rate is higher than that of another run; so it is where there is no other.
    public func isFaster(than other: Row?) -> Bool { other.map { ($0.rate ?? .infinity) < (rate ?? .infinity) } ?? true }
    /// The same per second that passed.
    var ratePerSecond: Double? { seconds > 0 ? Double(youthWeeks) / seconds : nil }
  }

  private let rows: [Row]
  private let futures: Int
  private let vectors: VectorWidth
  /// Rates per core of an earlier measurement by the name of the workload.
  private let baseline: [String: Double]

  /// - Parameters:
  ///   - rows: the times.
  ///   - futures: futures of each workload.
  ///   - vectors: the width of vectors.
  ///   - baseline: rates per core of an earlier measurement by the name of the workload; empty without one.
  public init(_ rows: [Row], futures: Int, vectors: VectorWidth, baseline: [String: Double]) {
    self.rows = rows
    self.futures = futures
    self.vectors = vectors
    self.baseline = baseline
  }

  /// For people: a row per workload.
  ///
  /// - Parameter language: the language of the words.
  /// - Returns: the text.
  public func text(in language: Language) -> String {
    func words(_ key: String, _ values: [String: String] = [:]) -> String { Wording.text("bench.\(key)", in: language, values) }
    let number = NumberText(language: language)
    func millions(_ rate: Double?) -> String { rate.map { number.fixed($0 / 1e6, 2) } ?? words("tooShort") }
    let hasBaseline = !baseline.isEmpty
    var table = PlainTable(
      ["alters", "arms", "threads", "perCore", "perSecond"].map { words("column.\($0)") } + (hasBaseline ? [words("column.ratio")] : []))
    for row in rows {
      let ratio = baseline[row.workload.name].flatMap { old in row.rate.map { number.fixed($0 / old, 2) } } ?? "–"
      table.row(
        ["\(row.workload.alters)", "\(row.workload.arms)", "\(row.workload.threads)", millions(row.rate), millions(row.ratePerSecond)]
          + (hasBaseline ? [ratio] : []))
    }
    return [
      words("model.title"),
      words("model.facts", ["futures": number.grouped(futures), "vectors": words("vectors.\(vectors.rawValue)")]), "", table.rendered(), "",
      words("model.reading"),
    ].joined(separator: "\n")
  }

  /// The same for machines; such a file is the baseline of a later measurement.
  public var json: JSONText {
    .object([
      ("format", .string("steunweb-bench/1")), ("steunweb", .string(Version.current)), ("futures", .integer(futures)),
      ("vectors", .string(vectors.rawValue)),
      (
        "rows",
        .array(
          rows.map { row in
            .object([
              ("name", .string(row.workload.name)), ("alters", .integer(row.workload.alters)), ("arms", .integer(row.workload.arms)),
              ("threads", .integer(row.workload.threads)), ("youthWeeks", .integer(row.youthWeeks)),
              ("processorSeconds", .number(row.processorSeconds)), ("seconds", .number(row.seconds)),
              ("youthWeeksPerProcessorSecond", .optional(row.rate)), ("youthWeeksPerSecond", .optional(row.ratePerSecond)),
            ])
          })
      ),
    ])
  }
}
