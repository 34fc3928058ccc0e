public import Documents
import NetworkMeasures
import ProtectiveFactors
import Quantities
import SupportWebs

extension WebDescription {
  /// Everything, in full precision; keys are stable within `steunweb-description/1`.
  public var json: JSONText {
    .object([
      ("format", .string("steunweb-description/1")), ("steunweb", .string(Version.current)), ("youth", .string(web.youth.id)),
      ("wave", .string(web.moment.id)), ("date", web.moment.date.map { .string($0.description) } ?? .null),
      ("provenance", .string(caseFile.provenance.rawValue)), ("measures", MeasureLine.json(measures)),
      (
        "composition",
        .object(
          composition.map { row in
            (row.sector.rawValue, .object([("count", .integer(row.count)), ("share", .optional(row.share.value))]))
          })
      ),
      (
        "support",
        .array(support.cells.map(Self.json))
      ), ("supportTogether", .object(support.rows.map { ($0.type.rawValue, Self.json($0)) })),
      ("factors", .object(factors.map { ($0.factor.rawValue, Self.json($0)) })), ("patterns", .array(patterns.map(json))),
    ])
  }

  private static func json(_ cell: SupportGrid.Cell) -> JSONText {
    .object(
      [
        ("type", .string(cell.counts.type.rawValue)), ("sector", .string(cell.counts.sector.rawValue)),
        ("sources", .integer(cell.counts.sources)), ("unknown", .integer(cell.counts.unknown)), ("gap", .bool(cell.counts.isGap)),
      ] + bounds(cell.strength) + largest(cell.largest))
  }

  private static func json(_ row: SupportGrid.Row) -> JSONText {
    .object([("sources", .integer(row.sources)), ("unknown", .integer(row.unknown))] + bounds(row.strength) + largest(row.largest))
  }

  private static func bounds(_ bounds: Bounds) -> [(String, JSONText)] {
    [("low", .number(bounds.low)), ("high", .number(bounds.high))]
  }

  private static func largest(_ bounds: Bounds?) -> [(String, JSONText)] {
    bounds.map { [("largestLow", .number($0.low)), ("largestHigh", .number($0.high))] } ?? []
  }

  private func json(_ pattern: SupportPattern) -> JSONText {
    .object([
      ("kind", .string(pattern.kind.rawValue)), ("certainty", .string(pattern.certainty.rawValue)),
      ("text", .object(Language.allCases.map { ($0.rawValue, .string(sentence(pattern, $0))) })),
      ("grounds", .array(pattern.grounds.map(Self.json))), ("evidence", .array(pattern.evidence.map { .string($0) })),
    ])
  }

  private static func json(_ ground: SupportPattern.Ground) -> JSONText {
    switch ground {
    case .person(let id, let warmth): .object([("person", .string(id)), ("warmth", .object(bounds(warmth)))])
    case .type(let type, let strength): .object([("type", .string(type.rawValue)), ("strength", .object(bounds(strength)))])
    case .adversities(let number): .object([("adversities", .object(bounds(number)))])
    }
  }

  private static func json(_ factor: FactorResult) -> JSONText {
    .object([
      ("number", .integer(factor.factor.number)), ("activatedByMentors", .bool(factor.factor.isActivatedByMentors)),
      ("value", .optional(factor.value?.point)), ("low", .optional(factor.value?.low)), ("high", .optional(factor.value?.high)),
      ("reason", factor.unknown.map { .string($0.rawValue) } ?? .null), ("missing", .integer(factor.missing)),
      ("evidence", .array(factor.factor.evidence.map { .string($0) })),
      (
        "parts",
        .object(
          factor.parts.map { ($0.id, .object(bounds($0.value) + largest($0.largest))) })
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
