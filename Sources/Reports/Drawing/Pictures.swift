public import Diagrams
public import Graphviz

/// Diagrams as files.
public enum Pictures {
  /// The bytes of a diagram in a format, with the mark by which ``PictureMark`` knows it.
  ///
  /// - Throws: `GraphvizError`.
  public static func bytes(
    of diagram: some Diagram, format: PictureFormat, dpi: Int = 144
  ) throws(GraphvizError) -> [UInt8] {
    switch format {
    case .dot: return Array(diagram.dot.utf8)
    case .svg:
      let svg = try GraphvizRenderer.render(dot: diagram.dot, format: .svg)
      return Array(diagram.finished(svg: String(decoding: svg, as: UTF8.self)).utf8)
    case .png, .pdf: return PictureMark.marking(try GraphvizRenderer.render(dot: diagram.dot, format: format, dpi: dpi), format)
    }
  }
}
