import Graphviz
import Quantities
import SupportWebs
import Testing

@testable import Diagrams

@Suite struct SupportMatrixTests {
  /// Means of what is known by type and sector, as a caller computes them.
  static func diagram(_ web: SupportWeb, _ options: DiagramOptions = DiagramOptions(), caption: Bilingual? = nil) -> SupportMatrixDiagram {
    func cell(_ ties: [Tie], _ types: [SupportType]) -> SupportCell {
      guard !ties.isEmpty else { return .empty }
      let known = ties.flatMap { tie in types.compactMap { tie.receives[$0] } }
      return known.isEmpty ? .unknown(people: ties.count) : .value(known.reduce(0, +) / Double(known.count), people: ties.count)
    }
    func ties(_ sector: Sector?) -> [Tie] {
      web.alters.filter { sector == nil || $0.person.sector == sector }.map(\.tie)
    }
    let sectors = SectorMapPlan.standard
    let rows = SupportType.allCases.map { type in (type, Dictionary(uniqueKeysWithValues: sectors.map { ($0, cell(ties($0), [type])) })) }
    return SupportMatrixDiagram(
      cells: Dictionary(uniqueKeysWithValues: rows),
      rowTotals: Dictionary(uniqueKeysWithValues: SupportType.allCases.map { ($0, cell(ties(nil), [$0])) }),
      columnTotals: Dictionary(uniqueKeysWithValues: sectors.map { ($0, cell(ties($0), SupportType.allCases)) }),
      total: cell(ties(nil), SupportType.allCases), caption: caption, options: options)
  }

  static let small: [SupportType: [Sector: SupportCell]] = [
    .emotional: [.family: .value(0, people: 2), .kin: .value(0.654, people: 1), .friends: .empty, .school: .unknown(people: 3)],
    .practical: [.family: .value(1, people: 2)],
  ]

