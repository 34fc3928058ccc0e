import Quantities
import Typesetting

/// The drawing of a chart, and where its texts and points are.
struct ChartCanvas {
  /// A text and the room that it takes.
  struct PlacedText {
    let text: String
    let left: Double
    let right: Double
    let top: Double
    let bottom: Double
  }

  /// A point that can be read out.
  struct PlacedPoint {
    let x: Double
    let y: Double
    let series: Int
    let reading: String
  }

  let heading: ChartHeading
  /// The height so far.
  var height = 0.0
  private(set) var texts: [PlacedText] = []
  private(set) var points: [PlacedPoint] = []
  private var body = ""
  private var definitions = ""

  init(_ heading: ChartHeading) { self.heading = heading }

  /// Empty room at the left and the right.
  var margin: Double { heading.isNarrow ? 8 : 14 }
  var left: Double { margin }
  var right: Double { heading.width - margin }
  var room: Double { right - left }

  /// A number of the picture: two decimals, no more than it needs.
  static func number(_ x: Double) -> String {
    let hundredths = Int((x * 100).rounded())
    let rest = abs(hundredths % 100)
    let whole = (hundredths < 0 ? "-" : "") + "\(abs(hundredths) / 100)"
    if rest == 0 { return whole }
    return whole + "." + (rest < 10 ? "0" : "") + (rest % 10 == 0 ? "\(rest / 10)" : "\(rest)")
  }

  mutating func add(_ element: String) { body += element + "\n" }

  mutating func define(_ element: String) { definitions += element + "\n" }

  mutating func place(_ text: PlacedText) { texts.append(text) }

  /// Where the pointer and the keys find a number; `place` is its week, the same in all series.
  mutating func point(_ x: Double, _ y: Double, series: Int, at place: Int? = nil, reading: String) {
    points.append(PlacedPoint(x: x, y: y, series: series, reading: reading))
    let at = place.map { " data-at=\"\($0)\"" } ?? ""
    let read = PlainText.escaped(reading)
    add(
      "<circle class=\"point\" data-series=\"\(series)\"\(at) data-read=\"\(read)\" cx=\"\(Self.number(x))\" cy=\"\(Self.number(y))\" r=\"6\""
        + " fill-opacity=\"0\"/>")
  }

  /// The whole picture.
  ///
  /// - Parameter description: the text alternative.
  func svg(_ description: String) -> String {
    let id = heading.id
    let size = (Self.number(heading.width), Self.number(height))
    let ink = ChartColors.ink.light
    return """
      <svg xmlns="http://www.w3.org/2000/svg" class="steunweb-chart" id="\(id)" viewBox="0 0 \(size.0) \(size.1)" width="\(size.0)" \
      height="\(size.1)" role="img" lang="\(heading.language.rawValue)" \
      aria-labelledby="\(id)-title \(id)-desc" font-family="DejaVu Sans, Verdana, sans-serif" font-size="12" fill="\(ink)">
      <title id="\(id)-title">\(PlainText.escaped(heading.title))</title>
      <desc id="\(id)-desc">\(PlainText.escaped(description))</desc>
      <style>\(ChartColors.style)</style>
      <defs>
      \(definitions)</defs>
      <rect class="paper" width="\(size.0)" height="\(size.1)" fill="\(ChartColors.paper.light)"/>
      \(body)</svg>

      """
  }
}
