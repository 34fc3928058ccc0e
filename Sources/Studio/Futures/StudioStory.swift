import Diagrams
import Documents
import Evidence
import Graphviz
import MentorSimulation
import Quantities
import Reports
import SupportWebs
import Wording

/// One invented future told week by week, with the mentor's phases over time. There is none of a real youth.
struct StudioStory {
  let futures: StudioFutures
  let web: SupportWeb
  let look: Look

  /// - Parameter future: the number of the future, from 0.
  /// - Throws: `StudioProblem` for a case of a real youth, and for a number that no future has.
  func json(future: Int) throws(StudioProblem) -> JSONText {
    guard (0..<StudioFutures.most).contains(future) else { throw StudioProblem(.missing, "future") }
    let simulation = futures.simulation()
    let run = TraceReport.Run(scenario: futures.scenario, simulation: simulation, provenance: futures.provenance, names: web)
    guard let report = TraceReport(run, future: UInt32(future), arm: 1) else { throw StudioProblem(.request, "real") }
    let story = simulation.explain(future: UInt32(future), arm: 1)
    let isJIM = futures.scenario.arms[1].programmes.allSatisfy { $0.isSelfChosen && $0.route == .natural }
    var options = DiagramOptions(language: look.language, theme: look.theme, showsLegend: true, idPrefix: "story-")
    options.title = Wording.text("studio.story.timeline", in: look.language, ["future": "\(future + 1)"])
    let timeline = MentorPhasesDiagram(timeline: MentorTimeline(story, isJIM: isJIM, of: web), options: options)
    do {
      return .object([
        ("future", .integer(future)),
        ("timeline", .string(String(decoding: try Pictures.bytes(of: timeline, format: .svg), as: UTF8.self))),
        (
          "weeks",
          .array(
            report.weeks(in: look.language).map {
              .object([("title", .string($0.title)), ("events", .array($0.events.map { .string($0) }))])
            })
        ),
      ])
    } catch {
      throw StudioProblem(.file, "graphviz")
    }
  }
}
