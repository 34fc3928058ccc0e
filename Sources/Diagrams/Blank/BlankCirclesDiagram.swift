public import Quantities
public import SupportWebs
import Wording

/// Empty circles to fill in with a pen: three rings and the parts of life, with "me" in the middle, questions in the first person, lines for name,
/// date and with whom, and the signs to draw.
///
/// All ink is black or grey and nothing has a colour, so any printer does. The same options give the same picture.
///
/// Source of the questions: Kahn & Antonucci (1980), convoys over the life course, in *Life-Span Development and Behavior* 3, 253-286.
public struct BlankCirclesDiagram: Diagram {
  public let options: DiagramOptions
  /// The parts of life, clockwise from the top.
  public let sectors: [Sector]
  let layout: BlankCirclesLayout

  /// - Parameters:
  ///   - sectors: the parts of life, clockwise from the top; the six that every picture of circles has when `nil`.
  ///   - options: language, title, foot, page and theme; the page is A4 when it has none, and standing pages have the text below the circles.
  /// - Precondition: there are 1 to 10 sectors.
  public init(sectors: [Sector]? = nil, options: DiagramOptions = DiagramOptions(theme: .print)) {
    var options = options
    options.page = options.page ?? .a4
    options.audience = .youth
    self.sectors = sectors ?? SectorPlan.always
    precondition((1...10).contains(self.sectors.count), "Blank circles have 1 to 10 parts of life")
    self.options = options
    layout = BlankCirclesLayout(self.sectors, options)
  }

  /// The title that the picture shows.
  public var title: String { options.title ?? options.text("blank.title") }

  /// The picture in the DOT language.
  public var dot: String { BlankCirclesDrawing(self).text }

  /// One sentence that stands for the picture.
  public func description(in language: Language) -> String {
    options.text("blank.description", in: language, ["n": "\(sectors.count)"])
  }

  /// The questions of the rings, the parts of life and the lines to fill in.
  public func textTable(in language: Language) -> TextTable {
    func text(_ key: String) -> String { options.text("blank.\(key)", in: language) }
    let rings = Ring.allCases.map { [$0.label(in: language), text("question.\($0.rawValue)")] }
    let parts = [text("sectors"), sectors.map { $0.label(in: language) }.joined(separator: ", ")]
    return TextTable(
      headings: [text("where"), text("what")], rows: rings + [parts] + BlankCirclesLayout.lines.map { [text($0), ""] })
  }

  /// What a pointer shows over the middle.
  public var elementTitles: [String: String] { ["\(options.idPrefix)youth": options.text("blank.me")] }

  /// None: nothing is filled in.
  public var elementRows: [String: Int] { [:] }
}
