import Quantities
import SupportWebs

/// How many values of a case could name somebody.
struct CaseCensus {
  let ids: Int
  let labels: Int
  let texts: Int
  let dates: Int
  let ages: Int
  let ageGaps: Int
  /// How often each attribute is given, by its name.
  let attributes: [String: Int]
  let remaining: [PseudonymReport.QuasiIdentifier]

  init(_ caseFile: CaseFile) {
    let waves = caseFile.waves
    var seen: Set<String> = []
    let people = (waves.flatMap(\.alters).map(\.person) + caseFile.others).filter { seen.insert($0.id).inserted }
    let places = waves.flatMap(\.places).filter { seen.insert($0.id).inserted }
    let ego = waves.first?.youth
    ids = people.count + places.count + caseFile.positions.count + waves.count + (ego == nil ? 0 : 1)
    let namedWaves = waves.count { $0.moment.label != Bilingual(both: $0.moment.id) }
    let namedEgo = ego.map { $0.label == Youth.usualLabel ? 0 : 1 } ?? 0
    labels = people.count + places.count + namedWaves + namedEgo
    var doubts: [Doubt] = []
    for doubt in waves.flatMap(\.doubts) where !doubts.contains(doubt) { doubts.append(doubt) }
    texts =
      [caseFile.title, caseFile.source].count { $0 != nil } + doubts.count { $0.text != nil }
      + caseFile.positions.reduce(0) { $0 + Self.texts(of: $1) }
    dates = caseFile.days.count
    ages = ego?.age == nil ? 0 : 1
    ageGaps = people.count { $0.ageGap != nil }
    let once = people.map(\.attributes) + places.map(\.attributes) + [caseFile.attributes, ego?.attributes ?? Attributes()]
    let each: [Attributes] = waves.flatMap { web -> [Attributes] in
      let (ties, crossTies, parts) = (web.alters.map(\.tie.attributes), web.crossTies.map(\.attributes), web.places.map(\.partAttributes))
      return [web.moment.attributes] + ties + crossTies + parts
    }
    attributes = (once + each).flatMap(\.names).reduce(into: [:]) { $0[$1, default: 0] += 1 }
    let present: [PseudonymReport.QuasiIdentifier: Bool] = [
      .ageBand: ego?.age != nil, .sex: ego?.sex != nil, .segment: ego?.segment != nil,
      .school: waves.contains { $0.youth.school != nil }, .adversities: ego?.adversities != nil,
      .residence: waves.contains { $0.moment.residence != nil }, .roles: people.contains { $0.role != .unknown }, .doubts: !doubts.isEmpty,
      .strengths: waves.contains { $0.alters.contains { $0.tie.closeness.value != nil || $0.tie.conflict.value != nil } }, .structure: true,
    ]
    remaining = PseudonymReport.QuasiIdentifier.allCases.filter { present[$0] ?? false }
  }

  private static func texts(of position: Position) -> Int {
    guard let agreements = position.agreements else { return 0 }
    return [agreements.role, agreements.ifItGoesWrong, agreements.evaluation, agreements.afterTheEnd].count { $0 != nil }
      + 2 * agreements.sharing.count
  }
}
