import SupportWebs

extension MentorConsideration {
  /// What the person's place in the web brings: from outside the family, the only one of a part of life, the same school, the same home.
  ///
  /// A person opens a part of life when nobody else with whom there is contact belongs to that sector. This plain rule is used instead of a
  /// bridging measure, for everybody can check it on the drawing. Care, programmes and unknown sectors are no part of life to open.
  static func web(_ alter: Alter, _ web: SupportWeb) -> [MentorConsideration] {
    let sector = alter.person.sector
    var found: [MentorConsideration] = []
    if !alter.tie.inHousehold, ![.family, .kin, .unknown].contains(sector) { found.append(MentorConsideration(.outsideFamily)) }
    let isAlone = !web.activeAlters.contains { $0.id != alter.id && $0.person.sector == sector }
    if isAlone, ![.family, .professional, .mentoring, .unknown].contains(sector) {
      found.append(MentorConsideration(.opensSector, Details(sector: sector)))
    }
    let schools = web.places.filter { $0.type == .school && $0.takesPart == .yes }
    if schools.count == 1, alter.person.role == .teacher || alter.person.metAtSchool {
      found.append(MentorConsideration(.sharedPlace, Details(places: schools.map(\.id))))
    }
    if alter.tie.inHousehold { found.append(MentorConsideration(.household)) }
    return found
  }
}
