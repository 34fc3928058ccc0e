public import Quantities
import SupportWebs

/// How a picture is to look; nothing here changes what it says about the web.
public struct DiagramOptions: Sendable, Equatable {
  public var language: Language
  /// The title; "Support web of" and the youth's label when `nil`.
  public var title: String?
  /// The line at the bottom: wave, date, seed and version, as the caller knows them.
  public var foot: String
  /// Adds "made with the youth" to the foot.
  public var isMadeWithYouth: Bool
  public var theme: DiagramTheme
  public var palette: DiagramPalette
  /// The sheet or screen that the picture fills; as large as it is when `nil`.
  public var page: DiagramPage?
  public var showsLegend: Bool
  /// Shows people with whom contact has ended, pale, beside the rings.
  public var showsLost: Bool
  /// For webs that a simulation made: takes the ring from closeness. `nil` for webs of people: there the ring is an answer.
  public var ringsFromCloseness: RingThresholds?
  /// Stands before every id in the SVG, so that several pictures can share a page.
  public var idPrefix: String
  public var audience: DiagramAudience

  /// - Precondition: `idPrefix` holds only small letters, digits and `-`.
  public init(
    language: Language = .english, title: String? = nil, foot: String = "", isMadeWithYouth: Bool = false, theme: DiagramTheme = .light,
    palette: DiagramPalette = .tol, page: DiagramPage? = nil,
    showsLegend: Bool = true, showsLost: Bool = false, ringsFromCloseness: RingThresholds? = nil, idPrefix: String = "",
    audience: DiagramAudience = .team
  ) {
    precondition(
      idPrefix.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 },
      "An id prefix holds only small letters, digits and '-'")
    self.language = language
    self.title = title
    self.foot = foot
    self.isMadeWithYouth = isMadeWithYouth
    self.theme = theme
    self.palette = palette
    self.page = page
    self.showsLegend = showsLegend
    self.showsLost = showsLost
    self.ringsFromCloseness = ringsFromCloseness
    self.idPrefix = idPrefix
    self.audience = audience
  }

  var colors: DiagramColors { DiagramColors(theme: theme, palette: palette, isCalm: isOwn) }

  /// The ring in which a person is drawn; `nil` when the youth did not place the person.
  func ring(of tie: Tie) -> Ring? {
    guard let thresholds = ringsFromCloseness, let closeness = tie.closeness.value else { return tie.ring }
    return closeness >= thresholds.inner ? .inner : closeness >= thresholds.middle ? .middle : .outer
  }
}

/// Closeness from which a simulated person stands in a ring.
public struct RingThresholds: Sendable, Equatable {
  public let inner: Double
  public let middle: Double

  public static let simulation = RingThresholds(inner: 0.65, middle: 0.4)

  /// - Precondition: `0 <= middle <= inner <= 1`.
  public init(inner: Double, middle: Double) {
    precondition(0 <= middle && middle <= inner && inner <= 1, "Thresholds of rings lie in 0...1, the inner one highest")
    self.inner = inner
    self.middle = middle
  }
}
