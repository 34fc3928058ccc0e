public import Evidence
public import Quantities
import Wording

/// The page on what Steunweb can and cannot tell: what the model leaves out, what no study gives, and every finding that nothing rests on
/// with its reason.
///
/// It is made from the registry and the parameters, so that it cannot fall behind them.
public struct LimitsPage {
  let registry: EvidenceRegistry
  let parameters: ParameterSet
  let uses: EvidenceUses

  public init(registry: EvidenceRegistry = .standard, parameters: ParameterSet = .standard, uses: EvidenceUses = .standard) {
    self.registry = registry
    self.parameters = parameters
    self.uses = uses
  }

  public func markdown(in language: Language) -> String {
    func words(_ key: String, _ values: [String: String] = [:]) -> String { Wording.text(key, in: language, values) }
    let assumptions = parameters.parameters.count { $0.status == .assumption }
    var blocks = [
      "# \(words("limits.title"))", words("limits.made"), "## \(words("limits.can.title"))", list("limits.can", language),
      "## \(words("limits.cannot.title"))", list("limits.cannot", language),
      "## \(words("limits.rests.title"))",
      words(
        "limits.rests",
        [
          "all": "\(parameters.parameters.count)", "assumptions": "\(assumptions)",
          "other": "\(parameters.parameters.count - assumptions)",
        ]),
      "## \(words("limits.unused.title"))",
      words(
        "limits.unused",
        ["all": "\(registry.entries.count)", "unused": "\(registry.entries.count { $0.notModelled != nil })"]),
    ]
    for kind in EvidenceKind.allCases {
      let entries = registry.entries.filter { $0.kind == kind && $0.notModelled != nil }
      guard !entries.isEmpty else { continue }
      blocks.append("### \(words("EvidenceKind.\(kind.rawValue)"))")
      blocks.append(
        entries.map { entry in
          let strength = words("EvidenceStrength.\(entry.strength.rawValue)")
          let verified = words(entry.isVerified ? "evidence.verified" : "evidence.notVerified")
          return
            "- **\(entry.statement(in: language))** (`\(entry.id)`; \(strength); \(verified))  \n  \(entry.notModelled?(in: language) ?? "")"
        }.joined(separator: "\n"))
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private func list(_ key: String, _ language: Language) -> String {
    var lines: [String] = []
    while Wording.has("\(key).\(lines.count + 1)") { lines.append("- " + Wording.text("\(key).\(lines.count + 1)", in: language)) }
    return lines.joined(separator: "\n")
  }
}
