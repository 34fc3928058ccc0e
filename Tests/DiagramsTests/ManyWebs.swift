import Quantities
import SupportWebs

@testable import Diagrams

/// Five hundred invented webs of 0 to 40 people, other for every seed, hard ones among them.
enum ManyWebs {
  static let count = 500

  /// 60 characters, as many as a case file allows.
  static let longName = "buurvrouw van de overkant die vroeger op de camping oppaste.."

  static func web(_ seed: Int) -> SupportWeb {
    switch seed % 25 {
    case 0: crowd(seed, ring: Ring.allCases[seed / 25 % 3], sector: Sector.allCases[seed / 75 % Sector.allCases.count])
    case 1: crowd(seed, ring: nil, sector: .family)
    case 2: renamed(EcomapTests.web(seed: UInt64(seed), count: seed / 25 * 2 + 2))
    case 3: household(EcomapTests.web(seed: UInt64(seed), count: 40))
    default: EcomapTests.web(seed: UInt64(seed), count: seed * 7 % 41)
    }
  }

  /// 40 people in one ring and one part of life, a JIM among them, half of them with the longest names.
  private static func crowd(_ seed: Int, ring: Ring?, sector: Sector) -> SupportWeb {
    var draw = Draw(state: UInt64(seed))
    let alters = (0..<40).map { k in
      Webs.alter(
        "p\(k)", Bilingual(both: k.isMultiple(of: 2) ? name(k) : "oma \(k)"), k % 9 == 4 ? .professional : .kin, ring,
        closeness: draw.below(6) == 0 ? nil : draw.unit(), conflict: draw.below(5) == 0 ? nil : draw.unit(), sector: sector)
    }
    let cross = (0..<20).map { _ in CrossTie("p\(draw.below(40))", "p\(draw.below(40))", conflict: Reported(draw.unit())) }
    return Webs.web(alters, crossTies: cross, positions: [Webs.jim("p7")])
  }

  private static func renamed(_ web: SupportWeb) -> SupportWeb {
    var web = web
    web.alters = web.alters.enumerated().map { k, alter in
      let person = Person(id: alter.id, label: Bilingual(both: name(k)), role: alter.person.role, sector: alter.person.sector)
      return Alter(person: person, tie: alter.tie)
    }
    return web
  }

  private static func household(_ web: SupportWeb) -> SupportWeb {
    var web = web
    for k in web.alters.indices { web.alters[k].tie.inHousehold = true }
    return web
  }

  /// A name of 60 characters with a number in it.
  private static func name(_ k: Int) -> String { "\(k) " + longName.prefix(60 - "\(k) ".count) }
}
