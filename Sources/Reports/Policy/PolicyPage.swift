import Charts
import PolicyAnalysis
import Quantities

/// The page of a policy analysis.
///
/// It stands alone: it opens from disk, prints, loads nothing, and its one script only reads numbers of the charts out.
struct PolicyPage {
  let brief: PolicyBrief

  init(_ brief: PolicyBrief) { self.brief = brief }

  /// The parts in their order; those without content are left out.
  var sections: [PolicySection] {
    func section(_ id: String, _ pieces: [PolicySection.Piece]) -> PolicySection {
      PolicySection(id: id, title: brief.words("part.\(id)"), pieces: pieces)
    }
    let decision = brief.decision
    return [
      section("short", first), section("verdict", brief.verdictPieces),
      section(
        "effects",
        brief.policy.outcomes.map { .chart(PolicyCharts.id(of: $0.quantity)) } + [.chart("ends"), .table(brief.effectTable)]
          + brief.effectNotes.map { .paragraph($0) }),
      section("worth", decision.map(brief.decisionPieces) ?? []),
      section("influence", decision.map { brief.influencePieces($0) + brief.studyPieces($0) } ?? []),
      section("budget", brief.budgetPieces),
      section("queues", brief.queueTable.map { [.table($0), .paragraph(brief.words("queues.note"))] } ?? []),
      section("populations", brief.populationPieces), section("worlds", brief.worldPieces),
      section("enough", brief.satisficingPieces), section("pareto", brief.paretoPieces),
      section("limits", brief.limitPieces), section("methods", brief.methodPieces),
    ].filter { !$0.pieces.isEmpty }
  }

  /// The first page: for whom, which options, and what each brings, harms and costs.
  private var first: [PolicySection.Piece] {
    let head: [PolicySection.Piece] =
      [
        .warning(brief.headline)
      ] + brief.firstFindings.map { .paragraph($0) } + [
        .heading(brief.words("short.whom")), .list(brief.whom), .heading(brief.words("short.options")),
        .list(brief.optionList), .paragraph(brief.reading + " " + brief.brackets),
      ]
    let notes =
      brief.effectWarnings + (brief.hasDemonstrationCosts ? [brief.words("costs.demonstration")] : [])
    let options = (3...4).contains(brief.others.count) ? [.table(brief.firstTable)] : brief.others.flatMap { brief.short(of: $0) }
    return head + options + notes.map { .paragraph($0) }
  }

  var html: String {
    let (charts, narrow) = (PolicyCharts(brief).all, PolicyCharts(brief, isNarrow: true).all)
    let sections = sections
    let links = sections.map { "<li><a href=\"#\($0.id)\">\(HTMLText.escaped($0.title))</a></li>" }.joined()
    let body = sections.map {
      "<section id=\"\($0.id)\">\n\(HTMLText.element("h2", $0.title))\n\($0.html(charts, narrow: narrow, brief))</section>\n"
    }.joined()
    let title = brief.policy.title(in: brief.language)
    let question = brief.question.map { HTMLText.element("p", $0, "class=\"question\"") } ?? ""
    let foot = brief.words("foot", ["version": Version.current, "seed": "\(brief.policy.seed)"])
    return HTMLPage(
      title: title, language: brief.language, style: PageStyle.text + Self.style, script: ChartScript.text,
      body: """
        <header>\(HTMLText.element("h1", title))\(question)\(HTMLText.element("p", brief.words("facts")))</header>
        <nav aria-label="\(HTMLText.escaped(brief.words("contents")))"><ol>\(links)</ol></nav>
        <main>
        \(body)</main>
        \(HTMLText.element("footer", foot))

        """
    ).html
  }

  /// What this page adds to the look of all pages.
  private static let style = """
    .question{font-size:1.15rem;color:var(--ink)!important}h4{margin:.4rem 0 .2rem;font-size:.95rem}
    #effects tbody tr:not(.part) th,#queues tbody tr:not(.part) th{min-width:10rem}
    @media print{#short table.short{break-inside:auto}}
    """
}
