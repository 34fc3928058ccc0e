import Quantities
import SupportWebs

/// Invented webs for the tests of pictures.
enum Webs {
  static func alter(
    _ id: String, _ label: Bilingual, _ role: Role, _ ring: Ring?, closeness: Double?, conflict: Double? = 0.1, status: TieStatus = .active,
    isReciprocal: Bool? = nil, sector: Sector? = nil
  ) -> Alter {
    Alter(
      person: Person(id: id, label: label, role: role, sector: sector),
      tie: Tie(
        status: status, ring: ring, closeness: Reported(closeness), conflict: Reported(conflict),
        receives: SupportProfile([.emotional: Reported(0.6), .practical: Reported(0.0)]), isReciprocal: isReciprocal))
  }

  static func web(_ alters: [Alter], crossTies: [CrossTie] = [], places: [Place] = [], positions: [Position] = []) -> SupportWeb {
    let youth = Youth(id: "noor", label: Bilingual(both: "Noor"), age: 15, segment: .careRelated, school: .secondary, team: .trained)
    return SupportWeb(
      youth: youth, moment: Moment(id: "start", label: Bilingual(dutch: "begin", english: "start"), date: nil), alters: alters,
      crossTies: crossTies, places: places, positions: positions)
  }

  static func jim(_ person: String) -> Position {
    Position(id: "jim-1", person: person, kind: .jim, from: CalendarDate(year: 2026, month: 1, day: 5) ?? .first)
  }

  /// A small web with one of everything.
  static let small = web(
    [
      alter("mother", Bilingual(dutch: "moeder", english: "mother"), .parent, .inner, closeness: 0.8, conflict: 0.6),
      alter("gran", Bilingual(dutch: "oma", english: "grandmother"), .kin, .inner, closeness: 0.9, isReciprocal: true),
      alter("cousin", Bilingual(dutch: "neef van moeder", english: "mother's cousin"), .kin, .middle, closeness: 0.6),
      alter("father", Bilingual(dutch: "vader", english: "father"), .parent, .outer, closeness: 0.3, status: .suspended),
      alter("worker", Bilingual(dutch: "gezinsvoogd", english: "guardian"), .professional, .outer, closeness: nil, conflict: nil),
      alter("mate", Bilingual(dutch: "klasgenoot", english: "classmate"), .friend, nil, closeness: 0.3),
      alter("uncle", Bilingual(dutch: "oom", english: "uncle"), .kin, .middle, closeness: 0.2, status: .lost),
    ],
    crossTies: [CrossTie("mother", "gran"), CrossTie("mother", "father", conflict: Reported(0.9))],
    places: [
      Place(id: "school", label: Bilingual(dutch: "Het Baken", english: "Beacon School"), type: .school, takesPart: .yes),
      Place(id: "club", label: Bilingual(dutch: "voetbalclub", english: "football club"), type: .club, takesPart: .suspended),
    ],
    positions: [jim("cousin")])

  /// A web of `count` people, other for every seed.
  static func random(seed: UInt64, count: Int) -> SupportWeb {
    var draw = Draw(state: seed &* 0x9e37_79b9_7f4a_7c15 &+ 1)
    let words = [
      "oma", "buurvrouw", "Jan-Willem", "trainer van de voetbalclub", "mentor op school", "Bo", "vriendin van mijn zus", "W",
      "begeleider wijkteam",
    ]
    let alters = (0..<count).map { k in
      alter(
        "p\(k)", Bilingual(both: words[draw.below(words.count)]), Role.allCases[draw.below(Role.allCases.count)],
        draw.below(12) == 0 ? nil : Ring.allCases[draw.below(3)], closeness: draw.below(6) == 0 ? nil : draw.unit(),
        conflict: draw.below(5) == 0 ? nil : draw.unit(), status: draw.below(9) == 0 ? .suspended : draw.below(12) == 0 ? .lost : .active,
        isReciprocal: draw.below(2) == 0)
    }
    let cross = (0..<count).map { _ in CrossTie("p\(draw.below(count))", "p\(draw.below(count))", conflict: Reported(draw.unit())) }
    let places = (0..<draw.below(6)).map { k in
      Place(
        id: "q\(k)", label: Bilingual(both: words[draw.below(words.count)]), type: PlaceType.allCases[draw.below(PlaceType.allCases.count)],
        takesPart: TakesPart.allCases[draw.below(3)])
    }
    let holders = (0..<draw.below(3)).map { k in
      Position(
        id: "m\(k)", person: "p\(draw.below(max(1, count)))", kind: MentorPosition.allCases[draw.below(6)],
        from: CalendarDate(year: 2026, month: 1, day: 1) ?? .first)
    }
    return web(alters, crossTies: cross, places: places, positions: holders)
  }
}

/// Numbers for test data: SplitMix64.
struct Draw {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  mutating func below(_ n: Int) -> Int { Int(next() % UInt64(n)) }
  mutating func unit() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }
}

extension CalendarDate {
  fileprivate static var first: CalendarDate { preconditionFailure("The date of the test is a day") }
}
