import Quantities
import SupportWebs
import Wording

/// A sign in the column beside a free sociogram.
enum ForceSign: Hashable, Sendable {
  /// A text without a sign.
  case note
  case youth
  case symbol(SymbolShape)
  case tie(TieStyle)
  case cross(isStressful: Bool)
  /// A part of life, with its letters.
  case sector(Sector)
  /// Somebody with whom contact has ended: an index among the people of the web.
  case lost(Int)

  /// The room that the sign takes in height.
  var height: Double {
    switch self {
    case .note: 0
    case .youth: 22
    case .symbol(let shape): 2 * shape.radius * Legend.shrink
    case .tie, .cross: 12
    case .sector: 20
    case .lost: 20
    }
  }
}

/// What the signs of a free sociogram mean, for the signs that it shows.
enum ForceLegend {
  private typealias Entry = (sign: ForceSign, key: String)

  static func column(web: SupportWeb, scene: ForceScene, layout: ForceLayout, options: DiagramOptions) -> SignColumn<ForceSign> {
    let body = layout.body
    func filled(_ empty: SignColumn<ForceSign>) -> SignColumn<ForceSign> { Self.filled(empty, web, scene, layout, options) }
    let height = body.maxY - filled(SignColumn(left: body.maxX + 24, top: body.maxY)).bottom
    // A column that is taller than the picture stands beside its middle.
    let beside = filled(SignColumn(left: body.maxX + 24, top: body.maxY + max(0, height - body.height) / 2))
    return ColumnPlace.roomiest(beside, on: options.page, body: body, boxes: { $0.rows.map(\.box) }) {
      filled(SignColumn(left: body.minX, top: body.minY - 24, height: $0, least: 0))
    }
  }

  private static func filled(
    _ empty: SignColumn<ForceSign>, _ web: SupportWeb, _ scene: ForceScene, _ layout: ForceLayout, _ options: DiagramOptions
  ) -> SignColumn<ForceSign> {
    var column = empty
    let language = options.language
    let lost = web.alters.indices.filter { options.showsLost && web.alters[$0].tie.status == .lost }
    if !lost.isEmpty {
      column.head(Wording.text("circles.lost", in: language))
      for k in lost { column.add(.lost(k), web.alters[k].person.label(in: language), height: ForceSign.lost(k).height) }
      column.space(12)
    }
    let marked = scene.figures.compactMap { figure in
      layout.marks[web.alters[figure.index].id].map { ($0, web.alters[figure.index].person) }
    }
    if !marked.isEmpty {
      column.head(options.text(layout.isNumbered ? "panels.numbers" : "circles.wholeNames"))
      for (number, person) in marked.sorted(by: { $0.0 < $1.0 }) {
        column.add(.note, "\(layout.isNumbered ? "\(number)" : "(\(number))") \(person.label(in: language))", height: 0)
      }
      column.space(12)
    }
    guard options.showsLegend else { return column }
    column.head(Wording.text("legend.title", in: language))
    let people = scene.figures.map { web.alters[$0.index] }
    for group in [symbols(web, scene), sectors(web, scene), ties(people), crossTies(scene), notes(people, scene)] where !group.isEmpty {
      for (sign, key) in group { column.add(sign, Wording.text(key, in: language), height: sign.height) }
      column.space()
    }
    return column
  }

  private static func symbols(_ web: SupportWeb, _ scene: ForceScene) -> [Entry] {
    let shapes = scene.figures.map(\.shape)
    var entries: [Entry] = [(.youth, "legend.youth")]
    if shapes.contains(.star) {
      entries.append((.symbol(.star), LegendKeys.star(scene.figures.flatMap { web.positions(of: web.alters[$0.index].id) })))
    }
    if shapes.contains(.box) { entries.append((.symbol(.box), "legend.professional")) }
    return entries
  }

  private static func sectors(_ web: SupportWeb, _ scene: ForceScene) -> [Entry] {
    let shown = scene.figures.filter { $0.shape != .star }.map { web.alters[$0.index].person.sector }
    return Sector.allCases.filter { shown.contains($0) }.map { (.sector($0), "Sector.\($0.rawValue)") }
  }

  private static func ties(_ people: [Alter]) -> [Entry] {
    let styles = people.map { TieStyle($0.tie) }
    var entries: [Entry] = LegendKeys.lines(styles).map { (.tie($0.style), $0.key) }
    if styles.contains(where: \.isReciprocal) {
      entries.append((.tie(TieStyle(bond: .normal, isReciprocal: true)), "circles.reciprocal"))
    }
    return entries
  }

  private static func crossTies(_ scene: ForceScene) -> [Entry] {
    LegendKeys.crossTies(scene.crossings).map { (.cross(isStressful: $0.isStressful), $0.key) }
  }

  private static func notes(_ people: [Alter], _ scene: ForceScene) -> [Entry] {
    guard !people.isEmpty else { return [] }
    var keys = ["force.length"]
    if people.contains(where: { $0.tie.closeness.value == nil }) { keys.append("force.lengthUnknown") }
    keys.append(scene.crossings.isEmpty ? "cluster.tiesUnknown" : "force.direction")
    let isTensionUnknown =
      people.contains { TieStyle($0.tie).tension == .unknown } || scene.crossings.contains { $0.tie.conflict.value == nil }
    if isTensionUnknown { keys.append("legend.tensionUnknown") }
    return keys.map { (.note, $0) }
  }
}
