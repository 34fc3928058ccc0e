/// A finished SVG of a diagram, taken apart: what it shows, how it is called, and where the drawing stands in it.
struct AnimationFrame: Sendable, Equatable {
  /// Everything within the root element but its title and description.
  let content: Substring
  /// The description of the picture, as XML holds it; empty when it has none.
  let description: Substring
  /// The role of the root element.
  let role: Substring
  let ids: [Substring]
  /// The colour behind everything.
  let ground: Substring
  /// The drawing's unit in units of the SVG, and the point of the SVG at which the drawing's zero stands.
  let scale: Double
  let zero: Point
  /// What the SVG shows, in its own units; y grows downward.
  let view: Box

  /// - Returns: `nil` when `svg` is no SVG that a diagram finished.
  init?(svg: String) {
    guard let root = svg.firstRange(of: "<svg "), let end = svg[root.upperBound...].firstIndex(of: ">"),
      let close = svg.ranges(of: "</svg>").last, close.lowerBound > end,
      let box = Self.attribute("viewBox", of: svg[root.lowerBound..<end])?.split(separator: " ").compactMap({ Double($0) }), box.count == 4,
      box[2] > 0, box[3] > 0
    else { return nil }
    var rest = svg[svg.index(after: end)..<close.lowerBound]
    let title = Self.takeElement("title", from: &rest)
    guard title != nil else { return nil }
    description = Self.takeElement("desc", from: &rest) ?? ""
    role = Self.attribute("role", of: svg[root.lowerBound..<end]) ?? "img"
    content = rest
    view = Box(center: Point(x: box[0] + box[2] / 2, y: box[1] + box[3] / 2), width: box[2], height: box[3])
    guard let transform = rest.firstRange(of: " transform=\"").map({ rest[$0.upperBound...].prefix { $0 != "\"" } }),
      let scale = Self.numbers(of: "scale", in: transform)?.first, scale > 0,
      let shift = Self.numbers(of: "translate", in: transform), shift.count == 2
    else { return nil }
    self.scale = scale
    zero = Point(x: shift[0] * scale, y: shift[1] * scale)
    ground = rest.firstRange(of: "<polygon ").flatMap { Self.attribute("fill", of: rest[$0.lowerBound...].prefix { $0 != ">" }) } ?? "none"
    ids = rest.ranges(of: " id=\"").map { rest[$0.upperBound...].prefix { $0 != "\"" } }
  }

  private static func attribute(_ name: String, of tag: Substring) -> Substring? {
    tag.firstRange(of: " \(name)=\"").map { tag[$0.upperBound...].prefix { $0 != "\"" } }
  }

  /// Takes the element with which `text` begins out of it and gives what stands in it; `nil` when it begins otherwise.
  private static func takeElement(_ name: String, from text: inout Substring) -> Substring? {
    let start = text.drop(while: \.isWhitespace)
    guard start.hasPrefix("<\(name)>") || start.hasPrefix("<\(name) "), let open = start.firstIndex(of: ">"),
      let close = start.firstRange(of: "</\(name)>"), open < close.lowerBound
    else { return nil }
    text = start[close.upperBound...]
    return start[start.index(after: open)..<close.lowerBound]
  }

  /// The numbers of `name(1 2)` in a transform.
  private static func numbers(of name: String, in transform: Substring) -> [Double]? {
    transform.firstRange(of: "\(name)(").map { open in
      transform[open.upperBound...].prefix { $0 != ")" }.split { $0 == " " || $0 == "," }.compactMap { Double($0) }
    }
  }
}
