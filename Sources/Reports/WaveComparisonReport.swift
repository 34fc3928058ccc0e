public import Documents
public import NetworkMeasures
public import Quantities
public import SupportWebs
import Wording

/// Two waves of a case side by side, for people and as JSON for machines.
public struct WaveComparisonReport {
  public let comparison: WaveComparison
  private let first: SupportWeb
  private let second: SupportWeb
  private let caseFile: CaseFile

  public init(_ first: SupportWeb, _ second: SupportWeb, of caseFile: CaseFile) {
    comparison = WaveComparison(first, second)
    self.first = first
    self.second = second
    self.caseFile = caseFile
  }

  // MARK: Text

  public func text(in language: Language) -> String {
    func words(_ key: String, _ values: [String: String] = [:]) -> String { Wording.text("compare.\(key)", in: language, values) }
    func wave(_ web: SupportWeb) -> String {
      web.moment.label(in: language) + (web.moment.date.map { " (\($0))" } ?? "")
    }
    let title = caseFile.title?(in: language) ?? first.youth.label(in: language)
    var table = PlainTable([words("change"), words("value"), words("used"), words("missing")])
    for measure in comparison.measures {
      let line = MeasureLine(measure: measure, language: language)
      table.row([words("measure.\(measure.id)"), line.value(signed: measure.id.hasSuffix("Change"))] + line.basis)
    }
    func list(_ key: String, _ names: [String]) -> String {
      WrappedText(width: 110, bullet: "  ").lines("\(words(key)): \(names.isEmpty ? words("none") : names.joined(separator: ", "))")
    }
    let people = comparison.people
    let pairs: ([TiePair]) -> [String] = { $0.map { "\(person($0.first, language)) – \(person($0.second, language))" } }
    let lists = [
      list("people.kept", people.kept.map { person($0, language) }), list("people.lost", people.lost.map { person($0, language) }),
      list("people.new", people.new.map { person($0, language) }), list("ties.lost", pairs(comparison.ties.lost)),
      list("ties.new", pairs(comparison.ties.new)), list("ties.ofTheLost", pairs(comparison.tiesOfTheLost)),
      list("ties.ofTheNew", pairs(comparison.tiesOfTheNew)), list("places.lost", comparison.places.lost.map { place($0, language) }),
      list("places.new", comparison.places.new.map { place($0, language) }),
      list("positions.lost", comparison.positions.lost.map { position($0, language) }),
      list("positions.new", comparison.positions.new.map { position($0, language) }),
    ]
    let heading = words("heading", ["title": title, "first": wave(first), "second": wave(second)])
    return [heading, table.rendered(), lists.joined(separator: "\n"), WrappedText(width: 110, bullet: "").lines(words("note"))].joined(
      separator: "\n\n") + "\n"
  }

  private func person(_ id: String, _ language: Language) -> String {
    (second.alters + first.alters).first { $0.id == id }?.person.label(in: language) ?? id
  }

  private func place(_ id: String, _ language: Language) -> String {
    (second.places + first.places).first { $0.id == id }?.label(in: language) ?? id
  }

  /// As in "JIM (aunt)".
  private func position(_ id: String, _ language: Language) -> String {
    guard let position = (second.positions + first.positions).first(where: { $0.id == id }) else { return id }
    return "\(Wording.text("MentorPosition.\(position.kind.rawValue)", in: language)) (\(person(position.person, language)))"
  }

  // MARK: JSON

  /// People, ties, places and positions by their ids.
  public var json: JSONText {
    func ids(_ ids: [String]) -> JSONText { .array(ids.map { .string($0) }) }
    func pairs(_ pairs: [TiePair]) -> JSONText { .array(pairs.map { ids([$0.first, $0.second]) }) }
    func turnover(_ turnover: Turnover<String>) -> [(String, JSONText)] {
      [("kept", ids(turnover.kept)), ("lost", ids(turnover.lost)), ("new", ids(turnover.new))]
    }
    func wave(_ web: SupportWeb) -> JSONText {
      .object([
        ("wave", .string(web.moment.id)), ("date", web.moment.date.map { .string($0.description) } ?? .null),
        ("informant", .string(web.moment.informant.rawValue)),
      ])
    }
    return .object([
      ("format", .string("steunweb-comparison/1")), ("steunweb", .string(Version.current)), ("youth", .string(first.youth.id)),
      ("provenance", .string(caseFile.provenance.rawValue)), ("first", wave(first)), ("second", wave(second)),
      ("measures", MeasureLine.json(comparison.measures)), ("people", .object(turnover(comparison.people))),
      (
        "ties",
        .object([
          ("kept", pairs(comparison.ties.kept)), ("lost", pairs(comparison.ties.lost)), ("new", pairs(comparison.ties.new)),
          ("ofTheLost", pairs(comparison.tiesOfTheLost)), ("ofTheNew", pairs(comparison.tiesOfTheNew)),
        ])
      ), ("places", .object(turnover(comparison.places))), ("positions", .object(turnover(comparison.positions))),
    ])
  }
}
