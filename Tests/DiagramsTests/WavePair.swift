import Quantities
import SupportWebs

/// Two invented moments of one youth, in which everything happens that a picture of changes can show.
enum WavePair {
  private static func tie(_ ring: Ring?, _ closeness: Double?, _ conflict: Double? = 0.1, _ status: TieStatus = .active) -> Tie {
    Tie(status: status, ring: ring, closeness: Reported(closeness), conflict: Reported(conflict))
  }

  private static func alter(_ id: String, _ dutch: String, _ english: String, _ role: Role, _ tie: Tie, _ sector: Sector? = nil) -> Alter {
    Alter(person: Person(id: id, label: Bilingual(dutch: dutch, english: english), role: role, sector: sector), tie: tie)
  }

  private static func web(
    _ moment: Moment, _ alters: [Alter], _ crossTies: [CrossTie], _ places: [Place], _ kind: MentorPosition, of person: String
  ) -> SupportWeb {
    let day = CalendarDate(year: 2026, month: 1, day: 5) ?? Webs.jim("").from
    var web = Webs.web(
      alters, crossTies: crossTies, places: places, positions: [Position(id: "\(kind)", person: person, kind: kind, from: day)])
    web.moment = moment
    return web
  }

  private static func place(_ id: String, _ dutch: String, _ english: String, _ type: PlaceType, _ part: TakesPart) -> Place {
    Place(id: id, label: Bilingual(dutch: dutch, english: english), type: type, takesPart: part)
  }

  static let before = web(
    Moment(id: "w1", label: Bilingual(both: "Start"), date: CalendarDate(year: 2026, month: 1, day: 5)),
    [
      alter("a", "moeder", "mother", .parent, tie(.inner, 0.7, 0.7)),
      alter("b", "vader", "father", .parent, tie(.outer, 0.3, 0.2, .suspended)),
      alter("c", "broer", "brother", .sibling, tie(.middle, 0.5)), alter("d", "oma", "grandmother", .kin, tie(.inner, 0.8)),
      alter("e", "tante", "aunt", .kin, tie(.outer, 0.38)), alter("f", "beste vriend", "best friend", .friend, tie(.inner, 0.8)),
      alter("g", "klasgenoot", "classmate", .friend, tie(.middle, 0.5)), alter("h", "mentor", "teacher", .teacher, tie(.outer, 0.3)),
      alter("i", "trainer", "coach", .coach, tie(.middle, 0.6)), alter("j", "buurman", "neighbour", .neighbour, tie(.outer, nil)),
      alter("k", "gamevriend", "gaming friend", .friend, tie(nil, 0.4), .online),
      alter("l", "jeugdbeschermer", "protection worker", .professional, tie(.outer, 0.2, nil)),
    ],
    [CrossTie("a", "b", conflict: Reported(0.8)), CrossTie("a", "d"), CrossTie("f", "g"), CrossTie("d", "e")],
    [
      place("s", "school", "school", .school, .suspended), place("v", "voetbal", "football", .club, .yes),
      place("o", "spel", "game", .online, .yes), place("t", "bieb", "library", .service, .yes),
    ],
    .naturalMentor, of: "i")

  static let after = web(
    Moment(
      id: "w2", label: Bilingual(dutch: "Na een half jaar", english: "After half a year"), date: CalendarDate(year: 2026, month: 7, day: 5)),
    [
      alter("a", "moeder", "mother", .parent, tie(.inner, 0.75, 0.3)), alter("b", "vader", "father", .parent, tie(.middle, 0.45, 0.2)),
      alter("c", "broer", "brother", .sibling, tie(.middle, 0.5, 0.6, .suspended)),
      alter("d", "oma", "grandmother", .kin, tie(.inner, 0.8)),
      alter("e", "tante", "aunt", .kin, tie(.inner, 0.7)), alter("f", "beste vriend", "best friend", .friend, tie(.middle, 0.55)),
      alter("h", "mentor", "teacher", .teacher, tie(nil, 0.45)), alter("i", "trainer", "coach", .coach, tie(.middle, 0.6)),
      alter("j", "buurman", "neighbour", .neighbour, tie(.outer, 0.4)),
      alter("k", "gamevriend", "gaming friend", .friend, tie(nil, 0.6), .online),
      alter("l", "jeugdbeschermer", "protection worker", .professional, tie(.outer, 0.2, 0.6)),
      alter("m", "baas", "boss", .otherAdult, tie(.outer, 0.35)),
    ],
    [
      CrossTie("a", "b", conflict: Reported(0.3)), CrossTie("a", "d"), CrossTie("e", "i"), CrossTie("m", "e"),
    ],
    [
      place("s", "school", "school", .school, .yes), place("v", "voetbal", "football", .club, .no),
      place("o", "spel", "game", .online, .yes),
      place("t", "bieb", "library", .service, .suspended), place("w", "winkel", "shop", .work, .yes),
    ],
    .jim, of: "e")
}
