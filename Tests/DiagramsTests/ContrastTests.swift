import Foundation
import Quantities
import SupportWebs
import Testing

@testable import Diagrams

/// Contrast as it is in the picture: every text against what is painted under it, and every line against the ground.
@Suite struct ContrastTests {
  @Test(arguments: AllViews.View.allCases, DiagramTheme.allCases)
  func textsStandOutFromTheirGround(view: AllViews.View, theme: DiagramTheme) throws {
    var web = EcomapTests.web(seed: 11, count: 24)
    web.positions = [Webs.jim("p2")]
    for palette in DiagramPalette.allCases {
      for audience in DiagramAudience.allCases {
        let options = DiagramOptions(foot: "2026", theme: theme, palette: palette, showsLost: true, audience: audience)
        let painting = try SVGPainting(AllViews.svg(AllViews.diagram(view, web, options)))
        #expect(painting.texts.count > 8)
        for text in painting.texts {
          let contrast = ThemeTests.contrast(text.color, painting.ground(of: text))
          #expect(contrast >= 4.5, "\(text.content) \(text.color) on \(painting.ground(of: text)) \(palette)")
        }
      }
    }
  }

  /// Lines of ties and their signs, wherever they run.
  @Test(arguments: AllViews.View.allCases, DiagramTheme.allCases)
  func linesStandOutFromEveryGround(view: AllViews.View, theme: DiagramTheme) throws {
    let web = EcomapTests.web(seed: 11, count: 24)
    for palette in DiagramPalette.allCases {
      let options = DiagramOptions(theme: theme, palette: palette)
      let tree = try SVGTree(AllViews.svg(AllViews.diagram(view, web, options)))
      let strokes = Set(tree.elements.filter { $0.name == "path" || $0.name == "polyline" }.compactMap { $0.attributes["stroke"] })
      let grounds = options.colors.rings + [options.colors.ground]
      // Rays of sectors and lines of grids only part what names and arcs say.
      for stroke in strokes.subtracting(["none", "transparent", options.colors.sectorLine]) {
        for ground in grounds { #expect(ThemeTests.contrast(Self.hex(stroke), ground) >= 3, "\(stroke) on \(ground)") }
      }
    }
  }

  @Test(arguments: DiagramTheme.allCases, DiagramPalette.allCases)
  func whatCarriesMeaningStandsOut(theme: DiagramTheme, palette: DiagramPalette) {
    let colors = DiagramColors(theme: theme, palette: palette)
    let grounds = colors.rings + [colors.ground]
    func least(_ color: String, _ grounds: [String]) -> Double { grounds.map { ThemeTests.contrast(color, $0) }.min() ?? 0 }
    for (k, sector) in Sector.allCases.enumerated() {
      let fill = colors.fill(sector)
      // A fill stands out by itself or within its outline, which stands out from both.
      let isOutlined = ThemeTests.contrast(colors.outline, fill) >= 3 && least(colors.outline, grounds) >= 3
      #expect(least(fill, grounds) >= 3 || theme != .dark && isOutlined, "\(sector) \(fill)")
      #expect(least(colors.edge(sector, number: k), [colors.rings[2], colors.ground]) >= 3, "\(sector)")
    }
    for line in [colors.ringLine, colors.cross, colors.crossStress, colors.stress, colors.outline, colors.holderLine] {
      #expect(least(line, grounds) >= 3, "\(line)")
    }
    #expect(least(colors.pale, [colors.ground]) >= 3 && ThemeTests.contrast(colors.hatch, colors.hatchGround) >= 3)
    #expect(least(colors.holder, grounds) >= 3 || ThemeTests.contrast(colors.holderLine, colors.holder) >= 3)
  }

  /// Schools are not lost in the dark: the palette's indigo has a contrast of 1.2 there.
  @Test func theIndigoOfSchoolIsLighterInTheDark() {
    let (dark, light) = (DiagramColors(theme: .dark, palette: .tol), DiagramColors(theme: .light, palette: .tol))
    #expect(ThemeTests.contrast(light.fill(.school), dark.rings[0]) < 1.5 && light.fill(.school) == "#332288")
    #expect(ThemeTests.contrast(dark.fill(.school), dark.rings[0]) >= 3)
  }

  @Test func aPaintingKnowsWhatLiesUnderAText() throws {
    let svg = """
      <svg width="9pt" height="9pt"><polygon fill="#ffffff" stroke="none" points="0,0 0,9 9,9 9,0"/><ellipse fill="#000000" fill-opacity="0.5" cx="4" cy="4" \
      rx="3" ry="3"/><text x="4" y="5" text-anchor="middle" font-size="1" fill="#ff0000">a</text><text x="0.2" y="0.6" font-size="0.5">b</text></svg>
      """
    let painting = try SVGPainting(svg)
    #expect(painting.texts.map { painting.ground(of: $0) } == ["#808080", "#ffffff"] && painting.texts[1].color == "#000000")
  }

  private static func hex(_ color: String) -> String { SVGPainting.hex(color) }
}
