import Quantities
import Testing
import Typesetting
@testable import Charts

/// Texts keep clear of one another and stay in the picture.
@Suite struct RoomTests {
  @Test func textsKeepClearOfOneAnother() {
    #expect(RandomCharts.many.count == 300)
    for (index, chart) in RandomCharts.many.enumerated() {
      let faults = Faults.room(RandomCharts.drawn[index].canvas)
      #expect(faults.isEmpty, "\(index) \(type(of: chart)) \(chart.heading.width): \(faults.prefix(2))")
    }
  }

  @Test func samplesKeepClear() {
    for width in [320.0, 360, 720, 1200] {
      for chart in Samples.all(width: width) + [
        Samples.survival(8, width: width), Samples.strips(8, width: width), Samples.course(8, width: width),
      ] {
        let faults = Faults.room(chart.drawing)
        #expect(faults.isEmpty, "\(type(of: chart)) \(width): \(faults.prefix(2))")
      }
    }
  }

  /// Planted: a text on another, and one beyond the edge.
  @Test func overlapsAreSeen() {
    var canvas = ChartCanvas(ChartHeading(id: "a", title: "", language: .dutch))
    canvas.height = 100
    canvas.text("een", 20, 40)
    canvas.text("twee", 30, 44)
    canvas.text("drie", 710, 80)
    #expect(Faults.room(canvas).count == 2)
  }

  @Test func lettersHaveElevenPixels() throws {
    for drawn in RandomCharts.drawn {
      for element in try #require(XMLElementReader.read(drawn.svg)).elements {
        if let size = element.attributes["font-size"].flatMap(Double.init) { #expect(size >= 11) }
      }
    }
  }

  @Test func labelsAreMovedApart() {
    let tops = LabelColumn.tops(wanted: [50, 50, 50, 10], heights: [20, 20, 20, 20], top: 0, bottom: 100)
    #expect(tops == [20, 40, 60, 0])
    let low = LabelColumn.tops(wanted: [95, 99], heights: [20, 20], top: 0, bottom: 100)
    #expect(low == [60, 80])
  }
}
