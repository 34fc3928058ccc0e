extension Prior: CustomStringConvertible {
  /// The prior as formulas write it, for tables: `Beta(8, 2)`, `log-normal(median .02, log-SD .4)`.
  public var description: String {
    switch self {
    case .fixed: "fixed"
    case .normal(let mean, let sd): "normal(\(Self.short(mean)), SD \(Self.short(sd)))"
    case .halfNormal(let sd): "half-normal(SD \(Self.short(sd)))"
    case .logNormal(let median, let logSD): "log-normal(median \(Self.short(median)), log-SD \(Self.short(logSD)))"
    case .beta(let a, let b): "Beta(\(Self.short(a)), \(Self.short(b)))"
    case .uniform(let low, let high): "uniform(\(Self.short(low)) to \(Self.short(high)))"
    case .dirichlet(let group, let concentration): "Dirichlet(\(Self.short(concentration)) × \(group))"
    case .linked(let rule, let operands): "\(rule.rawValue)(\(operands.joined(separator: ", ")))"
    }
  }

  /// A number without a zero before the point and without a point after a whole number.
  private static func short(_ x: Double) -> String {
    let text = "\(abs(x))"
    let digits = text.hasSuffix(".0") ? String(text.dropLast(2)) : text.hasPrefix("0.") ? String(text.dropFirst()) : text
    return x < 0 ? "-\(digits)" : digits
  }
}
