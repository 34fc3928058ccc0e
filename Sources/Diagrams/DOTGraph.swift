/// A picture as a graph in the DOT language: every node and edge with its place, from a closed set of attributes.
struct DOTGraph {
  /// The attributes that this writes. Nothing that a user types can become an attribute's name.
  enum Attribute: String {
    case background = "_background"
    case bgcolor, `class`, color, dir, fillcolor, fixedsize, fontcolor, fontname, fontsize, height, id, label
    case margin, notranslate, outputorder, pad, penwidth, peripheries, pos, shape, splines, style, width
  }

  private var lines: [String] = []
  private var backgroundOperations: [String] = []
  private let id: String
  private var nodeCount = 0

  init(id: String) { self.id = id }

  /// Draws a circle under everything.
  mutating func circle(_ center: Point, radius: Double, line: String, fill: String? = nil) {
    let (x, y, r) = (DOTText.number(center.x), DOTText.number(center.y), DOTText.number(radius))
    if let fill { backgroundOperations.append("C 7 -\(fill) c 7 -\(fill) E \(x) \(y) \(r) \(r)") }
    backgroundOperations.append("S 15 -setlinewidth(1) c 7 -\(line) e \(x) \(y) \(r) \(r)")
  }

  /// Draws a line through points under everything.
  mutating func polyline(_ points: [Point], line: String, width: Int) {
    let places = points.map { "\(DOTText.number($0.x)) \(DOTText.number($0.y))" }.joined(separator: " ")
    backgroundOperations.append("S 15 -setlinewidth(\(width)) c 7 -\(line) L \(points.count) \(places)")
  }

  /// Adds a node and returns its name, which says nothing about who it stands for.
  @discardableResult
  mutating func node(_ box: Box, label: String = "\"\"", _ attributes: [(Attribute, String)]) -> String {
    let name = "n\(nodeCount)"
    nodeCount += 1
    let place: [(Attribute, String)] = [
      (.pos, DOTText.point(box.center)), (.width, DOTText.inches(box.width)), (.height, DOTText.inches(box.height)),
    ]
    lines.append("  \(name) [label=\(label),\(Self.text(place + attributes))];")
    return name
  }

  mutating func edge(_ first: String, _ second: String, _ attributes: [(Attribute, String)]) {
    lines.append("  \(first) -- \(second) [\(Self.text(attributes))];")
  }

  private static func text(_ attributes: [(Attribute, String)]) -> String {
    attributes.map { "\($0.0.rawValue)=\(DOTText.value($0.1))" }.joined(separator: ",")
  }

  var text: String {
    let graph: [(Attribute, String)] = [
      (.id, id), (.class, "steunweb circles"), (.bgcolor, "white"), (.outputorder, "edgesfirst"), (.splines, "line"),
      (.notranslate, "true"),
      (.pad, "0.15"), (.fontname, "DejaVu Sans"), (.background, backgroundOperations.joined(separator: " ")),
    ]
    let node: [(Attribute, String)] = [
      (.shape, "circle"), (.fixedsize, "true"), (.margin, "0"), (.fontname, "DejaVu Sans"), (.fontsize, "9"), (.fontcolor, Theme.text),
      (.style, "filled"), (.color, Theme.outline), (.penwidth, "1"),
    ]
    return """
      graph steunweb {
        graph [\(Self.text(graph))];
        node [\(Self.text(node))];
        edge [dir="none",color="\(Theme.outline)"];
      \(lines.joined(separator: "\n"))
      }

      """
  }
}
