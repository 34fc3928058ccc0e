public import Documents
import NetworkMeasures
import Quantities
import SupportWebs

extension WhatIfReport {
  /// The report for machines, with people, places and positions by their ids.
  public var json: JSONText {
    func ids(_ ids: [String]) -> JSONText { .array(ids.map { .string($0) }) }
    func pairs(_ pairs: [TiePair]) -> JSONText { .array(pairs.map { ids([$0.first, $0.second]) }) }
    func turnover(_ turnover: Turnover<String>) -> JSONText { .object([("new", ids(turnover.new)), ("lost", ids(turnover.lost))]) }
    return .object([
      ("format", .string("steunweb-what-if/1")), ("steunweb", .string(Version.current)), ("youth", .string(before.youth.id)),
      ("wave", .string(before.moment.id)), ("date", before.moment.date.map { .string($0.description) } ?? .null),
      ("provenance", .string(caseFile.provenance.rawValue)), ("prediction", .bool(false)), ("edits", ids(edits.map(\.text))),
      ("factors", FactorChangeJSON.json(factors)),
      (
        "measures",
        .object(
          measures.map { old, new in
            (
              old.id,
              .object([
                ("before", MeasureLine(measure: old, language: .english).json),
                ("after", MeasureLine(measure: new, language: .english).json),
                ("difference", .optional(old.value.flatMap { x in new.value.map { $0 - x } })),
              ])
            )
          })
      ), ("people", turnover(comparison.people)), ("places", turnover(comparison.places)), ("positions", turnover(comparison.positions)),
      (
        "ties",
        .object([
          ("new", pairs(comparison.ties.new)), ("lost", pairs(comparison.ties.lost)), ("ofTheNew", pairs(comparison.tiesOfTheNew)),
          ("ofTheLost", pairs(comparison.tiesOfTheLost)),
        ])
      ), ("notSaid", .object(notSaid.map { ($0.id, ids($0.keys)) })),
    ])
  }
}
