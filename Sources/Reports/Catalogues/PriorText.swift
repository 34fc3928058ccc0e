import Evidence
import Quantities
import Typesetting
import Wording

extension Prior {
  /// The prior in short: the family and its numbers, as `Beta(8, 2)`.
  func text(_ numbers: NumberText, _ language: Language) -> String {
    func words(_ family: String, _ values: [Double]) -> String {
      let texts = values.enumerated().map { ("\($0 + 1)", numbers.short($1)) }
      return Wording.text("prior.\(family)", in: language, Dictionary(texts, uniquingKeysWith: { first, _ in first }))
    }
    return switch self {
    case .fixed: words("fixed", [])
    case .normal(let mean, let sd): words("normal", [mean, sd])
    case .halfNormal(let sd): words("halfNormal", [sd])
    case .logNormal(let median, let logSD): words("logNormal", [median, logSD])
    case .beta(let a, let b): words("beta", [a, b])
    case .uniform(let low, let high): words("uniform", [low, high])
    case .dirichlet(_, let concentration): words("dirichlet", [concentration])
    case .linked(_, let operands): Wording.text("prior.linked", in: language, ["1": operands.joined(separator: ", ")])
    }
  }
}
