import Quantities
import SupportWebs
import Typesetting
import Wording

/// Writes an outlook as a graph: circles for every moment with its shares, then the legend, title and foot.
struct OutlookDrawing {
  private let diagram: OutlookDiagram
  private var canvas: DiagramCanvas
  private var outlook: WebOutlook { diagram.outlook }
  private var scene: CirclesScene { diagram.picture.scene }
  private var language: Language { diagram.options.language }
  private var colors: DiagramColors { canvas.colors }

  init(_ diagram: OutlookDiagram) {
    self.diagram = diagram
    canvas = DiagramCanvas(diagram.options, view: "outlook")
    // Every frame takes the same room, whatever it shows.
    if diagram.isFrame { canvas.graph.area(diagram.sheet.grid.bounds(with: diagram.sheet.frame).inset(by: -4), fill: canvas.colors.ground) }
    for (panel, k) in diagram.shown.enumerated() { draw(moment: k, panel: panel) }
    canvas.drawSigns(of: diagram.sheet.grid.legend, like: diagram.picture)
    canvas.write(diagram.sheet)
  }

  var text: String { canvas.text }

  private mutating func draw(moment k: Int, panel: Int) {
    let own = canvas.idPrefix
    canvas.idPrefix = diagram.prefix(ofMoment: k)
    (canvas.graph.origin, canvas.graph.zoom) = (diagram.sheet.grid.middle(panel), diagram.picture.layout.detail.zoom)
    let layout = diagram.picture.layout
    canvas.drawRings(edges: layout.rings.edges, spans: layout.angles.spans)
    canvas.write(layout.furniture, sectorSize: layout.detail.sectorSize)
    var signs = CirclesDrawing(signsOf: diagram.picture, on: canvas)
    let youth = signs.drawYouth()
    canvas = signs.canvas
    drawGrowth(outlook.moments[k])
    for figure in scene.figures { draw(figure, outlook.moments[k], youth) }
    canvas.idPrefix = own
    (canvas.graph.origin, canvas.graph.zoom) = (.zero, 1)
    drawFacts(outlook.moments[k], in: diagram.sheet.grid.notes(panel))
  }

  /// The mean numbers of new ties, below the names of their sectors.
  private mutating func drawGrowth(_ moment: WebOutlook.Moment) {
    for text in diagram.picture.layout.furniture.sectors {
      guard let sector = text.sector, let words = ShareWords.growth(moment.newTies[sector] ?? 0, language) else { continue }
      let height = text.box.height - text.nameBox.height
      let box = Box(center: Point(x: text.box.center.x, y: text.box.minY + height / 2), width: text.box.width, height: height)
      canvas.write(
        [words], in: box, size: diagram.picture.layout.detail.sectorSize, class: "new-ties", id: canvas.id("new-\(sector.rawValue)"))
    }
  }

  private mutating func draw(_ figure: CirclesScene.Figure, _ moment: WebOutlook.Moment, _ youth: String) {
    guard let k = outlook.web.alters.firstIndex(where: { $0.id == figure.alter.id }) else { return }
    let tie = moment.ties[k]
    let step = OutlookStep(tie.livingShare)
    let isStar = tie.mentorShare >= OutlookDiagram.starFrom
    let shape = SymbolShape(of: figure.alter.person, isHolder: isStar)
    let number = diagram.picture.number(of: figure.alter.id)
    let sector = figure.alter.person.sector
    let fill = step == .few ? colors.empty : isStar ? colors.holder : colors.fill(sector)
    let name = canvas.drawSymbol(
      shape, figure.disc.center, fill: fill, isPale: step == .few, id: canvas.id("person-\(number)"),
      classes: "alter \(sector.rawValue) \(step.className)" + (isStar ? " star" : ""))
    // A star covers the end of its line; from its hollows the line would not reach it otherwise.
    let reach = isStar ? shape.radius * 0.4 : shape.radius + 2.5
    let ends = [Point.zero.toward(figure.disc.center, by: RingPlan.youthRadius + 3), figure.disc.center.toward(.zero, by: reach)]
    canvas.drawShare(from: youth, to: name, ends, step, id: "tie-\(number)")
    let isLittle = !isStar && tie.mentorShare >= OutlookDiagram.littleStarFrom
    if isLittle { canvas.drawLittleStar(figure.disc.center, classes: "mentor") }
    if diagram.hasNames {
      write(figure.label, tie, k)
    } else {
      let color = step == .few ? colors.text : Ink.on(fill)
      canvas.write(figure.label.lines, in: figure.label.box, size: figure.label.letters, bold: true, color: color, class: "number")
    }
  }

