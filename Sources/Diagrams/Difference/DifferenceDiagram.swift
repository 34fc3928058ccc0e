public import Quantities
public import SupportWebs
import Wording

/// What changed from one web of a youth to another, on one picture of circles: two waves, before and after a what-if, or now and a simulated
/// future.
///
/// What came is dark with a plus, what went is dashed with a minus, and what stayed as it was is pale. A stronger tie is a double line, a weaker one
/// has an open triangle, and somebody who moved to another ring stands at the new place, with a ghost of the old one and an arrow. No sign needs
/// its colour. What is unknown at one of the moments is shown as unknown, never as a change. People without contact at both moments are left out.
///
/// Nothing overlaps: the rings grow until it does not. With hundreds of people in one ring some labels may touch.
public struct DifferenceDiagram: Diagram {
  public let before: SupportWeb
  public let after: SupportWeb
  public let options: DiagramOptions
  public let thresholds: DifferenceThresholds
  private let givenNames: (before: Bilingual, after: Bilingual)?
  let difference: WebDifference
  let plan: DifferencePlan
  let scene: DifferenceScene
  let column: SignColumn<DifferenceSign>
  /// Everybody of both webs: the number in this list gives the id in the SVG.
  private let people: [String]

  /// - Parameters:
  ///   - before: the web at the first moment.
  ///   - after: the web of the same youth at the second moment.
  ///   - layout: that of all waves of the case, so that everybody keeps the direction of the other pictures; made from both webs when `nil`.
  ///   - names: what the moments are called, where their labels do not say it, as before and after a what-if. The labels when `nil`; "before" and
  ///     "after" when both labels are the same.
  ///   - options: how it is drawn. A title or foot of its own takes the place of the title here and stands behind the foot; `showsLost` says nothing here.
  ///   - thresholds: what counts as a change.
  /// - Precondition: a `layout` knows everybody and every place of both webs.
  /// - Complexity: about n³ for n people; about 10 ms for 15 people, in release.
  public init(
    before: SupportWeb, after: SupportWeb, layout: CirclesLayout? = nil, names: (before: Bilingual, after: Bilingual)? = nil,
    options: DiagramOptions = DiagramOptions(), thresholds: DifferenceThresholds = .usual
  ) {
    (self.before, self.after, self.options, self.thresholds) = (before, after, options, thresholds)
    givenNames = names
    difference = WebDifference(before, after, options: options, thresholds: thresholds)
    (plan, scene) = DifferencePlan.best(before, after, difference, layout: layout, options: options)
    people = layout?.people ?? CirclesCast([before, after], options).people
    column = DifferenceLegend.column(
      difference, scene, options: options, thresholds: thresholds, body: Self.body(plan, scene))
  }

  /// What the moments are called.
  func names(in language: Language) -> (before: String, after: String) {
    if let givenNames { return (givenNames.before(in: language), givenNames.after(in: language)) }
    let labels = (before.moment.label(in: language), after.moment.label(in: language))
    guard labels.0 == labels.1 else { return labels }
    if let (first, second) = dates, first != second { return (first, second) }
    return (options.text("difference.before", in: language), options.text("difference.after", in: language))
  }

  /// The days of both moments, where both are known.
  private var dates: (String, String)? {
    before.moment.date.flatMap { first in after.moment.date.map { ("\(first)", "\($0)") } }
  }

  /// The title that the picture shows; it names both moments.
  public var title: String {
    let names = names(in: options.language)
    let values = ["name": after.youth.label(in: options.language), "before": names.before, "after": names.after]
    return options.title ?? options.text("difference.title", in: options.language, values)
  }

  /// The line at the bottom: both moments with their dates, and what the options say.
  public var foot: String {
    func moment(_ name: String, _ date: CalendarDate?) -> String { date.map { "\(name) (\($0))" } ?? name }
    let names = names(in: options.language)
    // A web that somebody thinks of has the day of the one that it is made from.
    let date = givenNames != nil && after.moment.date == before.moment.date ? nil : after.moment.date
    let values = ["before": moment(names.before, before.moment.date), "after": moment(names.after, date)]
    let own = options.text("difference.foot", in: options.language, values)
    return options.foot.isEmpty ? own : "\(own) · \(options.foot)"
  }

  /// The picture in the DOT language.
  public var dot: String { DifferenceDrawing(self).text }

  /// The room that the circles take with all their texts.
  var body: Box { Self.body(plan, scene) }

  private static func body(_ plan: DifferencePlan, _ scene: DifferenceScene) -> Box {
    let circle = Disc(center: .zero, radius: plan.rings.edges[2]).box
    let texts = plan.furniture.sectors.map(\.box) + scene.landmarks.map(\.label.box) + scene.figures.map(\.label.box)
    let badges = scene.landmarks.compactMap { $0.badge?.disc.box }
    return Box.around([circle] + texts + badges) ?? circle
  }

  /// The number of a person in the ids of the SVG, from 1.
  func number(of person: String) -> Int { (people.firstIndex(of: person) ?? people.count) + 1 }
}
