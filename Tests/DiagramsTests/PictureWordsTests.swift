import Foundation
import Quantities
import SupportWebs
import Testing

@testable import Diagrams

/// What pictures say of ties between others, and what signs mean.
@Suite struct PictureWordsTests {
  /// A tense tie between two others was missing in the words of circles.
  @Test func circlesTellWhoKnowsWhomWithTheTension() {
    let diagram = CirclesDiagram(web: Webs.small)
    #expect(diagram.description(in: .english).contains("tension between 1 pair of others"))
    let table = diagram.textTable(in: .english)
    #expect(table.headings.last == "knows")
    #expect(table.rows[0].last == "grandmother (tension unknown); father (much tension)")
    #expect(table.rows[4].last == "none")
    var web = Webs.small
    web.crossTies = []
    #expect(CirclesDiagram(web: web).textTable(in: .english).rows[0].last == "unknown")
    let own = CirclesDiagram(web: Webs.small, options: DiagramOptions(audience: .youth)).textTable(in: .english)
    #expect(own.rows[1].last == "grandmother; father (sometimes hard)" && own.rows[0].last == "")
  }

  @Test func wavesTellWithWhomThereIsTension() {
    let diagram = WavePanelsDiagram(waves: [Webs.small, Webs.small])
    #expect(diagram.textTable(in: .english).rows[0][1].hasSuffix("tension: much tension · much tension with father"))
    #expect(diagram.description(in: .english).contains("tension between 1 pair of others"))
  }

  @Test func theYouthsWavesLeaveBlankWhatNobodySaid() {
    let diagram = WavePanelsDiagram(waves: [Webs.small, Webs.small], options: DiagramOptions(audience: .youth))
    let cells = diagram.textTable(in: .english).rows.flatMap { $0 }
    #expect(!cells.contains { $0.contains("tension") || $0.hasSuffix(": ") || $0.contains(": ;") })
    #expect(cells.contains("very close; strong tie; sometimes hard · sometimes hard with father"))
  }

  /// The legend of circles had no key for a strong tie with much tension.
  @Test(arguments: TieStyle.Bond.allCases) func everyTenseLineHasItsKey(bond: TieStyle.Bond) throws {
    let closeness: Double? =
      switch bond {
      case .strong: 0.9
      case .normal: 0.5
      case .tenuous: 0.1
      case .unknown: nil
      }
    let web = Webs.web([Webs.alter("a", Bilingual(both: "A"), .kin, .inner, closeness: closeness, conflict: 0.9)])
    let tree = try SVGTree(AllViews.svg(CirclesDiagram(web: web)))
    let class1 = try #require(tree.element(id: "tie-1")?.attributes["class"])
    #expect(tree.elements.count { $0.attributes["class"] == class1 } == 2, "the tie and its key")
  }

  /// The size of a circle followed the length of the name in it.
  @Test(arguments: [4, 14, 40]) func symbolsOfAKindHaveOneSize(count: Int) {
    let names = ["Bo", "grandmother", "child-protection worker of the municipality"]
    let alters = (0..<count).map { k in
      Webs.alter("p\(k)", Bilingual(both: names[k % 3]), k % 4 == 3 ? .professional : .friend, .inner, closeness: 0.5)
    }
    let figures = EcomapDiagram(web: Webs.web(alters)).scene.figures
    for shape in Set(figures.map(\.shape)) {
      let sizes = figures.filter { $0.shape == shape }.map { [$0.symbol.width, $0.symbol.height] }
      #expect(Set(sizes).count == 1)
    }
  }

  @Test func aWhatIfIsNoWaveOfTheSameDay() {
    var web = Webs.small
    web.moment = Moment(id: "start", label: Bilingual(both: "start"), date: CalendarDate(year: 2026, month: 1, day: 5))
    let names = (before: Bilingual(both: "start"), after: Bilingual(both: "what if: jim gran"))
    #expect(DifferenceDiagram(before: web, after: web, names: names).foot == "Compared: start (2026-01-05) → what if: jim gran")
    var later = web
    later.moment = Moment(id: "end", label: Bilingual(both: "start"), date: CalendarDate(year: 2026, month: 3, day: 5))
    #expect(DifferenceDiagram(before: web, after: later).title == "What changed: 2026-01-05 → 2026-03-05 (Noor)")
  }

  @Test func textBesideASymbolBeginsOrEndsAtIt() throws {
    let labels = CirclesDiagram(web: Webs.small).scene.figures.map(\.label)
    let discs = CirclesDiagram(web: Webs.small).scene.figures.map(\.disc)
    for (label, disc) in zip(labels, discs) {
      let beside =
        label.box.minX > disc.center.x + disc.radius ? DOTText.Alignment.left : label.box.maxX < disc.center.x - disc.radius ? .right : nil
      if let beside { #expect(label.alignment == beside) }
    }
  }
}
