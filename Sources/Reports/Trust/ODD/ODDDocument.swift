public import Evidence
import MentorSimulation
public import Quantities
import SupportWebs
import Typesetting
import Wording

/// The description of the model by the ODD protocol, made from the data and the names of the program itself.
///
/// Every parameter stands in it once, under the submodel of which its file says that it is part, with value, unit, prior, status and evidence. Texts about
/// processes, states and chance go by the names in the code; a test holds that none is missing and none is left over.
///
/// Source: Grimm and others (2020), The ODD protocol: a second update, Journal of Artificial Societies and Social Simulation 23(2) 7.
public struct ODDDocument {
  private let parameters: ParameterSet
  private let language: Language

  /// - Parameters:
  ///   - parameters: the numbers that it tells, such as those of a scenario.
  ///   - language: the language of the text.
  public init(_ parameters: ParameterSet = .standard, language: Language) {
    self.parameters = parameters
    self.language = language
  }

  /// The document in CommonMark, ending with a line break.
  public var markdown: String {
    let blocks = [
      "# \(words("title"))", words("intro", introduction), section("purpose"), section("entities"), list("state"), section("overview"),
      processes,
      concepts, section("initial"), heading("generator", 3), told(of: ["6"]), "## \(words("input"))", words("input.text", input),
      section("submodels"),
      submodels, heading("other", 3), told(of: others),
    ]
    return blocks.joined(separator: "\n\n") + "\n"
  }

  /// The same as a page that stands alone.
  public var html: String {
    let text = CommonMark.html(markdown)
    let style = PageStyle.text + "li{margin:.2rem 0}code{background:var(--band);padding:.05rem .25rem}"
    return HTMLPage(title: words("title"), language: language, style: style, body: "<main>\n\(text)</main>\n").html
  }

  // MARK: Words

  private func words(_ key: String, _ values: [String: String] = [:]) -> String { Wording.text("odd.\(key)", in: language, values) }

  private func heading(_ key: String, _ level: Int) -> String { "\(String(repeating: "#", count: level)) \(words(key))" }

  private func section(_ key: String) -> String { "\(heading(key, 2))\n\n\(words("\(key).text"))" }

  private var introduction: [String: String] {
    let counts = ParameterStatus.allCases.map { status in
      "\(parameters.parameters.count { $0.status == status }) \(Wording.text("ParameterStatus.\(status.rawValue)", in: language))"
    }
    return ["version": Version.current, "parameters": "\(parameters.parameters.count)", "counts": counts.joined(separator: ", ")]
  }

  private var input: [String: String] {
    let catalogue = ProgrammeCatalogue.standard
    return ["roles": "\(Role.known.count)", "programmes": "\(catalogue.programmes.count)", "running": "\(catalogue.arms.count)"]
  }

  // MARK: What the code has

  /// The names in the code for which there is a text under a key.
  static func names(_ kind: String) -> [String] {
    let prefix = "odd.\(kind)."
    return Wording.keys.filter { $0.hasPrefix(prefix) && !$0.hasSuffix(".text") }.map { String($0.dropFirst(prefix.count)) }
  }

  private func list(_ kind: String) -> String { Self.names(kind).map { "- `\($0)`: \(words("\(kind).\($0)"))" }.joined(separator: "\n") }

  private var concepts: String {
    let chance = Self.names("chance").map { words("chance.\($0)") }.joined(separator: "; ")
    let outcomes = Outcome.allCases.map { "- `\($0.rawValue)`: \(OutcomeCodebook.meaning(of: $0.rawValue, in: language))" }
    // One item for each concept.
    let text = "- " + words("concepts.text", ["chance": chance]).replacing("\n", with: " ").replacing(" **", with: "\n- **")
    return
      "\(heading("concepts", 2))\n\n\(text)\n\n\(words("outcomes"))\n\n\(outcomes.joined(separator: "\n"))"
  }

  /// The processes as files are called, such as `5-1-TiesAndPlaces`, in the order in which a week runs them.
  static var processes: [(name: String, section: String)] {
    names("process").map { name in
      let parts = name.split(separator: "-")
      return (name, "\(parts[0]).\(parts[1])")
    }.sorted { Self.number($0.section) < Self.number($1.section) }
  }

  private static func number(_ section: String) -> Int { section.split(separator: ".").last.flatMap { Int($0) } ?? 0 }

  private var processes: String {
    Self.processes.enumerated().map { "\($0 + 1). \(words("process.\($1.name)"))" }.joined(separator: "\n")
  }

  private var submodels: String {
    Self.processes.map { name, section in
      let formulas = distinct(parameters.parameters.filter { $0.section == section }.map(\.enters)).map { "- `\($0)`" }
      return [
        "### \(section) \(words("process.\(name)"))", words("process.\(name).text"), words("formulas"), formulas.joined(separator: "\n"),
        words("parameters"), told(of: [section]),
      ].joined(separator: "\n\n")
    }.joined(separator: "\n\n")
  }

  /// Sections whose parameters stand under no process and not under the start.
  private var others: [String] {
    let known = Self.processes.map(\.section) + ["6"]
    return distinct(parameters.parameters.map(\.section)).filter { !known.contains($0) }
  }

  private func distinct(_ texts: [String]) -> [String] {
    texts.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  // MARK: Parameters

  private func told(of sections: [String]) -> String {
    parameters.parameters.filter { sections.contains($0.section) }.map(line).joined(separator: "\n")
  }

  private func line(_ parameter: Parameter) -> String {
    let numbers = NumberText(language: language)
    let unit = Wording.text("ParameterUnit.\(parameter.unit.rawValue)", in: language)
    let status = Wording.text("ParameterStatus.\(parameter.status.rawValue)", in: language)
    let rests = parameter.status == .assumption || parameter.evidence.isEmpty ? "" : " (\(parameter.evidence.joined(separator: ", ")))"
    let prior = "\(Wording.text("parameters.prior", in: language)) \(parameter.prior.text(numbers, language))"
    let value = "\(numbers.short(parameters.value(parameter.id))) \(unit)"
    return "- `\(parameter.id)` = \(value); \(prior); \(status)\(rests). \(parameter.description(in: language))"
  }
}
