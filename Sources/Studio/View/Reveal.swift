import SupportWebs

/// A web that is shown step by step: first the youth alone, then part of life by part of life, then places, and who knows whom last.
enum Reveal {
  /// How many steps a web has; all of it is shown after the last.
  static func steps(of web: SupportWeb) -> Int { sectors(of: web).count + 2 }

  /// The web as it is shown after some steps.
  ///
  /// - Parameters:
  ///   - web: the whole web.
  ///   - steps: 0 for the youth alone.
  static func shown(_ web: SupportWeb, steps: Int) -> SupportWeb {
    let sectors = sectors(of: web)
    guard steps < sectors.count + 2 else { return web }
    let visible = sectors.prefix(steps)
    var shown = web
    shown.alters = web.alters.filter { visible.contains($0.person.sector) }
    shown.positions = web.positions.filter { position in shown.alters.contains { $0.id == position.person } }
    shown.doubts = []
    shown.crossTies = []
    if steps <= sectors.count { shown.places = [] }
    return shown
  }

  private static func sectors(of web: SupportWeb) -> [Sector] {
    Sector.allCases.filter { sector in web.alters.contains { $0.person.sector == sector } }
  }
}
