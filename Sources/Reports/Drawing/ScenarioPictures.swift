public import Diagrams
public import MentorSimulation
import Quantities
import SupportWebs
import Typesetting
import Wording

/// Pictures of simulated time: what becomes of the web of an invented youth under one arm.
public struct ScenarioPictures {
  /// As many futures are counted at most, the first ones: a share then has a standard error of half a percent or less.
  static let most = 10_000

  private let outlook: WebOutlook
  private let options: DiagramOptions
  private let own: RunCase
  private let simulation: Simulation
  private let arm: Int
  private let name: String

  /// - Parameters:
  ///   - own: the case and the wave from which the futures start. It is about an invented youth: shares of futures by person would read as
  ///     what will happen to a real one.
  ///   - simulation: the run of that case.
  ///   - arm: the place of the arm in the run.
  ///   - weeks: which weeks are shown; those of `WebOutlook.weeks(upTo:)` when `nil`.
  ///   - options: how it is drawn; title and foot are made here.
  /// - Precondition: the case is not about a real youth, and the weeks lie within the run.
  public init(_ own: RunCase, _ simulation: Simulation, arm: Int, weeks: [Int]? = nil, options: DiagramOptions) {
    precondition(own.caseFile.provenance != .real, "Futures are not shown person by person for a real youth")
    let shares = simulation.futureShares(
      arm: arm, weeks: weeks ?? WebOutlook.weeks(upTo: simulation.horizon), futures: min(simulation.futures, Self.most))
    outlook = WebOutlook(shares, from: own.web)
    let numbers = NumberText(language: options.language)
    var options = options
    (self.own, self.simulation, self.arm) = (own, simulation, arm)
    name = own.caseFile.title?(in: options.language) ?? own.web.youth.label(in: options.language)
    options.title = Wording.text(
      "draw.title.weeks", in: options.language,
      ["name": name, "arm": simulation.arms[arm].title?(in: options.language) ?? simulation.arms[arm].id])
    options.foot = Wording.text(
      "draw.weeks.foot", in: options.language,
      [
        "wave": own.web.moment.label(in: options.language), "futures": numbers.grouped(shares.futures), "seed": "\(simulation.seed)",
        "version": Version.current,
      ])
    self.options = options
  }

  /// Small circles at every week.
  public var weeks: OutlookDiagram { OutlookDiagram(outlook: outlook, options: options) }

  /// The typical future of an arm, as a run of the scenario tells it: in the middle of those in which somebody becomes mentor.
  ///
  /// - Returns: the number of the future, from 0; `nil` when nobody ever becomes mentor.
  /// - Complexity: that of a run of all futures, at most the first 10,000 of them.
  public static func typicalFuture(_ simulation: Simulation, arm: Int) async -> UInt32? {
    await simulation.run(0..<min(simulation.courses, most), threads: 1).typicalFuture(ofArm: arm)
  }

  /// The mentors of one future over time.
  ///
  /// - Parameters:
  ///   - future: the number of the future, from 0.
  ///   - isTypical: whether it is that of ``typicalFuture(_:arm:)``; the title says so.
  public func mentor(ofFuture future: UInt32, isTypical: Bool = false) -> MentorPhasesDiagram {
    let numbers = NumberText(language: options.language)
    var options = options
    options.title = Wording.text(
      isTypical ? "draw.title.typicalMentor" : "draw.title.futureMentor", in: options.language,
      ["name": name, "future": numbers.grouped(Int(future) + 1)])
    options.foot = Wording.text(
      "run.future.foot", in: options.language,
      [
        "future": numbers.grouped(Int(future) + 1), "futures": numbers.grouped(simulation.futures), "seed": "\(simulation.seed)",
        "version": Version.current,
      ])
    let story = simulation.explain(future: future, arm: arm)
    let isJIM = simulation.arms[arm].programmes.first.map(RunSummary.isJIM) ?? false
    return MentorPhasesDiagram(timeline: MentorTimeline(story, isJIM: isJIM, of: own.web), options: options)
  }

  /// The weeks one after the other: a moving SVG, which stands still for those who want no motion.
  ///
  /// - Parameter name: the name of the file.
  /// - Throws: an error of the renderer.
  public func film(named name: String) throws -> DrawnPicture {
    let whole = weeks
    let captions = outlook.moments.map { $0.label(in: options.language) }
    return try DrawnPicture(
      film: whole.frames, captions: captions, title: whole.title, table: whole.textTable(in: options.language),
      name: name)
  }
}
