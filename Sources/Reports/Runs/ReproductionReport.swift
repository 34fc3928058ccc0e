public import Quantities
public import RunStore
import Wording

/// What came of running a result again, in words.
public struct ReproductionReport {
  private let reproduction: Reproduction
  private let folder: String

  public init(_ reproduction: Reproduction, folder: String) { (self.reproduction, self.folder) = (reproduction, folder) }

  /// One line when all is identical; else a line for each difference.
  public func text(in language: Language) -> String {
    let values = ["folder": folder, "count": "\(reproduction.compared)"]
    guard !reproduction.findings.isEmpty else { return Wording.text("reproduce.identical", in: language, values) }
    let lines = reproduction.findings.map { "  " + line($0, language) }
    return ([Wording.text("reproduce.different", in: language, values)] + lines).joined(separator: "\n")
  }

  private func line(_ finding: Reproduction.Finding, _ language: Language) -> String {
    func text(_ key: String, _ name: String, _ more: [String: String] = [:]) -> String {
      Wording.text("reproduce.\(key)", in: language, ["name": name].merging(more) { first, _ in first })
    }
    switch finding {
    case .otherVersion(let version): return text("version", version)
    case .otherData(let name): return text("data", name)
    case .inputChanged(let name): return text("input", name)
    case .missing(let name): return text("missing", name)
    case .changed(let name): return text("changed", name)
    case .unequal(let name, nil, _, _): return text("unequal", name)
    case .unequal(let name, let number?, let was, let isNow):
      return text("unequal.line", name, ["line": "\(number)"]) + "\n      - \(was)\n      + \(isNow)"
    case .database(let name): return text("database", name)
    }
  }
}
