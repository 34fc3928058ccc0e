import Charts
import Diagrams
import Estimates
import Evidence
import MentorSimulation
import Quantities
import SupportWebs
import Typesetting

extension RunPage {
  // MARK: In short

  /// The main numbers in sentences, arm by arm: harm beside benefit.
  var inShort: String {
    record.results.pooled.arms.dropFirst().map { arm in
      let name = summary.label(of: arm.arm)
      let benefit = [sentence("matched", .summary(.matched), arm.arm), effect(arm.arm), net("higher", arm.netBenefit), trusted(arm.arm)]
      let harm = [
        sentence("endedEarly", .summary(.state(.closed)), arm.arm), net("lower", arm.netHarm), harmStock(arm.arm), placed(arm.arm),
      ]
      func list(_ key: String, _ items: [String?]) -> String {
        "<div>\(HTMLText.element("h3", text(key)))<ul class=\"short\">\(items.compactMap(\.self).map { HTMLText.element("li", $0) }.joined())</ul></div>"
      }
      return "\(HTMLText.element("h3", name))\n<div class=\"pair\">\(list("short.benefit", benefit))\(list("short.harm", harm))</div>\n"
    }.joined() + HTMLText.element("p", text("short.note"))
  }

  private func estimate(_ quantity: Quantity, _ arm: String, isDifference: Bool = false) -> Estimate? {
    record.results.estimate(quantity, of: arm, week: scenario.weeks, isDifference: isDifference)
  }

  private func sentence(_ key: String, _ quantity: Quantity, _ arm: String) -> String? {
    guard !(summary.isReal && quantity.isEvent), let estimate = estimate(quantity, arm) else { return nil }
    return text("short.\(key)", ["n": summary.numbers.fixed(estimate.mean * 100, 0)])
  }

  private func effect(_ arm: String) -> String? {
    estimate(.outcome(.meanEffect), arm, isDifference: true).map {
      text("short.effect", ["x": summary.numbers.signed($0.mean, 2), "error": summary.numbers.fixed(($0.standardError ?? 0) * 1.96, 2)])
    }
  }

  private func harmStock(_ arm: String) -> String? {
    estimate(.outcome(.harm), arm).map { text("short.harmStock", ["x": summary.numbers.fixed($0.mean, 2), "week": "\(scenario.weeks)"]) }
  }

  private func net(_ key: String, _ share: Estimate?) -> String? {
    guard !summary.isReal else { return nil }
    return record.results.ofChance(share).map { text("short.\(key)", ["n": summary.numbers.fixed($0.mean * 100, 0)]) }
  }

  private func trusted(_ arm: String) -> String? {
    guard let own = estimate(.outcome(.trustedAdult), arm), let change = estimate(.outcome(.trustedAdult), arm, isDifference: true) else {
      return nil
    }
    return text(
      "short.trusted",
      ["n": summary.numbers.fixed(own.mean * 100, 0), "change": summary.numbers.signed(change.mean * 100, 1), "week": "\(scenario.weeks)"])
  }

  private func placed(_ arm: String) -> String? {
    guard let change = estimate(.outcome(.placedEver), arm, isDifference: true) else { return nil }
    let values = ["change": summary.numbers.signed(change.mean * 100, 1)]
    guard !summary.isReal, let own = estimate(.outcome(.placedEver), arm) else { return text("short.placed.real", values) }
    return text("short.placed", values.merging(["n": summary.numbers.fixed(own.mean * 100, 0)]) { first, _ in first })
  }

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
  var results: String {
    let tables = record.results.pooled.arms.dropFirst().map { arm in
      let table = summary.table(of: arm)
      let rows = table.parts.flatMap { part in
        [[HTMLText.Cell(text: part.title)]]
          + part.rows.map { row in [HTMLText.Cell(text: row.label)] + row.cells.map { HTMLText.Cell(text: $0.text, value: $0.value) } }
      }
      return HTMLText.table(caption: summary.label(of: arm.arm), headings: table.headings, rows: rows)
    }
    return charts(.effect) + charts(.harm) + tables.joined() + HTMLText.element("p", summary.errorNote) + "\n"
  }

  /// How long relations last, who stands where, and why relations end.
  var mentor: String { charts(.mentor) + endings }

  private var endings: String {
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
              guard let estimate = estimate(.summary(kind), arm.arm) else { return HTMLText.Cell(text: "–") }
              let error = estimate.standardError.map { " ± " + summary.numbers.fixed($0 * 196, 1) } ?? ""
              return HTMLText.Cell(text: summary.numbers.fixed(estimate.mean * 100, 1) + error, value: estimate.mean)
            }
        }
    }
    return HTMLText.table(caption: text("endings"), headings: [text("endings.of100")] + arms.map { summary.label(of: $0.arm) }, rows: rows)
  }
}
