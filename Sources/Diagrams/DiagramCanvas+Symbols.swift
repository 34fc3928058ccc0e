import Quantities
import Typesetting
import Wording

extension DiagramCanvas {
  /// Draws the youth in the middle, with as much of the label as fits.
  mutating func drawYouth(label: String, radius: Double, language: Language) -> String {
    let name = label.isEmpty ? Wording.text("word.youth", in: language) : label
    let (lines, size) = Self.inside(name, room: (2 * radius - 9) * graph.zoom, most: graph.zoom < 0.8 ? 1 : 2)
    return graph.node(
      Disc(center: .zero, radius: radius - 2).box, label: DOTText.label(lines),
      [
        (.fillcolor, colors.empty), (.peripheries, "2"), (.penwidth, "1.6"), (.fontname, "DejaVu Sans Bold"),
        (.fontsize, DOTText.number(size)), (.id, id("youth")), (.class, "youth"),
      ])
  }

  /// A name in the middle of a picture: whole, in letters down to 6.5 pt. One that does not fit so is cut at two lines, and in one line, as
  /// among small pictures, it is its initial.
  private static func inside(_ name: String, room: Double, most: Int) -> (lines: [String], size: Double) {
    func whole(_ text: String) -> String { String(text.filter { !$0.isWhitespace }) }
    let words = name.split(whereSeparator: \.isWhitespace)
    for size in stride(from: 9.0, through: 6.5, by: -0.5) {
      let lines = TextFit.lines(name, width: room, size: size, bold: true, most: most)
      let isBroken = words.contains { TextMeasure.width(String($0), size: size, bold: true) > room }
      if !isBroken, whole(lines.joined()) == whole(name) { return (lines, size) }
    }
    if most > 1 { return (TextFit.lines(name, width: room, size: 9, bold: true, most: most), 9) }
    return ([name.first { !$0.isWhitespace }.map { String($0) } ?? ""], 9)
  }

  @discardableResult
  mutating func drawSymbol(
    _ shape: SymbolShape, _ center: Point, fill: String, shrink: Double = 1, isPale: Bool = false, id: String? = nil, classes: String
  ) -> String {
    let side = shape.side * shrink
    var attributes: [(DOTGraph.Attribute, String)] = [
      (.shape, shape.rawValue), (.fillcolor, fill), (.penwidth, shape == .star ? "2.4" : "1.2"), (.class, classes),
    ]
    if shape == .star && !isPale { attributes.append((.color, colors.holderLine)) }
    if isPale { attributes.append((.color, colors.pale)) }
    if let id { attributes.append((.id, id)) }
    return graph.node(Box(center: center, width: side, height: side), attributes)
  }

  mutating func drawHouse(at center: Point, isSuspended: Bool, fill: String, shrink: Double = 1, id: String? = nil, classes: String) {
    var attributes: [(DOTGraph.Attribute, String)] = [
      (.shape, "house"), (.style, isSuspended ? "filled,dashed" : "filled"), (.fillcolor, isSuspended ? colors.empty : fill),
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
