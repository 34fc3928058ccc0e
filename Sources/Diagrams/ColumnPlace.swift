/// Where the legend of a picture stands: beside it, or in columns below it.
enum ColumnPlace {
  /// The column beside the picture, or another one where everything becomes larger on the page then.
  ///
  /// - Parameters:
  ///   - page: what the picture fills; the column stands beside it when `nil`.
  ///   - body: the room of the picture without the column.
  ///   - boxes: the room that a column takes.
  ///   - heights: those of the columns that are tried.
  ///   - other: columns of a height, at another place.
  static func roomiest<Column>(
    _ beside: Column, on page: DiagramPage?, body: Box, boxes: (Column) -> [Box], heights: [Double] = low, _ other: (Double) -> Column
  ) -> Column {
    guard let page, !boxes(beside).isEmpty else { return beside }
    func scale(_ column: Column) -> Double {
      let room = Box.around(boxes(column) + [body]) ?? body
      // Title and foot.
      return page.scale(of: Box(center: room.center, width: room.width, height: room.height + 60))
    }
    var best = (column: beside, scale: scale(beside))
    for height in heights {
      let column = other(height)
      if scale(column) > best.scale * 1.02 { best = (column, scale(column)) }
    }
    return best.column
  }

  /// Heights of columns below a picture.
  static let low = [90.0, 120, 150, 180, 220, 260, 320, 400, 500]
}
