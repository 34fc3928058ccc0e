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

  /// The people whom a wave shows, in the order of their numbers.
  ///
  /// - Parameter numbers: those of the case, by the ids of people.
  static func all(of web: SupportWeb, _ numbers: [String: Int], _ options: DiagramOptions) -> [SectorMapEntry] {
    let entries = shown(in: web, options).compactMap { alter, ring -> SectorMapEntry? in
      guard let number = numbers[alter.id] else { return nil }
      let positions = web.positions(of: alter.id)
      return SectorMapEntry(
        number: number, alter: alter, positions: positions, ring: ring,
        shape: SymbolShape(of: alter.person, isHolder: !positions.isEmpty))
    }
    return entries.sorted { $0.number < $1.number }
  }

  /// The numbers of the people whom some wave shows: by sector, in a sector from near to far as the first of these waves has it, and then in the
  /// order of the case.
  static func numbers(_ webs: [SupportWeb], _ options: DiagramOptions) -> [String: Int] {
    var placed: [(alter: Alter, ring: Ring?)] = []
    for web in webs {
      for person in shown(in: web, options) where !placed.contains(where: { $0.alter.id == person.alter.id }) { placed.append(person) }
    }
    let sorted = Sector.allCases.flatMap { sector in
      (Ring.allCases + [nil]).flatMap { ring in placed.filter { $0.alter.person.sector == sector && $0.ring == ring } }
    }
    return Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1.alter.id, $0 + 1) })
  }

  private static func shown(in web: SupportWeb, _ options: DiagramOptions) -> [(alter: Alter, ring: Ring?)] {
    web.alters.filter { $0.tie.status != .lost || options.showsLost }
      .map { (alter: $0, ring: $0.tie.status == .lost ? nil : options.ring(of: $0.tie)) }
  }

  var band: Int { ring?.index ?? SectorMapPlan.asideBand }
  /// Where in the map somebody stands.
  var spot: SectorMapPlan.Spot { SectorMapPlan.Spot(number: number, sector: alter.person.sector, band: band) }
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
