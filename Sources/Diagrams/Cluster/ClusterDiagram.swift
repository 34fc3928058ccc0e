import Quantities
public import SupportWebs
import Typesetting
import Wording

/// A support web as a clustered graph: a circle for every part of life that has people, around the youth.
///
/// The area of a circle is the share of the people, its grey the share of pairs within it who know each other, the width of a line between
/// two circles the share of pairs between them, and the width of the youth's own line the mean closeness. The same web and options give the
/// same picture.
///
/// Source: Brandes, Lerner, Lubbers, McCarty and Molina (2008), *Visual statistics for collections of clustered graphs*, IEEE Pacific
/// Visualization Symposium.
public struct ClusterDiagram: Diagram {
  public let web: SupportWeb
  public let options: DiagramOptions
  let clusters: SectorClusters
  let scene: ClusterScene
  let column: SignColumn<ClusterSign>

  /// - Parameters:
  ///   - web: what is drawn; people with whom contact has ended are left out.
  ///   - layout: that of all waves of the case, made with the same options, so that every part of life keeps the same spot; made from this web
  ///     alone when `nil`.
  ///   - options: how it is drawn. This picture has no rings and shows nobody by name, so `ringsFromCloseness` and `showsLost` say nothing.
  public init(web: SupportWeb, layout: ClusterLayout? = nil, options: DiagramOptions = DiagramOptions()) {
    self.web = web
    self.options = options
    clusters = SectorClusters(web)
    let layout = layout ?? ClusterLayout([clusters], language: options.language)
    scene = ClusterScene(clusters, layout, language: options.language)
    column = ClusterSign.column(clusters, scene, options)
  }

  /// The title that the picture shows.
  public var title: String {
    options.title ?? Wording.text("cluster.title", in: options.language, ["name": web.youth.label.beside(in: options.language)])
  }

  /// The picture in the DOT language.
  public var dot: String { ClusterDrawing(self).text }
}
