import Diagrams
import Documents
import SupportWebs

/// The style of the page: the colours of the library's pictures as variables, for light and dark screens and for paper.
enum LessonStyle {
  static var text: String {
    let dark = variables(.dark)
    return """
      :root{\(variables(.light))}
      :root[data-theme=dark]{\(dark)}
      @media (prefers-color-scheme:dark){:root[data-theme=auto]{\(dark)}}
      @media print{:root,:root[data-theme]{\(variables(.print))}}
      \(Sector.allCases.map { ".s-\($0.rawValue){fill:var(--s-\($0.rawValue))}.e-\($0.rawValue){stroke:var(--e-\($0.rawValue))}" }.joined())
      \(EmbeddedText.lessonStyle.text)
      """
  }

  private static func variables(_ theme: DiagramTheme) -> String {
    let look = CirclesLook(theme: theme)
    let sectors = Sector.allCases.enumerated().flatMap { number, sector in
      [("s-\(sector.rawValue)", look.fill(sector)), ("e-\(sector.rawValue)", look.edge(sector, number: number))]
    }
    let tones = look.tones.map { ($0.name, $0.color) } + sectors + page(theme)
    return tones.map { "--\($0.0):\($0.1)" }.joined(separator: ";")
  }

  /// What a page has beside its picture.
  private static func page(_ theme: DiagramTheme) -> [(String, String)] {
    theme == .dark
      ? [("panel", "#262b32"), ("line", "#68707a"), ("focus", "#8ec5ff"), ("fill", "#3fa394"), ("fillline", "#6fd6c5")]
      : [
        ("panel", theme == .print ? "#ffffff" : "#f6f6f6"), ("line", "#8a8a8a"), ("focus", "#0b5cad"), ("fill", "#44aa99"),
        ("fillline", "#1c7566"),
      ]
  }
}
