import Quantities
public import SupportWebs
import Wording

/// A support web as concentric circles: rings by the youth's own answer, sectors by part of life, the youth in the middle.
///
/// The same web, layout and options give the same picture.
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
    let edge = layout.rings.edges[2]
    let texts = layout.furniture.sectors.map(\.box) + scene.landmarks.map(\.label.box) + scene.figures.map(\.label.box)
    body =
      Box.around(texts + [Box(center: .zero, width: 2 * edge, height: 2 * edge)]) ?? Box(center: .zero, width: 2 * edge, height: 2 * edge)
    column = SideColumn(web: web, scene: scene, options: options, left: body.maxX + 22, top: body.maxY)
  }

  /// The room that the circles take with all their texts, without title, side column and foot.
  let body: Box

  /// The title that the picture shows.
  public var title: String {
    options.title ?? Wording.text("circles.title", in: options.language, ["name": web.youth.label(in: options.language)])
  }

  /// The line at the bottom.
  public var foot: String {
    let made = options.isMadeWithYouth ? [Wording.text("circles.madeWithYouth", in: options.language)] : []
    return ([options.foot] + made).filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// The picture in the DOT language.
  public var dot: String { CirclesDrawing(self).text }

  /// An SVG of ``dot`` made ready for pages: with a role, a title, a description and a font stack.
  public func finished(svg: String) -> String {
    SVGFinish.finish(
      svg, id: "\(options.idPrefix)steunweb", title: title, description: description(in: options.language), titles: elementTitles)
  }

  /// The number of a person in the ids of the SVG, from 1; the same in all waves of the layout.
  func number(of person: String) -> Int { (layout.people.firstIndex(of: person) ?? layout.people.count) + 1 }
}
