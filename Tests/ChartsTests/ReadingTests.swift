import Quantities
import Testing
import Wording
@testable import Charts

/// Numbers, words and colours as people meet them.
@Suite struct ReadingTests {
  private func reading(_ language: Language) -> String? {
    let point = TimeCourseChart.Point(
      week: 52, value: 1234.56, middle50: ChartInterval(1200, 1300.25), middle90: ChartInterval(-10, 1400), standardError: 2.5)
    let chart = TimeCourseChart(
      ChartHeading(id: "r", title: "T", language: language), valueTitle: "V", unit: .number("euro"),
      series: [.init(name: "JIM", points: [point])])
    return chart.drawing.points.first?.reading
  }

  @Test func numbersFollowTheLanguage() {
    #expect(
      reading(.dutch)
        == "JIM, week 52: 1.234,6; middelste 50%: 1.200,0 tot 1.300,3; middelste 90%: −10,0 tot 1.400,0; standaardfout 2,50")
    #expect(
      reading(.english)
        == "JIM, week 52: 1,234.6; middle 50%: 1,200.0 to 1,300.3; middle 90%: −10.0 to 1,400.0; standard error 2.50")
  }

  @Test func sharesArePercentages() {
    let chart = EventChart(
      ChartHeading(id: "e", title: "T", language: .dutch), valueTitle: "Jongeren",
      curves: [ShareCurve(name: "A", points: [.init(week: 0, share: 0), .init(week: 4, share: 0.25, interval: ChartInterval(0.2, 0.31))])])
    #expect(chart.drawing.points.last?.reading == "A, week 4: 25%; onzekerheid: 20 tot 31%")
    #expect(chart.drawing.texts.contains { $0.text == "Jongeren (%)" })
    #expect(
      chart.description == "Lijnen over de weken: Jongeren (%); aantal lijnen: 1. Aan het eind: A, week 4: 25%; onzekerheid: 20 tot 31%.")
  }

  @Test func differencesCarryTheirSign() {
    let texts = Samples.intervals().drawing.texts.map(\.text)
    #expect(texts.contains("+8,2 (+5,1 tot +11,2)") && texts.contains("−1,2 (−3,0 tot +0,4)") && texts.contains("0"))
  }

  @Test func hostileTextIsHarmless() {
    for drawn in RandomCharts.drawn {
      let text = drawn.svg
      #expect(!text.contains("<script") && !text.contains("\u{202E}") && !text.contains("\u{0}"))
    }
    #expect(RandomCharts.drawn.contains { $0.svg.contains("&lt;script&gt;") })
  }

  @Test func contrastIsEnough() {
    for (paper, ink, muted) in [
      (ChartColors.paper.light, ChartColors.ink.light, ChartColors.muted.light),
      (ChartColors.paper.dark, ChartColors.ink.dark, ChartColors.muted.dark),
    ] {
      #expect(Faults.contrast(ink, paper) >= 4.5 && Faults.contrast(muted, paper) >= 4.5)
    }
    for color in ChartColors.light + [ChartColors.axis.light] { #expect(Faults.contrast(color, ChartColors.paper.light) >= 3, "\(color)") }
    for color in ChartColors.dark + [ChartColors.axis.dark] { #expect(Faults.contrast(color, ChartColors.paper.dark) >= 3, "\(color)") }
    for color in ChartColors.areas { #expect(Faults.contrast(color, ChartColors.ink.light) >= 4.5, "\(color)") }
    #expect(Set(ChartColors.light).count == 8 && Set(ChartColors.dark).count == 8 && Set(ChartColors.dashes).count == 8)
    // Planted: a pale colour of the palette fails.
    #expect(Faults.contrast("#CCBB44", ChartColors.paper.light) < 3)
  }

  /// No colour of a text but those that were measured.
  @Test func textsHaveMeasuredColours() throws {
    let known: Set = [ChartColors.ink.light, ChartColors.muted.light]
    for drawn in RandomCharts.drawn {
      for element in try #require(XMLElementReader.read(drawn.svg)).elements where element.name == "text" {
        #expect(known.contains(element.attributes["fill", default: ""]))
      }
    }
  }

  @Test func theScriptNeedsNothingElse() {
    let text = ChartScript.text
    for word in ["http", "eval(", "innerHTML", "import", "fetch", "</script", "setAttribute(\"style\"", "document.write"] {
      #expect(!text.contains(word), "\(word)")
    }
    #expect(text.contains("aria-live") && text.contains("Escape") && text.contains("data-read"))
  }
}
