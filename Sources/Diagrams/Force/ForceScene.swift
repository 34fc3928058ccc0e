import Quantities
import SupportWebs

/// A free sociogram with its coordinates: the youth at the origin, people at distances that say how near they are.
struct ForceScene: Sendable {
  /// A person of the picture.
  struct Figure: Sendable {
    /// The index among the people of the web.
    let index: Int
    let shape: SymbolShape
    let disc: Disc
    var label: PlacedLabel
  }

  static let youthRadius = 25.0

  private(set) var figures: [Figure] = []
  private(set) var crossings: [TieCrossing] = []
  /// How much longer the lines are than at the smallest scale.
  let scale: Double
  /// Whether no label lies on a symbol or another label.
  private(set) var isClear = true
  /// How many points of line run behind labels and symbols of others.
  private(set) var hidden = 0.0

  /// One wave with everybody in the direction that the layout gives.
  init(_ web: SupportWeb, _ layout: ForceLayout, _ options: DiagramOptions) {
    let turns = ForceQuestion.shown(in: web).map { layout.turns[layout.number(of: web.alters[$0].id) - 1] }
    self.init(web, Self.labels(web, layout.marks, options, isNumbered: layout.isNumbered), turns: turns, scale: layout.scale)
  }

  /// The labels of everybody shown.
  ///
  /// - Parameters:
  ///   - marks: the numbers behind names that are cut to the same words, by the ids of people.
  ///   - isNumbered: whether they stand in place of names.
  static func labels(_ web: SupportWeb, _ marks: [String: Int], _ options: DiagramOptions, isNumbered: Bool) -> [PlacedLabel] {
    ForceQuestion.shown(in: web).map { k in
      let alter = web.alters[k]
      if isNumbered, let number = marks[alter.id] {
        return PlacedLabel(text: "\(number)", isBold: !web.positions(of: alter.id).isEmpty)
      }
      return PlacedLabel(
        person: alter.person, positions: web.positions(of: alter.id), language: options.language, mark: marks[alter.id])
    }
  }

  /// - Parameters:
  ///   - labels: those of everybody shown.
  ///   - turns: the directions of everybody shown.
  init(_ web: SupportWeb, _ labels: [PlacedLabel], turns: [Double], scale: Double) {
    self.scale = scale
    let discs = Self.discs(web, scale: scale)
    for (k, index) in ForceQuestion.shown(in: web).enumerated() {
      let disc = Disc(center: Point(turn: turns[k], radius: discs[k].distance), radius: discs[k].radius)
      figures.append(Figure(index: index, shape: Self.shape(of: index, in: web), disc: disc, label: labels[k]))
    }
    for (tie, first, second) in ForceQuestion.pairs(in: web) {
      guard let first = figures.firstIndex(where: { $0.index == first }), let second = figures.firstIndex(where: { $0.index == second })
      else { continue }
      crossings.append(
        TieCrossing(tie: tie, first: first, second: second, control: (figures[first].disc.center + figures[second].disc.center) * 0.5))
    }
    routeCrossings()
    placeLabels()
    routeCrossings()
    hidden = hiddenLength()
  }

  /// The room that everything takes.
  var body: Box {
    let youth = Disc(center: .zero, radius: Self.youthRadius).box
    let curves = crossings.flatMap { crossing in
      TiePath.samples(figures[crossing.first].disc.center, crossing.control, figures[crossing.second].disc.center, count: 8)
    }.map { Box(center: $0, width: 6, height: 6) }
    let nobody = figures.isEmpty ? [DiagramCanvas.nobodyRoom(below: Self.youthRadius)].compactMap(\.self) : []
    return Box.around([youth] + figures.map(\.disc.box) + figures.map(\.label.box) + curves + nobody) ?? youth
  }

  static func shape(of index: Int, in web: SupportWeb) -> SymbolShape {
    SymbolShape(of: web.alters[index].person, isHolder: !web.positions(of: web.alters[index].id).isEmpty)
  }

  /// How far each shown person stands from the youth, with the radius of the symbol.
  static func discs(_ web: SupportWeb, scale: Double) -> [ForcePlan.Symbol] {
    ForceQuestion.shown(in: web).map { k in
      let radius = shape(of: k, in: web).radius
      return (youthRadius + radius + scale * ForceLength.line(closeness: web.alters[k].tie.closeness.value), radius)
    }
  }

  // MARK: Lines and labels

  private mutating func routeCrossings() {
    let youth = Disc(center: .zero, radius: Self.youthRadius)
    let labels = figures.map(\.label).filter(\.isPlaced).map(\.box)
    for k in crossings.indices {
      let (first, second) = (crossings[k].first, crossings[k].second)
      let others = [youth] + figures.indices.filter { $0 != first && $0 != second }.map { figures[$0].disc }
      crossings[k].control = CrossTieRoute.control(
        from: figures[first].disc, to: figures[second].disc, around: others, labels: labels, ties: figures.map(\.disc.center))
    }
  }

  private mutating func placeLabels() {
    var lines = figures.map { LabelPlacement.Line(points: [.zero, $0.disc.center], weight: 1) }
    for crossing in crossings {
      let points = TiePath.samples(figures[crossing.first].disc.center, crossing.control, figures[crossing.second].disc.center, count: 8)
      lines.append(LabelPlacement.Line(points: points, weight: 0.4))
    }
    var placement = LabelPlacement(
      symbols: [Disc(center: .zero, radius: Self.youthRadius)] + figures.map(\.disc), lines: lines, taken: [], edges: [])
    for (k, figure) in figures.enumerated() { placement.add(figure.label, besideSymbol: k + 1) }
    for (k, label) in placement.solved().enumerated() { figures[k].label = label }
    isClear = placement.isClear
  }

  /// How many points of line end up behind labels and symbols of others.
  private func hiddenLength() -> Double {
    let boxes = figures.map(\.label.box)
    var sum = 0.0
    for figure in figures { for box in boxes { sum += box.lengthInside(from: .zero, to: figure.disc.center) } }
    for crossing in crossings {
      let (a, b) = (figures[crossing.first].disc, figures[crossing.second].disc)
      let points = TiePath.samples(a.center, crossing.control, b.center, count: 8)
      for (p, q) in zip(points, points.dropFirst()) {
        for box in boxes { sum += box.lengthInside(from: p, to: q) }
        for (k, figure) in figures.enumerated() where k != crossing.first && k != crossing.second {
          if figure.disc.distanceOfCenter(from: p, to: q) < figure.disc.radius { sum += p.distance(to: q) }
        }
      }
    }
    return sum
  }
}
