import Quantities
public import SupportWebs
import Typesetting
import Wording

/// The social network map of Tracy and Whittaker: a circle cut into parts of life with the youth in the middle, and their grid beneath it.
///
/// Everybody has one number, which stands in the circle and before the row of the grid. How far somebody stands from the youth is the youth's
/// own answer; people without that answer stand in an outer band of their sector. The same web and options give the same picture.
///
/// Source: Tracy & Whittaker (1990), *Families in Society* 71(8), 461-470.
public struct SectorMapDiagram: Diagram {
  public let web: SupportWeb
  public let options: DiagramOptions
  let entries: [SectorMapEntry]
  let layout: SectorMapLayout
  /// Labels beside the symbols, in the order of the entries; empty when only numbers find room.
  let labels: [PlacedLabel]
  let grid: SectorGrid
  let key: KeyColumn<SectorMapMark>
  /// The upper edge of map and legend.
  let top: Double

  /// - Parameters:
  ///   - web: what is drawn.
  ///   - layout: that of all waves of the case, made with the same options, so that everybody keeps the same spot and number; made from this web
  ///     alone when `nil`.
  ///   - options: how it is drawn; with `showsLost`, people of the past stand pale in the outer band.
  /// - Complexity: about n² for n people; milliseconds for 40 people, in release.
  public init(web: SupportWeb, layout: SectorMapLayout? = nil, options: DiagramOptions = DiagramOptions()) {
    self.web = web
    self.options = options
    let layout = layout ?? SectorMapLayout(webs: [web], options: options)
    self.layout = layout
    let entries = SectorMapEntry.all(of: web, layout.numbers, options)
    self.entries = entries
    labels = layout.labels(of: entries, options.language)
    let sheet = SectorMapSheet(entries, layout, options)
    (top, key, grid) = (layout.body.maxY, sheet.key, sheet.grid)
  }

  /// The title that the picture shows.
  public var title: String {
    options.title ?? options.text("sectorMap.title", ["name": web.youth.label.beside(in: options.language)])
  }

  /// The picture in the DOT language.
  public var dot: String { SectorMapDrawing(self).text }
}
