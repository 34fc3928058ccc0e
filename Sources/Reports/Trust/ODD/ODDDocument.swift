public import Evidence
public import Quantities
import Wording

/// The description of the model by the ODD protocol, made from the data and the names of the program itself.
///
/// Every parameter stands in it once, under the submodel of which its file says that it is part, with value, unit, prior, status and evidence;
/// under an assumption the evidence is background. Roles, programmes, outcomes, draws and sources come from the data too. Texts about processes,
/// states and chance go by the names in the code; tests hold that none is missing and none is left over, and that the equations of a submodel
/// name its parameters.
///
/// Source: Grimm and others (2020), The ODD protocol: a second update, Journal of Artificial Societies and Social Simulation 23(2) 7.
public struct ODDDocument {
  let parameters: ParameterSet
  let registry = EvidenceRegistry.standard
  let language: Language

  /// - Parameters:
  ///   - parameters: the numbers that it tells, such as those of a scenario.
  ///   - language: the language of the text.
  public init(_ parameters: ParameterSet = .standard, language: Language) {
    self.parameters = parameters
    self.language = language
  }

  /// A part of the document, which a page may show in another way than a text.
  enum Block {
    /// CommonMark.
    case text(String)
    case parameters([Parameter])
    case roles
    case sources([EvidenceEntry])
  }

  /// The parts in the order of the protocol: purpose, entities, schedule, concepts, start, input, submodels.
  var blocks: [Block] {
    let start: [Block] = [
      .text("# \(words("title"))"), .text(words("intro", introduction)), .text(words("basis", basis)), .text(section("purpose")),
      .text(words("patterns", ["calibrated": calibrated])), .text(words("heldout", heldOut)), .text(usedTargets),
      .text(section("entities")), .text(variables), .text(section("overview")), .text(processes), .text(concepts),
      .text(words("observation")),
    ]
    let input: [Block] = [
      .text("\(heading("initial", 2))\n\n\(words("initial.text"))"), .text(words("initial.youth")), .text(words("initial.ties")),
      .text(heading("generator", 3)), .parameters(Self.sectionsOfStart.flatMap(parameters(of:))),
      .text("\(heading("input", 2))\n\n\(words("input.text", input))"), .text(words("roles")), .roles,
      .text(words("programmes")), .text(programmes),
    ]
    let end: [Block] = [
      .text(municipality), .text(words("limits", ["peakWeek": closureHarm["peakWeek"] ?? ""])), .text(heading("other", 3)),
      .parameters(others.flatMap(parameters(of:))), .text(section("sources")), .sources(sources),
    ]
    let general: [Block] = [
      .text(section("submodels")), .text(words("notation")), .text(words("draws", draws)), .text(links), .text(words("random", random)),
    ]
    return start + input + general + submodels + end
  }

  /// The document in CommonMark, ending with a line break.
  public var markdown: String { blocks.map(markdown).joined(separator: "\n\n") + "\n" }

  private func markdown(_ block: Block) -> String {
    switch block {
    case .text(let text): text
    case .parameters(let parameters): Self.rows(parameters, language).map(line).joined(separator: "\n")
    case .roles: roleRows.map { "- `\($0.id)`: c \($0.closeness); k \($0.conflict); p \($0.support)" }.joined(separator: "\n")
    case .sources(let entries): entries.map { "- `\($0.id)`: \(told($0))" }.joined(separator: "\n")
    }
  }

  // MARK: Words

  func words(_ key: String, _ values: [String: String] = [:]) -> String { Wording.text("odd.\(key)", in: language, values) }

  func heading(_ key: String, _ level: Int) -> String { "\(String(repeating: "#", count: level)) \(words(key))" }

  private func section(_ key: String) -> String { "\(heading(key, 2))\n\n\(words("\(key).text"))" }

  /// The names in the code for which there is a text under a key.
  static func names(_ kind: String) -> [String] {
    let prefix = "odd.\(kind)."
    return Wording.keys.filter { $0.hasPrefix(prefix) && !$0.hasSuffix(".text") }.map { String($0.dropFirst(prefix.count)) }
  }
}
