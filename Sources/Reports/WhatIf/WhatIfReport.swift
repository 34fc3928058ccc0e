public import Evidence
public import NetworkMeasures
public import ProtectiveFactors
public import Quantities
public import SupportWebs
import Wording

/// A web as it is and as it would be after some edits: factors, measures, and who came and went.
///
/// It is a static what-if on a drawn web and no prediction: nobody reacts, and no time passes.
public struct WhatIfReport {
  public let edits: [WhatIfEdit]
  public let before: SupportWeb
  public let after: SupportWeb
  public let factors: [FactorChange]
  public let comparison: WaveComparison
  /// Every measure of the web before and after, in the order of the catalogue's measures of a web.
  public let measures: [(before: Measure, after: Measure)]
  let caseFile: CaseFile

  /// - Parameters:
  ///   - whatIf: the edits.
  ///   - web: the web as it is.
  ///   - caseFile: the case that it belongs to, for its title and provenance.
  ///   - parameters: the parameters of the model.
  /// - Throws: `InvalidInput` with every problem of the edits.
  public init(
    _ whatIf: WhatIf, of web: SupportWeb, in caseFile: CaseFile, parameters: ParameterSet = .standard
  ) throws(InvalidInput) {
    after = try whatIf.applied(to: web, settings: Self.settings(parameters))
    edits = whatIf.edits
    before = web
    self.caseFile = caseFile
    factors = FactorChange.all(from: web, to: after, parameters: parameters)
    comparison = WaveComparison(web, after)
    let (old, new) = (EgoMeasures.all(EgoNetwork(web)), EgoMeasures.all(EgoNetwork(after)))
    measures = old.compactMap { measure in new.first { $0.id == measure.id }.map { (measure, $0) } }
  }

  /// How edits become a web: the quality of a relation at its start, and the word of the role or type as a label.
  ///
  /// - Parameter parameters: the parameters of the model.
  public static func settings(_ parameters: ParameterSet = .standard) -> WhatIfSettings {
    @Sendable func words(_ key: String) -> Bilingual {
      Bilingual(dutch: Wording.text(key, in: .dutch), english: Wording.text(key, in: .english))
    }
    return WhatIfSettings(
      quality: StartQuality(parameters), roleLabel: { words("Role.\($0.rawValue)") }, placeLabel: { words("PlaceType.\($0.rawValue)") })
  }

  /// Who and what is new, by id, with the keys that were not said: unknown, and nowhere 0. Empty where all was said.
  public var notSaid: [(id: String, keys: [String])] {
    let people = after.alters.filter { alter in !before.alters.contains { $0.id == alter.id } }.map { alter in
      let tie = alter.tie
      let values: [(String, Bool)] =
        [
          ("closeness", tie.closeness.value == nil), ("conflict", tie.conflict.value == nil), ("contact", tie.contact.value == nil),
          ("adult", alter.person.isAdult == nil),
        ] + SupportType.allCases.map { ($0.rawValue, tie.receives[$0] == nil) } + [("reciprocal", tie.isReciprocal == nil)]
      return (alter.id, values.filter(\.1).map(\.0))
    }
    let places = after.places.filter { place in !before.places.contains { $0.id == place.id } }.map { place in
      let values: [(String, Bool)] = [
        ("participation", place.participation == nil), ("contribution", place.contribution == nil),
        ("accessible", place.isAccessible == nil),
      ]
      return (place.id, values.filter(\.1).map(\.0))
    }
    return (people + places).filter { !$0.1.isEmpty }.map { (id: $0.0, keys: $0.1) }
  }
}
