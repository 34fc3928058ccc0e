import Quantities
import SupportWebs
import Wording

extension DifferenceDrawing {
  mutating func draw(_ sign: DifferenceSign, in box: Box, _ youth: String) {
    let (left, right, middle) = (Point(x: box.minX, y: box.center.y), Point(x: box.maxX, y: box.center.y), box.center)
    switch sign {
    case .note: break
    case .person(let badge):
      let disc = Disc(center: middle, radius: RingPlan.personRadius * Legend.shrink)
      drawCircle(disc, badge)
      if let badge { canvas.draw(PlacedBadge(badge: badge, disc: beside(disc)), classes: "legend badge") }
    case .moved:
      let radius = 6.0
      let old = canvas.drawGhost(
        shape: "circle", Disc(center: left + Point(x: radius, y: -2), radius: radius).box, classes: "legend ghost")
      let new = canvas.graph.node(
        Disc(center: right - Point(x: radius, y: 2), radius: radius).box,
        [(.fillcolor, colors.plain), (.penwidth, "1.8"), (.class, "legend")])
      let (start, end) = (left + Point(x: 2 * radius, y: 2), right + Point(x: -2 * radius - 1, y: 1))
      canvas.drawMove(from: old, to: new, start, (start + end) * 0.5 + Point(x: 0, y: 9), end)
    case .mentor(let hasBegun):
      let side = SymbolShape.star.side * Legend.shrink
      let star = Box(center: middle, width: side, height: side)
      if hasBegun {
        canvas.graph.node(
          star, [(.shape, "star"), (.fillcolor, colors.holder), (.color, colors.holderLine), (.penwidth, "2.4"), (.class, "legend")])
      } else {
        canvas.drawGhost(shape: "star", star, classes: "legend ghost")
        drawCircle(Disc(center: middle, radius: RingPlan.personRadius * 0.6), nil, isChanged: true)
      }
    case .line(let line, let badge):
      let course = line.isBetweenOthers ? [left, middle, right] : [left, right]
      canvas.drawChange(from: youth, to: youth, course, line)
      if let badge {
        canvas.draw(PlacedBadge(badge: badge, disc: Disc(center: middle, radius: ChangeBadge.radius)), classes: "legend badge")
      }
    case .place(let badge):
      let kind: WebDifference.PlaceChange.Kind = badge == nil ? .same : badge == .minus ? .ended : .begun
      drawHouse(at: middle, kind, isSuspended: badge == .paused, fill: colors.plain, classes: "legend")
      if let badge {
        canvas.draw(PlacedBadge(badge: badge, disc: beside(Disc(center: middle, radius: 10))), classes: "legend badge")
      }
    case .aside(let index):
      let change = diagram.difference.people[index]
      let holds = !(change.became + change.keeps).isEmpty
      let disc = Disc(center: middle, radius: RingPlan.personRadius * 0.8)
      drawSymbol(
        SymbolShape(of: change.person, isHolder: holds), middle, change, shrink: holds ? 0.6 : 0.8,
        id: canvas.id("person-\(diagram.number(of: change.person.id))"),
        classes: (["alter", "unplaced", change.person.sector.rawValue] + change.words).joined(separator: " "))
      if change.presence != .stays {
        canvas.draw(PlacedBadge(badge: change.presence == .gone ? .minus : .plus, disc: beside(disc)))
      }
    }
  }

  private mutating func drawCircle(_ disc: Disc, _ badge: ChangeBadge?, isChanged: Bool = false) {
    if badge == .minus {
      canvas.drawGhost(shape: "circle", disc.box, classes: "legend ghost")
      return
    }
    let isQuiet = badge == nil && !isChanged
    canvas.graph.node(
      disc.box,
      [
        (.fillcolor, isQuiet ? colors.empty : colors.plain), (.color, isQuiet ? canvas.quiet : colors.outline),
        (.penwidth, isQuiet ? "1.2" : "1.8"), (.class, "legend"),
      ])
  }

  private func beside(_ disc: Disc) -> Disc {
    Disc(center: disc.center + Point(turn: 0.125, radius: disc.radius + 1), radius: ChangeBadge.radius)
  }
}
