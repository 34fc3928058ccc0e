/// Where legend and grid of a sector map stand: as the page has most room for them.
struct SectorMapSheet {
  let key: KeyColumn<SectorMapMark>
  let grid: SectorGrid

  private static let (keyWidth, gap) = (260.0, 30.0)

  /// The grid beneath the map; or beside it, with the legend below the map, where everything becomes larger on the page then.
  init(_ entries: [SectorMapEntry], _ layout: SectorMapLayout, _ options: DiagramOptions) {
    let beneath = SectorMapSheet(beneath: entries, layout, options)
    let beside = SectorMapSheet(beside: entries, layout, options)
    let better = options.page.map { $0.scale(of: beside.room(layout)) > $0.scale(of: beneath.room(layout)) * 1.02 }
    self = better == true ? beside : beneath
  }

  /// The room of everything, with title and foot.
  private func room(_ layout: SectorMapLayout) -> Box {
    let room = Box.around([layout.body, grid.box] + [key.box].compactMap(\.self)) ?? layout.body
    return Box(center: room.center, width: room.width, height: room.height + 60)
  }

  private init(beneath entries: [SectorMapEntry], _ layout: SectorMapLayout, _ options: DiagramOptions) {
    let (keyWidth, gap) = options.showsLegend ? (Self.keyWidth, Self.gap) : (0, 0)
    // Map and legend side by side have the middle of the grid in their middle.
    let body = layout.body
    let upper = body.width + gap + keyWidth
    let key = SectorMapKey.column(
      entries: entries, layout: layout, options: options,
      left: body.maxX + gap + max(0, SectorGrid.width - upper) / 4, top: body.maxY, width: keyWidth)
    let bottom = min(body.minY, key.rows.isEmpty ? body.minY : key.bottom)
    grid = SectorGrid(entries, options: options, left: body.minX + upper / 2 - SectorGrid.width / 2, top: bottom - 18)
    self.key = key
  }

  private init(beside entries: [SectorMapEntry], _ layout: SectorMapLayout, _ options: DiagramOptions) {
    let body = layout.body
    key = SectorMapKey.column(
      entries: entries, layout: layout, options: options, left: body.minX, top: body.minY - 22,
      width: options.showsLegend ? body.width : 0)
    grid = SectorGrid(entries, options: options, left: body.maxX + Self.gap, top: body.maxY)
  }
}
