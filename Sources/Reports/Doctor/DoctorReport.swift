public import Documents
public import Quantities
import Typesetting
import Wording

/// What Steunweb finds on this machine, what it lacks, and how to mend that.
///
/// It names no user, no machine and no path of a file.
public struct DoctorReport {
  private let findings: [DoctorFinding]

  /// - Parameter findings: what was looked for, in the order of the lines.
  public init(_ findings: [DoctorFinding]) { self.findings = findings }

  /// Whether all is there that commands of everyday use need.
  public var isComplete: Bool { !findings.contains { $0.state == .missing } }

  /// For people: a line each, with the cure below what is not there.
  ///
  /// - Parameter language: the language of the words.
  /// - Returns: the text, without a line feed at its end.
  public func text(in language: Language) -> String {
    let states = Set(findings.map(\.state)).map { word("state.\($0)", language) }
    let subjects = findings.map { word("subject.\($0.subject)", language) }
    let (left, right) = (states.map(\.count).max() ?? 0, subjects.map(\.count).max() ?? 0)
    var lines = [word("title", language, ["version": Version.current]), ""]
    for (finding, subject) in zip(findings, subjects) {
      let begin = "  \(padded(word("state.\(finding.state)", language), left))  \(padded(subject, right))  "
      lines.append(begin + sentence(finding, language))
      if finding.state != .ok { lines.append(String(repeating: " ", count: begin.count) + cure(finding, language)) }
    }
    let missing = findings.count { $0.state == .missing }
    let end = missing == 0 ? word("complete", language) : word("incomplete", language, ["n": "\(missing)"])
    return (lines + ["", end]).joined(separator: "\n")
  }

  /// The same for machines, in English.
  public var json: JSONText {
    .object([
      ("format", .string("steunweb-doctor/1")), ("steunweb", .string(Version.current)), ("complete", .bool(isComplete)),
      (
        "checks",
        .array(
          findings.map { finding in
            .object([
              ("id", .string(finding.subject.rawValue)), ("state", .string(finding.state.rawValue)),
              ("needed", .bool(finding.subject.isNeeded)), ("values", .object(finding.values.map { ($0.name, Self.json($0.value)) })),
              ("cure", finding.state == .ok ? .null : .string(word("cure.\(finding.subject)", .english))),
            ])
          })
      ),
    ])
  }

  private func sentence(_ finding: DoctorFinding, _ language: Language) -> String {
    let numbers = NumberText(language: language)
    let values = finding.values.map { name, value in
      switch value {
      case .text(let text): (name, text)
      case .count(let n): (name, numbers.grouped(n))
      case .number(let x, let decimals): (name, numbers.fixed(x, decimals))
      }
    }
    return word(
      "\(finding.state == .ok ? "found" : "lacking").\(finding.subject)", language, Dictionary(values) { first, _ in first })
  }

  private func cure(_ finding: DoctorFinding, _ language: Language) -> String {
    word("cure", language, ["cure": word("cure.\(finding.subject)", language)])
  }

  private static func json(_ value: DoctorFinding.Value) -> JSONText {
    switch value {
    case .text(let text): .string(text)
    case .count(let n): .integer(n)
    case .number(let x, _): .number(x)
    }
  }

  private func word(_ key: String, _ language: Language, _ values: [String: String] = [:]) -> String {
    Wording.text("doctor.\(key)", in: language, values)
  }

  private func padded(_ text: String, _ width: Int) -> String { text + String(repeating: " ", count: width - text.count) }
}
