import SupportWebs

extension DiagramCanvas {
  /// A colour for what stayed as it was: quiet, and still three times lighter or darker than the ground.
  var quiet: String { colors.cross }

  /// Draws a line of a picture of changes along a smooth course of two or three points: its ends, and a control point between them.
  mutating func drawChange(
    from first: String, to second: String, _ course: [Point], _ line: ChangedLine, id: String? = nil
  ) {
    let (a, b) = (course[0], course[course.count - 1])
    let points = course.count == 3 ? TiePath.samples(a, course[1], b, count: 16) : [a, b]
    let smooth = course.count == 3 ? TiePath.curve(a, course[1], b) : TiePath.straight(a, b)
    let isTense = line.conflict == .arisen || line.conflict == .stays || line.conflict == .unknown
    let amplitude = line.isBetweenOthers ? 2.8 : TiePath.amplitude
    let (width, color, style) = look(of: line)
    var attributes: [(DOTGraph.Attribute, String)] = [
      (.penwidth, DOTText.number(width)), (.color, color), (.style, style), (.class, Self.classes(of: line)),
    ]
    if let id { attributes.append((.id, self.id(id))) }
    if isTense {
      attributes.append(
        (.pos, graph.course(TiePath.zigzag(along: points, amplitude: amplitude, teeth: line.conflict == .unknown ? (1, 1) : nil))))
    } else if line.kind == .stronger {
      let shift = (b - a).unit.normal * 2.1
      attributes.append((.pos, graph.course([TiePath.straight(a + shift, b + shift), TiePath.straight(a - shift, b - shift)])))
    } else {
      attributes.append((.pos, graph.course([smooth])))
    }
    graph.edge(first, second, attributes)
    if line.conflict == .gone {
      // The ghost of the tension that was there.
      let paths = TiePath.zigzag(along: points, amplitude: amplitude + 1.4, teeth: (3, 1))
      graph.edge(first, second, [(.penwidth, "1"), (.color, quiet), (.class, "ghost"), (.pos, graph.course(paths))])
    }
    if line.pause == .stays { drawBars(from: first, to: second, a, b) }
  }

  private func look(of line: ChangedLine) -> (width: Double, color: String, style: String) {
    if line.conflict == .arisen {
      return (line.isBetweenOthers ? 1.5 : 2.2, line.isBetweenOthers ? colors.crossStress : colors.stress, "solid")
    }
    if line.conflict == .stays || line.conflict == .unknown { return (line.isBetweenOthers ? 0.9 : 1.3, quiet, "solid") }
    return switch line.kind {
    case .quiet: (line.isBetweenOthers ? 0.8 : 1.2, quiet, "solid")
    case .stronger: (1.7, colors.outline, "solid")
    case .weaker: (1.7, colors.outline, "solid")
    case .unknown: (1.5, quiet, "dotted")
    case .new: (line.isBetweenOthers ? 1.6 : 2.2, colors.outline, "solid")
    case .gone: (1.2, quiet, "dashed")
    }
  }

  private static func classes(of line: ChangedLine) -> String {
    var words = [line.isBetweenOthers ? "cross" : "tie", line.kind.rawValue]
    if line.conflict != .none { words.append("conflict-\(line.conflict.rawValue)") }
    if line.pause != .none { words.append("pause-\(line.pause.rawValue)") }
    return words.joined(separator: " ")
  }

  /// Two short bars across the line, near the youth, clear of the signs in its middle: contact was not possible and is not now.
  private mutating func drawBars(from first: String, to second: String, _ a: Point, _ b: Point) {
    let (direction, place) = ((b - a).unit, a + (b - a) * 0.14)
    for offset in [-2.2, 2.2] {
      let center = place + direction * offset
      let path = TiePath.straight(center + direction.normal * 6, center - direction.normal * 6)
      graph.edge(
        first, second,
        [(.penwidth, "1.4"), (.color, quiet), (.class, "bar"), (.pos, graph.course([path]))])
    }
  }

  /// Draws the way from an old place to a new one.
  mutating func drawMove(from first: String, to second: String, _ a: Point, _ control: Point, _ b: Point) {
    let size = min(8, a.distance(to: b) * 0.4)
    let back = b.toward(control, by: size)
    let side = (b - control).unit.normal * (size * 0.62)
    for (path, name) in [(TiePath.curve(a, control, b), "move"), (TiePath.corners([back + side, b, back - side]), "head")] {
      graph.edge(first, second, [(.penwidth, "1.8"), (.color, colors.outline), (.class, name), (.pos, graph.course([path]))])
    }
  }

  mutating func draw(_ placed: PlacedBadge, classes: String = "badge") {
    let badge = placed.badge
    graph.node(
      placed.disc.box, label: DOTText.label([badge.text]),
      [
        (.fillcolor, badge.isFilled ? colors.outline : colors.ground), (.color, colors.outline), (.penwidth, "1.3"),
        (.fontcolor, badge.isFilled ? colors.ground : colors.text), (.fontname, "DejaVu Sans Bold"),
        (.fontsize, DOTText.number(badge.fontSize)), (.class, "\(classes) \(badge.rawValue)"),
      ])
  }

  /// Draws the dashed outline of somebody or something that stood here before.
  @discardableResult
  mutating func drawGhost(shape: String, _ box: Box, fill: String? = nil, id: String? = nil, classes: String) -> String {
    var attributes: [(DOTGraph.Attribute, String)] = [
      (.shape, shape), (.style, "filled,dashed"), (.fillcolor, fill ?? colors.ground), (.color, quiet), (.penwidth, "1.5"),
      (.class, classes),
    ]
    if let id { attributes.append((.id, id)) }
    return graph.node(box, attributes)
  }
}
