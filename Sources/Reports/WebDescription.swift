public import Documents
public import Evidence
import NetworkMeasures
import ProtectiveFactors
public import Quantities
public import SupportWebs
import Wording

/// The measures and protective factors of one web, as a table for people and as JSON for machines.
public struct WebDescription {
  let web: SupportWeb
  let caseFile: CaseFile
  let measures: [Measure]
  /// Alters by sector: how many, and their share.
  let composition: [(sector: Sector, count: Int, share: Measure)]
  let matrix: SupportMatrix
  let factors: [FactorResult]

  public init(_ web: SupportWeb, of caseFile: CaseFile, parameters: ParameterSet = .standard) {
    self.web = web
    self.caseFile = caseFile
    let network = EgoNetwork(web)
    measures = EgoMeasures.all(network)
    let sectors = CategoryColumn("sector", values: web.activeAlters.map(\.person.sector.rawValue))
    let shares = Measure.composition(sectors, network, words: Sector.allCases.map(\.rawValue))
    composition = zip(Sector.allCases, shares).map { sector, share in
      (sector, web.activeAlters.count { $0.person.sector == sector }, share)
    }
    matrix = SupportMatrix(web)
    factors = FactorResult.all(web, parameters: parameters)
  }

  // MARK: Text

  /// - Parameters:
  ///   - complete: all measures with numbers used and missing, instead of the short table.
  ///   - language: the language of the text.
  public func text(in language: Language, complete: Bool = false) -> String {
    let numbers = NumberText(language: language)
    func words(_ key: String, _ values: [String: String] = [:]) -> String { Wording.text(key, in: language, values) }
    let title = caseFile.title?(in: language) ?? web.youth.label(in: language)
    let date = web.moment.date.map(\.description) ?? ""
    var blocks = [words("describe.heading", ["title": title, "wave": web.moment.label(in: language), "date": date])]

    blocks.append(complete ? completeTable(language, numbers) : shortTable(language, numbers))
    if let bridges = bridges(language) { blocks.append(bridges) }

    var people = PlainTable([words("describe.composition"), words("describe.people")])
    for row in composition where row.count > 0 { people.row([words("Sector.\(row.sector.rawValue)"), "\(row.count)"]) }
    blocks.append(people.rendered())
    if web.activeAlters.contains(where: { $0.tie.receives.isKnown }) { blocks.append(support(language)) }

    let lines = factors.flatMap { factor in
      [
        "  \(words("factor.\(factor.factor.rawValue)")): \(Self.value(factor, numbers, words))",
        carriers(factor, language, numbers).map { "    \(words("describe.carries")): \($0)" },
      ].compactMap(\.self)
    }
    blocks.append(([words("describe.factors")] + lines + ["", words("describe.independence")]).joined(separator: "\n"))
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private func shortTable(_ language: Language, _ numbers: NumberText) -> String {
    var table = PlainTable([Wording.text("describe.structure", in: language), Wording.text("describe.value", in: language)])
    for measure in measures {
      guard let definition = MeasureCatalogue.standard[measure.id], definition.isShown else { continue }
      table.row(["\(definition.name(in: language)): \(definition.meaning(in: language))", Self.value(measure, language, numbers)])
    }
    return table.rendered() + "\n  " + Wording.text("describe.more", in: language)
  }

  /// Every measure with its value and what it rests on; below it the name, meaning, formula and source.
  private func completeTable(_ language: Language, _ numbers: NumberText) -> String {
    var lines = [
      Wording.text("describe.structure", in: language) + ". "
        + Wording.text("describe.weights.\(EgoNetwork(web).strengthSource?.rawValue ?? "closeness")", in: language), "",
    ]
    for measure in measures + Measure.supportMatrix(web).suffix(1) {
      let rest = Wording.text("describe.rest", in: language, ["used": "\(measure.used)", "missing": "\(measure.missing)"])
      lines.append("  \(measure.id): \(Self.value(measure, language, numbers)) (\(rest))")
      guard let definition = MeasureCatalogue.standard[measure.id] else { continue }
      let source = definition.source.map { " [\($0)]" } ?? ""
      lines.append("      \(definition.name(in: language)): \(definition.meaning(in: language)); \(definition.formula)\(source)")
    }
    return lines.joined(separator: "\n")
  }

  private static func value(_ measure: Measure, _ language: Language, _ numbers: NumberText) -> String {
    measure.value.map { numbers.fixed($0, $0 == $0.rounded() ? 0 : 3) }
      ?? measure.reason.map { Wording.text("describe.undefined.\($0.rawValue)", in: language) } ?? ""
  }

  /// Who bridges: whose leaving takes others apart, the most first.
  private func bridges(_ language: Language) -> String? {
    let network = EgoNetwork(web)
    let bridging = Bridging(network.graph)
    let leavers = network.alters.indices.filter { bridging.cutOff[$0] > 0 }.sorted { (bridging.cutOff[$1], $0) < (bridging.cutOff[$0], $1) }
    guard !leavers.isEmpty else { return nil }
    let lines = leavers.map { i in
      let n = bridging.cutOff[i]
      return "  "
        + Wording.text(
          n == 1 ? "describe.bridge.1" : "describe.bridge.n", in: language,
          ["name": label(of: .person(network.alters[i]), language)].merging(n == 1 ? [:] : ["n": "\(n)"]) { a, _ in a })
    }
    return ([Wording.text("describe.bridges", in: language)] + lines).joined(separator: "\n")
  }

  /// The grid of support types by sectors.
  private func support(_ language: Language) -> String {
    var table = PlainTable(
      [""] + matrix.sectors.map { Wording.text("Sector.\($0.rawValue)", in: language) })
    for type in SupportType.allCases {
      table.row(
        [Wording.text("SupportType.\(type.rawValue)", in: language)]
          + matrix.sectors.map { sector in
            guard let cell = matrix.cell(type, sector) else { return "" }
            return cell.isGap ? "-" : cell.sources == 0 ? "?" : "\(cell.sources)"
          })
    }
    return Wording.text("describe.matrix", in: language) + "\n" + table.rendered()
  }

  private static func value(_ factor: FactorResult, _ numbers: NumberText, _ words: (String, [String: String]) -> String) -> String {
    guard let value = factor.value else { return words("describe.unknown", [:]) }
    if let point = value.point { return numbers.fixed(point * 100, 1) }
    return words(
      factor.missing == 1 ? "describe.interval.1" : "describe.interval.n",
      ["low": numbers.fixed(value.low * 100, 1), "high": numbers.fixed(value.high * 100, 1), "missing": "\(factor.missing)"])
  }

  /// The three sources that carry most, with what the factor would lose.
  private func carriers(_ factor: FactorResult, _ language: Language, _ numbers: NumberText) -> String? {
    let most = factor.contributions.prefix(3).filter { $0.value.high > 0 }
    guard !most.isEmpty else { return nil }
    return most.map { contribution in
      let loss = contribution.value
      let amount =
        loss.point.map { numbers.fixed($0 * 100, 1) } ?? "\(numbers.fixed(loss.low * 100, 1))–\(numbers.fixed(loss.high * 100, 1))"
      return "\(label(of: contribution.source, language)) (\(amount))"
    }.joined(separator: ", ")
  }

  private func label(of source: FactorResult.Source, _ language: Language) -> String {
    switch source {
    case .person(let id): web.alters.first { $0.id == id }?.person.label(in: language) ?? id
    case .place(let id): web.places.first { $0.id == id }?.label(in: language) ?? id
    case .family: Wording.text("source.family", in: language)
    }
  }

  // MARK: JSON

  public var json: JSONText {
    .object([
      ("format", .string("steunweb-description/1")), ("steunweb", .string(Version.current)), ("youth", .string(web.youth.id)),
      ("wave", .string(web.moment.id)), ("date", web.moment.date.map { .string($0.description) } ?? .null),
      ("provenance", .string(caseFile.provenance.rawValue)), ("measures", .object(measures.map { ($0.id, Self.json($0)) })),
      (
        "composition",
        .object(
          composition.map { row in
            (row.sector.rawValue, .object([("count", .integer(row.count)), ("share", .optional(row.share.value))]))
          })
      ),
      (
        "support",
        .array(
          matrix.cells.map { cell in
            .object([
              ("type", .string(cell.type.rawValue)), ("sector", .string(cell.sector.rawValue)), ("sources", .integer(cell.sources)),
              ("unknown", .integer(cell.unknown)), ("gap", .bool(cell.isGap)),
            ])
          })
      ), ("factors", .object(factors.map { ($0.factor.rawValue, Self.json($0)) })),
    ])
  }

  private static func json(_ measure: Measure) -> JSONText {
    .object([
      ("value", .optional(measure.value)), ("reason", measure.reason.map { .string($0.rawValue) } ?? .null),
      ("used", .integer(measure.used)),
      ("missing", .integer(measure.missing)), ("usesWeights", .bool(measure.usesWeights)),
    ])
  }

  private static func json(_ factor: FactorResult) -> JSONText {
    .object([
      ("value", .optional(factor.value?.point)), ("low", .optional(factor.value?.low)), ("high", .optional(factor.value?.high)),
      ("missing", .integer(factor.missing)),
      (
        "parts",
        .object(
          factor.parts.map { part in
            let bounds: [(String, JSONText)] = [("low", .number(part.value.low)), ("high", .number(part.value.high))]
            let largest: [(String, JSONText)] =
              part.largest.map { [("largestLow", .number($0.low)), ("largestHigh", .number($0.high))] } ?? []
            return (part.id, .object(bounds + largest))
          })
      ),
      (
        "contributions",
        .array(
          factor.contributions.map { contribution in
            .object([
              ("source", .string(contribution.source.id)), ("low", .number(contribution.value.low)),
              ("high", .number(contribution.value.high)),
            ])
          })
      ),
    ])
  }
}
