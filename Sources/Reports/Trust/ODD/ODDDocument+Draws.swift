import Evidence
import Typesetting
import Wording

/// How parameters are drawn, and where random numbers stand.
extension ODDDocument {
  /// The orders and correlations of draws.
  var draws: [String: String] {
    let orders = parameters.orders.map { order in
      order.tiers.map { $0.map { "`\($0)`" }.joined(separator: ", ") }.joined(separator: " ≥ ")
    }
    let correlations = parameters.correlations.map { group in
      words("draws.together", ["members": group.members.map { "`\($0)`" }.joined(separator: ", "), "rho": correlation(group.structure)])
    }
    return ["orders": orders.joined(separator: "; "), "correlations": correlations.joined(separator: "; ")]
  }

  private func correlation(_ structure: ParameterCorrelation.Structure) -> String {
    switch structure {
    case .common(let rho): numbers.short(rho)
    case .triangle(let rows):
      rows.indices.flatMap { i in
        (0..<i).map { j in numbers.rounded(zip(rows[i], rows[j]).reduce(0) { $0 + $1.0 * $1.1 }) }
      }.joined(separator: ", ")
    }
  }

  /// Every parameter that follows from others in a draw, with its equation.
  var links: String {
    parameters.parameters.compactMap { parameter in
      guard case .linked(let rule, let operands) = parameter.prior else { return nil }
      var values = Dictionary(operands.enumerated().map { ("\($0 + 1)", $1) }, uniquingKeysWith: { first, _ in first })
      values["own"] = number(parameter.value)
      return "- `\(parameter.id)` ← `\(words("rule.\(rule.rawValue)", values))`"
    }.joined(separator: "\n")
  }

  var random: [String: String] {
    let generator = Self.names("draw")
    return [
      "processes": "\(Self.names("chance").count)", "generator": "\(generator.count)",
      "names": generator.map { words("draw.\($0)") }.joined(separator: "; "),
      // Each begins with its number.
      "reserved": Self.names("reserved").map { words("reserved.\($0)") }.sorted(by: >).joined(separator: ", "),
    ]
  }
}
