import Graphviz
import Quantities
import SupportWebs

@testable import Diagrams

/// Every view of this package, of one web: what a promise of all pictures is tried on.
enum AllViews {
  enum View: String, CaseIterable, Sendable {
    case circles, ecomap, sectorMap, clusters, matrix, phases, blank

    /// Whether it shows people by name.
    var hasNames: Bool { self != .clusters && self != .matrix && self != .blank }
  }

  static func diagram(_ view: View, _ web: SupportWeb, _ options: DiagramOptions = DiagramOptions()) -> any Diagram {
    switch view {
    case .circles: CirclesDiagram(web: web, options: options)
    case .ecomap: EcomapDiagram(web: web, options: options)
    case .sectorMap: SectorMapDiagram(web: web, options: options)
    case .clusters: ClusterDiagram(web: web, options: options)
    case .matrix: matrix(web, options)
    case .phases: MentorPhasesDiagram(timeline: timeline(web), options: options)
    case .blank: BlankCirclesDiagram(options: options)
    }
  }

  static func svg(_ diagram: some Diagram) throws -> String {
    diagram.finished(svg: String(decoding: try GraphvizRenderer.render(dot: diagram.dot), as: UTF8.self))
  }

  /// The room that a picture takes, as Graphviz tells it.
  static func bounds(of diagram: some Diagram) -> Box {
    guard let svg = try? svg(diagram), let match = svg.firstMatch(of: /viewBox="[-0-9.]+ [-0-9.]+ ([0-9.]+) ([0-9.]+)"/),
      let width = Double(match.output.1), let height = Double(match.output.2)
    else { return Box(center: .zero, width: 1, height: 1) }
    // Less the margin of pictures without a page.
    return Box(center: .zero, width: width - 21.6, height: height - 21.6)
  }

  private static func matrix(_ web: SupportWeb, _ options: DiagramOptions) -> SupportMatrixDiagram {
    let cells: [Sector: SupportCell] = [
      .family: .value(0.8, people: 3), .kin: .value(0.3, people: 1), .friends: .empty, .school: .unknown(people: 2),
    ]
    return SupportMatrixDiagram(
      cells: [.emotional: cells, .practical: cells], rowTotals: [.emotional: .value(0.5, people: 6)], caption: web.youth.label,
      options: options)
  }

  private static func timeline(_ web: SupportWeb) -> MentorTimeline {
    let lanes = web.alters.prefix(6).map { alter in
      MentorTimeline.Lane(
        holder: alter.person.label, position: .jim,
        segments: [
          .init(.seeking, from: 0, until: 4), .init(.phase(1), from: 4, until: 20, name: alter.person.label),
          .init(.holiday, from: 20, until: 24),
          .init(.ending, from: 24, until: 30), .init(.afterCare, from: 30, until: 40), .init(.contactGoesOn, from: 40, until: nil),
        ], markers: [.init(.match, at: 4), .init(.earlyEnd(by: .youth), at: 30)])
    }
    return MentorTimeline(lanes: Array(lanes), moments: [.init(web.youth.label, at: 2)])
  }
}