  /// The name, and below it the shares in bold, in the room that is the same in every panel.
  private mutating func write(_ label: PlacedLabel, _ tie: WebOutlook.Tie, _ k: Int) {
    let notes = diagram.picture.layout.detail.notes[outlook.web.alters[k].id]?.count ?? 0
    let names = Array(label.lines.dropLast(notes))
    let shares = [ShareWords.percent(tie.livingShare, language), outlook.mentorNote(k, share: tie.mentorShare, language)].compactMap(\.self)
    let ground = label.isCrossed ? labelGround(label) : nil
    var top = label.box.maxY
    for (lines, isBold) in [(names, false), (shares, true)] {
      let height = TextMeasure.height(lines: lines.count, size: label.letters)
      let width = lines.map { TextMeasure.width($0, size: label.letters, bold: isBold) }.max() ?? 0
      let box = Box(center: Point(x: label.box.center.x, y: top - height / 2), width: min(width, label.box.width), height: height)
      canvas.write(lines, in: box, size: label.letters, bold: isBold, ground: ground, class: isBold ? "share" : "label")
      top -= height
    }
  }

  private func labelGround(_ label: PlacedLabel) -> String {
    let ring = diagram.picture.layout.rings.edges.firstIndex { label.box.center.length < $0 }
    return (ring.map { colors.rings[$0] } ?? colors.ground) + "cc"
  }

  /// A bar with its number for every fact, below the panel.
  private mutating func drawFacts(_ moment: WebOutlook.Moment, in room: Box) {
    let facts = OutlookFact.all(of: outlook)
    let size = OutlookFact.textSize
    let words =
      facts.map { $0.words(moment, language) } + [ShareWords.percent(0.999, language), Wording.text("word.unknown", in: language)]
    let numberWidth = (words.map { TextMeasure.width($0, size: size, bold: true) }.max() ?? 0) + 2
    let labelWidth = min(room.width * 0.64, (facts.map { TextMeasure.width($0.label(language), size: size) }.max() ?? 0) + 2)
    let barWidth = min(110, room.width - labelWidth - numberWidth - 12)
    var y = room.minY + Double(facts.count) * OutlookFact.height
    for fact in facts {
      let middle = y - OutlookFact.height / 2
      let cell = Box(center: Point(x: room.minX + labelWidth / 2, y: middle), width: labelWidth, height: OutlookFact.height)
      canvas.write(FittedText(fact.label(language), in: cell, size: size, most: 1, inset: 0), class: "fact")
      let left = room.minX + labelWidth + 6
      if let share = fact.share(moment), barWidth > 10 {
        let bar = Box(center: Point(x: left + barWidth / 2, y: middle), width: barWidth, height: 8)
        canvas.drawCell(bar, fill: colors.empty, line: colors.outline, penWidth: "0.8", class: "bar-ground")
        if share > 0 {
          let filled = Box(center: Point(x: left + barWidth * share / 2, y: middle), width: barWidth * share, height: 8)
          canvas.drawCell(filled, fill: colors.outline, class: "bar")
        }
      }
      let number = Box(
        center: Point(x: left + barWidth + 6 + numberWidth / 2, y: middle), width: numberWidth, height: OutlookFact.height)
      canvas.write(FittedText(fact.words(moment, language), in: number, size: size, bold: true, most: 1, inset: 0), class: "share")
      y -= OutlookFact.height
    }
  }
}
