import Documents
import NetworkMeasures
import ProtectiveFactors
import Quantities
import Reports
import SupportWebs
import Typesetting
import Wording

/// What can be told of a web: factors with what carries them, who supports in which part of life, patterns, and who could be a JIM.
struct FindingsJSON {
  let language: Language
  private var numbers: NumberText { NumberText(language: language) }

  init(_ language: Language) { self.language = language }

  func json(_ web: SupportWeb, of caseFile: CaseFile) -> [(String, JSONText)] {
    let description = WebDescription(web, of: caseFile)
    let mentors = MentorsReport(web, of: caseFile)
    let advice = mentors.advice(in: language)
    return [
      ("factors", factors(FactorResult.all(web), web)), ("support", support(web)),
      ("patterns", .array(description.patterns(in: language).map { .string($0) })),
      (
        "mentors",
        .object([
          ("order", .string(advice.order)), ("topics", .array(advice.topics.map { .string($0) })),
          ("options", .array(advice.options.map { .string($0) })),
          (
            "people",
            .array(
              mentors.people(in: language).map { telling in
                .object([
                  ("id", .string(telling.id)), ("place", .string(telling.place.rawValue)), ("heading", .string(telling.heading)),
                  ("reasons", .array(telling.reasons.map { .string($0) })), ("talk", .array(telling.talk.map { .string($0) })),
                ])
              })
          ),
        ])
      ),
    ]
  }

  /// Factors from one web to another, for before and after.
  func changes(from before: SupportWeb, to after: SupportWeb) -> JSONText {
    .array(
      FactorChange.all(from: before, to: after).map { change in
        .object([
          ("name", .string(Wording.text("factor.\(change.before.factor.rawValue)", in: language))),
          ("before", level(change.before.value)), ("after", level(change.after.value)),
          ("isSame", .bool(change.before.value == change.after.value)),
        ])
      })
  }

  private func factors(_ results: [FactorResult], _ web: SupportWeb) -> JSONText {
    .array(
      results.map { result in
        .object([
          ("id", .string(result.factor.rawValue)), ("number", .integer(result.factor.number)),
          ("name", .string(Wording.text("factor.\(result.factor.rawValue)", in: language))),
          ("activated", .bool(result.factor.isActivatedByMentors)), ("measured", .bool(result.factor.isMeasured)),
          ("level", level(result.value)), ("missing", .integer(result.missing)),
          (
            "carriers",
            .array(
              result.contributions.prefix(5).map { contribution in
                .object([
                  ("name", .string(name(contribution.source, web))), ("low", .number(contribution.value.low)),
                  ("high", .number(contribution.value.high)), ("text", .string(percent(contribution.value))),
                ])
              })
          ),
        ])
      })
  }

  /// Low and high in 0–1, and in words as 0–100.
  private func level(_ bounds: Bounds?) -> JSONText {
    guard let bounds else { return .null }
    return .object([("low", .number(bounds.low)), ("high", .number(bounds.high)), ("text", .string(percent(bounds)))])
  }

  private func percent(_ bounds: Bounds) -> String {
    let (low, high) = (numbers.fixed(bounds.low * 100, 0), numbers.fixed(bounds.high * 100, 0))
    return low == high ? low : "\(low)–\(high)"
  }

  private func name(_ source: FactorResult.Source, _ web: SupportWeb) -> String {
    switch source {
    case .person(let id): web.alters.first { $0.id == id }?.person.label(in: language) ?? id
    case .place(let id): web.places.first { $0.id == id }?.label(in: language) ?? id
    case .family: Wording.text("youth.home", in: language)
    }
  }

  private func support(_ web: SupportWeb) -> JSONText {
    let grid = SupportGrid(web)
    let sectors = grid.matrix.sectors
    return .object([
      ("sectors", .array(sectors.map { .string(Wording.text("Sector.\($0.rawValue)", in: language)) })),
      (
        "rows",
        .array(
          grid.rows.map { row in
            .object([
              ("type", .string(Wording.text("SupportType.\(row.type.rawValue)", in: language))),
              (
                "cells",
                .array(
                  sectors.map { sector in
                    guard let cell = grid.matrix.cell(row.type, sector) else { return .string("") }
                    return .string(cell.isGap ? "–" : cell.sources == 0 ? "?" : "\(cell.sources)")
                  })
              ), ("together", .string(percent(row.strength))),
            ])
          })
      ),
    ])
  }
}
