import SupportWebs

/// Colours of a picture. Shape and line style always say the same thing without colour.
public enum DiagramTheme: String, CaseIterable, Sendable {
  case color, greyscale
}

/// The colours themselves: P. Tol's *muted* scheme for sectors, dark outlines, text in #222222 (contrast above 12:1 on all grounds).
enum Theme {
  static let text = "#222222"
  static let quietText = "#4a4a4a"
  static let outline = "#333333"
  static let ringLine = "#b5b5b5"
  static let sectorLine = "#dcdcdc"
  static let cross = "#858585"
  static let pale = "#9a9a9a"
  /// Grounds of the inner, middle and outer ring.
  static let grounds = ["#eeeeee", "#f5f5f5", "#fbfbfb"]

  static func fill(_ sector: Sector, _ theme: DiagramTheme) -> String {
    guard theme == .color else { return "#cfcfcf" }
    return switch sector {
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

  /// The fill of somebody who holds a mentor position: the one filled symbol that stands out in both themes.
  static func holder(_ theme: DiagramTheme) -> String { theme == .color ? "#ffcc33" : "#111111" }

  static func stress(_ theme: DiagramTheme) -> String { theme == .color ? "#a8172b" : "#111111" }
}
