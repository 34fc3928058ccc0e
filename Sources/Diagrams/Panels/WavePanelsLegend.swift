import Quantities
import SupportWebs
import Wording

/// The one legend of the waves of a case: what any of them shows, and who is who where symbols have numbers.
enum WavePanelsLegend {
  static func legend(_ panels: [CirclesDiagram], _ options: DiagramOptions) -> PanelLegend {
    let language = options.language
    var groups = options.showsLegend ? signs(panels, options) : []
    if options.showsLegend, panels.count > 1 { groups.append([.note(Wording.text("panels.sameSpot", in: language))]) }
    if let names = names(panels[0].layout.detail, panels.map(\.web), language) { groups.append(names) }
    return PanelLegend(groups: groups)
  }

  /// The entries of all panels without repetition, in the order in which one picture would list them.
  static func merged(_ panels: [CirclesDiagram]) -> [Legend.Entry] {
    var entries: [Legend.Entry] = []
    for panel in panels {
      for entry in Legend.entries(web: panel.web, scene: panel.scene, options: panel.options) {
        guard let k = entries.firstIndex(where: { $0.icon == entry.icon && (entry.icon != .none || $0.text == entry.text) }) else {
          entries.append(entry)
          continue
        }
        // A star may stand for a JIM in one wave and for another mentor in the next.
        if entries[k].text != entry.text {
          entries[k] = Legend.Entry(icon: entry.icon, text: Wording.text("legend.jimOrMentor", in: panel.options.language))
        }
      }
    }
    return entries.enumerated().sorted { (rank($0.element.icon), $0.offset) < (rank($1.element.icon), $1.offset) }.map(\.element)
  }

  private static func signs(_ panels: [CirclesDiagram], _ options: DiagramOptions) -> [[PanelLegend.Item]] {
    let entries = merged(panels)
    var groups = [[PanelLegend.Item.heading(Wording.text("legend.title", in: options.language))]]
    for (k, entry) in entries.enumerated() {
      if k > 0, rank(entry.icon) / 10 != rank(entries[k - 1].icon) / 10 { groups.append([]) }
      groups[groups.count - 1].append(entry.icon == .none ? .note(entry.text) : .sign(.icon(entry.icon), entry.text))
    }
    return groups
  }

  /// Who has which number, and which place which letter; `nil` when names stand in the pictures.
  static func names(_ detail: CirclesDetail, _ webs: [SupportWeb], _ language: Language) -> [PanelLegend.Item]? {
    guard let numbers = detail.numbers else { return nil }
    var people: [(Int, String)] = []
    for alter in webs.flatMap(\.alters) {
      guard let number = numbers[alter.id], !people.contains(where: { $0.0 == number }) else { continue }
      people.append((number, alter.person.label(in: language)))
    }
    var places: [(String, String)] = []
    for place in webs.flatMap(\.places) where webs.contains(where: { $0.places.contains { $0.id == place.id && $0.takesPart != .no } }) {
      guard let letter = detail.letters[place.id], !places.contains(where: { $0.0 == letter }) else { continue }
      places.append((letter, place.label(in: language)))
    }
    guard !people.isEmpty || !places.isEmpty else { return nil }
    return [.heading(Wording.text("panels.numbers", in: language))] + people.map { .sign(.number("\($0.0)"), $0.1) }
      + places.map { .sign(.number($0.0), $0.1) }
  }

  /// Where a sign stands among the others: the tens are its group.
  private static func rank(_ icon: SideColumn.Icon) -> Int {
    switch icon {
    case .youth: 0
    case .symbol(.star, _): 1
    case .symbol(.circle, _): 2
    case .symbol(.box, _): 3
    case .place(let isSuspended): isSuspended ? 5 : 4
    case .tie(let style): 10 + rank(style)
    case .cross(let isStressful): isStressful ? 21 : 20
    case .ring(let ring): 30 + ring.index
    case .person, .lost, .number: 40
    case .none: 50
    }
  }

  private static func rank(_ style: TieStyle) -> Int {
    if style.isReciprocal { return 9 }
    if style.isSuspended { return 8 }
    return (style.isZigzag ? 4 : 0) + (TieStyle.Bond.allCases.firstIndex(of: style.bond) ?? 0)
  }
}
