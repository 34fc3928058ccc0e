import Quantities
import SupportWebs
import Typesetting
import Wording

/// A person of a sector map: one circle in the map and one row of the grid, under one number.
struct SectorMapEntry: Sendable {
  let number: Int
  let alter: Alter
  let positions: [Position]
  /// `nil` for the outer band: people whom the youth did not place, and people of the past.
  let ring: Ring?
  let shape: SymbolShape

  /// The people whom the picture shows, numbered by sector, in a sector from near to far, and then in the order of the web.
  static func all(of web: SupportWeb, _ options: DiagramOptions) -> [SectorMapEntry] {
    let shown = web.alters.filter { $0.tie.status != .lost || options.showsLost }
    let placed = shown.map { (alter: $0, ring: $0.tie.status == .lost ? nil : options.ring(of: $0.tie)) }
    let sorted = Sector.allCases.flatMap { sector in
      (Ring.allCases + [nil]).flatMap { ring in placed.filter { $0.alter.person.sector == sector && $0.ring == ring } }
    }
    return sorted.enumerated().map { k, person in
      let positions = web.positions(of: person.alter.id)
      return SectorMapEntry(
        number: k + 1, alter: person.alter, positions: positions, ring: person.ring,
        shape: SymbolShape(of: person.alter.person, isHolder: !positions.isEmpty))
    }
  }

  var band: Int { ring?.index ?? SectorMapPlan.asideBand }
  var isLost: Bool { alter.tie.status == .lost }

  /// The label with the words of the positions: "aunt · JIM".
  func name(in language: Language) -> String {
    ([alter.person.label.beside(in: language)] + positions.map { $0.kind.label(in: language) }).joined(separator: " · ")
  }
}

extension SymbolShape {
  /// The radius of the circle around the symbol in a sector map, where a number stands in it.
  var mapRadius: Double { self == .star ? 19 : self == .box ? 14.5 : 11.5 }

  /// How much smaller or larger than usual the symbol is there.
  var mapShrink: Double { mapRadius / radius }
}
