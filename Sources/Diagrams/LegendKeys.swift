import SupportWebs

/// The signs that legends of several pictures share: keys of their texts, by what the picture shows.
enum LegendKeys {
  /// The text for the star: by the positions that its holders have.
  static func star(_ positions: [Position]) -> String {
    let kinds = Set(positions.map(\.kind))
    return kinds == [.jim] ? "legend.jim" : kinds.contains(.jim) ? "legend.jimOrMentor" : "legend.mentor"
  }

  /// The lines between people, calm ones first.
  static func crossTies(_ crossings: [TieCrossing]) -> [(isStressful: Bool, key: String)] {
    let keys: [(isStressful: Bool, key: String)] = [(false, "legend.cross"), (true, "legend.crossStress")]
    return keys.filter { entry in crossings.contains { $0.isStressful == entry.isStressful } }
  }

  /// Lines to people and places whose contact is possible: each bond, calm ones first.
  static func lines(_ styles: [TieStyle]) -> [(style: TieStyle, key: String)] {
    let calm = TieStyle.Bond.allCases.filter { bond in styles.contains { $0.bond == bond && !$0.isSuspended && !$0.isZigzag } }
    let keys: [(bond: TieStyle.Bond, key: String)] = [
      (.strong, "ecomap.stressStrong"), (.normal, "legend.stress"), (.tenuous, "legend.stressTenuous"), (.unknown, "legend.stressUnknown"),
    ]
    let tense = keys.filter { entry in styles.contains { $0.bond == entry.bond && !$0.isSuspended && $0.isZigzag } }
    return calm.map { (TieStyle(bond: $0), "legend.\($0.rawValue)") }
      + tense.map { (TieStyle(bond: $0.bond, tension: .stress), $0.key) } + interrupted(styles)
  }

  /// Lines to those with whom contact is not possible now.
  private static func interrupted(_ styles: [TieStyle]) -> [(style: TieStyle, key: String)] {
    let keys: [(tension: TieStyle.Tension, key: String)] = [(.calm, "legend.suspended"), (.stress, "ecomap.stressSuspended")]
    return keys.filter { entry in styles.contains { $0.isSuspended && $0.isZigzag == (entry.tension == .stress) } }.map {
      (TieStyle(bond: .normal, tension: $0.tension, isSuspended: true), $0.key)
    }
  }
}

extension DiagramCanvas {
  /// The sign of the youth in a legend.
  mutating func drawYouthSign(at center: Point) {
    graph.node(
      Box(center: center, width: 15, height: 15),
      [(.fillcolor, colors.empty), (.peripheries, "2"), (.penwidth, "1.4"), (.class, "legend")])
  }

  /// The sign of people of one kind in a legend.
  mutating func drawSign(_ shape: SymbolShape, at center: Point) {
    drawSymbol(shape, center, fill: shape == .star ? colors.holder : colors.plain, shrink: Legend.shrink, classes: "legend")
  }

  /// Somebody with whom contact has ended, beside the picture.
  ///
  /// - Parameter number: that of the person in ids, from 1.
  mutating func drawLost(_ person: Person, number: Int, at center: Point) {
    drawSymbol(
      SymbolShape(of: person, isHolder: false), center, fill: colors.empty, shrink: Legend.shrink, isPale: true, id: id("person-\(number)"),
      classes: "alter lost")
  }
}
