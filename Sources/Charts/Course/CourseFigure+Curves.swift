extension CourseFigure {
  /// Bands of all series, the wide ones below; each has the dashes of its line at its edges and lines of its own direction inside.
  func drawBands(of indices: [Int], _ plot: Plot, on canvas: inout ChartCanvas) {
    for index in indices { drawBand(index, \.outer, 0.1, edge: 0.8, plot, &canvas) }
    for index in indices {
      guard series[index].points.contains(where: { $0.inner != nil }) else { continue }
      canvas.define(Self.hatch(index, id: hatchName(index)))
      drawBand(index, \.inner, 0.2, edge: 0, plot, &canvas)
      drawBand(index, \.inner, nil, edge: 0, plot, &canvas)
    }
  }

  private func hatchName(_ index: Int) -> String { "\(heading.id)-hatch\(index % 8)" }

  private static func hatch(_ index: Int, id: String) -> String {
    let angle = [45, 135, 0, 90, 20, 110, 70, 160][index % 8]
    return "<pattern id=\"\(id)\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(\(angle))\">"
      + "<path d=\"M0 2.5H5\" \(ChartCanvas.stroke(index, width: 0.8, dashed: false)) stroke-opacity=\"0.55\"/></pattern>"
  }

  /// Draws a band in the colour of its series, or in its hatching when `opacity` is `nil`.
  private func drawBand(
    _ index: Int, _ band: KeyPath<CourseSeries.Point, ChartInterval?>, _ opacity: Double?, edge: Double, _ plot: Plot,
    _ canvas: inout ChartCanvas
  ) {
    let fill =
      opacity.map { "\(ChartCanvas.fill(index)) fill-opacity=\"\(ChartCanvas.number($0))\"" } ?? "fill=\"url(#\(hatchName(index)))\""
    for run in runs(of: series[index], where: { $0[keyPath: band] != nil }) {
      let pairs = run.compactMap { point in point[keyPath: band].map { (point.week, $0) } }
      var low = steps(pairs.map { spot($0.0, $0.1.low, plot) }, plot, until: end(of: run, index))
      var high = steps(pairs.map { spot($0.0, $0.1.high, plot) }, plot, until: end(of: run, index))
      if low.count == 1 {
        low = [(low[0].x - 3, low[0].y), (low[0].x + 3, low[0].y)]
        high = [(high[0].x - 3, high[0].y), (high[0].x + 3, high[0].y)]
      }
      canvas.add("<path d=\"\(ChartCanvas.polyline(high + low.reversed()))Z\" \(fill)/>")
      guard edge > 0 else { continue }
      for spots in [low, high] {
        canvas.add(
          "<path d=\"\(ChartCanvas.polyline(spots))\" fill=\"none\" \(ChartCanvas.stroke(index, width: edge)) stroke-opacity=\"0.7\"/>")
      }
    }
  }

  /// The line of a series, and its signs at places that differ among series.
  func drawCurve(_ index: Int, _ plot: Plot, on canvas: inout ChartCanvas) {
    let all = series[index]
    for run in runs(of: all, where: { $0.value != nil }) {
      let spots = steps(
        run.compactMap { point in point.value.map { spot(point.week, $0, plot) } }, plot, until: end(of: run, index))
      guard spots.count > 1 else { continue }
      let line = ChartCanvas.polyline(spots)
      canvas.add("<path d=\"\(line)\" fill=\"none\" \(ChartCanvas.stroke(index, width: 2.2)) stroke-linejoin=\"round\"/>")
    }
    let shown = all.spoken.filter { $0.value != nil }
    let gap = max(1, shown.count / (heading.isNarrow ? 4 : 7))
    for (place, point) in shown.enumerated() {
      let isLast = place == shown.count - 1
      let isMarked = (place + index * gap / max(1, series.count)) % gap == gap / 2 && shown.count - 1 - place >= gap / 2
      let isAlone = shown.count <= 8
      guard isLast || isMarked || isAlone, let value = point.value else { continue }
      canvas.marker(index, at: spot(point.week, value, plot))
    }
  }

  /// The line of a series behind that of another.
  func drawBackground(_ index: Int, _ plot: Plot, on canvas: inout ChartCanvas) {
    for run in runs(of: series[index], where: { $0.value != nil }) where run.count > 1 {
      let spots = run.compactMap { point in point.value.map { spot(point.week, $0, plot) } }
      canvas.add("<path d=\"\(ChartCanvas.polyline(spots))\" fill=\"none\" \(ChartCanvas.axisLook) stroke-width=\"0.8\"/>")
    }
  }

  /// Neighbouring points that have something.
  private func runs(of series: CourseSeries, where has: (CourseSeries.Point) -> Bool) -> [[CourseSeries.Point]] {
    series.points.split { !has($0) }.map { Array($0) }
  }

  /// The week until which the last value of a run holds: that of the point after it.
  private func end(of run: [CourseSeries.Point], _ index: Int) -> Int? {
    guard let last = run.last else { return nil }
    return series[index].points.first { $0.week > last.week }?.week
  }

  /// The corners of a stair when values hold until the next point; the same spots otherwise.
  private func steps(_ spots: [ChartCanvas.Spot], _ plot: Plot, until end: Int?) -> [ChartCanvas.Spot] {
    guard isStep else { return spots }
    var result: [ChartCanvas.Spot] = []
    for spot in spots {
      if let last = result.last { result.append((spot.x, last.y)) }
      result.append(spot)
    }
    if let end, let last = result.last { result.append((plot.weeks(Double(end)), last.y)) }
    return result
  }
}
