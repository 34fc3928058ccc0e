import Quantities
import SupportWebs
import Typesetting

/// Where the rings, questions, signs and lines of blank circles stand, in points of an A4 page; larger pages enlarge all of it.
struct BlankCirclesLayout: Sendable {
  /// A sign to draw, with its meaning.
  enum Sign: String, CaseIterable, Sendable {
    case person, jim, place, strong, thin, tension, suspended, cross
  }

  struct Row: Sendable {
    /// What stands before the text.
    enum Mark: Hashable, Sendable {
      case none, ring(Int), sign(Sign)
    }

    let mark: Mark
    let markBox: Box
    let text: FittedText
  }

  /// The lines on which somebody writes, by their words.
  static let lines = ["name", "date", "madeWith"]
  static let youthRadius = 27.0
  private static let (headingSize, textSize, markWidth) = (11.0, 9.5, 48.0)

  /// Outer edges of the rings.
  let edges: [Double]
  /// Where the parts of life begin, in turns.
  let rays: [Double]
  private(set) var sectorNames: [FittedText] = []
  private(set) var ringNames: [FittedText] = []
  private(set) var rows: [Row] = []
  /// The words before the lines, and the ends of these.
  private(set) var blanks: [(text: FittedText, from: Point, to: Point)] = []

  /// The largest circles that leave the texts their size on the page.
  init(_ sectors: [Sector], _ options: DiagramOptions) {
    let page = options.page ?? .a4
    let unit = max(page.width, page.height) / DiagramPage.a4.width
    let (width, height) = (page.width / unit - 2 * DiagramPage.margin, page.height / unit - 2 * DiagramPage.margin - Self.frameHeight)
    var radius = 260.0
    self.init(sectors, options, radius: radius)
    // Beside the circles, texts may be higher than the page: then all is made smaller, and smaller circles would not help.
    let isStanding = page.height > page.width
    func isTooLarge(_ layout: Self) -> Bool {
      let texts = Box.around(layout.rows.map(\.text.box) + layout.blanks.map(\.text.box))?.height ?? 0
      if isStanding { return layout.bounds.width > width || layout.bounds.height > height }
      return layout.body.height > max(height, texts) || layout.bounds.width > width * max(1, texts / height)
    }
    while radius > 120, isTooLarge(self) {
      radius -= 2
      self.init(sectors, options, radius: radius)
    }
  }

  /// The height that title and foot take.
  private static let frameHeight = 56.0

  private init(_ sectors: [Sector], _ options: DiagramOptions, radius: Double) {
    let page = options.page ?? .a4
    let isStanding = page.height > page.width
    let ground = radius - Self.youthRadius
    edges = [0.37, 0.69, 1].map { Self.youthRadius + $0 * ground }
    rays = sectors.indices.map { Double($0) / Double(sectors.count) }
    placeNames(sectors, options)
    let circles = body
    if isStanding {
      let width = max(circles.width, 535)
      let (left, top) = (circles.center.x - width / 2, circles.minY - 20)
      placeBlanks(options, left: left, top: top, widths: [0.4, 0.23, 0.37].map { $0 * (width - 32) })
      questions(options, left: left, top: top - 36, width: width * 0.52)
      signs(options, left: left + width * 0.52 + 30, top: top - 36, width: width * 0.48 - 30)
    } else {
      let left = circles.maxX + 22
      var top = circles.maxY
      for k in Self.lines.indices {
        placeBlank(k, options, left: left, top: top, width: 212)
        top -= 25
      }
      top = questions(options, left: left, top: top - 8, width: 212)
      signs(options, left: left, top: top - 10, width: 212)
    }
  }

  /// The room of the circles with the names around them.
  var body: Box {
    let circle = Disc(center: .zero, radius: edges[2]).box
    return Box.around([circle] + sectorNames.map(\.box)) ?? circle
  }

  /// The room of everything.
  var bounds: Box {
    let lines = blanks.map { Box(center: ($0.from + $0.to) * 0.5, width: $0.from.distance(to: $0.to), height: 2) }
    return Box.around([body] + rows.flatMap { [$0.text.box, $0.markBox] } + blanks.map(\.text.box) + lines) ?? body
  }

  // MARK: Names

