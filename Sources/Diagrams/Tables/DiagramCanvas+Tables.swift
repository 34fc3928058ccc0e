extension DiagramCanvas {
  /// Draws a rectangle with a thin edge: the ground of a cell.
  mutating func drawCell(_ box: Box, fill: String?, line: String? = nil, penWidth: String = "0.6", class name: String, id: String? = nil) {
    var attributes: [(DOTGraph.Attribute, String)] = [
      (.shape, "box"), (.style, fill == nil ? "solid" : "filled"), (.penwidth, line == nil ? "0" : penWidth), (.class, name),
    ]
    if let fill { attributes.append((.fillcolor, fill)) }
    if let line { attributes.append((.color, line)) }
    if let id { attributes.append((.id, self.id(id))) }
    graph.node(box, attributes)
  }

  mutating func write(_ text: FittedText, color: String? = nil, ground: String? = nil, class name: String, id: String? = nil) {
    guard text.lines.contains(where: { !$0.isEmpty }) else { return }
    write(
      text.lines, in: text.box, size: text.size, bold: text.isBold, color: color, ground: ground, alignment: text.alignment, class: name,
      id: id)
  }

  /// Fills a box under everything with lines, on a ground of their own.
  mutating func drawHatching(_ hatching: Hatching, in box: Box, ground: String, line: String, step: Double = 5, width: Int = 1) {
    graph.area(box, fill: ground)
    for ends in hatching.lines(in: box, step: step) { graph.polyline(ends, line: line, width: width) }
  }
}
