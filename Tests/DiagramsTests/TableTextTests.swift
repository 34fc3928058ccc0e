import Testing
import Typesetting

@testable import Diagrams

/// Texts in cells, inks and hatchings: what the tables of pictures are made of.
@Suite struct TableTextTests {
  @Test func linesBreakWhereTheWidthEnds() {
    #expect(TextFit.lines("oma", width: 100, size: 9) == ["oma"])
    #expect(TextFit.lines("", width: 100, size: 9) == [""])
    #expect(TextFit.lines("jeugdreclasseerder", width: 70, size: 9, most: 3) == ["jeugdreclas-", "seerder"])
    #expect(TextFit.lines("W", width: 1, size: 9) == ["…"] && TextFit.lines("WWWW", width: 12, size: 9, most: 9) == ["W", "W", "W", "W"])
    #expect(TextFit.lines("sociaal-emotioneel", width: 74, size: 9) == ["sociaal-", "emotioneel"])
    #expect(TextFit.lines("een twee drie vier", width: 50, size: 9, most: 3) == ["een twee", "drie vier"])
    let long = TextFit.lines("een twee drie vier vijf zes zeven acht", width: 60, size: 9)
    #expect(long.count == 2 && long[1].hasSuffix("…"))
  }

  @Test(arguments: QuoterTests.labels + [String(repeating: "x", count: 10_000), String(repeating: "👩‍👧", count: 50)])
  func noLineIsWiderThanItsCell(label: String) {
    for width in [8.0, 20, 60, 140] {
      let lines = TextFit.lines(label, width: width, size: 9, bold: true)
      #expect(lines.count <= 2 && lines.allSatisfy { TextMeasure.width($0, size: 9, bold: true) <= max(width, 12) }, "\(width) \(lines)")
    }
  }

  @Test func inkHasTheLargerContrast() {
    for step in 0...50 {
      let ground = Ink.between("#f7fbff", "#08306b", Double(step) / 50)
      #expect(ThemeTests.contrast(Ink.on(ground), ground) >= 4.5)
    }
    #expect(Ink.between("#000000", "#ff0010", 0.5) == "#800008")
    #expect(abs(Ink.luminance("#777777") - 0.184475) < 1e-5)
  }

  @Test(arguments: [Hatching.rising, .falling, .crossed, .upright, .lying]) func hatchingStaysInItsBox(hatching: Hatching) {
    for (width, height) in [(40.0, 18.0), (3, 30), (200, 12)] {
      let box = Box(center: Point(x: 7, y: -3), width: width, height: height)
      let lines = hatching.lines(in: box, step: 5)
      #expect(lines.count >= Int(min(width, height) / 5))
      for point in lines.flatMap(\.self) { #expect(box.distance(to: point) < 1e-9) }
    }
  }
}
