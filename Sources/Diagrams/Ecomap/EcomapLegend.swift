import Quantities
import SupportWebs
import Wording

/// A sign in the column beside an ecomap.
enum EcomapSign: Hashable, Sendable {
  /// A text without a sign.
  case note
  case youth, household
  case symbol(SymbolShape)
  case place(isSuspended: Bool)
  case tie(TieStyle)
  case heads(TieHeads)
  case cross(isStressful: Bool)
  case sector(Sector)
  /// Somebody with whom contact has ended: an index among the people of the web.
  case lost(Int)

  /// The room that the sign takes in height.
  var height: Double {
    switch self {
    case .note: 0
    case .youth: 22
    case .household: 28
    case .symbol(let shape): 2 * shape.radius * Legend.shrink
    case .place: 17
    case .sector: 15.5
    case .lost: 20
    case .tie, .heads, .cross: 12
    }
  }
}

/// How an ecomap draws ties, and what its signs mean, for the signs that it shows.
enum EcomapLegend {
  /// The line to a person; arrowheads are drawn by what is known of each direction.
  static func style(of tie: Tie) -> TieStyle {
    var style = TieStyle(tie)
    style.isReciprocal = false
    return style
  }

  /// No heads where contact is interrupted: no support goes along the tie now.
  static func heads(of tie: Tie) -> TieHeads { tie.status == .active ? SupportFlow(tie).heads : TieHeads() }

  /// The line to a place: how much the youth takes part stands for closeness.
  static func style(of place: Place) -> TieStyle {
    TieStyle(bond: TieStyle.Bond(closeness: place.participation), isSuspended: place.takesPart == .suspended)
  }

  static func column(web: SupportWeb, scene: EcomapScene, options: DiagramOptions) -> SignColumn<EcomapSign> {
    let body = scene.body
    let beside = SignColumn<EcomapSign>(left: body.maxX + 24, top: body.maxY, height: body.height)
    return ColumnPlace.roomiest(filled(beside, web, scene, options), on: options.page, body: body, boxes: { $0.rows.map(\.box) }) {
      filled(SignColumn(left: body.minX, top: body.minY - 24, height: $0, least: 0), web, scene, options)
    }
  }

  private static func filled(
    _ empty: SignColumn<EcomapSign>, _ web: SupportWeb, _ scene: EcomapScene, _ options: DiagramOptions
  ) -> SignColumn<EcomapSign> {
    var column = empty
    let language = options.language
    let lost = web.alters.indices.filter { options.showsLost && web.alters[$0].tie.status == .lost }
    if !lost.isEmpty {
      column.head(options.text("circles.lost"))
      for k in lost { column.add(.lost(k), web.alters[k].person.label(in: language), height: EcomapSign.lost(k).height) }
      column.space(12)
    }
    let marked = web.alters.compactMap { alter in scene.marks[alter.id].map { ($0, alter.person) } }.sorted { $0.0 < $1.0 }
    if !marked.isEmpty {
      let isNumbered = scene.detail == .numbers
      column.head(options.text(isNumbered ? "panels.numbers" : "circles.wholeNames"))
      for (number, person) in marked {
        column.add(.note, "\(isNumbered ? "\(number)" : "(\(number))") \(person.label(in: language))", height: 0)
      }
      column.space(12)
    }
    column.head(Wording.text("legend.title", in: language))
    for group in groups(web, scene, options) where !group.isEmpty {
      for (sign, key) in group { column.add(sign, text(sign, key, options), height: sign.height) }
      column.space()
    }
    return column
  }

  private static func text(_ sign: EcomapSign, _ key: String, _ options: DiagramOptions) -> String {
    if case .sector(let sector) = sign { return sector.label(in: options.language) }
    return options.text(key)
  }

  private typealias Entry = (sign: EcomapSign, key: String)

  private static func groups(_ web: SupportWeb, _ scene: EcomapScene, _ options: DiagramOptions) -> [[Entry]] {
    let people = web.alters.filter { $0.tie.status != .lost }
    let places = web.places.filter { $0.takesPart != .no }
    return [
      symbols(web, people, places), lines(people, places), heads(people), crossTies(scene), sectors(scene, options),
      notes(people, places, scene, options),
    ]
  }

  private static func symbols(_ web: SupportWeb, _ people: [Alter], _ places: [Place]) -> [Entry] {
    let shapes = people.map { SymbolShape(of: $0.person, isHolder: !web.positions(of: $0.id).isEmpty) }
    var entries: [Entry] = [(.youth, "legend.youth"), (.household, "ecomap.household")]
    if shapes.contains(.star) {
      entries.append((.symbol(.star), LegendKeys.star(people.flatMap { web.positions(of: $0.id) })))
    }
    if shapes.contains(.circle) { entries.append((.symbol(.circle), "legend.person")) }
    if shapes.contains(.box) { entries.append((.symbol(.box), "legend.professional")) }
    if places.contains(where: { $0.takesPart == .yes }) { entries.append((.place(isSuspended: false), "legend.place")) }
    if places.contains(where: { $0.takesPart == .suspended }) { entries.append((.place(isSuspended: true), "legend.placeSuspended")) }
    return entries
  }

  private static func lines(_ people: [Alter], _ places: [Place]) -> [Entry] {
    LegendKeys.lines(people.map { style(of: $0.tie) } + places.map { style(of: $0) }).map { (.tie($0.style), $0.key) }
  }

  private static func heads(_ people: [Alter]) -> [Entry] {
    let heads = Set(people.map { Self.heads(of: $0.tie) })
    let keys = [
      (TieHeads(atStart: true), "ecomap.receives"), (TieHeads(atEnd: true), "ecomap.gives"),
      (TieHeads(atStart: true, atEnd: true), "legend.reciprocal"),
    ]
    return keys.filter { heads.contains($0.0) }.map { (.heads($0.0), $0.1) }
  }

  private static func crossTies(_ scene: EcomapScene) -> [Entry] {
    LegendKeys.crossTies(scene.crossings).map { (.cross(isStressful: $0.isStressful), $0.key) }
  }

  /// The colours of parts of life that have no name at the rim, because all their people live in the household.
  private static func sectors(_ scene: EcomapScene, _ options: DiagramOptions) -> [Entry] {
    guard options.theme != .greyscale else { return [] }
    let inside = scene.figures.prefix(scene.householdCount).filter { $0.shape != .star }.map(\.sector)
    let named = scene.names.map(\.sector)
    return Sector.allCases.filter { inside.contains($0) && !named.contains($0) }.map { (.sector($0), "") }
  }

  private static func notes(_ people: [Alter], _ places: [Place], _ scene: EcomapScene, _ options: DiagramOptions) -> [Entry] {
    var keys: [String] = []
    if scene.householdCount < scene.figures.count { keys.append("ecomap.lineToHousehold") }
    if !places.isEmpty { keys.append("ecomap.lineToPlace") }
    // The youth's own picture complains of nothing that is missing.
    guard !options.isOwn else { return keys.map { (.note, $0) } }
    if people.contains(where: { $0.tie.status == .active && (SupportFlow($0.tie).receives != true || SupportFlow($0.tie).gives != true) }) {
      keys.append("ecomap.noHead")
    }
    let isTensionUnknown =
      people.contains { TieStyle($0.tie).tension == .unknown } || scene.crossings.contains { $0.tie.conflict.value == nil }
    if isTensionUnknown { keys.append("legend.tensionUnknown") }
    return keys.map { (.note, $0) }
  }
}
