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
  /// The people of the household first, then everybody and everything outside.
  private(set) var figures: [EcomapFigure]
  let householdCount: Int
  let detail: EcomapFigure.Detail
  let householdRadius: Double
  /// The radius of the circle on which the arcs of sectors lie.
  let rim: Double
  /// The parts of life that have somebody outside the household.
  let names: [SectorName]
  /// The numbers behind names that are cut to the same words, by the ids of people.
  let marks: [String: Int]
  /// The room that everything takes, in whichever wave of the case.
  let body: Box
  private(set) var crossings: [TieCrossing] = []

  /// One wave on the places of its case.
  init(web: SupportWeb, layout: EcomapLayout, options: DiagramOptions) {
    let ids = (people: web.alters.map(\.id), places: web.places.map(\.id))
    let figures = Self.figures(of: web, ids.people, ids.places, options.language, layout.detail, layout.marks)
    let placed = layout.spots.compactMap { spot -> EcomapFigure? in
      let subject: EcomapFigure.Subject? =
        switch spot.subject {
        case .person(let k): ids.people.firstIndex(of: layout.people[k]).map(EcomapFigure.Subject.person)
        case .place(let k): ids.places.firstIndex(of: layout.places[k]).map(EcomapFigure.Subject.place)
        }
      return figures.first { $0.subject == subject && $0.isInHousehold == spot.isInHousehold }?.placed(like: spot)
    }
    self.figures = placed
    householdCount = placed.count(where: \.isInHousehold)
    (householdRadius, rim, body, detail) = (layout.householdRadius, layout.rim, layout.body, layout.detail)
    names = layout.names.filter { name in placed.contains { !$0.isInHousehold && $0.sector == name.sector } }
    let shown = placed.compactMap { if case .person(let k) = $0.subject { ids.people[k] } else { nil } }
    marks = layout.marks.filter { shown.contains($0.key) }
    addCrossings(of: web)
    markCrossedLabels()
  }

  /// Everybody and everything that a web shows, without places.
  ///
  /// - Parameters:
  ///   - people: the ids whose indices the figures have as subjects.
  ///   - places: likewise.
  static func figures(
    of web: SupportWeb, _ people: [String], _ places: [String], _ language: Language, _ detail: EcomapFigure.Detail, _ marks: [String: Int]
  ) -> [EcomapFigure] {
    let persons = web.alters.compactMap { alter -> EcomapFigure? in
      guard alter.tie.status != .lost, let k = people.firstIndex(of: alter.id) else { return nil }
      return EcomapFigure(
        person: k, alter.person, positions: web.positions(of: alter.id), language: language, detail: detail, mark: marks[alter.id],
        isInHousehold: alter.tie.inHousehold)
    }
    let others = web.places.compactMap { place -> EcomapFigure? in
      guard place.takesPart != .no, let k = places.firstIndex(of: place.id) else { return nil }
      return EcomapFigure(place: k, place, language: language, detail: detail)
    }
    return persons + others
  }

  /// The number of the figure that stands for a person or place.
  func index(of subject: EcomapFigure.Subject) -> Int? { figures.firstIndex { $0.subject == subject } }

  func isInside(_ k: Int) -> Bool { k < householdCount }

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
