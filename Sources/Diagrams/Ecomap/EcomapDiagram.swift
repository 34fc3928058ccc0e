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
  let layout: EcomapLayout
  let scene: EcomapScene
  let column: SignColumn<EcomapSign>

  /// - Parameters:
  ///   - web: what is drawn.
  ///   - layout: that of all waves of the case, made with the same options, so that everybody keeps the same spot; made from this web alone
  ///     when `nil`.
  ///   - options: how it is drawn. An ecomap has no rings, so `ringsFromCloseness` says nothing here; its legend is always there.
  /// - Complexity: about n² for n people and places.
  public init(web: SupportWeb, layout: EcomapLayout? = nil, options: DiagramOptions = DiagramOptions()) {
    self.web = web
    self.options = options
    let layout = layout ?? EcomapLayout(webs: [web], options: options)
    self.layout = layout
    scene = EcomapScene(web: web, layout: layout, options: options)
    column = EcomapLegend.column(web: web, scene: scene, options: options)
  }

  /// The title that the picture shows.
  public var title: String {
    options.title ?? options.text("ecomap.title", ["name": web.youth.label.beside(in: options.language)])
  }

  /// The picture in the DOT language.
  public var dot: String { EcomapDrawing(self).text }

  /// The name in the ids of the SVG of the person with this index in the web, the same in all waves of the layout.
  func id(ofPerson index: Int) -> String { "person-\(layout.number(of: web.alters[index].id))" }

  /// The same for a place.
  func id(ofPlace index: Int) -> String { "place-\(layout.number(ofPlace: web.places[index].id))" }
}
