import Quantities
import SupportWebs
import Wording

extension CirclesDrawing {
  mutating func drawYouth() -> String {
    let language = options.language
    let label = diagram.web.youth.label(in: language)
    let size = 9.0
    let fits = TextMeasure.width(label, size: size, bold: true) <= 2 * RingPlan.youthRadius - 8
    return graph.node(
      Disc(center: .zero, radius: RingPlan.youthRadius - 2).box,
      label: DOTText.label([fits ? label : Wording.text("word.me", in: language)]),
      [
        (.fillcolor, "white"), (.peripheries, "2"), (.penwidth, "1.6"), (.fontname, "DejaVu Sans Bold"), (.fontsize, "9"),
        (.id, id("youth")), (.class, "youth"),
      ])
  }

  mutating func drawPerson(
    _ alter: Alter, _ shape: SymbolShape, _ center: Point, shrink: Double = 1, isPale: Bool = false, classes: String
  ) -> String {
    let kinds = diagram.web.positions(of: alter.id).map { Self.className($0.kind.rawValue) }
    let fill = isPale ? "white" : shape == .star ? Theme.holder(options.theme) : Theme.fill(alter.person.sector, options.theme)
    return drawSymbol(
      shape, center, fill: fill, shrink: shrink, isPale: isPale, id: id("person-\(diagram.number(of: alter.id))"),
      classes: (["alter", alter.person.sector.rawValue, Self.className(alter.person.role.rawValue)] + kinds + [classes]).joined(
        separator: " "))
  }

  @discardableResult
  mutating func drawSymbol(
    _ shape: SymbolShape, _ center: Point, fill: String, shrink: Double = 1, isPale: Bool = false, id: String? = nil, classes: String
  ) -> String {
    let side = shape.side * shrink
    var attributes: [(DOTGraph.Attribute, String)] = [
      (.shape, shape.rawValue), (.fillcolor, fill), (.penwidth, shape == .star ? "2.4" : "1.2"), (.class, classes),
    ]
    if shape == .star && !isPale { attributes.append((.color, "#111111")) }
    if isPale { attributes.append((.color, Theme.pale)) }
    if let id { attributes.append((.id, id)) }
    return graph.node(Box(center: center, width: side, height: side), attributes)
  }

  mutating func drawPlace(_ place: Place, at center: Point) {
    let number = (diagram.web.places.firstIndex { $0.id == place.id } ?? 0) + 1
    drawHouse(
      at: center, isSuspended: place.takesPart == .suspended, fill: Theme.fill(place.type.sector, options.theme), id: id("place-\(number)"),
      classes: "place \(Self.className(place.type.rawValue)) \(place.takesPart.rawValue)")
  }

  mutating func drawHouse(at center: Point, isSuspended: Bool, fill: String, shrink: Double = 1, id: String? = nil, classes: String) {
    var attributes: [(DOTGraph.Attribute, String)] = [
      (.shape, "house"), (.style, isSuspended ? "filled,dashed" : "filled"), (.fillcolor, isSuspended ? "white" : fill),
      (.penwidth, isSuspended ? "1.6" : "1.2"), (.class, classes),
    ]
    if let id { attributes.append((.id, id)) }
    graph.node(Box(center: center, width: 21 * shrink, height: 19 * shrink), attributes)
  }

  /// `naturalMentor` as the class `natural-mentor`.
  static func className(_ word: String) -> String {
    word.reduce(into: "") { $0 += $1.isUppercase ? "-\($1.lowercased())" : String($1) }
  }
}
