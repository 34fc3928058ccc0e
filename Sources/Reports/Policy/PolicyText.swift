import PolicyAnalysis
import Quantities
import Typesetting

/// What a terminal shows of a policy analysis.
struct PolicyText {
  let brief: PolicyBrief

  init(_ brief: PolicyBrief) { self.brief = brief }

  /// How many missing data are named one by one.
  private static let mostNamed = 4
  private static let width = 118

  private func lines(_ text: String, bullet: String = "") -> String { WrappedText(width: Self.width, bullet: bullet).lines(text) }

  var text: String {
    let head =
      [brief.policy.title(in: brief.language)].map { PlainText.line($0) }
      + [brief.question].compactMap(\.self).map { lines(PlainText.line($0)) }
    var parts = [
      head.joined(separator: "\n"), lines(brief.whom.joined(separator: "; ")), verdict,
      lines(brief.reading), brief.shortTable.rendered(),
    ]
    if brief.others.count > 6 { parts.append(lines(brief.words("text.more", ["n": "\(brief.others.count - 6)"]))) }
    let notes =
      [brief.words("effects.legend", ["comparator": brief.option(brief.policy.comparator)])]
      + brief.effectWarnings
      + (brief.hasDemonstrationCosts ? [brief.words("costs.demonstration")] : [])
    parts += [lines(notes.joined(separator: " ")), lines(brief.words("text.standing"))]
    return parts.joined(separator: "\n\n") + "\n"
  }

  private var verdict: String {
    switch brief.verdict {
    case .undecidable:
      return ([lines(brief.headline)] + brief.needs.map { lines($0, bullet: "- ") }).joined(separator: "\n")
    case .open(let missing):
      let all = missing.prices.map(brief.price) + missing.assumptions.flatMap(\.ids).map(brief.assumption)
      let named = all.prefix(Self.mostNamed).map { lines($0, bullet: "- ") }
      let rest = all.count > named.count ? [brief.words("text.others", ["n": "\(all.count - named.count)"])] : []
      return ([lines(brief.headline)] + named + rest + brief.needs.map { lines($0) }).joined(separator: "\n")
    case .finding:
      return
        ([brief.headline] + brief.findings.map { lines($0) } + brief.weaknesses.map { lines($0, bullet: "- ") }).joined(
          separator: "\n")
    }
  }
}
