/// The sheet or screen that a picture fills.
///
/// A picture keeps its proportions, stands in the middle, and is as large as the margin lets it be.
public struct DiagramPage: Sendable, Equatable {
  /// In points, 72 to the inch.
  public let width: Double
  public let height: Double

  /// The size below which letters are hard to read on paper, in points.
  public static let leastLetters = 6.0

  /// Room at every side, in points: 10 mm.
  static let margin = 28.35

  /// ISO 216 A4 and A3, lying and standing.
  public static let a4 = DiagramPage(width: 841.89, height: 595.28)
  public static let a4Portrait = DiagramPage(width: 595.28, height: 841.89)
  public static let a3 = DiagramPage(width: 1_190.55, height: 841.89)
  public static let a3Portrait = DiagramPage(width: 841.89, height: 1_190.55)
  /// A screen or projector of 1920 × 1080 pixels at 144 dpi.
  public static let screen = DiagramPage(width: 960, height: 540)

  /// The sizes that have a name on the command line.
  public static let named: [(name: String, page: DiagramPage)] = [
    ("a4", a4), ("a4-portrait", a4Portrait), ("a3", a3), ("a3-portrait", a3Portrait), ("16:9", screen),
  ]

  /// - Precondition: both sides are 100 to 10 000 points.
  public init(width: Double, height: Double) {
    precondition((100...10_000).contains(width) && (100...10_000).contains(height), "A page has sides of 100 to 10 000 points")
    self.width = width
    self.height = height
  }

  /// The room in which the letters of a picture keep a size that is easy to read on A3, less title, foot and legend: 8 points of the 9 of names.
  /// On a smaller page it is what the page has room for.
  static func roomForNames(on page: DiagramPage?) -> (width: Double, height: Double) {
    let (usual, least) = ((width: 1_020.0, height: 812.0), room(on: page))
    return (min(usual.width, least.width), min(usual.height, least.height))
  }

  /// The room in which no letters become too small, less title, foot and legend; with more, numbers stand in place of names. Without a page it is
  /// that of A3.
  static func room(on page: DiagramPage?) -> (width: Double, height: Double) {
    let page = page ?? a3
    // Of letters of 8 points, with a little to spare.
    let growth = 8 / (leastLetters * 1.03)
    let (width, height) = ((page.width - 2 * margin) * growth, (page.height - 2 * margin) * growth - 60)
    // The legend stands beside a lying picture and below a standing one.
    return page.width > page.height ? (width - 150, height) : (width, height - 150)
  }

  /// How much larger a drawing with these bounds becomes on the page; below 1 it becomes smaller, with its letters.
  func scale(of bounds: Box) -> Double {
    min((width - 2 * Self.margin) / max(bounds.width, 1), (height - 2 * Self.margin) / max(bounds.height, 1))
  }

  /// The bounds of the page in the units of a drawing that stands in its middle.
  func sheet(around bounds: Box) -> Box {
    let scale = scale(of: bounds)
    return Box(center: bounds.center, width: width / scale, height: height / scale)
  }
}
