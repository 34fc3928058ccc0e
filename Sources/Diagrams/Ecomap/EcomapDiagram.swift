import Quantities
public import SupportWebs
import Typesetting
import Wording

/// A support web as an ecomap: the youth and the household in a large circle, people and places around it in the order of the parts of life.
///
/// Lines say how strong and how tense a tie is, arrowheads which way support goes. Everybody with whom there is or could be contact appears
/// exactly once. Up to 40 people have letters of 8 points or more on A3: where that needs it, symbols become small and long names are cut; the table has all names in full. With more
/// people the picture grows, and the letters on a page become smaller. The same web and options give the same picture.
///
/// Source: Hartman (1978), *Social Casework* 59(8), 465-476.
public struct EcomapDiagram: Diagram {
  public let web: SupportWeb
  public let options: DiagramOptions
  let scene: EcomapScene
  let column: SignColumn<EcomapSign>

  /// - Parameters:
  ///   - web: what is drawn.
  ///   - options: how it is drawn. An ecomap has no rings, so `ringsFromCloseness` says nothing here; its legend is always there.
  /// - Complexity: about n² for n people and places.
  public init(web: SupportWeb, options: DiagramOptions = DiagramOptions()) {
    self.web = web
    self.options = options
    scene = EcomapScene(web: web, options: options)
    column = EcomapLegend.column(web: web, scene: scene, options: options)
  }

  /// The title that the picture shows.
  public var title: String {
    options.title ?? options.text("ecomap.title", ["name": web.youth.label.beside(in: options.language)])
  }

  /// The picture in the DOT language.
  public var dot: String { EcomapDrawing(self).text }
}