  @Test func cellsStandWhereTheyBelong() throws {
    let diagram = SupportMatrixDiagram(cells: Self.small, sectors: [.family, .kin, .friends, .school])
    let tree = try SVGTree(SectorMapTests.svg(diagram))
    #expect(tree.elements(class: "cell").count == 20 + 2, "with two samples in the legend")
    #expect(tree.element(id: "cell-emotional-family")?.attributes["class"] == "node cell known")
    #expect(tree.element(id: "cell-emotional-friends")?.attributes["class"] == "node cell empty")
    #expect(tree.element(id: "cell-emotional-school")?.attributes["class"] == "node cell unknown")
    #expect(tree.element(id: "cell-role-model-family")?.attributes["class"] == "node cell unknown", "a cell that is missing is unknown")
    let places = Dictionary(uniqueKeysWithValues: diagram.layout.cells.map { ($0.id, $0.box) })
    let (first, right, below) = (places["cell-emotional-family"], places["cell-emotional-kin"], places["cell-practical-family"])
    #expect(first?.center.y == right?.center.y && first?.center.x == below?.center.x)
    #expect(try #require(first).maxX <= #require(right).minX + 1e-9 && #require(below).maxY <= #require(first).minY + 1e-9)
    #expect(
      tree.texts.contains("0.65") && tree.texts.contains("0.00") && tree.texts.contains("of 3 people") && tree.texts.contains("1 person"))
  }

  @Test func theTableSaysWhatThePictureShows() {
    let table = SupportMatrixDiagram(cells: Self.small, sectors: [.family, .kin, .friends, .school]).textTable(in: .dutch)
    #expect(table.headings == ["soort steun", "gezin", "familie", "vrienden", "school"])
    #expect(table.rows[0] == ["sociaal-emotioneel", "0,00 (2 mensen)", "0,65 (1 persoon)", "niemand", "onbekend (van 3 mensen)"])
    #expect(table.rows[2] == ["advies", "onbekend", "onbekend", "onbekend", "onbekend"])
  }

  @Test func whatIsOnlyTheLeastSaysSo() throws {
    let cells: [SupportType: [Sector: SupportCell]] = [
      .emotional: [.family: .atLeast(0.609, people: 2), .kin: .value(0.5, people: 1)]
    ]
    let diagram = SupportMatrixDiagram(cells: cells, sectors: [.family, .kin])
    #expect(diagram.textTable(in: .english).rows[0].dropFirst() == ["at least 0.60 (2 people)", "0.50 (1 person)"])
    #expect(diagram.description(in: .english).contains("the most: social-emotional from relatives (0.50)"))
    let tree = try SVGTree(SectorMapTests.svg(diagram))
    #expect(tree.element(id: "cell-emotional-family")?.attributes["class"] == "node cell at-least")
    #expect(tree.texts.contains("≥ 0.60") && tree.texts.contains("≥"))
    let exact = SupportMatrixDiagram(cells: [.emotional: [.kin: .value(0.5, people: 1)]], sectors: [.kin])
    #expect(try !SVGTree(SectorMapTests.svg(exact)).texts.contains("≥"))
  }

  @Test func totalsAreShownWhereTheyAreGiven() throws {
    let plain = SupportMatrixDiagram(cells: [:])
    #expect(plain.layout.cells.count == 40 && plain.textTable(in: .english).headings.count == 9)
    let full = Self.diagram(Webs.small)
    #expect(full.layout.cells.count == 54)
    let tree = try SVGTree(SectorMapTests.svg(full))
    #expect(tree.element(id: "cell-total-total") != nil && tree.element(id: "cell-total-family") != nil)
    #expect(full.textTable(in: .english).rows.last?.first == "together")
  }

  @Test func descriptionSaysTheMost() {
    #expect(
      SupportMatrixDiagram(cells: Self.small, sectors: [.family, .kin, .friends, .school]).description(in: .english)
        == "5 types of support in 4 parts of life; the most: practical from family (1.00); unknown in 16 cells; nobody in 1 cell.")
  }

  @Test(arguments: DiagramTheme.allCases) func moreSupportIsAlwaysFurtherFromTheGround(theme: DiagramTheme) {
    let colors = DiagramColors(theme: theme, palette: .tol)
    let contrasts = (0...20).map { ThemeTests.contrast(colors.shade(Double($0) / 20), colors.ground) }
    #expect(zip(contrasts, contrasts.dropFirst()).allSatisfy { $0 < $1 }, "readable without colour")
    for step in 0...20 {
      let ground = colors.shade(Double(step) / 20)
      #expect(ThemeTests.contrast(Ink.on(ground), ground) >= 4.5)
    }
    #expect(ThemeTests.contrast(colors.text, colors.hatchGround) >= 4.5)
  }

  @Test func unknownIsHatchedAndNeverFilled() throws {
    func hatches(_ cells: [SupportType: [Sector: SupportCell]]) -> Int {
      let dot = SupportMatrixDiagram(cells: cells, sectors: [.family], options: DiagramOptions(showsLegend: false)).dot
      return dot.components(of: " L 2 ")
    }
    let known = Dictionary(uniqueKeysWithValues: SupportType.allCases.map { ($0, [Sector.family: SupportCell.value(0.5, people: 1)]) })
    #expect(hatches(known) == 0)
    #expect(hatches([:]) > 50)
  }

  @Test func theSameCellsGiveTheSameBytes() throws {
    let web = Webs.random(seed: 4, count: 20)
    let options = DiagramOptions(language: .dutch, foot: "2026-01-05", idPrefix: "a-")
    #expect(try SectorMapTests.svg(Self.diagram(web, options)) == SectorMapTests.svg(Self.diagram(web, options)))
  }

  @Test func textsStayInTheirCellsAndNothingOverlaps() throws {
    for seed in 0..<60 {
      let caption = Bilingual(both: QuoterTests.labels[seed % QuoterTests.labels.count] + String(repeating: " word", count: seed * 9))
      let options = DiagramOptions(language: seed.isMultiple(of: 2) ? .dutch : .english, theme: DiagramTheme.allCases[seed % 4])
      let diagram = Self.diagram(Webs.random(seed: UInt64(seed), count: 1 + seed * 7 % 40), options, caption: caption)
      #expect(Self.faults(of: diagram) == [], "\(seed)")
      let tree = try SVGTree(SectorMapTests.svg(diagram))
      #expect(!tree.texts.contains { $0.contains("{n}") || $0.contains("matrix.") })
    }
  }

  @Test func aCountOfMillionsStillFits() {
    let diagram = SupportMatrixDiagram(cells: [.advice: [.family: .value(0.5, people: 123_456_789)]])
    #expect(Self.faults(of: diagram) == [])
  }

  static func faults(of diagram: SupportMatrixDiagram) -> [String] {
    let layout = diagram.layout
    var faults = layout.headings.filter { SectorMapRoomTests.outside($0.text, $0.box) }.map { "heading \($0.text.lines)" }
    for place in layout.cells {
      guard let cell = diagram.cell(place.type, place.sector) else { continue }
      let language = diagram.options.language
      let texts = SupportMatrixDrawing.texts(cell.text(in: language), cell.peopleText(in: language), in: place.box)
      if SectorMapRoomTests.outside(texts.large, place.box) { faults.append(place.id) }
      if let small = texts.small, SectorMapRoomTests.outside(small, place.box) || small.box.overlaps(texts.large.box) {
        faults.append(place.id)
      }
    }
    let key = layout.key.rows.map(\.text.box) + layout.key.rows.filter { $0.mark != nil }.map(\.markBox) + layout.scale.map(\.box)
    let boxes = layout.cells.map(\.box) + layout.headings.map(\.box) + key + [layout.caption?.box].compactMap(\.self)
    for (k, box) in boxes.enumerated() where boxes[..<k].contains(where: { $0.inset(by: 0.01).overlaps(box) }) {
      faults.append("box \(k) on a box")
    }
    return faults
  }
}

extension String {
  /// How often `part` occurs.
  fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
