import Quantities
public import SupportWebs
import Typesetting

/// The places of an ecomap, for all waves of a case: whoever is in several waves stands in the same spot in each of them.
///
/// Somebody who lives in the household in one wave and outside it in another has a spot in both. A spot has the room that the largest symbol and
/// label of any wave need.
public struct EcomapLayout: Sendable {
  /// All people of the case in order of first appearance: their numbers give the ids in the SVG.
  let people: [String]
  /// All places of the case, likewise.
  let places: [String]
  /// A spot for everybody and everything that some wave shows, the household first; subjects are numbers in `people` and `places`.
  let spots: [EcomapFigure]
  let detail: EcomapFigure.Detail
  let householdRadius: Double
  /// The radius of the circle on which the arcs of sectors lie.
  let rim: Double
  let names: [EcomapScene.SectorName]
  /// The numbers behind names that are cut to the same words, by the ids of people.
  let marks: [String: Int]
  private let householdCount: Int

  /// The least length of a line inside and outside the household: room for arrowheads, bars and teeth.
  private static func lead(_ detail: EcomapFigure.Detail) -> (inside: Double, outside: Double) {
    switch detail {
    case .full: (44, 62)
    case .short: (40, 52)
    case .compact: (30, 40)
    case .tight, .numbers: (24, 26)
    }
  }

  /// The length of the household's edge that a line takes.
  private static let roomOfHead = 13.0

  /// The whole of every name, and less of it as long as the picture does not fit on an A3 page in letters of 8 points; numbers in place of names
  /// where these would become smaller than 6 points.
  ///
  /// - Parameters:
  ///   - webs: the waves of one case, at least one; or one web.
  ///   - options: those with which the waves will be drawn. Labels of another language may not find room.
  /// - Complexity: about n² for n people and places.
  public init(webs: [SupportWeb], options: DiagramOptions = DiagramOptions()) {
    precondition(!webs.isEmpty, "A layout is made from at least one web")
    self.init(webs, options.language, .full)
    let room = DiagramPage.roomForNames(on: options.page)
    for detail in [EcomapFigure.Detail.short, .compact, .tight] where !fits(room) { self.init(webs, options.language, detail) }
    if !fits(DiagramPage.room(on: options.page)) { self.init(webs, options.language, .numbers) }
  }

  private func fits(_ room: (width: Double, height: Double)) -> Bool { body.width <= room.width && body.height <= room.height }

  private init(_ webs: [SupportWeb], _ language: Language, _ detail: EcomapFigure.Detail) {
    let cast = WaveCast(webs)
    (people, places, self.detail) = (cast.people, cast.places, detail)
    let shown = webs.flatMap { $0.alters.filter { $0.tie.status != .lost } }
    var persons: [Person] = []
    for alter in shown where !persons.contains(where: { $0.id == alter.id }) { persons.append(alter.person) }
    let sorted = cast.sorted(persons)
    let marks =
      detail == .numbers
      ? Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1.id, $0 + 1) })
      : NameMarks.marks(of: sorted) { person in
        EcomapFigure(person: 0, person, positions: [], language: language, detail: detail).lines
      }
    self.marks = marks
    var (household, outside): ([EcomapFigure], [EcomapFigure]) = ([], [])
    for web in webs {
      for figure in EcomapScene.figures(of: web, cast.people, cast.places, language, detail, marks) {
        if figure.isInHousehold { Self.add(figure, to: &household) } else { Self.add(figure, to: &outside) }
      }
    }
    let lead = Self.lead(detail)
    let home = EcomapRing(Self.inOrder(household), around: EcomapScene.youthRadius, lead: lead.inside)
    // Many lines arrive at the edge of the household: their arrowheads need room side by side.
    householdRadius = max(
      household.isEmpty ? EcomapScene.youthRadius * 2 : home.reach + (detail == .tight || detail == .numbers ? 4 : 9),
      Double(outside.count) * Self.roomOfHead / 6.283)
    let around = EcomapRing(Self.inOrder(outside), around: householdRadius, lead: lead.outside)
    rim = around.reach + 9
    spots = home.figures + around.figures
    householdCount = household.count
    names = Self.names(around, rim: rim, language)
  }

  private static func add(_ figure: EcomapFigure, to ring: inout [EcomapFigure]) {
    if let k = ring.firstIndex(where: { $0.subject == figure.subject }) { ring[k].share(roomOf: figure) } else { ring.append(figure) }
  }

  /// By part of life; in each the people in the order of the case, and then the places.
  private static func inOrder(_ figures: [EcomapFigure]) -> [EcomapFigure] {
    func rank(_ figure: EcomapFigure) -> (Int, Int, Int) {
      let sector = Sector.allCases.firstIndex(of: figure.sector) ?? 0
      return switch figure.subject {
      case .person(let k): (sector, 0, k)
      case .place(let k): (sector, 1, k)
      }
    }
    return figures.sorted { rank($0) < rank($1) }
  }

  /// The number of a person in the ids of the SVG, from 1; the same in all waves.
  func number(of person: String) -> Int { (people.firstIndex(of: person) ?? people.count) + 1 }

  /// The same for a place.
  func number(ofPlace place: String) -> Int { (places.firstIndex(of: place) ?? places.count) + 1 }

  /// The room that everything takes.
  var body: Box {
    let circle = Disc(center: .zero, radius: names.isEmpty ? householdRadius : rim).box
    let nobody = names.isEmpty ? [DiagramCanvas.nobodyRoom(below: householdRadius)].compactMap(\.self) : []
    return Box.around([circle] + names.map(\.box) + nobody) ?? circle
  }

  // MARK: Names of sectors

  private static func names(_ ring: EcomapRing, rim: Double, _ language: Language) -> [EcomapScene.SectorName] {
    var names: [EcomapScene.SectorName] = []
    for sector in Sector.allCases {
      let members = ring.figures.indices.filter { ring.figures[$0].sector == sector }
      guard let first = members.first, let last = members.last else { continue }
      // The arc runs beside the figures and no further, whatever room the spans leave.
      let span = (from: ring.spans[first].from, to: ring.spans[last].to)
      let lines = TextMeasure.wrap(sector.label(in: language), limit: 14)
      let width = lines.map { TextMeasure.width($0, size: EcomapScene.nameSize, bold: true) }.max() ?? 0
      let height = TextMeasure.height(lines: lines.count, size: EcomapScene.nameSize)
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
      if let box { names.append(EcomapScene.SectorName(sector: sector, span: span, lines: lines, box: box)) }
    }
    return names
  }

}
