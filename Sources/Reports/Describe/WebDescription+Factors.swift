import ProtectiveFactors
import Quantities
import SupportWebs
import Typesetting
import Wording

extension WebDescription {
  /// All factors in the order of the list, each with what carries it or stands beside it.
  func factorLines(_ language: Language) -> String {
    func words(_ key: String) -> String { Wording.text(key, in: language) }
    let lines = factors.flatMap { factor -> [String] in
      let mark = factor.factor.isActivatedByMentors ? "*" : " "
      let number = "\(factor.factor.number)"
      let head = String(repeating: " ", count: 4 - number.count) + number + " \(mark) "
      return ["\(head)\(words("factor.\(factor.factor.rawValue)")): \(value(factor, language))"]
        + [carriers(factor, language).map { "\(words("describe.carries")): \($0)" }, beside(factor, language)].compactMap(\.self).map {
          WrappedText(width: 118, bullet: "         ").lines($0)
        }
    }
    return ([words("describe.factors")] + lines + ["", words("describe.independence")]).joined(separator: "\n")
  }

  private func value(_ factor: FactorResult, _ language: Language) -> String {
    guard let value = factor.value else {
      let unplaced = web.activeAlters.count { $0.person.sector == .unknown && !$0.tie.inHousehold }
      return switch factor.unknown {
      case .tooManyUnplaced: Wording.text("describe.unplaced", in: language, ["n": "\(unplaced)"])
      case .notMeasured, nil: Wording.text("describe.unknown", in: language)
      }
    }
    let numbers = NumberText(language: language)
    if let point = value.point { return numbers.fixed(point * 100, 1) }
    return Wording.text(
      factor.missing == 1 ? "describe.interval.1" : "describe.interval.n", in: language,
      ["low": numbers.fixed(value.low * 100, 1), "high": numbers.fixed(value.high * 100, 1)].merging(
        factor.missing == 1 ? [:] : ["missing": "\(factor.missing)"]
      ) { a, _ in a })
  }

  /// The three sources that carry most, with what the factor would lose.
  private func carriers(_ factor: FactorResult, _ language: Language) -> String? {
    guard !factor.contributions.isEmpty else { return nil }
    return factor.contributions.prefix(3).map {
      "\(label(of: $0.source, language)) (\(NumberText(language: language).percent($0.value)))"
    }.joined(separator: ", ")
  }

  /// What stands beside a measured factor.
  private func beside(_ factor: FactorResult, _ language: Language) -> String? {
    guard factor.factor.isMeasured, let part = factor.parts.first else { return nil }
    let numbers = NumberText(language: language)
    let value = part.id == "sectorsOfHelp" ? numbers.range(part.value, 0) : numbers.percent(part.value)
    return Wording.text("describe.beside.\(part.id)", in: language, ["value": value])
  }
}

extension NumberText {
  /// A share as 0–100 with one decimal, or its range.
  func percent(_ bounds: Bounds) -> String { range(Bounds(bounds.low * 100, bounds.high * 100), 1) }

  /// A number, or its range where both ends differ in print.
  func range(_ bounds: Bounds, _ decimals: Int) -> String {
    let (low, high) = (fixed(bounds.low, decimals), fixed(bounds.high, decimals))
    return low == high ? low : "\(low)–\(high)"
  }
}
