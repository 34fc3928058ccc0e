import Quantities
import SupportWebs
import Wording

/// What the signs of an outlook mean, for those that any of its moments shows, and what its shares are.
enum OutlookLegend {
  static func legend(_ outlook: WebOutlook, _ picture: CirclesDiagram, _ options: DiagramOptions) -> PanelLegend {
    let language = options.language
    func text(_ key: String) -> String { Wording.text(key, in: language) }
    var groups: [[PanelLegend.Item]] = [
      [.heading(text("outlook.noPrediction")), .note(meaning(outlook, language))]
    ]
    if options.showsLegend {
      groups.append([.heading(text("legend.title"))] + symbols(outlook, picture, text))
      groups.append(steps(outlook, picture, language))
      groups.append(rings(options))
      if !picture.layout.detail.sectorNote.isEmpty { groups.append([.note(text("outlook.newMeaning"))]) }
    }
    if picture.layout.detail.numbers != nil { groups.append(numbers(outlook, picture, language)) }
    return PanelLegend(groups: groups.filter { !$0.isEmpty })
  }

  /// What a share is a share of.
  static func meaning(_ outlook: WebOutlook, _ language: Language) -> String {
    Wording.text(
      outlook.futures == 1 ? "outlook.meaning.1" : "outlook.meaning.n", in: language, ["n": ShareWords.count(outlook.futures, language)])
  }

  private static func symbols(_ outlook: WebOutlook, _ picture: CirclesDiagram, _ text: (String) -> String) -> [PanelLegend.Item] {
    let people = picture.scene.figures.map(\.alter.person)
    var items: [PanelLegend.Item] = [.sign(.icon(.youth), text("legend.youth"))]
    for (shape, key) in [(SymbolShape.circle, "legend.person"), (.box, "legend.professional")]
    where people.contains(where: { SymbolShape(of: $0, isHolder: false) == shape }) {
      items.append(.sign(.icon(.symbol(shape, nil)), text(key)))
    }
    let shares = outlook.moments.flatMap { moment in indices(outlook, picture).map { moment.ties[$0].mentorShare } }
    if shares.contains(where: { $0 >= OutlookDiagram.starFrom }) {
      items.append(.sign(.icon(.symbol(.star, nil)), text("outlook.star")))
    }
    if shares.contains(where: { (OutlookDiagram.littleStarFrom..<OutlookDiagram.starFrom).contains($0) }) {
      items.append(.sign(.littleStar, text("outlook.littleStar")))
    }
    return items
  }

  private static func steps(_ outlook: WebOutlook, _ picture: CirclesDiagram, _ language: Language) -> [PanelLegend.Item] {
    let shown = Set(outlook.moments.flatMap { moment in indices(outlook, picture).map { OutlookStep(moment.ties[$0].livingShare) } })
    guard !shown.isEmpty else { return [] }
    return [.note(Wording.text("outlook.lines", in: language))]
      + OutlookStep.allCases.filter { shown.contains($0) }.map { .sign(.step($0), $0.meaning(language)) }
  }

  /// The people of the web who stand in the rings.
  private static func indices(_ outlook: WebOutlook, _ picture: CirclesDiagram) -> [Int] {
    let placed = Set(picture.scene.figures.map(\.alter.id))
    return outlook.web.alters.indices.filter { placed.contains(outlook.web.alters[$0].id) }
  }

  private static func rings(_ options: DiagramOptions) -> [PanelLegend.Item] {
    let language = options.language
    if let thresholds = options.ringsFromCloseness {
      let values = [
        "inner": NumberWords.decimal(thresholds.inner, language), "middle": NumberWords.decimal(thresholds.middle, language),
      ]
      return [.note(Wording.text("legend.ringFromCloseness", in: language, values))]
    }
    return Ring.allCases.map { .sign(.icon(.ring($0)), Wording.text("ring.meaning.\($0.rawValue)", in: language)) }
      + [.note(Wording.text("outlook.rings", in: language))]
  }

  /// Who has which number, with the shares at all moments.
  private static func numbers(_ outlook: WebOutlook, _ picture: CirclesDiagram, _ language: Language) -> [PanelLegend.Item] {
    let rows = outlook.web.alters.indices.compactMap { k -> PanelLegend.Item? in
      let alter = outlook.web.alters[k]
      guard alter.tie.status != .lost, let number = picture.layout.detail.numbers?[alter.id] else { return nil }
      let shares = outlook.moments.map { ShareWords.hundredths($0.ties[k].livingShare) }.joined(separator: ", ")
      return .sign(.number("\(number)"), "\(alter.person.label(in: language)): \(shares)")
    }
    return rows.isEmpty ? [] : [.heading(Wording.text("outlook.numbers", in: language))] + rows
  }
}
