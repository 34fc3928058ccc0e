import Foundation
import Quantities
import SupportWebs
import Testing
import Typesetting

@testable import Diagrams

/// Nothing covers anything, and everything stands where it belongs, in sector maps of 1 to 40 people.
@Suite struct SectorMapRoomTests {
  @Test(arguments: 0..<6) func nothingOverlaps(part: Int) {
    for k in 0..<10 {
      let seed = part * 10 + k
      let web = Webs.random(seed: UInt64(seed), count: 1 + (seed * 17) % 40)
      let options = DiagramOptions(language: k.isMultiple(of: 2) ? .dutch : .english, showsLost: k.isMultiple(of: 3))
      #expect(Self.faults(of: SectorMapDiagram(web: web, options: options)) == [], "web \(seed)")
    }
  }

  @Test func hostileLabelsStayInTheirCells() throws {
    let labels =
      QuoterTests.labels + [String(repeating: "ab", count: 5_000), String(repeating: "👩‍👧", count: 300), "<script>alert(1)</script>"]
    let alters = labels.enumerated().map { k, label in
      Webs.alter("p\(k)", Bilingual(both: label), Role.allCases[k % Role.allCases.count], Ring.allCases[k % 3], closeness: 0.5)
    }
    let diagram = SectorMapDiagram(web: Webs.web(alters))
    #expect(Self.faults(of: diagram) == [])
    let svg = try SectorMapTests.svg(diagram)
    _ = try SVGTree(svg)
    #expect(!svg.contains("<script") && diagram.entries.count == labels.count)
  }

  @Test func hundredsOfPeopleGiveNumbersAlone() {
    let diagram = SectorMapDiagram(web: Webs.random(seed: 1, count: 150))
    #expect(diagram.labels.isEmpty)
    #expect(Self.faults(of: diagram) == [])
  }

  @Test func aPlantedFaultIsFound() {
    let web = Webs.random(seed: 8, count: 9)
    let entries = SectorMapDiagram(web: web).entries
    #expect(!SectorMapPlan(entries.map { ($0.spot, $0.shape.mapRadius) }, scale: 0.2).isClear)
    #expect(
      Self.outside(
        FittedText(
          lines: ["much too long for this"], in: Box(center: .zero, width: 30, height: 9), size: 9, bold: false, inset: 0, alignment: .left),
        Box(center: .zero, width: 30, height: 9)))
  }

  static func outside(_ text: FittedText, _ cell: Box) -> Bool {
    let slack = 0.01
    return text.box.minX < cell.minX - slack || text.box.maxX > cell.maxX + slack || text.box.minY < cell.minY - slack
      || text.box.maxY > cell.maxY + slack
      || text.lines.contains { TextMeasure.width($0, size: text.size, bold: text.isBold) > text.box.width + slack }
  }

  static func faults(of diagram: SectorMapDiagram) -> [String] {
    let (layout, plan) = (diagram.layout, diagram.layout.plan)
    let symbols = [Disc(center: .zero, radius: SectorMapPlan.youthRadius)] + diagram.entries.map { layout.disc(of: $0) }
    let texts = diagram.labels.map(\.box) + layout.sectorNames.map(\.box) + layout.ringNames.map(\.box)
    let boxes = texts + diagram.key.rows.map(\.text.box) + diagram.key.rows.filter { $0.mark != nil }.map(\.markBox) + [diagram.grid.box]
    var faults: [String] = []
    for (k, symbol) in symbols.enumerated() {
      if symbols[..<k].contains(where: { $0.overlaps(symbol) }) { faults.append("symbol \(k) on a symbol") }
      if boxes.contains(where: { $0.overlaps(symbol) }) { faults.append("a text on symbol \(k)") }
    }
    for (k, box) in boxes.enumerated() where boxes[..<k].contains(where: { $0.inset(by: 0.01).overlaps(box) }) {
      faults.append("box \(k) on a box")
    }
    for entry in diagram.entries { faults += placeFaults(entry, layout.disc(of: entry), plan) }
    let cells = diagram.grid.headings + diagram.grid.rows.flatMap(\.cells)
    for cell in cells {
      let room = Box(
        center: Point(x: cell.box.center.x + cell.sign.width / 2, y: cell.box.center.y), width: cell.box.width - cell.sign.width,
        height: cell.box.height)
      if outside(cell.text, room) { faults.append("a text outside its cell: \(cell.column)") }
    }
    for (k, row) in diagram.grid.rows.enumerated()
    where diagram.grid.rows[..<k].contains(where: { $0.box.inset(by: 0.01).overlaps(row.box) }) {
      faults.append("row \(k) on a row")
    }
    return faults
  }

  private static func placeFaults(_ entry: SectorMapEntry, _ disc: Disc, _ plan: SectorMapPlan) -> [String] {
    guard let span = plan.spans.first(where: { $0.sector == entry.alter.person.sector }) else { return ["no sector"] }
    var turn = atan2(disc.center.x, disc.center.y) / (2 * .pi)
    if turn < 0 { turn += 1 }
    var faults = turn > span.from && turn < span.to ? [] : ["\(entry.number) outside the own sector"]
    let inner = entry.band == 0 ? 0 : plan.edges[entry.band - 1]
    if disc.center.length < inner || disc.center.length > plan.edges[entry.band] { faults.append("\(entry.number) outside the own ring") }
    return faults
  }
}
