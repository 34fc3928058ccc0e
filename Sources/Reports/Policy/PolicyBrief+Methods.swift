import Evidence
import MentorSimulation
import PolicyAnalysis
import Quantities
import Typesetting

/// What the report does not say, and how it was made.
extension PolicyBrief {
  /// The levers that some option pulls and whose effect nobody knows, each once.
  var levers: [UnknownLever] {
    var seen: Set<String> = []
    return policy.options.flatMap(\.levers).filter { seen.insert($0).inserted }.compactMap { UnknownLever.with(id: $0) }
  }

  var standing: [String] {
    ["trial", "adherents", "judge", "harm", "one"].map { words("standing.\($0)") }
      + (hasDemonstrationCosts ? [words("standing.costs")] : [])
      + levers.map { lever in
        words("standing.lever", ["lever": lever.title(in: language), "what": lever.summary(in: language)])
      }
  }

  /// What the analysis leaves open, chance within draws apart from what is not known.
  var limitPieces: [PolicySection.Piece] {
    var pieces: [PolicySection.Piece] = [.list(standing), .heading(words("noise.title"))]
    pieces.append(.paragraph(words(hasDraws ? "noise.note" : "noise.noDraws")))
    if let table = noiseTable { pieces.append(.table(table)) } else { pieces.append(.paragraph(words("noise.none"))) }
    if decision?.perfect != nil { pieces.append(.paragraph(words("noise.evpi"))) }
    return pieces
  }

  // MARK: Methods

  var methodPieces: [PolicySection.Piece] {
    var table = PolicyTable(words("methods.caption"), [words("column.what"), words("column.setting")])
    func row(_ key: String, _ text: String) { table.row([Cell(text: words("methods.\(key)")), Cell(text: text, isNumber: false)]) }
    row("version", "Steunweb \(Version.current)")
    row("name", PlainText.line(policy.name))
    row("seed", "\(policy.seed)")
    row("draws", hasDraws ? count(policy.draws) : words("methods.noDraws"))
    row("posterior", words(!hasDraws ? "methods.noDraws" : policy.usesPosterior ? "methods.posterior.yes" : "methods.posterior.no"))
    row("futures", count(policy.futures))
    row("weeks", words("methods.weeks.n", ["n": count(policy.weeks), "start": "\(policy.startCalendarWeek)"]))
    row("differ", words(policy.municipalitiesDiffer ? "methods.yes" : "methods.no"))
    row("perspective", words("methods.perspective.\(policy.perspective.rawValue)"))
    row("discount", percentOf(results.discountRate()))
    row("effects", words("methods.effects.undiscounted"))
    if let range = policy.willingness {
      row("willingness", words("interval", ["low": euros(range.lowerBound), "high": euros(range.upperBound)]))
    }
    if policy.worlds.count > 1 { row("worlds", list(policy.worlds.indices.map(world))) }
    let pieces: [PolicySection.Piece] = [.table(table), .paragraph(words("methods.text"))]
    return pieces + (overrides.isEmpty ? [.paragraph(words("overrides.none"))] : [.table(overrideTable)]) + changedProgrammes
  }

  private func percentOf(_ share: Double) -> String { "\(numbers.short((share * 1e6).rounded() / 1e4)) %" }

  /// A parameter that the policy changes, where, to what, and why.
  private var overrides: [(place: String, override: ParameterOverride)] {
    policy.overrides.map { (words("overrides.everywhere"), $0) }
      + policy.worlds.indices.flatMap { number in
        policy.worlds[number].overrides.map { (words("overrides.world", ["world": world(number)]), $0) }
      }
      + policy.populations.indices.flatMap { number in
        policy.populations[number].overrides.map { (words("overrides.population", ["population": population(number)]), $0) }
      }
      + policy.options.indices.flatMap { number in
        policy.options[number].overrides.map { (words("overrides.option", ["option": option(number)]), $0) }
      }
  }

  private var overrideTable: PolicyTable {
    var table = PolicyTable(
      words("overrides.caption"), ["where", "parameter", "was", "value", "reason"].map { words("column.\($0)") })
    for (place, override) in overrides {
      let was = ParameterSet.standard[override.id]?.value
      table.row([
        Cell(text: place), Cell(text: parameter(override.id), isNumber: false), Cell(text: was.map(numbers.short) ?? "–", value: was),
        Cell(text: numbers.short(override.value), value: override.value),
        Cell(text: override.reason?.beside(in: language) ?? words("overrides.noReason"), isNumber: false),
      ])
    }
    return table
  }

  /// Options whose offers change a programme.
  private var changedProgrammes: [PolicySection.Piece] {
    let items = policy.options.indices.flatMap { number in
      policy.options[number].offers.filter { $0.change != nil }.map {
        words("overrides.programme", ["option": option(number), "programme": PlainText.isolated($0.programmeID)])
      }
    }
    return items.isEmpty ? [] : [.list(items)]
  }
}
