import MentorSimulation
import PolicyAnalysis
import Quantities
import SupportWebs
import Typesetting
import Wording

/// What the first page says.
extension PolicyBrief {
  var question: String? { policy.question?(in: language) }

  /// For whom, for how long, and how often it was computed: sentences.
  var whom: [String] {
    var items: [String] = []
    for number in policy.populations.indices {
      let kind = Wording.text("Segment.\(policy.populations[number].segment.rawValue)", in: language)
      let name = population(number)
      let values = ["population": name == kind ? name : words("whom.kind", ["population": name, "segment": kind])]
      items.append(
        guarded.count(number).map { words("whom.population", values.merging(["n": count($0)]) { $1 }) }
          ?? words("whom.hidden", values.merging(["limit": "\(GuardedPopulations.limit)"]) { $1 }))
    }
    let n = policy.municipalityCount
    let names = policy.municipalities.compactMap { $0.title?.beside(in: language) }
    let places = words(n == 1 ? "whom.municipality" : "whom.municipalities", ["n": count(n)])
    let named = names.count == policy.municipalities.count && names.count <= 5 ? ": " + list(names) : ""
    items.append(places + named)
    items.append(words("whom.weeks", ["n": count(policy.weeks)]))
    return items
  }

  /// What each option is, the comparator marked.
  var optionList: [String] {
    policy.options.indices.map { number in
      let name = option(number)
      return number == policy.comparator ? words("options.comparator", ["option": name]) : name
    }
  }

  /// How the sentences of the first page are to be read.
  var brackets: String { words(policy.draws >= 20 ? "reading.brackets" : "reading.difference", ["comparator": option(policy.comparator)]) }

  /// What the numbers are of.
  var reading: String {
    let draws =
      hasDraws
      ? words(policy.draws >= 20 ? "reading.draws" : "reading.fewDraws", ["n": count(policy.draws)]) : words("reading.noDraws")
    let world = policy.worlds.count > 1 ? " " + words("reading.world", ["world": self.world(0)]) : ""
    return words("reading.invented") + " " + draws + world
  }

  /// A number of an option in words: the level beside that of the comparator, the difference, its interval, and how often it is ahead.
  func sentence(_ line: PolicyLine, ahead: String? = nil) -> String {
    guard let difference = line.difference else {
      return words("line.alone", ["label": line.label, "own": line.level(line.own, numbers)])
    }
    let values = ["label": line.label, "own": line.level(line.own, numbers), "other": line.level(line.other, numbers)]
    let isEqual = difference.mean == 0 && difference.middle.map { $0.lowerBound == $0.upperBound } ?? true
    return words("line", values.merging(["how": isEqual ? words("line.equal") : how(line, ahead: ahead)]) { $1 })
  }

  /// The difference, its interval, and how often the option is ahead.
  private func how(_ line: PolicyLine, ahead: String?, isShort: Bool = false) -> String {
    let key = isShort ? "line.short" : "line"
    var parts = [line.change(numbers)]
    if let middle = line.middle(numbers) { parts.append(words("\(key).middle", ["low": middle.low, "high": middle.high])) }
    if line.ahead != nil { parts.append(words("\(key).ahead.\(ahead ?? line.direction.rawValue)", ["n": line.aheadOf100(numbers)])) }
    return parts.joined(separator: "; ")
  }

  /// Costs per youth, and behind them how much that is per 100.
  private func costSentence(_ place: PolicyResults.Place) -> String {
    sentence(costs(place), ahead: "cheaper")
      + words("line.costs.hundred", ["how": how(costs(place, youths: 100), ahead: "cheaper")])
  }

  /// What an option brings, and beside it what it harms and costs.
  func short(of number: Int, world: Int = 0) -> [PolicySection.Piece] {
    let place = PolicyResults.Place(option: number, world: world)
    let valued = policy.outcomes.filter { $0.better != .neither }
    let events = policy.outcomes.filter { $0.better == .neither }
    let left = valued.map { sentence(line($0, place)) } + [sentence(benefit(place))]
    let right = [sentence(harm(place)), costSentence(place)]
    var pieces: [PolicySection.Piece] = [
      .heading(words("short.option", ["option": option(number), "comparator": option(policy.comparator)])),
      .pair((words("short.benefit"), left), (words("short.harm"), right)),
    ]
    if !events.isEmpty {
      pieces.append(.paragraph(words("short.events") + " " + events.map { sentence(line($0, place)) }.joined(separator: ". ") + "."))
    }
    return pieces
  }

  /// The same of three or four options, side by side: benefit, harm and costs, events.
  var firstTable: PolicyTable {
    var table = PolicyTable(
      words("first.caption", ["comparator": option(policy.comparator)]),
      [words("column.what"), option(policy.comparator)] + others.map(option))
    func rows(_ line: (PolicyResults.Place) -> PolicyLine, ahead: String? = nil) {
      let lines = others.map { line(PolicyResults.Place(option: $0)) }
      guard let first = lines.first else { return }
      let isCompared = lines.contains { $0.difference != nil }
      table.row(
        [
          PolicyTable.Cell(text: first.label),
          PolicyTable.Cell(text: isCompared ? first.level(first.other, numbers) : "–", isNumber: false),
        ]
          + lines.map { line in
            let how = line.difference == nil ? "" : " (\(how(line, ahead: ahead, isShort: true)))"
            return PolicyTable.Cell(text: line.level(line.own, numbers) + how, value: line.own?.mean, isNumber: false)
          })
    }
    func outcomes(_ isEvent: Bool) {
      for outcome in policy.outcomes where (outcome.better == .neither) == isEvent { rows { line(outcome, $0) } }
    }
    table.part(words("short.benefit"))
    outcomes(false)
    rows(benefit)
    table.part(words("short.harm"))
    rows(harm)
    rows({ costs($0) }, ahead: "cheaper")
    rows({ costs($0, youths: 100) }, ahead: "cheaper")
    if policy.outcomes.contains(where: { $0.better == .neither }) {
      table.part(words("short.events"))
      outcomes(true)
    }
    return table
  }

  /// What the first page says of the finding; empty where there is no advice.
  var firstFindings: [String] {
    if case .finding = verdict { findings + [words("finding.seeWeakness")] } else { [] }
  }

  /// The one line that says whether there is advice.
  var headline: String {
    switch verdict {
    case .undecidable: words("verdict.undecidable")
    case .open(let missing): missingHeadline(missing.count)
    case .finding: words("verdict.finding")
    }
  }

  func missingHeadline(_ count: Int) -> String { words(count == 1 ? "verdict.missing.one" : "verdict.missing", ["n": self.count(count)]) }
}
