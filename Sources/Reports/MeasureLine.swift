import Documents
import NetworkMeasures
import Quantities
import Typesetting
import Wording

/// A measure as reports of comparisons print it: the value or why there is none, and what it rests on.
struct MeasureLine {
  let measure: Measure
  let language: Language

  /// Whole numbers without decimals, others with three; changes with their sign.
  func value(signed: Bool = false) -> String {
    guard let value = measure.value else {
      return measure.reason.map { Wording.text("describe.undefined.\($0.rawValue)", in: language) } ?? ""
    }
    let numbers = NumberText(language: language)
    let decimals = value == value.rounded() && !signed ? 0 : 3
    return signed ? numbers.signed(value, decimals) : numbers.fixed(value, decimals)
  }

  /// How many values are used and how many are missing.
  var basis: [String] { ["\(measure.used)", "\(measure.missing)"] }

  var json: JSONText {
    .object([
      ("value", .optional(measure.value)), ("reason", measure.reason.map { .string($0.rawValue) } ?? .null),
      ("used", .integer(measure.used)), ("missing", .integer(measure.missing)), ("usesWeights", .bool(measure.usesWeights)),
    ])
  }

  /// Measures by their ids, in their order.
  static func json(_ measures: [Measure]) -> JSONText {
    .object(measures.map { ($0.id, MeasureLine(measure: $0, language: .english).json) })
  }
}
