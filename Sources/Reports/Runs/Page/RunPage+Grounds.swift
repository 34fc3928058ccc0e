import Evidence
import MentorSimulation
import RunStore
import Typesetting

extension RunPage {
  // MARK: How sure

  /// What was varied and what was not, source by source; with draws of the parameters how much each counts.
  var sureness: String {
    let results = record.results
    let n = { (x: Int) in ["n": summary.numbers.grouped(x)] }
    let youths: (String, [String: String]) =
      summary.isOneYouth ? ("sure.youths.one", [:]) : ("sure.youths.many", n(results.youths))
    let parameters: (String, [String: String]) =
      results.draws > 0 ? ("sure.parameters.drawn", n(results.draws)) : ("sure.parameters.fixed", [:])
    let settings: (String, [String: String]) = scenario.settings.map { ("sure.settings.varied", n($0)) } ?? ("sure.settings.none", [:])
    let lines: [(String, (String, [String: String]))] = [
      ("sure.futures", ("sure.futures.n", n(results.futures))), ("sure.youths", youths), ("sure.parameters", parameters),
      ("sure.settings", settings), ("sure.model", ("sure.model.never", [:])),
    ]
    let rows = lines.map { title, said in
      [HTMLText.Cell(text: text(title)), HTMLText.Cell(text: text(said.0, said.1), isNumber: false)]
    }
    let table = HTMLText.table(caption: text("sure.caption"), headings: [text("sure.source"), text("sure.what")], rows: rows)
    return table + spreads + (summary.stop.map(HTMLText.block) ?? "")
  }

  /// How much draws of the parameters matter beside chance.
  private var spreads: String {
    let tables = summary.spreadTables
    guard !tables.isEmpty else { return "" }
    let unseen = tables.contains { $0.isSomeUnseen } ? HTMLText.element("p", summary.words("run.draws.unseenNote")) : ""
    return HTMLText.element("p", summary.spreadNote) + tables.map { $0.table.html() }.joined() + unseen
  }

  // MARK: What it rests on

  /// How many numbers rest on what, what was changed, and for whom the sources speak.
  var evidence: String {
    let parameters = summary.parameters
    let rows = ParameterStatus.allCases.map { status -> [HTMLText.Cell] in
      let count = parameters.parameters.count { $0.status == status }
      return [
        HTMLText.Cell(text: text("status.\(status.rawValue)")), HTMLText.Cell(text: summary.numbers.grouped(count), value: Double(count)),
        HTMLText.Cell(text: text("status.\(status.rawValue).what"), isNumber: false),
      ]
    }
    let table = HTMLText.table(
      caption: text("status"), headings: ["status.kind", "status.count", "status.means"].map { text($0) }, rows: rows)
    let blocks = [summary.rests] + summary.extrapolations + [summary.changes].compactMap(\.self)
    return blocks.map(HTMLText.block).joined() + table + HTMLText.element("p", text("evidence.look"))
  }

  // MARK: Methods

  var methods: String {
    let values = [
      "sample": summary.numbers.grouped(record.samples.first?.courses ?? 0), "weeks": summary.numbers.grouped(scenario.weeks),
      "count": summary.numbers.grouped(summary.parameters.parameters.count),
    ]
    return ["model", "pairs", "chance", "errors", "sample", "survival", "numbers"].map {
      HTMLText.element("h3", text("methods.\($0)")) + HTMLText.element("p", text("methods.\($0).text", values))
    }.joined(separator: "\n")
  }

  // MARK: Again

  var again: String {
    let rows = record.tables.map { table in
      [
        HTMLText.Cell(text: table.name), HTMLText.Cell(text: summary.numbers.grouped(table.rows.count)),
        HTMLText.Cell(text: text("table.\(table.name)"), isNumber: false),
      ]
    }
    let commands = ["steunweb reproduce .", "sqlite3 \(ResultsDatabase.fileName) 'SELECT * FROM differences_explained'"]
    return HTMLText.element("p", text("again.text")) + commands.map { HTMLText.element("pre", $0) + "\n" }.joined()
      + HTMLText.table(caption: text("again.tables"), headings: ["again.table", "again.rows", "again.what"].map { text($0) }, rows: rows)
  }
}
