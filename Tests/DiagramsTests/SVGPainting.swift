import Quantities

@testable import Diagrams

/// An SVG of Graphviz as layers of paint: what colour lies under a text.
struct SVGPainting {
  struct Text {
    let content: String
    let color: String
    let place: Point
    /// How many layers lie under it.
    let layerCount: Int
  }

  private enum Form {
    case polygon([Point])
    case ellipse(center: Point, x: Double, y: Double)
  }

  private struct Layer {
    let form: Form
    let color: String
    let opacity: Double
  }

  private(set) var texts: [Text] = []
  private var layers: [Layer] = []

  init(_ svg: String) throws {
    let tree = try SVGTree(svg)
    var contents = tree.texts.makeIterator()
    for element in tree.elements {
      let attributes = element.attributes
      func number(_ key: String) -> Double { attributes[key].flatMap(Double.init) ?? 0 }
      if element.name == "text" {
        // The texts of the table that nobody sees come last and have no colour to judge.
        guard attributes["role"] == nil, let content = contents.next() else { continue }
        let size = number("font-size")
        // A little into the text from its begin or end, or its middle.
        let anchor = attributes["text-anchor"]
        let x = number("x") + (anchor == "middle" ? 0 : anchor == "end" ? -size * 0.3 : size * 0.3)
        let color = Self.hex(attributes["fill"] ?? "#000000")
        texts.append(Text(content: content, color: color, place: Point(x: x, y: number("y") - size * 0.35), layerCount: layers.count))
        continue
      }
      guard let fill = attributes["fill"], fill != "none", fill != "transparent" else { continue }
      let opacity = attributes["fill-opacity"].flatMap(Double.init) ?? 1
      if element.name == "ellipse" {
        let form = Form.ellipse(center: Point(x: number("cx"), y: number("cy")), x: number("rx"), y: number("ry"))
        layers.append(Layer(form: form, color: Self.hex(fill), opacity: opacity))
      } else if element.name == "polygon", let points = attributes["points"] {
        let numbers = points.split { $0 == " " || $0 == "," }.compactMap { Double($0) }
        let corners = stride(from: 0, to: numbers.count - 1, by: 2).map { Point(x: numbers[$0], y: numbers[$0 + 1]) }
        layers.append(Layer(form: .polygon(corners), color: Self.hex(fill), opacity: opacity))
      }
    }
  }

  /// The colour that all layers under a text give together.
  func ground(of text: Text) -> String {
    layers[..<text.layerCount].reduce("#ffffff") { ground, layer in
      Self.contains(layer.form, text.place) ? Ink.between(ground, layer.color, layer.opacity) : ground
    }
  }

  private static func contains(_ form: Form, _ point: Point) -> Bool {
    switch form {
    case .ellipse(let center, let x, let y):
      let (dx, dy) = ((point.x - center.x) / max(x, 1e-9), (point.y - center.y) / max(y, 1e-9))
      return dx * dx + dy * dy <= 1
    case .polygon(let corners):
      // The number of edges that a ray to the right meets is odd inside.
      return zip(corners, corners.dropFirst() + corners.prefix(1)).count { a, b in
        (a.y > point.y) != (b.y > point.y) && point.x < a.x + (point.y - a.y) / (b.y - a.y) * (b.x - a.x)
      } % 2 == 1
    }
  }

  /// A colour as `#rrggbb`.
  static func hex(_ color: String) -> String {
    switch color {
    case "white": "#ffffff"
    case "black": "#000000"
    default: color
    }
  }
}
