import Diagrams
import Documents
import Graphviz
import Quantities
import Reports
import SupportWebs

/// The picture of a case as the page shows it.
struct StudioPicture {
  private let caseFile: CaseFile
  private let web: SupportWeb
  private let look: Look

  /// - Parameters:
  ///   - caseFile: the case, without names where the look hides them.
  ///   - web: the wave.
  ///   - look: how it is looked at.
  init(_ caseFile: CaseFile, _ web: SupportWeb, _ look: Look) { (self.caseFile, self.web, self.look) = (caseFile, web, look) }

  private var options: DiagramOptions {
    DiagramOptions(
      language: look.language, theme: look.theme, showsLegend: look.showsLegend,
      idPrefix: look.theme == .print ? "sheet-" : "map-", audience: look.audience)
  }

  private func diagram(_ pictures: CasePictures) throws(GraphvizError) -> any Diagram {
    switch look.view {
    case .mentor: return pictures.mentor
    case .waves: return pictures.waves
    default: return try pictures.diagram(look.view, of: look.reveal.map { Reveal.shown(web, steps: $0) } ?? web)
    }
  }

  /// The bytes of a file.
  ///
  /// - Throws: `StudioProblem` where the Graphviz library fails.
  func bytes(_ format: PictureFormat) throws(StudioProblem) -> [UInt8] {
    do {
      return try Pictures.bytes(of: diagram(CasePictures(caseFile, options: options)), format: format, dpi: 200)
    } catch {
      throw StudioProblem(.file, "graphviz")
    }
  }

  /// The SVG, with the map that moving people needs where the view is one of circles.
  func json() throws(StudioProblem) -> JSONText {
    do {
      let diagram = try diagram(CasePictures(caseFile, options: options))
      let svg = String(decoding: try Pictures.bytes(of: diagram, format: .svg), as: UTF8.self)
      return .object([
        ("svg", .string(svg)), ("map", (diagram as? CirclesDiagram).map { Self.json($0.map) } ?? .null),
        ("steps", .integer(Reveal.steps(of: web))),
      ])
    } catch {
      throw StudioProblem(.file, "graphviz")
    }
  }

  /// What changes from the web to another one.
  func difference(to after: SupportWeb, told edits: [String]) throws(StudioProblem) -> String {
    do {
      let pictures = CasePictures(caseFile, options: options, with: [after])
      return String(
        decoding: try Pictures.bytes(of: pictures.difference(from: web, to: after, edits: edits), format: .svg), as: UTF8.self)
    } catch {
      throw StudioProblem(.file, "graphviz")
    }
  }

  private static func json(_ map: CirclesDiagram.Map) -> JSONText {
    .object([
      ("edges", .array(map.edges.map { .number($0) })),
      (
        "parts",
        .array(
          map.parts.map {
            .object([("sector", .string($0.sector.rawValue)), ("from", .number($0.from)), ("to", .number($0.to))])
          })
      ),
      ("elements", .object(map.elements.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) })),
    ])
  }
}
