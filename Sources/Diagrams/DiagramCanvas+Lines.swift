import SupportWebs

extension DiagramCanvas {
  /// Draws a youth–person line along a straight course.
  ///
  /// - Parameter heads: at which ends arrowheads stand; at both or none, as the style says, when `nil`.
  mutating func drawTie(
    from first: String, to second: String, _ ends: [Point], _ style: TieStyle, heads: TieHeads? = nil, id: String? = nil
  ) {
    let heads = heads ?? TieHeads(atStart: style.isReciprocal, atEnd: style.isReciprocal)
    let (a, b) = (ends[0], ends[1])
    var attributes: [(DOTGraph.Attribute, String)] = [
      (.penwidth, style.penWidth), (.style, style.lineStyle), (.class, style.classes + heads.classes(besides: style)),
      (.color, style.isZigzag ? colors.stress : colors.outline),
    ]
    // The line ends inside its arrowheads, so that a thick line does not cover their tips.
    let (start, end) = (heads.atStart ? a.toward(b, by: 3) : a, heads.atEnd ? b.toward(a, by: 3) : b)
    let paths = style.isZigzag ? TiePath.zigzag(along: [start, end], teeth: style.teeth) : [TiePath.straight(start, end)]
    attributes.append((.pos, graph.course(paths)))
    if let id { attributes.append((.id, self.id(id))) }
    graph.edge(first, second, attributes)
    if style.isSuspended { drawBars(from: first, to: second, a, b) }
    drawHeads(heads, from: first, to: second, a, b, color: style.isZigzag ? colors.stress : colors.outline)
  }

  /// An open arrowhead at the ends to which support goes.
  private mutating func drawHeads(
    _ heads: TieHeads, from first: String, to second: String, _ a: Point, _ b: Point, color: String
  ) {
    let direction = (b - a).unit
    for (tip, inward) in (heads.atStart ? [(a, direction)] : []) + (heads.atEnd ? [(b, direction * -1)] : []) {
      let back = tip + inward * 7.5
      let path = TiePath.corners([back + inward.normal * 5, tip, back - inward.normal * 5])
      graph.edge(first, second, [(.penwidth, "2"), (.color, color), (.class, "head"), (.pos, graph.course([path]))])
    }
  }

  /// Two short bars across the middle of a line: contact is not possible now.
  private mutating func drawBars(from first: String, to second: String, _ a: Point, _ b: Point) {
    let (direction, middle) = ((b - a).unit, (a + b) * 0.5)
    for offset in [-2.2, 2.2] {
      let center = middle + direction * offset
      let path = TiePath.straight(center + direction.normal * 6.5, center - direction.normal * 6.5)
      graph.edge(first, second, [(.penwidth, "2"), (.class, "bar"), (.pos, graph.course([path]))])
    }
  }

  mutating func drawCross(from first: String, to second: String, _ a: Point, _ control: Point, _ b: Point, isStressful: Bool) {
    let path =
      isStressful
      ? TiePath.zigzag(along: TiePath.samples(a, control, b, count: 16), amplitude: 2.8) : [TiePath.curve(a, control, b)]
    graph.edge(
      first, second,
      [
        (.penwidth, isStressful ? "1.3" : "1"), (.color, isStressful ? colors.crossStress : colors.cross),
        (.class, isStressful ? "cross stress" : "cross"), (.pos, graph.course(path)),
      ])
  }

  /// Draws a plain line along a course of cubic pieces; a dotted one when its width is unknown.
  mutating func drawLine(
    from first: String, to second: String, _ course: [Point], width: Double?, color: String, classes: String, id: String? = nil
  ) {
    var attributes: [(DOTGraph.Attribute, String)] = [
      (.penwidth, DOTText.number(width ?? 1.7)), (.style, width == nil ? "dotted" : "solid"), (.class, classes), (.color, color),
      (.pos, graph.course([course])),
    ]
    if let id { attributes.append((.id, self.id(id))) }
    graph.edge(first, second, attributes)
  }
}
