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
  let composition: [(sector: Sector, count: Int, share: Measure)]
  let factors: [FactorResult]

  public init(_ web: SupportWeb, of caseFile: CaseFile, parameters: ParameterSet = .standard) {
    self.web = web
    self.caseFile = caseFile
    let ties = AlterTies(web)
    measures =
      [Measure.size(ties), .density(ties)] + Measure.componentsWithoutEgo(ties) + [.effectiveSize(ties), .constraint(ties)]
    composition = Measure.composition(web)
    factors = FactorResult.all(web, parameters: parameters)
  }

  // MARK: Text

  public func text(in language: Language) -> String {
    let numbers = NumberText(language: language)
    func words(_ key: String, _ values: [String: String] = [:]) -> String { Wording.text(key, in: language, values) }
    let title = caseFile.title?(in: language) ?? web.youth.label(in: language)
    let date = web.moment.date.map(\.description) ?? ""
    var blocks = [words("describe.heading", ["title": title, "wave": web.moment.label(in: language), "date": date])]

    var table = PlainTable([words("describe.structure"), words("describe.value")])
    for measure in measures {
      let value = measure.value.map { numbers.fixed($0, $0 == $0.rounded() ? 0 : 3) }
      let reason = measure.reason.map { words("describe.undefined.\($0.rawValue)") }
      table.row(["\(words("measure.\(measure.id)")): \(words("measure.\(measure.id).meaning"))", value ?? reason ?? ""])
    }
    blocks.append(table.rendered())

    var people = PlainTable([words("describe.composition"), words("describe.people")])
    for row in composition where row.count > 0 { people.row([words("Sector.\(row.sector.rawValue)"), "\(row.count)"]) }
    blocks.append(people.rendered())

    let lines = factors.flatMap { factor in
      [
        "  \(words("factor.\(factor.factor.rawValue)")): \(Self.value(factor, numbers, words))",
        carriers(factor, language, numbers).map { "    \(words("describe.carries")): \($0)" },
      ].compactMap(\.self)
    }
    blocks.append(([words("describe.factors")] + lines + ["", words("describe.independence")]).joined(separator: "\n"))
    return blocks.joined(separator: "\n\n") + "\n"
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
