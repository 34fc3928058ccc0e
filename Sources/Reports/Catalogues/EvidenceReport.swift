public import Documents
public import Evidence
public import Quantities
import Typesetting
import Wording

/// Entries of the evidence registry for people and machines: strength and caveats always stand beside the finding.
public struct EvidenceReport {
  let entries: [EvidenceEntry]
  let registry: EvidenceRegistry
  let uses: EvidenceUses

  public init(_ entries: [EvidenceEntry], registry: EvidenceRegistry = .standard, uses: EvidenceUses = .standard) {
    self.entries = entries
    self.registry = registry
    self.uses = uses
  }

  /// - Parameters:
  ///   - language: the language of the text.
  ///   - complete: values, population, study and sources as well, instead of the finding with its strength and caveats.
  public func text(in language: Language, complete: Bool) -> String {
    entries.map { complete ? whole($0, language) : short($0, language) }.joined(separator: "\n\n")
      + "\n\n" + Wording.text("evidence.count", in: language, ["n": "\(entries.count)", "all": "\(registry.entries.count)"]) + "\n"
  }

  private func words(_ key: String, _ language: Language) -> String { Wording.text(key, in: language) }

  private func verified(_ entry: EvidenceEntry, _ language: Language) -> String {
    words(entry.isVerified ? "evidence.verified" : "evidence.notVerified", language)
  }

  private func wrapped(_ text: String, _ indent: Int) -> String {
    WrappedText(width: 118, bullet: String(repeating: " ", count: indent)).lines(text)
  }

  private func short(_ entry: EvidenceEntry, _ language: Language) -> String {
    let head =
      "\(entry.id)  [\(words("EvidenceKind.\(entry.kind.rawValue)", language)); \(words("EvidenceStrength.\(entry.strength.rawValue)", language)); \(verified(entry, language))]"
    return ([head, wrapped(entry.statement(in: language), 2)] + caveats(entry, language) + [usage(entry, language)]).joined(separator: "\n")
  }

  private func caveats(_ entry: EvidenceEntry, _ language: Language) -> [String] {
    entry.note.map { [wrapped("\(words("evidence.note", language)): \($0(in: language))", 2)] } ?? []
  }

  /// Where it is used, or why nowhere.
  private func usage(_ entry: EvidenceEntry, _ language: Language) -> String {
    let places = uses.of(entry.id)
    if places.isEmpty {
      let reason = entry.notModelled?(in: language) ?? words("evidence.noReason", language)
      return wrapped("\(words("evidence.notModelled", language)): \(reason)", 2)
    }
    let list = EvidenceUses.Kind.allCases.compactMap { kind -> String? in
      let ids = places.filter { $0.kind == kind }.map(\.id)
      return ids.isEmpty ? nil : "\(words("evidence.use.\(kind.rawValue)", language)) \(ids.joined(separator: ", "))"
    }
    return wrapped("\(words("evidence.usedBy", language)): \(list.joined(separator: "; "))", 2)
  }

  private func whole(_ entry: EvidenceEntry, _ language: Language) -> String {
    let numbers = NumberText(language: language)
    var lines = [short(entry, language)]
    func line(_ key: String, _ text: String) { lines.append(wrapped("\(words(key, language)): \(text)", 2)) }
    if let label = entry.dutchLabel { line("evidence.label", label) }
    for value in entry.values { lines.append("  - \(Self.text(of: value, numbers))") }
    for detail in entry.details { line("evidence.detail.\(detail.name)", detail.words.joined(separator: "; ")) }
    if let population = entry.population { line("evidence.population", population(in: language)) }
    if let ages = entry.ages { line("evidence.ages", "\(ages.lowerBound)–\(ages.upperBound)") }
    line("evidence.study", entry.study)
    line("evidence.informs", entry.uses.map { words("EvidenceUse.\($0.rawValue)", language) }.joined(separator: ", "))
    line("evidence.origin", words("EvidenceOrigin.\(entry.origin.rawValue)", language))
    for source in entry.sources { line("evidence.source", text(of: source, language)) }
    return lines.joined(separator: "\n")
  }

