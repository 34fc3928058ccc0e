import Evidence
import Quantities
import Typesetting
import Wording

/// Parameters as lines of a text.
extension ODDDocument {
  /// What stands on one line: a parameter, or the two shape numbers of a Beta distribution.
  struct Row {
    let parameters: [Parameter]
    let description: String
    var ids: [String] { parameters.map(\.id) }
    /// The first word of the ids.
    var stem: Substring { parameters[0].id.prefix { $0 != "." } }
  }

  /// The rows of some parameters; those whose ids begin with the same word stand together.
  static func rows(_ parameters: [Parameter], _ language: Language) -> [Row] {
    var rows: [Row] = []
    for parameter in parameters {
      if let last = rows.last?.parameters, last.count == 1, let pair = pair(last[0], parameter, language) {
        rows[rows.count - 1] = pair
      } else {
        rows.append(Row(parameters: [parameter], description: parameter.description(in: language)))
      }
    }
    let stems = rows.map(\.stem).reduce(into: [Substring]()) { if !$0.contains($1) { $0.append($1) } }
    return stems.flatMap { stem in rows.filter { $0.stem == stem } }
  }

  /// Two shape numbers as one row, where they say the same but for being the first and the second.
  private static func pair(_ a: Parameter, _ b: Parameter, _ language: Language) -> Row? {
    let (first, second) = (a.description(in: language), b.description(in: language))
    let prefixes = ["first", "second"].map { Wording.text("odd.shape.\($0)", in: language) }
    guard a.unit == .wholeShape, b.unit == .wholeShape, a.id.dropLast() == b.id.dropLast(), a.id.hasSuffix(".a"), b.id.hasSuffix(".b"),
      (a.status, a.prior, a.evidence) == (b.status, b.prior, b.evidence), first.hasPrefix(prefixes[0]), second.hasPrefix(prefixes[1])
    else { return nil }
    let rest = first.dropFirst(prefixes[0].count)
    guard rest == second.dropFirst(prefixes[1].count) else { return nil }
    return Row(parameters: [a, b], description: rest.prefix(1).uppercased() + rest.dropFirst())
  }

  func line(_ row: Row) -> String {
    let ids = row.ids.map { "`\($0)`" }.joined(separator: ", ")
    let evidence = row.parameters[0].evidence
    let rests = evidence.isEmpty ? "" : " (\(background(row))\(evidence.joined(separator: ", ")))"
    let prior = "\(Wording.text("parameters.prior", in: language)) \(prior(row))"
    return "- \(ids) = \(value(row)); \(prior); \(status(row))\(rests). \(row.description)\(remarks(row))"
  }

  /// The value of a row with its unit.
  func value(_ row: Row) -> String {
    if row.parameters.count == 2 {
      let shapes = row.parameters.map { parameters.value($0.id) }
      return Prior.beta(a: shapes[0], b: shapes[1]).text(numbers, language)
    }
    let parameter = row.parameters[0]
    let value = parameters.value(parameter.id)
    let one = "odd.one.\(parameter.unit.rawValue)"
    let unit = value == 1 && Wording.has(one) ? one : "ParameterUnit.\(parameter.unit.rawValue)"
    return "\(number(value)) \(Wording.text(unit, in: language))"
  }

  /// A number with all its digits and without an exponent.
  func number(_ x: Double) -> String {
    let text = numbers.short(x)
    guard text.contains("e"), abs(x) < 1 else { return text }
    let decimals = (1...15).first { decimals in
      Double(NumberText(language: .english).fixed(abs(x), decimals)) == abs(x)
    }
    return decimals.map { numbers.fixed(x, $0) } ?? text
  }

  func prior(_ row: Row) -> String { row.parameters[0].prior.text(numbers, language) }

  func status(_ row: Row) -> String { Wording.text("ParameterStatus.\(row.parameters[0].status.rawValue)", in: language) }

  /// The word before sources that are no more than the background of an assumption.
  func background(_ row: Row) -> String {
    row.parameters[0].status == .assumption ? "\(Wording.text("programmes.background", in: language)): " : ""
  }

  /// Why the value is not the middle of the prior, and whether only draws use it.
  func remarks(_ row: Row) -> String {
    let parameter = row.parameters[0]
    let remarks =
      (parameter.centre.map { [words("centre", ["reason": $0])] } ?? []) + (parameter.isForDrawsOnly ? [words("drawsOnly")] : [])
    return remarks.isEmpty ? "" : " (\(remarks.joined(separator: "; ")))"
  }
}
