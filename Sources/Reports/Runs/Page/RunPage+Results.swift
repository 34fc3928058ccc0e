import Charts
import Diagrams
import Estimates
import Evidence
import MentorSimulation
import Quantities
import SupportWebs
import Typesetting

extension RunPage {
  // MARK: What was asked

  var asked: String {
    let rows = scenario.arms.enumerated().map { number, arm -> [HTMLText.Cell] in
      let programme = arm.programmeID.flatMap { ProgrammeCatalogue.standard[$0] }
      let start = number == 0 ? "–" : summary.numbers.grouped(arm.startWeek)
      return [
        HTMLText.Cell(text: summary.label(of: arm.id)), HTMLText.Cell(text: programme?.name(in: language) ?? "–", isNumber: false),
        HTMLText.Cell(text: start),
      ]
    }
    let table = HTMLText.table(caption: text("arms"), headings: ["arms.arm", "arms.programme", "arms.start"].map { text($0) }, rows: rows)
    let reading = summary.words(summary.keyOfYouths("run.reading"), of: summary.programmes)
    return HTMLText.element("p", reading) + "\n" + table
      + [summary.plan, summary.armChanges].compactMap(\.self).map(HTMLText.block).joined()
  }

  // MARK: Webs

  /// The web at the start, and in how many futures each tie lives.
  var webs: String {
    get throws {
      guard record.only != nil else { return "" }
      return try record.inlinePictures().map { picture in
        "<div class=\"diagram\">\(HTMLText.figure(picture.svg, caption: picture.caption, more: told(picture.words)))</div>\n"
      }.joined() + HTMLText.element("p", text("webs.note"))
    }
  }

  /// What a picture shows in words, folded away.
  private func told(_ words: String) -> String {
    "<details>\(HTMLText.element("summary", text("words")))\(HTMLText.element("p", words))</details>\n"
  }

  // MARK: Results

  /// The table of every arm with the charts of effect and harm.
  var results: String { charts(.effect) + charts(.harm) + tables }

  /// All numbers of every arm.
  var tables: String {
    let tables = record.results.pooled.arms.dropFirst().map { arm in
      let table = summary.table(of: arm)
      let rows = table.parts.flatMap { part in
        [[HTMLText.Cell(text: part.title)]]
          + part.rows.map { row in [HTMLText.Cell(text: row.label)] + row.cells.map { HTMLText.Cell(text: $0.text, value: $0.value) } }
      }
      return HTMLText.table(caption: summary.label(of: arm.arm), headings: table.headings, rows: rows)
    }
    return tables.joined() + HTMLText.element("p", summary.errorNote) + "\n"
  }

  /// Euros per youth by category, arm by arm, and whose prices they are; empty in a run without costs.
  var costs: String {
    guard let note = summary.costs else { return "" }
    let tables = record.results.pooled.arms.dropFirst().map { arm -> String in
      let table = summary.table(of: arm)
      let rows = (table.parts.last?.rows ?? []).map { row in
        [HTMLText.Cell(text: row.label)] + row.cells.map { HTMLText.Cell(text: $0.text, value: $0.value) }
      }
      return HTMLText.table(
        caption: "\(summary.label(of: arm.arm)) · \(table.parts.last?.title ?? "")",
        headings: [text("costs.unit", ["weeks": summary.numbers.grouped(scenario.weeks)])] + table.headings.dropFirst(), rows: rows)
    }
    return HTMLText.block(note) + tables.joined()
  }

  /// How long relations last, who stands where, and why relations end.
  var mentor: String { charts(.mentor) + endings }

  var endings: String {
    let arms = record.results.pooled.arms.dropFirst()
    guard !arms.isEmpty else { return "" }
    let parts: [(key: String, kinds: [Summary])] = [
      ("endings.who", ClosureInitiator.allCases.map { .firstInitiator($0) }),
      ("endings.when", Summary.LengthBand.allCases.map { .firstUnplanned($0) }),
      ("endings.planned", [.firstCompleted, .firstContinues]),
    ]
    let rows = parts.flatMap { part in
      [[HTMLText.Cell(text: text(part.key))]]
        + part.kinds.map { kind in
          [HTMLText.Cell(text: OutcomeCodebook.meaning(of: kind.id, in: language))]
            + arms.map { arm -> HTMLText.Cell in
              let isAsked = part.key != "endings.planned" || summary.endsAsPlanned(arm.arm)
              guard isAsked, let estimate = estimate(.summary(kind), arm.arm) else { return HTMLText.Cell(text: "–") }
              let error =
                estimate.standardError.map { " ± " + summary.numbers.fixed(100 * SummaryRow.half(of: estimate, $0, isShare: true), 1) }
                ?? ""
              return HTMLText.Cell(text: summary.numbers.fixed(estimate.mean * 100, 1) + error, value: estimate.mean)
            }
        }
    }
    return HTMLText.table(caption: text("endings"), headings: [text("endings.of100")] + arms.map { summary.label(of: $0.arm) }, rows: rows)
  }
}