  private mutating func placeNames(_ sectors: [Sector], _ options: DiagramOptions) {
    for (k, sector) in sectors.enumerated() {
      let size = CirclesFurniture.sectorSize
      let lines = TextMeasure.wrap(sector.label(in: options.language), limit: 14)
      let width = lines.map { TextMeasure.width($0, size: size, bold: true) }.max() ?? 0
      let turn = rays[k] + 0.5 / Double(sectors.count)
      let height = TextMeasure.height(lines: lines.count, size: size)
      // As near as leaves the corners outside.
      var distance = 8.0
      var box = CirclesFurniture.box(width, height, outside: edges[2] + distance, at: turn)
      while box.distance(to: .zero) < edges[2] + 7 {
        distance += 1
        box = CirclesFurniture.box(width, height, outside: edges[2] + distance, at: turn)
      }
      sectorNames.append(FittedText(lines: lines, in: box, size: size, bold: true, inset: 0, alignment: .center))
    }
    for ring in Ring.allCases {
      let (name, size) = (ring.label(in: options.language), CirclesFurniture.ringSize + 0.5)
      let (width, height) = (TextMeasure.width(name, size: size) + 6, TextMeasure.height(lines: 1, size: size) + 2)
      let box = CirclesFurniture.box(width, height, inside: edges[ring.index] - 4, at: 0)
      ringNames.append(FittedText(lines: [name], in: box, size: size, bold: false, inset: 0, alignment: .center))
    }
  }

  // MARK: Lines to write on

  private mutating func placeBlanks(_ options: DiagramOptions, left: Double, top: Double, widths: [Double]) {
    var x = left
    for k in Self.lines.indices {
      placeBlank(k, options, left: x, top: top, width: widths[k])
      x += widths[k] + 16
    }
  }

  private mutating func placeBlank(_ k: Int, _ options: DiagramOptions, left: Double, top: Double, width: Double) {
    let word = options.text("blank.\(Self.lines[k])") + ":"
    let room = TextMeasure.width(word, size: Self.textSize, bold: true) + 2
    let cell = Box(center: Point(x: left + room / 2, y: top - 8), width: room, height: 12)
    let text = FittedText(word, in: cell, size: Self.textSize, bold: true, most: 1, inset: 0)
    blanks.append((text, Point(x: left + room + 4, y: top - 14), Point(x: left + width, y: top - 14)))
  }

  // MARK: Questions and signs

  @discardableResult
  private mutating func questions(_ options: DiagramOptions, left: Double, top: Double, width: Double) -> Double {
    var y = add(.none, options.text("blank.who"), left, top, width, size: Self.headingSize, bold: true)
    for ring in Ring.allCases { y = add(.ring(ring.index), options.text("blank.question.\(ring.rawValue)"), left, y, width, least: 26) }
    return add(.none, options.text("blank.steps"), left, y - 2, width)
  }

  private mutating func signs(_ options: DiagramOptions, left: Double, top: Double, width: Double) {
    var y = add(.none, options.text("blank.signs"), left, top, width, size: Self.headingSize, bold: true)
    for sign in Sign.allCases {
      y = add(.sign(sign), options.text("blank.sign.\(sign.rawValue)"), left, y, width, least: sign == .jim ? 21 : sign == .place ? 16 : 13)
    }
  }

  /// Adds a row and returns where the next one begins.
  private mutating func add(
    _ mark: Row.Mark, _ words: String, _ left: Double, _ top: Double, _ width: Double, size: Double = textSize, bold: Bool = false,
    least: Double = 0
  ) -> Double {
    let indent = mark == .none ? 0 : Self.markWidth + 8
    let lines = TextFit.lines(words, width: width - indent, size: size, bold: bold, most: 6)
    let height = max(least, TextMeasure.height(lines: lines.count, size: size))
    let cell = Box(center: Point(x: left + indent + (width - indent) / 2, y: top - height / 2), width: width - indent, height: height)
    let text = FittedText(lines: lines, in: cell, size: size, bold: bold, inset: 0, alignment: .left)
    let markBox = Box(
      center: Point(x: left + Self.markWidth / 2, y: cell.center.y), width: mark == .none ? 0 : Self.markWidth, height: height)
    rows.append(Row(mark: mark, markBox: markBox, text: text))
    return top - height - (bold ? 4 : 5)
  }
}
