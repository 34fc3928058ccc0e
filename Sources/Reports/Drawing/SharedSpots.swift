import Diagrams
import Graphviz
import SupportWebs

/// Where people stand in each view, for all waves of a case; worked out when a picture first asks for it.
final class SharedSpots {
  private let webs: [SupportWeb]
  private let options: DiagramOptions
  private var found: ForceLayout?

  /// - Parameters:
  ///   - webs: all waves of the case, and other webs that share their spots.
  ///   - options: those with which they will be drawn.
  init(of webs: [SupportWeb], options: DiagramOptions) { (self.webs, self.options) = (webs, options) }

  private(set) lazy var circles = CirclesLayout(webs: webs, options: options)
  private(set) lazy var ecomap = EcomapLayout(webs: webs, options: options)
  private(set) lazy var sectors = SectorMapLayout(webs: webs, options: options)
  private(set) lazy var clusters = ClusterLayout(webs: webs, options: options)

  /// - Throws: `GraphvizError` where the library places the people and fails.
  func force() throws(GraphvizError) -> ForceLayout {
    if let found { return found }
    let places = try GraphvizRenderer.places(dot: ForceDiagram.question(about: webs))
    let layout = ForceLayout(webs: webs, places: places, options: options)
    found = layout
    return layout
  }
}
