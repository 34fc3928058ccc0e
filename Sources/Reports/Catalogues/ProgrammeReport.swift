public import Documents
public import Evidence
public import Quantities
import SupportWebs
import Typesetting
import Wording

/// Programmes of the catalogue for people and machines, each field with its source or the word assumption, in the order of the catalogue.
public struct ProgrammeReport {
  let programmes: [Programme]
  let registry: EvidenceRegistry

  public init(_ programmes: [Programme], registry: EvidenceRegistry = .standard) {
    self.programmes = programmes
    self.registry = registry
  }

  private func words(_ key: String, _ language: Language, _ values: [String: String] = [:]) -> String {
    Wording.text(key, in: language, values)
  }

  private func wrapped(_ text: String, _ indent: Int) -> String {
    WrappedText(width: 118, bullet: String(repeating: " ", count: indent)).lines(text)
  }

  /// A few lines per programme, by kind.
  public func text(in language: Language) -> String {
    var blocks: [String] = [words("programmes.head", language)]
    for kind in ProgrammeKind.allCases {
      let rows = programmes.filter { $0.kind == kind }
      guard !rows.isEmpty else { continue }
      blocks.append("\(words("ProgrammeKind.\(kind.rawValue)", language)):")
      blocks += rows.map { short($0, language) }
    }
    blocks.append(words("programmes.foot", language))
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private func short(_ programme: Programme, _ language: Language) -> String {
    let known = programme.assumptions
    var lines = ["  \(programme.id)  \(programme.name(in: language))", wrapped(programme.summary(in: language), 6)]
    if let ages = programme.ages {
      lines.append(wrapped("\(words("programmes.ages", language)): \(ages.lowerBound)–\(ages.upperBound)", 6))
    }
    lines.append(wrapped("\(words("programmes.tested", language)): \(programme.tested(in: language))", 6))
    lines.append(
      wrapped(
        words(
          programme.terms == nil ? "programmes.catalogueOnly" : "programmes.runs", language,
          ["n": "\(known.count)", "all": "\(known.of)"]), 6))
    lines.append(wrapped("\(words("programmes.source", language)): \(sources(programme, language))", 6))
    return lines.joined(separator: "\n")
  }

  /// The documents with their sections and the addresses behind the row, each once.
  private func sources(_ programme: Programme, _ language: Language) -> String {
    var places: [(name: String, sections: [String])] = []
    for source in programme.evidence.compactMap({ registry[$0] }).flatMap(\.sources) {
      switch source {
      case .section(let document, let section):
        let name = registry.document(document)?.title(in: language) ?? document
        let index = places.firstIndex { $0.name == name } ?? places.endIndex
        if index == places.endIndex { places.append((name, [])) }
        if !places[index].sections.contains(section) { places[index].sections.append(section) }
      case .address(let address): if !places.contains(where: { $0.name == address }) { places.append((address, [])) }
      case .derived, .none: break
      }
    }
    let texts = places.map { place in ([place.name] + place.sections.map { "«\($0)»" }).joined(separator: ", ") }
    return texts.joined(separator: "; ") + " [\(programme.evidence.joined(separator: ", "))]"
  }

  /// Everything about each programme.
  public func details(in language: Language) -> String { programmes.map { whole($0, language) }.joined(separator: "\n\n") + "\n" }

  private func whole(_ programme: Programme, _ language: Language) -> String {
    var lines = [short(programme, language)]
    if let region = programme.region { lines.append(wrapped("\(words("programmes.region", language)): \(region(in: language))", 6)) }
    if let goals = programme.goals { lines.append(wrapped("\(words("programmes.goals", language)): \(goals(in: language))", 6)) }
    if !programme.phases.isEmpty {
      lines.append(
        wrapped("\(words("programmes.phases", language)): \(programme.phases.map { $0(in: language) }.joined(separator: " → "))", 6))
    }
    if !programme.conditions.isEmpty { lines.append("      \(words("programmes.conditions", language)):") }
    for condition in programme.conditions {
      lines.append(
        wrapped("- \(condition.text(in: language)) [\(basis(condition.isAssumption, condition.evidence, language))]", 8))
    }
    let values = values(programme, language)
    if !programme.sources.isEmpty { lines.append("      \(words("programmes.fields", language)):") }
    for source in programme.sources {
      let value = values[source.field].map { ": \($0)" } ?? ""
      let note = source.note.isEmpty ? "" : " – \(source.note)"
      lines.append(wrapped("- \(source.field)\(value) [\(basis(source.isAssumption, source.evidence, language))]\(note)", 8))
    }
    for edit in programme.webEdits { lines.append(wrapped("\(words("programmes.webEdit", language)): \(edit)", 6)) }
    return lines.joined(separator: "\n")
  }

  private func basis(_ isAssumption: Bool, _ evidence: [String], _ language: Language) -> String {
    let names = evidence.joined(separator: ", ")
    guard isAssumption else { return names }
    return words("ParameterStatus.assumption", language) + (names.isEmpty ? "" : "; \(words("programmes.background", language)) \(names)")
  }

  /// The fields of the terms with their values, as texts; emphasis and support part by part.
  func fields(_ programme: Programme, _ language: Language) -> [(field: String, part: String?, value: String)] {
    guard let terms = programme.terms else { return [] }
    let numbers = NumberText(language: language)
    func flag(_ value: Bool) -> String { words(value ? "word.yes" : "word.no", language) }
    let support = SupportType.allCases.map { ("support", words("SupportType.\($0.rawValue)", language), numbers.short(terms.support[$0])) }
    let emphasis = zip(Domain.allCases, terms.emphasis).map { ("emphasis", $0.rawValue, numbers.short($1)) }
    let plain: [(field: String, value: String)] = [
      ("route", words("Route.\(terms.route.rawValue)", language)),
      ("selection", words(terms.isSelfChosen ? "programmes.selfChosen" : "programmes.assigned", language)),
      ("approach", words("Approach.\(terms.approach.rawValue)", language)),
      ("setting", words("Setting.\(terms.setting.rawValue)", language)),
      ("contactsPerWeek", numbers.short(terms.contactsPerWeek)),
      ("plannedWeeks", terms.plannedWeeks.map { "\($0)" } ?? words("programmes.openEnd", language)),
      ("trainingHours", numbers.short(terms.trainingHours)), ("supported", flag(terms.supportsPairs)),
      ("supportContactsPerMonth", numbers.short(terms.supportContactsPerMonth)), ("screening", flag(terms.screens)),
      ("carefulClosing", flag(terms.closesCarefully)), ("parentsInvolved", flag(terms.involvesParents)),
      ("rematches", flag(terms.rematches)), ("holidayGap", flag(terms.hasHolidayGap)), ("youthTrained", flag(terms.trainsYouths)),
      ("mentorsPerYouth", "\(terms.mentorsPerYouth)"),
    ]
    return plain.map { ($0.field, nil, $0.value) } + emphasis + support
  }

  /// The value of each field in one text.
  private func values(_ programme: Programme, _ language: Language) -> [String: String] {
    fields(programme, language).reduce(into: [:]) { values, field in
      let text = [field.part, field.value].compactMap(\.self).joined(separator: " ")
      values[field.field] = values[field.field].map { "\($0), \(text)" } ?? text
    }
  }

  /// Which fields of two programmes differ, and how many of these rest on an assumption on either side. It says nothing on which is better.
  public static func comparison(_ a: Programme, _ b: Programme, in language: Language) -> String {
    let report = ProgrammeReport([a, b])
    let (left, right) = (report.fields(a, language), report.fields(b, language))
    var table = PlainTable([Wording.text("programmes.field", in: language), a.id, b.id, Wording.text("programmes.basis", in: language)])
    func isAssumed(_ programme: Programme, _ field: String) -> Bool { programme.sources.first { $0.field == field }?.isAssumption ?? false }
    var assumed = 0
    var differing = 0
    for (x, y) in zip(left, right) where x.value != y.value {
      differing += 1
      let sides = [(a, a.id), (b, b.id)].filter { isAssumed($0.0, x.field) }.map(\.1)
      if !sides.isEmpty { assumed += 1 }
      let basis =
        sides.isEmpty
        ? Wording.text("ParameterStatus.evidence", in: language)
        : "\(Wording.text("ParameterStatus.assumption", in: language)): \(sides.joined(separator: ", "))"
      table.row([([x.field] + [x.part].compactMap(\.self)).joined(separator: ": "), x.value, y.value, basis])
    }
    let counts = ["differing": "\(differing)", "all": "\(left.count)", "assumed": "\(assumed)"]
    return table.rendered() + "\n\n" + Wording.text("programmes.comparison", in: language, counts) + "\n"
  }

  // MARK: JSON

  public var json: JSONText {
    .object([
      ("format", .string("steunweb-programmes/1")), ("steunweb", .string(Version.current)), ("programmes", .array(programmes.map(json))),
    ])
  }

  private func json(_ programme: Programme) -> JSONText {
    func both(_ text: Bilingual) -> JSONText { .object([("nl", .string(text.dutch)), ("en", .string(text.english))]) }
    func strings(_ list: [String]) -> JSONText { .array(list.map { .string($0) }) }
    let values = values(programme, .english)
    return .object([
      ("id", .string(programme.id)), ("kind", .string(programme.kind.rawValue)), ("name", both(programme.name)),
      ("summary", both(programme.summary)), ("tested", both(programme.tested)), ("runsAsArm", .bool(programme.terms != nil)),
      ("ages", programme.ages.map { .array([.integer($0.lowerBound), .integer($0.upperBound)]) } ?? .null),
      ("evidence", strings(programme.evidence)),
      (
        "conditions",
        .array(
          programme.conditions.map { condition in
            .object([
              ("text", both(condition.text)), ("assumption", .bool(condition.isAssumption)), ("evidence", strings(condition.evidence)),
            ])
          })
      ), ("phases", .array(programme.phases.map(both))), ("webEdits", strings(programme.webEdits)),
      (
        "fields",
        .array(
          programme.sources.map { source in
            .object([
              ("field", .string(source.field)), ("value", values[source.field].map { .string($0) } ?? .null),
              ("assumption", .bool(source.isAssumption)), ("evidence", strings(source.evidence)), ("note", .string(source.note)),
            ])
          })
      ),
    ])
  }
}
