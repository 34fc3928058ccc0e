import ProtectiveFactors
import Quantities
import Typesetting
import Wording

/// Factors and their differences as people read them: 0–100, with one decimal.
struct FactorText {
  let language: Language
  private var numbers: NumberText { NumberText(language: language) }

  init(language: Language) { self.language = language }

  func name(_ result: FactorResult) -> String { Wording.text("factor.\(result.factor.rawValue)", in: language) }

  /// A number, or "12.0 to 30.0" where data are missing, or that it was not measured.
  func value(_ bounds: Bounds?) -> String {
    guard let bounds else { return Wording.text("describe.unknown", in: language) }
    if let point = bounds.point { return numbers.fixed(point * 100, 1) }
    return Wording.text(
      "whatIf.range", in: language, ["low": numbers.fixed(bounds.low * 100, 1), "high": numbers.fixed(bounds.high * 100, 1)])
  }

  /// A number with its sign, or "unknown" with the limits within which it lies.
  func difference(_ bounds: Bounds?) -> String {
    guard let bounds else { return Wording.text("whatIf.unknown", in: language) }
    if let point = bounds.point { return numbers.signed(point * 100, 1) }
    return Wording.text(
      "whatIf.unknownRange", in: language, ["low": numbers.signed(bounds.low * 100, 1), "high": numbers.signed(bounds.high * 100, 1)])
  }
}
