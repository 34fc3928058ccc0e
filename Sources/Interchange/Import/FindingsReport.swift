public import Documents
public import Quantities
import Wording

/// The findings of an import for people and programs: rule by rule, each with file, row, and what was done.
public struct FindingsReport: Sendable {
  private let log: FindingsLog
  /// Findings in the order of their rules, and within a rule as they were found.
  public let findings: [Finding]

  public init(_ log: FindingsLog) {
    self.log = log
    let byRule = Dictionary(grouping: log.details, by: \.rule)
    findings = Finding.Rule.allCases.flatMap { byRule[$0] ?? [] }
  }

  // MARK: Text

  /// Numbered lines, with at most `most` of each rule; empty when nothing was found.
  ///
  /// Each rule has a line with what was found, how often, and what was done; the places stand below it.
  public func text(in language: Language, most: Int = 50) -> String {
    var (lines, number): ([String], Int) = ([], 0)
    for rule in Finding.Rule.allCases where log.count(of: rule) > 0 {
      let (found, total) = (findings.filter { $0.rule == rule }, log.count(of: rule))
      lines.append(
        Wording.text(
          "findings.rule", in: language,
          ["found": Self.sentence("finding", rule, in: language), "done": Self.sentence("repair", rule, in: language), "count": "\(total)"])
      )
      let first = number
      number += found.count
      for (k, finding) in found.prefix(most).enumerated() {
        let number = first + k + 1
        lines.append("  \(number). \(Self.place(of: finding))\(Self.details(of: finding, in: language))")
      }
      let rest = total - min(found.count, most)
      if rest > 0 { lines.append("  " + Wording.text("findings.more", in: language, ["count": "\(rest)"])) }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func sentence(_ part: String, _ rule: Finding.Rule, in language: Language) -> String {
    Wording.text("\(part).\(rule.rawValue)", in: language)
  }

  private static func place(of finding: Finding) -> String {
    finding.position.map { "\(finding.file):\($0)" } ?? finding.file
  }

  /// The details of a finding by their names: a column, a count.
  private static func details(of finding: Finding, in language: Language) -> String {
    let known = finding.values.sorted { $0.key < $1.key }.map { key, value in
      let name = "findings.detail.\(key)"
      return Wording.has(name) ? Wording.text(name, in: language, ["value": value]) : "\(key) \(value)"
    }
    return known.isEmpty ? "" : ": " + known.joined(separator: ", ")
  }

  // MARK: Tables

  /// A table with the columns `number`, `rule`, `file`, `line`, `column`, `details`, `found`, `done`; all findings that were kept.
  public func csv(in language: Language) -> [UInt8] {
    var writer = CSVWriter()
    writer.row(["number", "rule", "file", "line", "column", "details", "found", "done"])
    for (k, finding) in findings.enumerated() {
      let details = finding.values.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
      writer.row([
        "\(k + 1)", finding.rule.rawValue, finding.file, finding.position.map { "\($0.line)" }, finding.position.map { "\($0.column)" },
        details.isEmpty ? nil : details, Self.sentence("finding", finding.rule, in: language),
        Self.sentence("repair", finding.rule, in: language),
      ])
    }
    return writer.bytes
  }

  /// Counts of all rules, and the findings that were kept, each with what was found and done.
  public func json(in language: Language) -> JSONText {
    .object([
      ("total", .integer(log.total)),
      (
        "counts",
        .object(Finding.Rule.allCases.filter { log.count(of: $0) > 0 }.map { ($0.rawValue, .integer(log.count(of: $0))) })
      ),
      ("findings", .array(findings.enumerated().map { Self.json($1, number: $0 + 1, language) })),
    ])
  }

  private static func json(_ finding: Finding, number: Int, _ language: Language) -> JSONText {
    .object([
      ("number", .integer(number)), ("rule", .string(finding.rule.rawValue)), ("file", .string(finding.file)),
      ("line", finding.position.map { .integer($0.line) } ?? .null), ("column", finding.position.map { .integer($0.column) } ?? .null),
      ("details", .object(finding.values.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) })),
      ("found", .string(sentence("finding", finding.rule, in: language))),
      ("done", .string(sentence("repair", finding.rule, in: language))),
    ])
  }

  // MARK: Errors

  /// The repairs as errors, for a strict import; `nil` when nothing was repaired. What only tells how a file was read (`Rule.isNote`) is no error.
  public func error(in language: Language) -> InvalidInput? {
    let diagnostics = findings.filter { !$0.rule.isNote }.map { finding in
      Diagnostic(
        path: finding.file, position: finding.position,
        problem: Self.sentence("finding", finding.rule, in: language) + Self.details(of: finding, in: language),
        fix: Wording.text("findings.strict", in: language, ["done": Self.sentence("repair", finding.rule, in: language)]))
    }
    return diagnostics.isEmpty ? nil : InvalidInput(diagnostics)
  }
}
