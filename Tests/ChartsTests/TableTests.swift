import Documents
import Foundation
import Quantities
import Testing
@testable import Charts

/// The table, and the files that are made of it.
@Suite struct TableTests {
  @Test func everyNumberComesBackFromTheFile() {
    for chart in RandomCharts.many {
      let rows = CSVText.rows(chart.csv)
      #expect(rows.first == chart.table.columns.map(\.key))
      #expect(rows.count == chart.table.rows.count + 1)
      for (row, cells) in zip(rows.dropFirst(), chart.table.rows) {
        #expect(row.count == cells.count)
        for (field, cell) in zip(row, cells) {
          switch cell {
          case .text(let text): #expect(field == text)
          case .number(let x): #expect(Double(field) == x)
          case .undefined: #expect(field == "")
          }
        }
      }
    }
  }

  @Test func quotesStandWhereTheyMust() {
    let table = ChartTable(
      columns: [.init("a", "A"), .init("b", "B")],
      rows: [[.text("x, \"y\""), .number(0.1)], [.text("plain"), .undefined], [.text(" edge"), .number(-12)]])
    #expect(table.csv == "a,b\n\"x, \"\"y\"\"\",0.1\nplain,\n\" edge\",-12\n")
  }

  @Test func whatIsUndefinedIsSaid() {
    let chart = Samples.intervals()
    #expect(chart.drawing.texts.contains { $0.text == "onbekend" })
    #expect(chart.description.contains("Vrijwilliger uit een programma: onbekend"))
    #expect(chart.table.rows[4][2...4] == [.undefined, .undefined, .undefined])
    let nothing = TimeCourseChart(
      ChartHeading(id: "n", title: "", language: .english), valueTitle: "x",
      series: [.init(name: "A", points: []), .init(name: "B", points: [.init(week: 3, value: 1)])])
    #expect(nothing.drawing.texts.contains { $0.text == "No data: A" })
  }

  /// Nothing is drawn where the table has no number, and all that is read out is in it.
  @Test func pointsAndTableAgree() {
    for (chart, drawn) in zip(RandomCharts.many, RandomCharts.drawn) {
      guard let chart = chart as? TimeCourseChart else { continue }
      let known = chart.series.map { $0.points.count { $0.value != nil } }
      for (index, count) in known.enumerated() {
        #expect(drawn.canvas.points.count { $0.series == index } == count)
      }
    }
  }

  @Test func specificationsHaveTheRowsInside() throws {
    for chart in RandomCharts.many {
      let text = chart.vegaLite.rendered()
      let json = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
      #expect(json["$schema"] as? String == "https://vega.github.io/schema/vega-lite/v5.json")
      let values = try #require((json["data"] as? [String: Any])?["values"] as? [[String: Any]])
      #expect(values.count == chart.table.rows.count)
      let keys = Set(chart.table.columns.map(\.key) + ["density", "label", "place"])
      if let first = values.first { #expect(Set(first.keys).union(["density", "label", "place"]) == keys) }
      let fields = text.matches(of: /"field": "(\w+)"/).map { String($0.output.1) }
      #expect(fields.count >= 3)
      #expect(fields.allSatisfy { keys.contains($0) }, "\(type(of: chart)): \(fields)")
      #expect(json["layer"] != nil || json["mark"] != nil || json["spec"] != nil)
    }
  }
}
