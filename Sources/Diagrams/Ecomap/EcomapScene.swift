import Quantities
import SupportWebs
import Typesetting
import Wording

/// An ecomap with its coordinates: the youth and the household in the middle, people and places around it, lines and names of sectors.
struct EcomapScene: Sendable {
  /// A part of life outside the household, with its arc and name.
  struct SectorName: Sendable {
    let sector: Sector
    let span: (from: Double, to: Double)
    let lines: [String]
    let box: Box
  }

  static let youthRadius = 25.0
  static let nameSize = 10.5
  /// The least length of a line inside and outside the household: room for arrowheads, bars and teeth.
  private static func lead(_ detail: EcomapFigure.Detail) -> (inside: Double, outside: Double) {
    switch detail {
    case .full: (44, 62)
    case .short: (40, 52)
    case .compact: (30, 40)
    case .tight: (24, 26)
    }
  }

  /// The length of the household's edge that a line takes.
  private static let roomOfHead = 13.0

  /// The people of the household first, then everybody and everything outside.
  private(set) var figures: [EcomapFigure]
  let householdCount: Int
  let householdRadius: Double
  /// The radius of the circle on which the arcs of sectors lie.
  let rim: Double
  let names: [SectorName]
  /// The numbers behind names that are cut to the same words, by the ids of people.
  let marks: [String: Int]
  private(set) var crossings: [TieCrossing] = []

  /// The whole of every name, and less of it as long as the picture does not fit on an A3 page in letters of 8 points.
  init(web: SupportWeb, options: DiagramOptions) {
    self.init(web, options.language, .full)
    for detail in EcomapFigure.Detail.allCases.dropFirst() where !fits { self.init(web, options.language, detail) }
    addCrossings(of: web)
    markCrossedLabels()
  }

  /// Whether letters are 8 points or more on A3.
  private var fits: Bool { body.width <= CirclesSearch.room.width && body.height <= CirclesSearch.room.height }

  private init(_ web: SupportWeb, _ language: Language, _ detail: EcomapFigure.Detail) {
    var (household, outside): ([EcomapFigure], [EcomapFigure]) = ([], [])
    let people = web.alters.filter { $0.tie.status != .lost }
    let marks = NameMarks.marks(of: people.map(\.person)) { person in
      EcomapFigure(person: 0, person, positions: [], language: language, detail: detail).lines
    }
    self.marks = marks
    for sector in Sector.allCases {
      for (k, alter) in web.alters.enumerated() where alter.tie.status != .lost && alter.person.sector == sector {
        let figure = EcomapFigure(
          person: k, alter.person, positions: web.positions(of: alter.id), language: language, detail: detail, mark: marks[alter.id])
        if alter.tie.inHousehold { household.append(figure) } else { outside.append(figure) }
      }
      for (k, place) in web.places.enumerated() where place.takesPart != .no && place.type.sector == sector {
        outside.append(EcomapFigure(place: k, place, language: language, detail: detail))
      }
    }
    let lead = Self.lead(detail)
    let home = EcomapRing(household, around: Self.youthRadius, lead: lead.inside)
    // Many lines arrive at the edge of the household: their arrowheads need room side by side.
    householdRadius = max(
      household.isEmpty ? Self.youthRadius * 2 : home.reach + (detail == .tight ? 4 : 9), Double(outside.count) * Self.roomOfHead / 6.283)
    let around = EcomapRing(outside, around: householdRadius, lead: lead.outside)
    rim = around.reach + 9
    figures = home.figures + around.figures
    householdCount = household.count
    names = Self.names(around, rim: rim, language)
  }

  /// The number of the figure that stands for a person or place.
  func index(of subject: EcomapFigure.Subject) -> Int? { figures.firstIndex { $0.subject == subject } }

  func isInside(_ k: Int) -> Bool { k < householdCount }

  /// The room that everything takes.
  var body: Box {
    let circle = Disc(center: .zero, radius: names.isEmpty ? householdRadius : rim).box
    return Box.around([circle] + names.map(\.box)) ?? circle
  }

  // MARK: Names of sectors

  private static func names(_ ring: EcomapRing, rim: Double, _ language: Language) -> [SectorName] {
    var names: [SectorName] = []
    for sector in Sector.allCases {
      let members = ring.figures.indices.filter { ring.figures[$0].sector == sector }
      guard let first = members.first, let last = members.last else { continue }
      // The arc runs beside the figures and no further, whatever room the spans leave.
      let span = (from: ring.spans[first].from, to: ring.spans[last].to)
      let lines = TextMeasure.wrap(sector.label(in: language), limit: 14)
      let width = lines.map { TextMeasure.width($0, size: nameSize, bold: true) }.max() ?? 0
      let height = TextMeasure.height(lines: lines.count, size: nameSize)
      let middle = (span.from + span.to) / 2
      var distance = 6.0
      var box: Box?
      while box == nil {
        for shift in [0, 0.12, -0.12, 0.25, -0.25, 0.38, -0.38] where box == nil {
          let direction = Point(turn: middle + shift * (span.to - span.from), radius: 1)
          let center = direction * (rim + distance) + Point(x: direction.x * width / 2, y: direction.y * height / 2)
          let candidate = Box(center: center, width: width, height: height)
          let isFree = candidate.distance(to: .zero) >= rim + 4 && !names.contains { $0.box.overlaps(candidate.inset(by: -3)) }
          if isFree { box = candidate }
        }
        distance += 8
      }
      if let box { names.append(SectorName(sector: sector, span: span, lines: lines, box: box)) }
    }
    return names
  }

  // MARK: Cross ties

  private mutating func addCrossings(of web: SupportWeb) {
    func figure(_ id: String) -> Int? { web.alters.firstIndex { $0.id == id }.flatMap { index(of: .person($0)) } }
    let household = Disc(center: .zero, radius: householdRadius)
    let youth = Disc(center: .zero, radius: Self.youthRadius)
    let ties = figures.map(\.symbol.center)
    let labels = figures.filter(\.isCompact).map(\.label)
    for tie in web.crossTies {
      guard let first = figure(tie.first), let second = figure(tie.second), first != second else { continue }
      let areBothOutside = !isInside(first) && !isInside(second)
      let others =
        figures.indices.filter { $0 != first && $0 != second }.map { figures[$0].isCompact ? figures[$0].symbolDisc : figures[$0].disc } + [
          areBothOutside ? household : youth
        ]
      let control = CrossTieRoute.control(
        from: figures[first].symbolDisc, to: figures[second].symbolDisc, around: others, labels: labels, ties: ties, within: rim - 5)
      crossings.append(TieCrossing(tie: tie, first: first, second: second, control: control))
    }
  }

  /// Finds the labels below which lines run.
  private mutating func markCrossedLabels() {
    let ties = figures.indices.map { k -> [Point] in
      let hub = isInside(k) ? Self.youthRadius : householdRadius
      return [Point.zero.toward(figures[k].symbol.center, by: hub + 3), figures[k].symbol.center]
    }
    let curves = crossings.map { crossing in
      let (a, b) = (figures[crossing.first].symbol.center, figures[crossing.second].symbol.center)
      return TiePath.samples(a, crossing.control, b, count: 16)
    }
    let lines = ties + curves
    for k in figures.indices {
      figures[k].isLabelCrossed = lines.contains { line in
        zip(line, line.dropFirst()).contains { figures[k].label.lengthInside(from: $0, to: $1) > 0 }
      }
    }
  }
}