  static func text(of value: EvidenceEntry.Value, _ numbers: NumberText) -> String {
    let content =
      switch value.content {
      case .number(let x): (value.comparison.map { "\($0) " } ?? "") + numbers.short(x)
      case .text(let text): text
      case .list(let words): words.joined(separator: "; ")
      }
    let extras = [
      value.interval.map { "95 %: \(numbers.short($0.lowerBound)) – \(numbers.short($0.upperBound))" },
      value.n.map { "n = \(numbers.grouped($0))" },
      value.note,
    ].compactMap(\.self)
    return "\(value.name): \(content) (\(([value.unit] + extras).joined(separator: "; ")))"
  }

  private func text(of source: EvidenceEntry.Source, _ language: Language) -> String {
    switch source {
    case .section(let document, let section):
      let known = registry.document(document)
      return "\(known?.title(in: language) ?? document) (\(known?.author ?? "")), «\(section)»"
    case .address(let address): return address
    case .derived(let ids): return "\(words("evidence.derivedFrom", language)) \(ids.joined(separator: ", "))"
    case .none: return words("evidence.noSource", language)
    }
  }

  // MARK: JSON

  public var json: JSONText {
    .object([
      ("format", .string("steunweb-evidence/1")), ("steunweb", .string(Version.current)), ("entries", .array(entries.map(json))),
    ])
  }

  private func json(_ entry: EvidenceEntry) -> JSONText {
    func both(_ text: Bilingual?) -> JSONText {
      text.map { .object([("nl", .string($0.dutch)), ("en", .string($0.english))]) } ?? .null
    }
    func strings(_ list: [String]) -> JSONText { .array(list.map { .string($0) }) }
    return .object([
      ("id", .string(entry.id)), ("kind", .string(entry.kind.rawValue)), ("statement", both(entry.statement)),
      ("strength", .string(entry.strength.rawValue)), ("verified", .bool(entry.isVerified)), ("note", both(entry.note)),
      ("origin", .string(entry.origin.rawValue)), ("use", strings(entry.uses.map(\.rawValue))), ("study", .string(entry.study)),
      ("population", both(entry.population)),
      ("ages", entry.ages.map { .array([.integer($0.lowerBound), .integer($0.upperBound)]) } ?? .null),
      ("values", .array(entry.values.map(Self.json))), ("sources", .array(entry.sources.map(Self.json))),
      (
        "usedBy",
        .array(uses.of(entry.id).map { .object([("kind", .string($0.kind.rawValue)), ("id", .string($0.id))]) })
      ), ("notModelled", both(entry.notModelled)),
    ])
  }

  private static func json(_ value: EvidenceEntry.Value) -> JSONText {
    let content: JSONText =
      switch value.content {
      case .number(let x): .number(x)
      case .text(let text): .string(text)
      case .list(let words): .array(words.map { .string($0) })
      }
    return .object([
      ("name", .string(value.name)), ("value", content), ("unit", .string(value.unit)),
      ("operator", value.comparison.map { .string($0) } ?? .null), ("n", value.n.map { .integer($0) } ?? .null),
      ("ci95", value.interval.map { .array([.number($0.lowerBound), .number($0.upperBound)]) } ?? .null),
      ("note", value.note.map { .string($0) } ?? .null),
    ])
  }

  private static func json(_ source: EvidenceEntry.Source) -> JSONText {
    switch source {
    case .section(let document, let section): .object([("document", .string(document)), ("section", .string(section))])
    case .address(let address): .object([("url", .string(address))])
    case .derived(let ids): .object([("derivedFrom", .array(ids.map { .string($0) }))])
    case .none: .object([("none", .bool(true))])
    }
  }
}
