import SupportWebs
import TestSupport

/// One value of a web that is made missing, with the fillings to try in its place.
struct Gap {
  let open: (inout SupportWeb) -> Void
  let fillings: [(inout SupportWeb) -> Void]

  /// Levels at both ends of their range.
  private static func level(_ path: WritableKeyPath<SupportWeb, Double?>, _ levels: [Double] = [0, 1]) -> Gap {
    Gap(open: { $0[keyPath: path] = nil }, fillings: levels.map { x in { $0[keyPath: path] = x } })
  }

  private static func fact(_ path: WritableKeyPath<SupportWeb, Bool?>) -> Gap {
    Gap(open: { $0[keyPath: path] = nil }, fillings: [false, true].map { x in { $0[keyPath: path] = x } })
  }

  /// Strengths of support to choose from, and to fill in: with these, whenever several people can but need not reach the threshold of
  /// .5 together, some filling of the others lies between what is too little and what suffices without the one asked about.
  static let known = [0, 0.3, 0.5, 0.8, 1]
  static let filled = [0, 0.25, 0.4, 1]

  /// Every value of a web that may be missing.
  static func all(_ web: SupportWeb) -> [Gap] {
    var gaps: [Gap] = [level(\.family.participation), level(\.family.contribution)]
    for i in web.alters.indices {
      gaps += [level(\.alters[i].tie.closeness.value), level(\.alters[i].tie.conflict.value), fact(\.alters[i].tie.isReciprocal)]
      gaps.append(
        Gap(open: { $0.alters[i].setIsAdult(nil) }, fillings: [false, true].map { x in { $0.alters[i].setIsAdult(x) } }))
      gaps += SupportType.allCases.map { type in
        Gap(
          open: { $0.alters[i].tie.receives.set(type, nil) },
          fillings: filled.map { x in { $0.alters[i].tie.receives.set(type, x) } })
      }
      // All sectors: the circles see four and none, the breadth of help all nine.
      let sectors = Sector.allCases.filter { $0 != .unknown }
      gaps.append(
        Gap(open: { $0.alters[i].setSector(.unknown) }, fillings: sectors.map { x in { $0.alters[i].setSector(x) } }))
    }
    for i in web.places.indices {
      gaps += [level(\.places[i].participation), level(\.places[i].contribution), fact(\.places[i].isAccessible)]
    }
    return gaps
  }

  /// Opens some gaps of a web, with at most `most` fillings of all together, and gives them with the web.
  static func opened(in complete: SupportWeb, most: Int, _ dice: inout Dice) -> (web: SupportWeb, gaps: [Gap]) {
    var (web, gaps, count) = (complete, [Gap](), 1)
    for gap in dice.shuffled(all(complete)) where count * gap.fillings.count <= most {
      gap.open(&web)
      gaps.append(gap)
      count *= gap.fillings.count
    }
    return (web, gaps)
  }

  /// The web with filling number `number` of all gaps.
  static func fill(_ web: SupportWeb, _ gaps: [Gap], number: Int) -> SupportWeb {
    var (filled, code) = (web, number)
    for gap in gaps {
      gap.fillings[code % gap.fillings.count](&filled)
      code /= gap.fillings.count
    }
    return filled
  }

  static func count(_ gaps: [Gap]) -> Int { gaps.reduce(1) { $0 * $1.fillings.count } }
}

extension Alter {
  mutating func setIsAdult(_ isAdult: Bool?) {
    var person = person
    person.isAdult = isAdult
    self = Alter(person: person, tie: tie)
  }
}

extension SupportProfile {
  mutating func set(_ type: SupportType, _ strength: Double?) {
    let old = self
    self = .of { $0 == type ? strength : old[$0] }
  }
}
