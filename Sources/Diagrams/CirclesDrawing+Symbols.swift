import Quantities
import SupportWebs
import Typesetting
import Wording

extension CirclesDrawing {
  mutating func drawYouth() -> String {
    canvas.drawYouth(label: options.middle(diagram.web.youth), radius: RingPlan.youthRadius, language: options.language)
  }

  mutating func drawPerson(
    _ alter: Alter, _ shape: SymbolShape, _ center: Point, shrink: Double = 1, isPale: Bool = false, classes: String
  ) -> String {
    let kinds = diagram.web.positions(of: alter.id).map { DiagramCanvas.className($0.kind.rawValue) }
    let fill = isPale ? colors.empty : shape == .star ? colors.holder : colors.fill(alter.person.sector)
    return canvas.drawSymbol(
      shape, center, fill: fill, shrink: shrink, isPale: isPale, id: canvas.id("person-\(diagram.number(of: alter.id))"),
      classes: (["alter", alter.person.sector.rawValue, DiagramCanvas.className(alter.person.role.rawValue)] + kinds + [classes]).joined(
        separator: " "))
  }

  mutating func drawPlace(_ place: Place, at center: Point) {
    canvas.drawHouse(
      at: center, isSuspended: place.takesPart == .suspended, fill: colors.fill(place.type.sector),
      id: canvas.id("place-\(diagram.layout.number(ofPlace: place.id))"),
      classes: "place \(DiagramCanvas.className(place.type.rawValue)) \(place.takesPart.rawValue)")
  }
}
