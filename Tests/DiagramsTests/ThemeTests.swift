import Graphviz
import SupportWebs
import Testing

@testable import Diagrams

/// Themes, palettes and pages.
@Suite struct ThemeTests {
  private static let colors = DiagramTheme.allCases.flatMap { theme in
    DiagramPalette.allCases.map { DiagramColors(theme: theme, palette: $0) }
  }

  /// The contrast of two colours as WCAG 2 defines it, 1 to 21.
  static func contrast(_ one: String, _ other: String) -> Double {
    func luminance(_ color: String) -> Double {
      let digits = Array(color.dropFirst())
      let parts = stride(from: 0, to: 6, by: 2).map { k -> Double in
        let x = Double(Int(String(digits[k...k + 1]), radix: 16) ?? 0) / 255
        guard x > 0.03928 else { return x / 12.92 }
        // x^2.4 by the square root and its root.
        let y = (x + 0.055) / 1.055
        return y * y * power(y, 0.4)
      }
      return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
    let (a, b) = (luminance(one), luminance(other))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// y^0.4 as the number whose fifth power is y².
  private static func power(_ y: Double, _: Double) -> Double {
    var root = 1.0
    for _ in 0..<60 { root -= (root * root * root * root * root - y * y) / (5 * root * root * root * root) }
    return root
  }

  @Test func contrastIsThatOfWCAG() {
    #expect(abs(Self.contrast("#000000", "#ffffff") - 21) < 1e-9 && abs(Self.contrast("#777777", "#ffffff") - 4.478) < 0.001)
  }

  @Test(arguments: colors)
  func textsAndSignsStandOut(_ colors: DiagramColors) {
    for ground in colors.rings + [colors.ground] {
      #expect(Self.contrast(colors.text, ground) >= 4.5 && Self.contrast(colors.quietText, ground) >= 4.5)
      #expect(Self.contrast(colors.outline, ground) >= 3 && Self.contrast(colors.stress, ground) >= 3)
      #expect(Self.contrast(colors.cross, ground) >= 3, "\(colors.theme) \(colors.cross) \(ground)")
    }
  }

  /// No two parts of life have one colour, but for greyscale, where no colour says anything.
  @Test(arguments: colors)
  func partsOfLifeDiffer(_ colors: DiagramColors) {
    #expect(Set(Sector.allCases.map { colors.fill($0) }).count == (colors.theme == .greyscale ? 1 : Sector.allCases.count))
  }

  /// The picture has the size of the page to the point, and the page's proportions whatever is drawn.
  @Test(arguments: DiagramPage.named.map(\.name))
  func aPictureFillsItsPage(_ name: String) throws {
    let page = try #require(DiagramPage.named.first { $0.name == name }?.page)
    for web in [Webs.small, Webs.web([])] {
      let diagram = CirclesDiagram(web: web, options: DiagramOptions(page: page))
      let svg = String(decoding: try GraphvizRenderer.render(dot: diagram.dot), as: UTF8.self)
      let match = try #require(svg.firstMatch(of: /<svg width="(\d+)pt" height="(\d+)pt"/))
      let (width, height) = (try #require(Double(match.output.1)), try #require(Double(match.output.2)))
      #expect(abs(width - page.width) <= 1 && abs(height - page.height) <= 1, "\(width) x \(height)")
    }
  }

  @Test func aThemeChangesColoursAndNothingElse() throws {
    var shapes: Set<String> = []
    for theme in DiagramTheme.allCases {
      let dot = CirclesDiagram(web: Webs.small, options: DiagramOptions(theme: theme)).dot
      shapes.insert(dot.replacing(/#[0-9a-f]{6}/, with: "#"))
      if theme == .dark { #expect(!dot.contains("white") && dot.contains("bgcolor=\"#1b1f24\"")) }
    }
    // The edges of sectors are lines of one colour in every theme.
    #expect(shapes.count == 1)
  }
}
