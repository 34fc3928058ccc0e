public import Documents
import Estimates
import ModelTrust
public import Quantities
import Typesetting
import Wording

/// A study that somebody plans: what it would show, how far it would be off, and how many participants would do.
public struct StudyReport {
  private let entry: ValidationReport.Entry
  /// The same design with a control group, where it has none.
  private let controlled: ValidationReport.Entry?
  private let seed: UInt64

  /// - Parameters:
  ///   - entry: the study.
  ///   - controlled: the same with a control group (`StudyDesign.controlled`), where it has none.
  ///   - seed: the seed of the repeats.
  public init(_ entry: ValidationReport.Entry, controlled: ValidationReport.Entry?, seed: UInt64) {
    (self.entry, self.controlled, self.seed) = (entry, controlled, seed)
  }

  private static let columns = ["statistic", "middle", "ninety", "truth", "bias", "power", "needed"]

  private static func table(_ entry: ValidationReport.Entry, _ table: StudyTable) -> PlainTable {
    var plain = PlainTable(columns.map { table.words("column.\($0)") })
    for (spread, fixed) in zip(entry.predicted.statistics, entry.fixed.statistics) {
      let needed = fixed.neededSize(participants: entry.fixed.design.participants)
      plain.row([
        spread.statistic.title(in: table.language), table.number(fixed.quantile(0.5)), table.interval(spread.interval(0.9)),
        table.number(fixed.truth?.mean), table.number(fixed.bias?.mean), table.percent(fixed.power?.share),
        needed.map { table.numbers.grouped($0.participants) } ?? "–",
      ])
    }
    return plain
  }

  private static func undefined(_ entry: ValidationReport.Entry, _ table: StudyTable) -> [String] {
    entry.fixed.statistics.filter { $0.undefinedShare > 0 }.map {
      table.words("undefined", ["share": table.percent($0.undefinedShare), "statistic": $0.statistic.title(in: table.language)])
    }
  }

  /// The text, with a line break at its end.
  public func text(in language: Language) -> String {
    let table = StudyTable(language)
    let wrapped = WrappedText(width: 118, bullet: "")
    let design = entry.predicted.design
    var parts = [
      table.words("title", ["title": design.title(in: language)]) + "\n" + table.facts(design),
      wrapped.lines(table.words("how", ["n": table.numbers.grouped(entry.fixed.replicates), "seed": "\(seed)"])),
      Self.table(entry, table).rendered(),
    ]
    parts += Self.undefined(entry, table).map(wrapped.lines)
    if let controlled {
      parts += [
        wrapped.lines(table.words("controlled.how")),
        table.words("controlled") + "\n" + table.facts(controlled.predicted.design) + "\n\n" + Self.table(controlled, table).rendered(),
      ]
    }
    parts += [wrapped.lines(table.words("needed")), wrapped.lines(table.words("caution"))]
    if let note = design.note?(in: language) { parts.append(wrapped.lines(note)) }
    return parts.joined(separator: "\n\n") + "\n"
  }

  public var json: JSONText {
    func study(_ entry: ValidationReport.Entry) -> JSONText {
      .object([
        ("participants", .integer(entry.predicted.design.participants)), ("replicates", .integer(entry.predicted.replicates)),
        (
          "statistics",
          .array(
            zip(entry.predicted.statistics, entry.fixed.statistics).map { spread, fixed in
              Self.json(spread, fixed: fixed, participants: entry.fixed.design.participants)
            })
        ),
      ])
    }
    return .object([
      ("format", .string("steunweb-study/1")), ("steunweb", .string(Version.current)), ("seed", .string("\(seed)")),
      ("name", .string(entry.predicted.design.name)), ("study", study(entry)), ("controlled", controlled.map(study) ?? .null),
    ])
  }

  /// A statistic, for machines.
  static func json(
    _ spread: VirtualStudyResults.Spread, fixed: VirtualStudyResults.Spread, participants: Int? = nil
  ) -> JSONText {
    let verdict = spread.verdict
    return .object([
      ("id", .string(spread.statistic.id)), ("form", .string(spread.statistic.form.rawValue)),
      ("published", .string(StudyTable(.english).published(spread.statistic.published))), ("median", .optional(spread.quantile(0.5))),
      ("low50", .optional(spread.interval(0.5)?.lowerBound)), ("high50", .optional(spread.interval(0.5)?.upperBound)),
      ("low90", .optional(spread.interval(0.9)?.lowerBound)), ("high90", .optional(spread.interval(0.9)?.upperBound)),
      ("chance", .optional(verdict?.chance)), ("inside", verdict.map { .bool($0.isInside) } ?? .null),
      ("undefined", .number(spread.undefinedShare)), ("truth", .optional(fixed.truth?.mean)), ("bias", .optional(fixed.bias?.mean)),
      ("biasError", .optional(fixed.bias?.standardError)), ("power", .optional(fixed.power?.share)),
      (
        "needed",
        participants.flatMap { fixed.neededSize(participants: $0) }.map { .integer($0.participants) } ?? .null
      ),
    ])
  }
}
