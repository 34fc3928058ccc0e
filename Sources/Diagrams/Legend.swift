import Quantities
import SupportWebs
import Wording

/// What a picture's signs mean, for the signs that it shows.
enum Legend {
  struct Entry {
    let icon: SideColumn.Icon
    let text: String
    var endsGroup = false
  }

  /// How much smaller symbols are in the legend than in the picture.
  static let shrink = 0.72

  static func entries(web: SupportWeb, scene: CirclesScene, options: DiagramOptions) -> [Entry] {
    func text(_ key: String) -> String { options.text(key) }
    let groups = [
      symbols(web, scene, text), ties(web, text), crossTies(scene, text), rings(options),
      notes(web, options, text),
    ]
    return groups.flatMap { group in
      group.enumerated().map { k, entry in Entry(icon: entry.icon, text: entry.text, endsGroup: k == group.count - 1) }
    }
  }

  private static func shown(_ web: SupportWeb) -> [Alter] { web.alters.filter { $0.tie.status != .lost } }

  private static func symbols(_ web: SupportWeb, _ scene: CirclesScene, _ text: (String) -> String) -> [Entry] {
    let people = shown(web)
    let shapes = people.map { SymbolShape(of: $0.person, isHolder: !web.positions(of: $0.id).isEmpty) }
    var entries = [Entry(icon: .youth, text: text("legend.youth"))]
    if shapes.contains(.star) {
      let key = LegendKeys.star(people.flatMap { web.positions(of: $0.id) })
      entries.append(Entry(icon: .symbol(.star, nil), text: text(key)))
    }
    if shapes.contains(.circle) { entries.append(Entry(icon: .symbol(.circle, nil), text: text("legend.person"))) }
    if shapes.contains(.box) { entries.append(Entry(icon: .symbol(.box, nil), text: text("legend.professional"))) }
    let parts = scene.landmarks.map(\.place.takesPart)
    if parts.contains(.yes) { entries.append(Entry(icon: .place(isSuspended: false), text: text("legend.place"))) }
    if parts.contains(.suspended) { entries.append(Entry(icon: .place(isSuspended: true), text: text("legend.placeSuspended"))) }
    return entries
  }

  private static func ties(_ web: SupportWeb, _ text: (String) -> String) -> [Entry] {
    let styles = shown(web).map { TieStyle($0.tie) }
    var entries = LegendKeys.lines(styles).map { Entry(icon: .tie($0.style), text: text($0.key)) }
    if styles.contains(where: \.isReciprocal) {
      entries.append(Entry(icon: .tie(TieStyle(bond: .normal, isReciprocal: true)), text: text("circles.reciprocal")))
    }
    return entries
  }

  private static func crossTies(_ scene: CirclesScene, _ text: (String) -> String) -> [Entry] {
    LegendKeys.crossTies(scene.crossTies).map { Entry(icon: .cross(isStressful: $0.isStressful), text: text($0.key)) }
  }

  private static func rings(_ options: DiagramOptions) -> [Entry] {
    guard options.ringsFromCloseness == nil else { return [] }
    return Ring.allCases.map { Entry(icon: .ring($0), text: Wording.text("ring.meaning.\($0.rawValue)", in: options.language)) }
  }

  private static func notes(_ web: SupportWeb, _ options: DiagramOptions, _ text: (String) -> String) -> [Entry] {
    var entries: [Entry] = []
    if !options.isOwn, shown(web).contains(where: { TieStyle($0.tie).tension == .unknown }) {
      entries.append(Entry(icon: .none, text: text("legend.tensionUnknown")))
    }
    if let thresholds = options.ringsFromCloseness {
      let values = [
        "inner": NumberWords.decimal(thresholds.inner, options.language),
        "middle": NumberWords.decimal(thresholds.middle, options.language),
      ]
      entries.append(Entry(icon: .none, text: Wording.text("legend.ringFromCloseness", in: options.language, values)))
    }
    return entries
  }
}
