import Quantities
public import SupportWebs
import Typesetting
import Wording

/// A support web as concentric circles: rings by the youth's own answer, sectors by part of life, the youth in the middle.
///
/// Up to 40 people have their names beside them, in letters of 8 points or more on A3; see ``CirclesLayout`` for larger webs. The same web, layout
/// and options give the same picture.
public struct CirclesDiagram: Diagram {
  public let web: SupportWeb
  public let options: DiagramOptions
  let layout: CirclesLayout
  let scene: CirclesScene
  let column: SideColumn

  /// - Parameters:
  ///   - web: what is drawn.
  ///   - layout: that of all waves of the case, made with the same options, so that everybody keeps the same spot; made from this web alone
  ///     when `nil`.
  ///   - options: how it is drawn.
  public init(web: SupportWeb, layout: CirclesLayout? = nil, options: DiagramOptions = DiagramOptions()) {
    self.web = web
    self.options = options
    let layout = layout ?? CirclesLayout(webs: [web], options: options)
    self.layout = layout
    scene = CirclesScene(
      web: web, angles: layout.angles, rings: layout.rings, furniture: layout.furniture, options: options, detail: layout.detail)
    body = scene.body(layout.rings, layout.furniture)
    column = SideColumn(
      web: web, scene: scene, options: options, detail: layout.detail, body: body)
  }

  /// The room that the circles take with all their texts, without title, side column and foot.
  let body: Box

  /// The title that the picture shows.
  public var title: String {
    options.title ?? options.text("circles.title", ["name": web.youth.label.beside(in: options.language)])
  }

  /// The picture in the DOT language.
  public var dot: String { CirclesDrawing(self).text }

  /// The number of a person in the ids of the SVG, from 1; the same in all waves of the layout.
  func number(of person: String) -> Int { layout.number(of: person) }
}
