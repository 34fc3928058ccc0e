import Quantities
import SupportWebs
import Typesetting
import Wording

/// A graph that is being drawn, with the colours of the picture and the signs that all pictures share.
struct DiagramCanvas {
  var graph: DOTGraph
  let colors: DiagramColors
  private let language: Language
  /// Stands before every id.
  var idPrefix: String

  /// - Parameter view: the class of the whole picture in an SVG.
  init(_ options: DiagramOptions, view: String) {
    colors = options.colors
    (idPrefix, language) = (options.idPrefix, options.language)
    graph = DOTGraph(id: "\(options.idPrefix)steunweb", view: view, colors: options.colors, page: options.page)
  }

  /// The picture in the DOT language. Where letters become too small on the page, a line below says so in letters that do not.
  var text: String {
    let text = graph.text
    guard let page = graph.page, let bounds = graph.bounds, page.scale(of: bounds) < 1, let smallest = PictureLetters(text).smallest,
      smallest < DiagramPage.leastLetters
    else { return text }
    var noted = self
    (noted.graph.origin, noted.graph.zoom) = (.zero, 1)
    // A little more than the least, because the line itself takes room.
    let size = DiagramPage.leastLetters * 1.3 / page.scale(of: bounds)
    let lines = TextMeasure.wrap(
      Wording.text("picture.smallLetters", in: language), limit: max(20, Int(bounds.width / (size * 0.66))), most: 4)
    noted.write(lines, size: size, left: bounds.minX, top: bounds.minY - size * 0.6, id: id("small-letters"))
    return noted.graph.text
  }

  /// An id in the SVG that no other picture of the page has.
  func id(_ name: String) -> String { idPrefix + name }

  // MARK: Texts

  /// Says below the middle that there is nobody yet; the youth's own picture, that there is room.
  ///
  /// - Parameter radius: that of what stands in the middle.
  mutating func writeNobody(below radius: Double, _ options: DiagramOptions) {
    let text = Wording.text(options.isOwn ? "own.description.nobody" : "cluster.nobody", in: options.language)
    let lines = TextMeasure.wrap(text, limit: 28)
    write(lines, in: Self.nobodyBox(lines, below: radius), size: 9, color: colors.quietText, class: "nobody")
  }

  /// The room that the text takes, whatever the language and whoever reads it.
  static func nobodyRoom(below radius: Double) -> Box? {
    Box.around(
      Language.allCases.flatMap { language in
        ["own.description.nobody", "cluster.nobody"].map { key in
          nobodyBox(TextMeasure.wrap(Wording.text(key, in: language), limit: 28), below: radius)
        }
      })
  }

  private static func nobodyBox(_ lines: [String], below radius: Double) -> Box {
    let width = lines.map { TextMeasure.width($0, size: 9) }.max() ?? 0
    let height = TextMeasure.height(lines: lines.count, size: 9)
    return Box(center: Point(x: 0, y: -radius - 6 - height / 2), width: width, height: height)
  }

  /// Writes lines with their left end at `left`, downward from `top`.
  mutating func write(
    _ lines: [String], size: Double, bold: Bool = false, left: Double, top: Double, color: String? = nil, id: String? = nil
  ) {
    let width = lines.map { TextMeasure.width($0, size: size, bold: bold) }.max() ?? 0
    let height = TextMeasure.height(lines: lines.count, size: size)
    let box = Box(center: Point(x: left + width / 2, y: top - height / 2), width: width, height: height)
    write(lines, in: box, size: size, bold: bold, color: color, alignment: .left, class: "text", id: id)
  }

  mutating func write(
    _ lines: [String], in box: Box, size: Double, bold: Bool = false, color: String? = nil, ground: String? = nil,
    alignment: DOTText.Alignment = .center, class name: String, id: String? = nil
  ) {
    var attributes: [(DOTGraph.Attribute, String)] = [
      (.shape, ground == nil ? "plaintext" : "box"), (.style, ground == nil ? "solid" : "filled"), (.penwidth, "0"),
      (.fontsize, DOTText.number(size * graph.zoom)), (.fontcolor, color ?? colors.text), (.class, name),
    ]
    if bold { attributes.append((.fontname, "DejaVu Sans Bold")) }
    if let ground { attributes.append((.fillcolor, ground)) }
    if let id { attributes.append((.id, id)) }
    graph.node(box, label: DOTText.label(lines, alignment: alignment), attributes)
  }
}
