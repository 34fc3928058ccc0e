public import Evidence
import NetworkMeasures
import ProtectiveFactors
public import Quantities
public import SupportWebs
import Wording

/// The measures, protective factors and patterns of one web, as text for professionals and as JSON for machines.
public struct WebDescription {
  let web: SupportWeb
  let caseFile: CaseFile
  let measures: [Measure]
  /// Alters by sector: how many, and their share.
  let composition: [(sector: Sector, count: Int, share: Measure)]
  let support: SupportGrid
  let factors: [FactorResult]
  let patterns: [SupportPattern]

  /// Computes everything that can be told of a web.
  ///
  /// - Parameters:
  ///   - web: a wave of the case.
  ///   - caseFile: the case, for its title and provenance.
  ///   - parameters: weights and thresholds of the factors.
  public init(_ web: SupportWeb, of caseFile: CaseFile, parameters: ParameterSet = .standard) {
    self.web = web
    self.caseFile = caseFile
    let network = EgoNetwork(web)
    measures = EgoMeasures.all(network)
    let sectors = CategoryColumn("sector", values: web.activeAlters.map(\.person.sector.rawValue))
    let shares = Measure.composition(sectors, network, words: Sector.allCases.map(\.rawValue))
    composition = zip(Sector.allCases, shares).map { sector, share in
      (sector, web.activeAlters.count { $0.person.sector == sector }, share)
    }
    support = SupportGrid(web)
    factors = FactorResult.all(web, parameters: parameters)
    patterns = SupportPattern.all(web, parameters: parameters)
  }

  /// The text for professionals: structure, people by sector, support matrix, factors with what carries them, patterns.
  ///
  /// - Parameters:
  ///   - complete: all measures with numbers used and missing, instead of the short table.
  ///   - language: the language of the text.
  /// - Returns: The text, ending with a line break.
  public func text(in language: Language, complete: Bool = false) -> String {
    let title = caseFile.title?(in: language) ?? web.youth.label(in: language)
    let date = web.moment.date.map(\.description) ?? ""
    let heading = Wording.text(
      "describe.heading", in: language, ["title": title, "wave": web.moment.label(in: language), "date": date])
    let structure = [
      complete ? completeTable(language) : shortTable(language), bridges(language), people(language),
      web.activeAlters.contains { $0.tie.receives.isKnown } ? supportTable(language) : nil,
    ]
    let blocks = [heading] + structure.compactMap(\.self) + [factorLines(language), patternLines(language)]
    return blocks.joined(separator: "\n\n") + "\n"
  }

  /// What pictures and tables call a source.
  func label(of source: FactorResult.Source, _ language: Language) -> String {
    switch source {
    case .person(let id): web.alters.first { $0.id == id }?.person.label(in: language) ?? id
    case .place(let id): web.places.first { $0.id == id }?.label(in: language) ?? id
    case .family: Wording.text("source.family", in: language)
    }
  }
}
