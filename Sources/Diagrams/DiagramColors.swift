import SupportWebs

/// The colours of a picture: texts have a contrast of 4.5 or more on every ground, and symbols an outline of 3 or more.
struct DiagramColors: Sendable, Equatable {
  let theme: DiagramTheme
  let palette: DiagramPalette
  /// Whether tense ties have the colours of the others, as in a youth's own picture.
  var isCalm = false

  /// Behind everything.
  var ground: String { isDark ? "#1b1f24" : "#ffffff" }
  /// Grounds of the inner, middle and outer ring.
  var rings: [String] {
    switch theme {
    case .light, .greyscale: ["#eeeeee", "#f5f5f5", "#fbfbfb"]
    case .dark: ["#2d333b", "#262b32", "#20252b"]
    case .print: ["#ffffff", "#ffffff", "#ffffff"]
    }
  }
  var text: String {
    switch theme {
    case .light, .greyscale: "#222222"
    case .dark: "#f0f0f0"
    case .print: "#000000"
    }
  }
  var quietText: String { isDark ? "#c4c9cf" : theme == .print ? "#333333" : "#4a4a4a" }
  var outline: String { isDark ? "#d0d4d9" : theme == .print ? "#000000" : "#333333" }
  var ringLine: String { isDark ? "#7a828c" : theme == .print ? "#8a8a8a" : "#878787" }
  var sectorLine: String { isDark ? "#343a42" : theme == .print ? "#c4c4c4" : "#dcdcdc" }
  /// Ties between people of the web.
  var cross: String { isDark ? "#9aa2ab" : "#6e6e6e" }
  /// People and ties of the past.
  var pale: String { isDark ? "#7d858e" : "#8a8a8a" }
  /// The inside of a symbol without a fill.
  var empty: String { ground }
  /// The fill of a symbol whose part of life does not matter, as in a legend.
  var plain: String { isDark ? "#4a515a" : theme == .greyscale ? "#cfcfcf" : "#e8e8e8" }
  /// The fill of the ring that a legend speaks of.
  var marked: String { isDark ? "#a7aeb6" : "#8c8c8c" }
  /// The fill of somebody who holds a mentor position: the one symbol that stands out in all themes.
  var holder: String {
    switch theme {
    case .light, .print: "#ffcc33"
    case .dark: "#ffd54a"
    case .greyscale: "#111111"
    }
  }
  var holderLine: String { isDark ? "#ffffff" : "#111111" }
  /// Stressful ties.
  var stress: String {
    if isCalm { return outline }
    return switch theme {
    case .light, .print: "#a8172b"
    case .dark: "#ff8a80"
    case .greyscale: "#111111"
    }
  }

  /// Stressful ties between people of the web: thinner than those of the youth, and as dark.
  var crossStress: String { isCalm ? cross : stress }

  /// The fill of people of a part of life; on dark grounds lighter than the palette has it, where it would be lost there.
  func fill(_ sector: Sector) -> String {
    guard theme != .greyscale else { return "#cfcfcf" }
    let color = palette == .tol ? Self.tol(sector) : Self.okabeIto(sector)
    return isDark ? Self.standingOut(color, on: rings[0], toward: "#ffffff") : color
  }

  /// The least contrast of what carries meaning with its ground (WCAG 2.2, 1.4.11).
  static let leastContrast = 3.0

  private static func standingOut(_ color: String, on ground: String, toward other: String) -> String {
    Ink.standingOut(color, on: ground, toward: other, contrast: leastContrast)
  }

  /// The fill of a symbol of a part of life that has its label inside: light enough, or dark enough, for texts.
  func tint(_ sector: Sector) -> String { Ink.between(ground, fill(sector), 0.28) }

  /// A grey that says how much of all there could be there is, 0 to 1: from the ground to the text.
  func grey(_ share: Double) -> String { Ink.between(ground, text, 0.82 * share) }

  /// The edge of a sector, a line without an outline: its colour, darker on light grounds where it would be lost there, or in turn two greys where
  /// there is no colour.
  func edge(_ sector: Sector, number: Int) -> String {
    guard theme != .greyscale else { return number.isMultiple(of: 2) ? "#555555" : "#858585" }
    return Self.standingOut(fill(sector), on: rings[0], toward: isDark ? "#ffffff" : "#000000")
  }

  private var isDark: Bool { theme == .dark }

  private static func tol(_ sector: Sector) -> String {
    switch sector {
    case .family: "#88ccee"
    case .kin: "#44aa99"
    case .friends: "#117733"
    case .school: "#332288"
    case .neighbourhood: "#ddcc77"
    case .community: "#999933"
    case .online: "#aa4499"
    case .professional: "#cc6677"
    case .mentoring: "#882255"
    case .unknown: "#dddddd"
    }
  }

  private static func okabeIto(_ sector: Sector) -> String {
    switch sector {
    case .family: "#56b4e9"
    case .kin: "#009e73"
    case .friends: "#0072b2"
    case .school: "#f0e442"
    case .neighbourhood: "#e69f00"
    case .community: "#d55e00"
    case .online: "#cc79a7"
    case .professional: "#595959"
    case .mentoring: "#000000"
    case .unknown: "#ffffff"
    }
  }
}
