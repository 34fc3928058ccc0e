import SupportWebs
import Typesetting

/// A graph that is being drawn, with the colours of the picture and the signs that all pictures share.
struct DiagramCanvas {
  var graph: DOTGraph
  let colors: DiagramColors
  /// Stands before every id.
  var idPrefix: String

  /// - Parameter view: the class of the whole picture in an SVG.
  init(_ options: DiagramOptions, view: String) {
    colors = options.colors
    idPrefix = options.idPrefix
    graph = DOTGraph(id: "\(options.idPrefix)steunweb", view: view, colors: options.colors, page: options.page)
  }

  /// An id in the SVG that no other picture of the page has.
  func id(_ name: String) -> String { idPrefix + name }

  // MARK: Texts

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
