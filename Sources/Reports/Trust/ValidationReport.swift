public import Documents
import Estimates
public import ModelTrust
public import Quantities
import Typesetting
import Wording

/// Published studies held against the model, all of them, those that fall outside too.
public struct ValidationReport {
  /// A study with its repeats.
  public struct Entry: Sendable {
    /// With the uncertainty of the parameters, from which intervals come.
    public let predicted: VirtualStudyResults
    /// With the parameters as they are, from which the power comes.
    public let fixed: VirtualStudyResults

    public init(predicted: VirtualStudyResults, fixed: VirtualStudyResults) { (self.predicted, self.fixed) = (predicted, fixed) }
  }

  /// What the parameters of the repeats were.
  public enum Draws: String, Sendable { case posterior, priors, none }

  private let entries: [Entry]
  private let draws: Draws
  private let seed: UInt64

  /// - Parameters:
  ///   - entries: the studies, in the order in which they are told; at least one.
  ///   - draws: what their parameters were.
  ///   - seed: their seed.
  public init(_ entries: [Entry], draws: Draws, seed: UInt64) {
    precondition(!entries.isEmpty, "A validation has a study")
    (self.entries, self.draws, self.seed) = (entries, draws, seed)
  }

  private func words(_ key: String, _ language: Language, _ values: [String: String] = [:]) -> String {
    Wording.text("validation.\(key)", in: language, values)
  }

  private func how(_ table: StudyTable) -> String {
    words(
      "how", table.language,
      [
        "n": table.numbers.grouped(entries[0].predicted.replicates), "seed": "\(seed)",
        "draws": words("draws.\(draws.rawValue)", table.language),
      ])
  }

  private func count(_ table: StudyTable) -> String {
    let heldOut = entries.filter { $0.predicted.design.use == .heldOut }
    func inside(_ list: [Entry]) -> String { "\(list.count { $0.predicted.isInside == true })" }
    return words(
      "count", table.language,
      ["inside": inside(entries), "all": "\(entries.count)", "heldOut": "\(heldOut.count)", "insideHeldOut": inside(heldOut)])
  }

  private static let columns = ["statistic", "published", "middle", "half", "ninety", "verdict", "power"]

  private func row(_ spread: VirtualStudyResults.Spread, _ fixed: VirtualStudyResults.Spread, _ table: StudyTable) -> [String] {
    [
      spread.statistic.title(in: table.language), table.published(spread.statistic.published), table.number(spread.quantile(0.5)),
      table.interval(spread.interval(0.5)), table.interval(spread.interval(0.9)), table.verdict(spread),
      table.percent(fixed.power?.share),
    ]
  }

  private func pattern(_ entry: Entry, _ table: StudyTable) -> String? {
    entry.predicted.patternChance.map { table.words("pattern", ["chance": table.percent($0)]) }
  }

  // MARK: For people

  /// A table with every study, for a terminal.
  public func text(in language: Language) -> String {
    let table = StudyTable(language)
    let wrapped = WrappedText(width: 118, bullet: "")
    var plain = PlainTable(Self.columns.map { table.words("column.\($0)") })
    for entry in entries {
      let heading = [entry.predicted.design.title(in: language), table.facts(entry.predicted.design), pattern(entry, table)]
      plain.section(heading.compactMap(\.self).joined(separator: " · "))
      for (spread, fixed) in zip(entry.predicted.statistics, entry.fixed.statistics) { plain.row(row(spread, fixed, table)) }
    }
    let parts = [
      words("title", language), wrapped.lines(how(table)), plain.rendered(), count(table), wrapped.lines(words("caution", language)),
    ]
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// A page with every study, its note and its sources.
  public func html(in language: Language) -> String {
    let table = StudyTable(language)
    let studies = entries.map { entry -> String in
      let design = entry.predicted.design
      let rows = zip(entry.predicted.statistics, entry.fixed.statistics).map { spread, fixed in
        row(spread, fixed, table).map { HTMLText.Cell(text: $0) }
      }
      let texts = [
        table.facts(design), pattern(entry, table), design.note?(in: language),
        design.evidence.isEmpty ? nil : table.words("sources", ["ids": design.evidence.joined(separator: ", ")]),
      ]
      return HTMLText.element("h2", design.title(in: language))
        + HTMLText.table(
          caption: design.title(in: language), headings: [""] + Self.columns.dropFirst().map { table.words("column.\($0)") }, rows: rows)
        + texts.compactMap(\.self).map { HTMLText.element("p", $0) + "\n" }.joined()
    }
    let title = words("title", language)
    let body =
      "<main>" + HTMLText.element("h1", title) + HTMLText.element("p", how(table))
      + HTMLText.element("p", count(table), "class=\"warning\"")
      + HTMLText.element("p", words("caution", language), "class=\"warning\"") + studies.joined()
      + "</main>\n<footer>Steunweb \(Version.current)</footer>\n"
    return HTMLPage(title: title, language: language, style: PageStyle.text, body: body).html
  }

  // MARK: For machines

  public var json: JSONText {
    .object([
      ("format", .string("steunweb-validation/1")), ("steunweb", .string(Version.current)), ("seed", .string("\(seed)")),
      ("draws", .string(draws.rawValue)), ("replicates", .integer(entries[0].predicted.replicates)),
      ("studies", .array(entries.map(Self.json))),
    ])
  }

  private static func json(_ entry: Entry) -> JSONText {
    .object([
      ("name", .string(entry.predicted.design.name)), ("use", entry.predicted.design.use.map { .string($0.rawValue) } ?? .null),
      ("inside", entry.predicted.isInside.map { .bool($0) } ?? .null), ("pattern", .optional(entry.predicted.patternChance)),
      (
        "statistics",
        .array(zip(entry.predicted.statistics, entry.fixed.statistics).map { StudyReport.json($0, fixed: $1) })
      ),
    ])
  }
}
