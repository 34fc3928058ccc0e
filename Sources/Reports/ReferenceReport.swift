public import Documents
public import Lanes
public import Quantities
public import ReferenceKernel
import Typesetting
import Wording

/// How fast a run of the reference model was, and what came out, so that another program's run can be laid beside it.
public struct ReferenceReport {
  private let model: ReferenceModel
  private let vectors: VectorWidth
  private let threads: Int
  private let tallies: [ReferenceTally]
  private let processorSeconds: Double
  private let seconds: Double

  /// A report on one run.
  ///
  /// - Parameters:
  ///   - model: what ran.
  ///   - vectors: on which vectors.
  ///   - threads: with how many threads.
  ///   - tallies: what came out, arm by arm.
  ///   - processorSeconds: time that all cores worked on it.
  ///   - seconds: time that passed.
  public init(
    _ model: ReferenceModel, vectors: VectorWidth, threads: Int, tallies: [ReferenceTally], processorSeconds: Double, seconds: Double
  ) {
    self.model = model
    self.vectors = vectors
    self.threads = threads
    self.tallies = tallies
    self.processorSeconds = processorSeconds
    self.seconds = seconds
  }

  /// Weeks of youths per second of work of one core; `nil` when the run was too short for the clock.
  public var ratePerCore: Double? { rate(in: processorSeconds) }

  /// Weeks of youths per second that passed; `nil` when the run was too short for the clock.
  public var rate: Double? { rate(in: seconds) }

  private func rate(in time: Double) -> Double? { time > 0 ? Double(model.youthWeeks) / time : nil }

  /// For people: what ran, two rates, a row per arm.
  ///
  /// - Parameter language: the language of the words and of the decimal mark.
  /// - Returns: Lines without a line break at the end; outcomes are shares of 100 youths.
  public func text(in language: Language) -> String {
    func words(_ key: String, _ values: [String: String] = [:]) -> String { Wording.text("bench.\(key)", in: language, values) }
    let number = NumberText(language: language)
    func millions(_ rate: Double?) -> String {
      rate.map { words("millions", ["n": number.fixed($0 / 1e6, 2)]) } ?? words("tooShort")
    }
    var table = PlainTable(
      ["arm", "factors", "nominated", "endedEarly", "completed", "placed", "dropped", "hash"].map { words("column.\($0)") })
    let youths = Double(model.youths)
    for (arm, tally) in tallies.enumerated() {
      let counts = [tally.nominated, tally.endedEarly, tally.completed, tally.placed, tally.dropped]
      table.row(
        [arm == 0 ? words("arm.control") : words("arm.mentor", ["n": "\(arm)"]), number.fixed(tally.factors / youths, 6)]
          + counts.map { number.fixed(100 * Double($0) / youths, 2) } + [tally.hexadecimalHash])
    }
    let facts = words(
      "facts",
      [
        "youths": number.grouped(model.youths), "weeks": "\(ReferenceModel.weeks)", "alters": "\(model.alters)", "arms": "\(model.arms)",
        "seed": "\(model.seed)", "replication": "\(model.replication)", "threads": "\(threads)",
      ])
    return [
      words("title"), facts,
      words("how", ["draws": words("draws.\(model.draws.rawValue)"), "vectors": words("vectors.\(vectors.rawValue)")]),
      "", "  " + words("perCore", ["rate": millions(ratePerCore)]), "  " + words("perSecond", ["rate": millions(rate)]), "",
      table.rendered(), "", words("reading"),
    ].joined(separator: "\n")
  }

  /// The same for machines, with counts in place of shares.
  public var json: JSONText {
    .object([
      ("format", .string("steunweb-bench-reference/1")), ("steunweb", .string(Version.current)), ("model", .string("weekly-mentor-0")),
      ("youths", .integer(model.youths)), ("weeks", .integer(ReferenceModel.weeks)), ("alters", .integer(model.alters)),
      ("seed", .integer(Int(model.seed))), ("replication", .integer(Int(model.replication))),
      ("draws", .string(model.draws.rawValue)), ("vectors", .string(vectors.rawValue)), ("lanes", .integer(vectors.lanes)),
      ("threads", .integer(threads)), ("youthWeeks", .integer(model.youthWeeks)), ("processorSeconds", .number(processorSeconds)),
      ("seconds", .number(seconds)), ("youthWeeksPerProcessorSecond", .optional(ratePerCore)), ("youthWeeksPerSecond", .optional(rate)),
      (
        "arms",
        .array(
          tallies.map { tally in
            .object([
              ("factors", .number(tally.factors / Double(model.youths))), ("nominated", .integer(tally.nominated)),
              ("endedEarly", .integer(tally.endedEarly)), ("completed", .integer(tally.completed)), ("placed", .integer(tally.placed)),
              ("dropped", .integer(tally.dropped)), ("hash", .string(tally.hexadecimalHash)),
            ])
          })
      ),
    ])
  }
}
