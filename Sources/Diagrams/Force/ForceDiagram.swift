import Quantities
public import SupportWebs
import Wording

/// A support web as a free sociogram: the shorter the line, the nearer the person; people who know each other stand together.
///
/// The length of a line is exact: it falls evenly with closeness, from the same length for 0 to the same length for 1, and an unknown
/// closeness, drawn dotted, has the middle length of 0.5. Only the direction is the engine's: it puts people who know each other beside each
/// other, and says nothing else. Places where the youth takes part are not in this picture; the ecomap and the circles show them.
///
/// Nothing overlaps: lines become longer until symbols, labels and the youth's lines are clear of each other. Above about 40 people the letters
/// become small on a page; above some hundreds labels may touch.
public struct ForceDiagram: Diagram {
  public let web: SupportWeb
  public let options: DiagramOptions
  let layout: ForceLayout
  let scene: ForceScene
  let column: SignColumn<ForceSign>

  /// The question where people stand, in the DOT language, for the engine `neato`: opaque names, no labels, a fixed start.
  public static func question(about web: SupportWeb) -> String { ForceQuestion.text([web]) }

  /// The same question about all waves of a case at once.
  ///
  /// - Parameter webs: the waves, at least one.
  public static func question(about webs: [SupportWeb]) -> String { ForceQuestion.text(webs) }

  /// - Parameters:
  ///   - web: what is drawn; people with whom contact has ended stand in the column, on request.
  ///   - places: the answer to `question(about:)` for this web: a place for each of its nodes, in any unit, y growing upward.
  ///   - options: how it is drawn. This picture has no rings, so `ringsFromCloseness` says nothing here.
  /// - Precondition: `places` holds every node of the question, with finite coordinates.
  /// - Complexity: about n² for n people, for each of a few tens of sizes: 70 ms for 40 people, in release.
  public init(web: SupportWeb, places: [String: SIMD2<Double>], options: DiagramOptions = DiagramOptions()) {
    self.init(web: web, layout: ForceLayout(webs: [web], places: places, options: options), options: options)
  }

  /// - Parameters:
  ///   - web: what is drawn.
  ///   - layout: that of all waves of the case, made with the same options, so that everybody keeps the same direction.
  ///   - options: how it is drawn.
  public init(web: SupportWeb, layout: ForceLayout, options: DiagramOptions = DiagramOptions()) {
    self.web = web
    self.options = options
    self.layout = layout
    scene = ForceScene(web, layout, options)
    column = ForceLegend.column(web: web, scene: scene, layout: layout, options: options)
  }

  /// The title that the picture shows.
  public var title: String {
    options.title ?? Wording.text("force.title", in: options.language, ["name": web.youth.label(in: options.language)])
  }

  /// The number in the ids of the SVG of the person with this index in the web, the same in all waves of the layout.
  func number(of index: Int) -> Int { layout.number(of: web.alters[index].id) }

  /// The picture in the DOT language.
  public var dot: String { ForceDrawing(self).text }
}
