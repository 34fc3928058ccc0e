public import Documents
public import NetworkMeasures
public import Quantities
public import SupportWebs
import Wording

/// How far informants see the web of one day alike, for people and as JSON for machines.
public struct AgreementReport {
  public let agreement: InformantAgreement
  private let views: [SupportWeb]
  private let caseFile: CaseFile

  /// - Parameters:
  ///   - views: the webs of one day, one for each informant, as `CaseFile.views(on:)` or `wavesByDay` give them.
  ///   - caseFile: the case that they belong to.
  public init(_ views: [SupportWeb], of caseFile: CaseFile) {
    agreement = InformantAgreement(views)
    self.views = views
    self.caseFile = caseFile
  }

  /// A report for every day on which several informants gave their view, in the order of the case.
  public static func all(of caseFile: CaseFile) -> [AgreementReport] {
    caseFile.wavesByDay.filter { $0.count > 1 }.map { AgreementReport($0, of: caseFile) }
  }

  private var date: CalendarDate? { views.first?.moment.date }

  // MARK: Text

  public func text(in language: Language) -> String {
    func words(_ key: String, _ values: [String: String] = [:]) -> String { Wording.text("agreement.\(key)", in: language, values) }
    func name(_ informant: Informant) -> String { Wording.text("Informant.\(informant.rawValue)", in: language) }
    func table(_ title: String, _ measures: [Measure]) -> String {
      var table = PlainTable([title, words("value"), words("used"), words("missing")])
      for measure in measures {
        let line = MeasureLine(measure: measure, language: language)
        table.row([Self.label(measure, language), line.value()] + line.basis)
      }
      return table.rendered()
    }
    let title = caseFile.title?(in: language) ?? views.first?.youth.label(in: language) ?? ""
    var blocks = [words("heading", ["title": title, "date": date.map(\.description) ?? ""])]
    blocks += agreement.pairs.map { pair in
      table(words("pair", ["first": name(pair.informants[0]), "second": name(pair.informants[1])]), pair.measures)
    }
    if agreement.informants.count > 2 { blocks.append(table(words("overall"), agreement.overall)) }
    return (blocks + [WrappedText(width: 110, bullet: "").lines(words("note"))]).joined(separator: "\n\n") + "\n"
  }

  private static func label(_ measure: Measure, _ language: Language) -> String {
    for type in SupportType.allCases where measure.id == "agreement.receives.\(type.rawValue).kappa" {
      return Wording.text(
        "agreement.receives.kappa", in: language, ["type": Wording.text("SupportType.\(type.rawValue)", in: language)])
    }
    return Wording.text(measure.id, in: language)
  }

  // MARK: JSON

  public var json: JSONText {
    .object([
      ("format", .string("steunweb-agreement/1")), ("steunweb", .string(Version.current)),
      ("youth", views.first.map { .string($0.youth.id) } ?? .null), ("provenance", .string(caseFile.provenance.rawValue)),
      ("date", date.map { .string($0.description) } ?? .null), ("waves", .array(agreement.waves.map { .string($0) })),
      ("informants", .array(agreement.informants.map { .string($0.rawValue) })),
      (
        "pairs",
        .array(
          agreement.pairs.map { pair in
            .object([
              ("informants", .array(pair.informants.map { .string($0.rawValue) })), ("measures", MeasureLine.json(pair.measures)),
            ])
          })
      ), ("overall", MeasureLine.json(agreement.overall)),
    ])
  }
}
