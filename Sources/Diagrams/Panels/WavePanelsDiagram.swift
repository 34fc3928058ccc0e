import Quantities
public import SupportWebs
import Wording

/// The waves of a case side by side, as small circles with one legend: everybody stands in the same direction in each of them.
///
/// The panels stand in the rows and columns in which they become largest on the page. Names stand beside the symbols while their letters
/// are at least 8 points on the page; otherwise every person gets a number and every place a letter, and the legend says who is who.
/// Without a page the picture is arranged as for A3.
///
/// On A3 names have room in two waves of up to 15 people, and in three or four of up to 10; letters have 8 points in two waves of up to 25
/// people, three of up to 12 and four of up to 10. Above that they become as large as there is room for, such as 6.6 points in six waves of
/// 12 people. (The least of ten invented cases each, in which everybody changes rings at random: people who stay take less room.)
///
/// The same waves and options give the same picture.
public struct WavePanelsDiagram: Diagram {
  public let waves: [SupportWeb]
  public let options: DiagramOptions
  /// A picture of every wave, on one layout.
  let panels: [CirclesDiagram]
  let sheet: PanelSheet

  /// - Parameters:
  ///   - waves: the webs of one case, in the order in which they are shown; at least one.
  ///   - options: how they are drawn.
  /// - Precondition: `waves` is not empty.
  /// - Complexity: about k n³ for k waves of n people.
  public init(waves: [SupportWeb], options: DiagramOptions = DiagramOptions()) {
    precondition(!waves.isEmpty, "A picture of waves shows at least one wave")
    self.waves = waves
    self.options = options
    (panels, sheet) = CirclesDetail.roomiest(for: waves, on: options.page) { detail in
      let made = Self.arranged(waves, options, detail: detail)
      return (made, made.sheet)
    }
  }

  /// Whether names stand beside the symbols; numbers stand in them otherwise.
  var hasNames: Bool { panels[0].layout.detail.numbers == nil }

  private static func arranged(
    _ waves: [SupportWeb], _ options: DiagramOptions, detail: CirclesDetail
  ) -> (panels: [CirclesDiagram], sheet: PanelSheet) {
    let layout = CirclesLayout(webs: waves, options: options, detail: detail)
    let panels = waves.enumerated().map { k, web in
      var own = options
      own.idPrefix = "\(options.idPrefix)wave-\(k + 1)-"
      return CirclesDiagram(web: web, layout: layout, options: own)
    }
    let sheet = PanelSheet(
      captions: waves.map { caption(of: $0, options.language) },
      body: (Box.around(panels.map(\.body)) ?? panels[0].body).times(detail.zoom),
      notes: panels.map { notes(of: $0, options.language) }, legend: WavePanelsLegend.legend(panels, options),
      frame: DiagramFrame(title: title(waves, options), options: options), page: options.page)
    return (panels, sheet)
  }

  private static func title(_ waves: [SupportWeb], _ options: DiagramOptions) -> String {
    let values = ["name": waves[0].youth.label(in: options.language), "n": "\(waves.count)"]
    return options.title
      ?? (waves.count == 1
        ? options.text("circles.title", ["name": values["name"] ?? ""])
        : options.text("panels.title", values))
  }

  /// The title that the picture shows.
  public var title: String { Self.title(waves, options) }

  /// The picture in the DOT language.
  public var dot: String { WavePanelsDrawing(self).text }
}
