/// A picture as a graph in the DOT language: every node and edge with its place, from a closed set of attributes.
struct DOTGraph {
  /// The attributes that this writes. Nothing that a user types can become an attribute's name.
  enum Attribute: String {
    case background = "_background"
    case bgcolor, `class`, color, dir, fillcolor, fixedsize, fontcolor, fontname, fontsize, height, id, label
    case margin, notranslate, outputorder, pad, penwidth, peripheries, pos, shape, size, splines, style, width
  }

  private var lines: [String] = []
  private var backgroundOperations: [String] = []
  private let id: String
  private let view: String
  private let colors: DiagramColors
  let page: DiagramPage?
  private var nodeCount = 0
  /// The room that everything takes so far.
  private(set) var bounds: Box?
  /// Where the middle of what is drawn next stands, and how large it becomes: places and sizes of all that is drawn follow.
  ///
  /// Letters and lines keep their own size.
  var origin = Point.zero
  var zoom = 1.0

  /// - Parameters:
  ///   - view: the class of the whole picture.
  ///   - page: what the picture fills; as large as it is when `nil`.
  init(
    id: String, view: String = "picture", colors: DiagramColors = DiagramColors(theme: .light, palette: .tol), page: DiagramPage? = nil
  ) {
    self.id = id
    self.view = view
    self.colors = colors
    self.page = page
  }

  /// Keeps `box` within the page, whatever stands in it.
  mutating func include(_ box: Box) { bounds = Box.around([bounds, moved(box)].compactMap(\.self)) }

  private func moved(_ point: Point) -> Point { point * zoom + origin }

  private func moved(_ box: Box) -> Box { Box(center: moved(box.center), width: box.width * zoom, height: box.height * zoom) }

  /// Draws a circle under everything.
  mutating func circle(_ center: Point, radius: Double, line: String, fill: String? = nil) {
    include(Disc(center: center, radius: radius).box)
    let place = moved(center)
    let (x, y, r) = (DOTText.number(place.x), DOTText.number(place.y), DOTText.number(radius * zoom))
    if let fill { backgroundOperations.append("C 7 -\(fill) c 7 -\(fill) E \(x) \(y) \(r) \(r)") }
    backgroundOperations.append("S 15 -setlinewidth(1) c 7 -\(line) e \(x) \(y) \(r) \(r)")
  }

  /// Fills a rectangle under everything.
  mutating func area(_ box: Box, fill: String) {
    include(box)
    let box = moved(box)
    let corners = [(box.minX, box.minY), (box.maxX, box.minY), (box.maxX, box.maxY), (box.minX, box.maxY)]
    let places = corners.map { "\(DOTText.number($0.0)) \(DOTText.number($0.1))" }.joined(separator: " ")
    backgroundOperations.append("C 7 -\(fill) c 7 -\(fill) P 4 \(places)")
  }

  /// Draws a line through points under everything.
  mutating func polyline(_ points: [Point], line: String, width: Int) {
    for point in points { include(Box(center: point, width: 0, height: 0)) }
    let places = points.map(moved).map { "\(DOTText.number($0.x)) \(DOTText.number($0.y))" }.joined(separator: " ")
    backgroundOperations.append("S 15 -setlinewidth(\(width)) c 7 -\(line) L \(points.count) \(places)")
  }

  /// Adds a node and returns its name, which says nothing about who it stands for.
  @discardableResult
  mutating func node(_ box: Box, label: String = "\"\"", _ attributes: [(Attribute, String)]) -> String {
    include(box)
    let box = moved(box)
    let name = "n\(nodeCount)"
    nodeCount += 1
    let place: [(Attribute, String)] = [
      (.pos, DOTText.point(box.center)), (.width, DOTText.inches(box.width)), (.height, DOTText.inches(box.height)),
    ]
    lines.append("  \(name) [label=\(label),\(Self.text(place + attributes))];")
    return name
  }

  /// The course of a line, or of a line in several pieces, as a value of `pos`.
  func course(_ paths: [[Point]]) -> String {
    paths.map { $0.map { DOTText.point(moved($0)) }.joined(separator: " ") }.joined(separator: ";")
  }

  mutating func edge(_ first: String, _ second: String, _ attributes: [(Attribute, String)]) {
    lines.append("  \(first) -- \(second) [\(Self.text(attributes))];")
  }

  private static func text(_ attributes: [(Attribute, String)]) -> String {
    attributes.map { "\($0.0.rawValue)=\(DOTText.value($0.1))" }.joined(separator: ",")
  }

  var text: String {
    var graph: [(Attribute, String)] = [
      (.id, id), (.class, "steunweb \(view)"), (.bgcolor, colors.ground), (.outputorder, "edgesfirst"), (.splines, "line"),
      // Other formats than SVG would get a margin of their own.
      (.notranslate, "true"), (.margin, "0"),
      (.fontname, "DejaVu Sans"),
    ]
    var background = backgroundOperations
    if let page, let bounds {
      let sheet = page.sheet(around: bounds)
      let corners = [(sheet.minX, sheet.minY), (sheet.maxX, sheet.minY), (sheet.maxX, sheet.maxY), (sheet.minX, sheet.maxY)]
      let places = corners.map { "\(DOTText.number($0.0)) \(DOTText.number($0.1))" }.joined(separator: " ")
      background.insert("C 7 -\(colors.ground) c 7 -\(colors.ground) P 4 \(places)", at: 0)
      graph += [(.pad, "0"), (.size, "\(DOTText.inches(page.width)),\(DOTText.inches(page.height))!")]
    } else {
      graph.append((.pad, "0.15"))
    }
    graph.append((.background, background.joined(separator: " ")))
    let node: [(Attribute, String)] = [
      (.shape, "circle"), (.fixedsize, "true"), (.margin, "0"), (.fontname, "DejaVu Sans"), (.fontsize, "9"), (.fontcolor, colors.text),
      (.style, "filled"), (.color, colors.outline), (.penwidth, "1"),
    ]
    return """
      graph steunweb {
        graph [\(Self.text(graph))];
        node [\(Self.text(node))];
        edge [dir="none",color="\(colors.outline)"];
      \(lines.joined(separator: "\n"))
      }

      """
  }
}
