import Estimates
import ModelTrust
import Quantities
import Typesetting
import Wording

/// Words and numbers that reports of virtual studies share.
struct StudyTable {
  let language: Language
  let numbers: NumberText

  init(_ language: Language) {
    self.language = language
    numbers = NumberText(language: language)
  }

  func words(_ key: String, _ values: [String: String] = [:]) -> String { Wording.text("study.\(key)", in: language, values) }

  /// A number of the size that shares, correlations and effects have; larger ones with fewer decimals.
  func number(_ x: Double?) -> String {
    guard let x else { return "–" }
    return numbers.fixed(x, abs(x) >= 10 ? 1 : abs(x) >= 0.1 ? 2 : 3)
  }

  func interval(_ range: ClosedRange<Double>?) -> String {
    guard let range else { return "–" }
    let decimals = max(abs(range.lowerBound), abs(range.upperBound)) >= 10 ? 1 : 2
    return "\(numbers.fixed(range.lowerBound, decimals)) – \(numbers.fixed(range.upperBound, decimals))"
  }

  func percent(_ share: Double?) -> String { share.map { "\(numbers.fixed(100 * $0, 0)) %" } ?? "–" }

  func published(_ published: Statistic.Published?) -> String {
    switch published {
    case nil: return ""
    case .value(let x): return number(x)
    case .atLeast(let x): return words("published.atLeast", ["x": number(x)])
    case .atMost(let x): return words("published.atMost", ["x": number(x)])
    case .positive: return words("published.positive")
    case .negative: return words("published.negative")
    case .noDifference: return words("published.none")
    case .above: return words("published.above")
    case .below: return words("published.below")
    case .notBelow: return words("published.notBelow")
    case .notAbove: return words("published.notAbove")
    }
  }

  func verdict(_ spread: VirtualStudyResults.Spread) -> String {
    guard let published = spread.statistic.published else { return "" }
    guard let verdict = spread.verdict else { return words("verdict.unknown") }
    if case .value = published {
      return words(verdict.isInMiddleHalf == true ? "verdict.half" : verdict.isInside ? "verdict.ninety" : "verdict.outside")
    }
    return words(verdict.isInside ? "verdict.chance" : "verdict.chanceOutside", ["chance": percent(verdict.chance)])
  }

  /// What a reader should know of the design: its size, what its figures were to the model, its note.
  func facts(_ design: StudyDesign) -> String {
    let size = words(
      design.weeks == 1 ? "size.one" : "size", ["n": numbers.grouped(design.participants), "weeks": numbers.grouped(design.weeks)])
    return [size, design.use.map { words("use.\($0.rawValue)") }].compactMap(\.self).joined(separator: " · ")
  }
}
