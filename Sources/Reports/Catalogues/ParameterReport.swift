public import Documents
public import Evidence
public import Quantities
import Typesetting
import Wording

/// Parameters of the model for people and machines: what each is, how well it is known, and what it rests on or that it is an assumption.
public struct ParameterReport {
  let parameters: [Parameter]
  let set: ParameterSet
  let registry: EvidenceRegistry

  /// - Parameters:
  ///   - parameters: those to report, in order.
  ///   - set: all parameters, with their values as used.
  ///   - registry: the evidence registry.
  public init(_ parameters: [Parameter], of set: ParameterSet = .standard, registry: EvidenceRegistry = .standard) {
    self.parameters = parameters
    self.set = set
    self.registry = registry
  }

  /// A line or two per parameter, section by section, and the counts by status.
  public func text(in language: Language) -> String {
    var blocks: [String] = []
    var section: String?
    for parameter in parameters {
      if parameter.section != section {
        section = parameter.section
        blocks.append("\n\(parameter.section)  \(Self.title(ofSection: parameter.section, language))")
      }
      blocks.append(short(parameter, language))
    }
    return (blocks + ["", counts(language)]).joined(separator: "\n").trimmingPrefix("\n") + "\n"
  }

  /// Everything about each parameter.
  public func details(in language: Language) -> String { parameters.map { whole($0, language) }.joined(separator: "\n\n") + "\n" }

  /// How many parameters have each status.
  func counts(_ language: Language) -> String {
    let list = ParameterStatus.allCases.map { status in
      "\(parameters.count { $0.status == status }) \(Wording.text("ParameterStatus.\(status.rawValue)", in: language))"
    }
    return Wording.text("parameters.counts", in: language, ["n": "\(parameters.count)", "counts": list.joined(separator: ", ")])
  }

  private func words(_ key: String, _ language: Language) -> String { Wording.text(key, in: language) }

  static func title(ofSection section: String, _ language: Language) -> String {
    let key = "parameters.section.\(section)"
    return Wording.has(key) ? Wording.text(key, in: language) : ""
  }

  private func short(_ parameter: Parameter, _ language: Language) -> String {
    let numbers = NumberText(language: language)
    let rests = parameter.status == .assumption ? "" : " (\(parameter.evidence.joined(separator: ", ")))"
    let head =
      "  \(parameter.id) = \(numbers.short(set.value(parameter.id))) \(words("ParameterUnit.\(parameter.unit.rawValue)", language)); \(words("parameters.prior", language)) \(parameter.prior.text(numbers, language)); \(words("ParameterStatus.\(parameter.status.rawValue)", language))\(rests)"
    return WrappedText(width: 118, bullet: "  ").lines(head) + "\n"
      + WrappedText(width: 118, bullet: "      ").lines(parameter.description(in: language))
  }

  private func whole(_ parameter: Parameter, _ language: Language) -> String {
    let numbers = NumberText(language: language)
    var lines = [short(parameter, language)]
    func line(_ key: String, _ text: String) {
      lines.append(WrappedText(width: 118, bullet: "      ").lines("\(words(key, language)): \(text)"))
    }
    line("parameters.enters", "\(parameter.enters) (\(parameter.section))")
    if let mean = parameter.prior.mean, let sd = parameter.prior.standardDeviation, let interval = parameter.prior.interval(0.9) {
      line(
        "parameters.spread",
        "\(numbers.fixed(mean, 4)), \(numbers.fixed(sd, 4)), \(numbers.fixed(interval.lowerBound, 4)) – \(numbers.fixed(interval.upperBound, 4))"
      )
    }
    if let reason = parameter.centre { line("parameters.centre", reason) }
    if let ages = parameter.ages { line("parameters.ages", "\(ages.lowerBound)–\(ages.upperBound)") }
    if parameter.evidence.isEmpty { line("parameters.evidence", words("parameters.noEvidence.\(parameter.status.rawValue)", language)) }
    for id in parameter.evidence {
      guard let entry = registry[id] else { continue }
      line(
        parameter.status == .assumption ? "parameters.background" : "parameters.evidence",
        "\(id): \(entry.statement(in: language)) [\(words("EvidenceStrength.\(entry.strength.rawValue)", language)); \(words(entry.isVerified ? "evidence.verified" : "evidence.notVerified", language))]"
      )
      if let note = entry.note { line("evidence.note", note(in: language)) }
    }
    return lines.joined(separator: "\n")
  }

  // MARK: JSON

  public var json: JSONText {
    .object([
      ("format", .string("steunweb-parameters/1")), ("steunweb", .string(Version.current)),
      (
        "counts",
        .object(ParameterStatus.allCases.map { status in (status.rawValue, .integer(parameters.count { $0.status == status })) })
      ), ("parameters", .array(parameters.map(json))),
    ])
  }

  private func json(_ parameter: Parameter) -> JSONText {
    let interval = parameter.prior.interval(0.9)
    return .object([
      ("id", .string(parameter.id)), ("value", .number(set.value(parameter.id))), ("unit", .string(parameter.unit.rawValue)),
      ("prior", .string("\(parameter.prior)")),
      ("priorMean", .optional(parameter.prior.mean)), ("priorSD", .optional(parameter.prior.standardDeviation)),
      ("prior90", interval.map { .array([.number($0.lowerBound), .number($0.upperBound)]) } ?? .null),
      ("status", .string(parameter.status.rawValue)), ("evidence", .array(parameter.evidence.map { .string($0) })),
      ("section", .string(parameter.section)), ("enters", .string(parameter.enters)),
      ("ages", parameter.ages.map { .array([.integer($0.lowerBound), .integer($0.upperBound)]) } ?? .null),
      ("description", .object([("nl", .string(parameter.description.dutch)), ("en", .string(parameter.description.english))])),
    ])
  }
}
