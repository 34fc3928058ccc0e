public import Diagrams
public import Quantities
public import SupportWebs
import Wording

/// The diagrams of the waves of a case: everybody keeps the same spot in all of them.
public struct WaveDiagrams {
  private let layout: CirclesLayout
  private let options: DiagramOptions
  private let title: String?

  public init(
    _ caseFile: CaseFile, language: Language, theme: DiagramTheme = .light, palette: DiagramPalette = .tol, page: DiagramPage? = nil,
    showsLost: Bool = false
  ) {
    options = DiagramOptions(language: language, theme: theme, palette: palette, page: page, showsLost: showsLost)
    title = caseFile.title?(in: language)
    layout = CirclesLayout(webs: caseFile.waves, options: options)
  }

  public func diagram(of web: SupportWeb) -> CirclesDiagram {
    var options = options
    let name = title ?? web.youth.label(in: options.language)
    options.title = "\(name): \(web.moment.label(in: options.language))"
    options.foot = Wording.text(
      "run.wave.foot", in: options.language,
      ["wave": web.moment.label(in: options.language), "date": web.moment.date.map(\.description) ?? "", "version": Version.current])
    return CirclesDiagram(web: web, layout: layout, options: options)
  }
}
