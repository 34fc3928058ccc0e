import Diagrams
import Quantities
import Reports

/// How a page looks at the case: nothing here changes it.
struct Look: Sendable, Equatable {
  var language: Language = .english
  /// The wave; the first one when the case has no wave of this id.
  var wave: String?
  var view: DiagramView = .circles
  var theme: DiagramTheme = .light
  var audience: DiagramAudience = .team
  /// Roles stand in place of names, titles and free text.
  var hidesNames = false
  var showsLegend = true
  /// In a reveal step by step, how many steps are shown; `nil` for the whole web.
  var reveal: Int?

  /// - Parameter query: the query of an address, by key; what it does not say, or says in words that nobody knows, stays as it is by default.
  init(_ query: (String) -> String?) {
    language = query("language").flatMap(Language.init(rawValue:)) ?? .english
    wave = query("wave")
    view = query("view").flatMap(DiagramView.init(rawValue:)).flatMap { Self.views.contains($0) ? $0 : nil } ?? .circles
    theme = query("theme").flatMap(DiagramTheme.init(rawValue:)) ?? .light
    audience = query("audience").flatMap(DiagramAudience.init(rawValue:)) ?? .team
    hidesNames = query("names") == "no"
    showsLegend = query("legend") != "no"
    reveal = query("reveal").flatMap { Int($0) }.map { max(0, $0) }
  }

  /// The views that a page can show.
  static let views: [DiagramView] = [.circles, .ecomap, .sectors, .force, .clusters, .support, .mentor, .waves]
}
