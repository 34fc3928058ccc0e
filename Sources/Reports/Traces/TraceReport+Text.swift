import Documents
import MentorSimulation
public import Quantities
import SupportWebs
import Typesetting
import Wording

extension TraceReport {
  /// The report for people; weeks in which nothing happens are one line together.
  ///
  /// - Parameter language: the language of the text.
  /// - Returns: the text, with a line break at its end.
  public func text(in language: Language) -> String {
    let sentences = TraceSentences(self, language: language)
    var blocks = [heading(sentences)]
    if let start = story.weeks.first { blocks.append(block(sentences.words("start"), start, sentences)) }
    var quiet: ClosedRange<Int>?
    func tellQuiet() {
      guard let weeks = quiet else { return }
      let values = ["from": "\(weeks.lowerBound)", "to": "\(weeks.upperBound)"]
      blocks.append(sentences.words(weeks.count == 1 ? "quiet.1" : "quiet.n", values))
      quiet = nil
    }
    for week in story.weeks.dropFirst() {
      let number = week.state.week
      if week.events.isEmpty {
        quiet = (quiet?.lowerBound ?? number)...number
      } else {
        tellQuiet()
        blocks.append(block(sentences.words("week", ["week": "\(number)"]), week, sentences))
      }
    }
    if let end = story.weeks.last, quiet != nil {
      tellQuiet()
      blocks.append(block(sentences.words("end", ["week": "\(end.state.week)"]), end, sentences))
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private static let width = 118

  /// A number of futures, of which a run that stops when it is precise may take fewer.
  private func futures(_ n: Int, _ sentences: TraceSentences) -> String {
    let number = sentences.numbers.grouped(n)
    return run.scenario.precision == nil ? number : sentences.words("facts.most", ["n": number])
  }

  private func heading(_ sentences: TraceSentences) -> String {
    let (language, numbers, simulation) = (sentences.language, sentences.numbers, run.simulation)
    let whole = futures(simulation.futures, sentences)
    var facts: [String] = []
    if let draw = run.draw {
      let values = ["draw": numbers.grouped(draw), "draws": numbers.grouped(run.scenario.draws)]
      facts.append(sentences.words("facts.draw", values))
    }
    if simulation.youths > 1 {
      let values = ["youth": numbers.grouped(Int(story.youth) + 1), "youths": numbers.grouped(simulation.youths)]
      facts.append(sentences.words("facts.youth", values))
    }
    facts.append(
      sentences.words(
        "facts",
        [
          "future": numbers.grouped(Int(story.future) + 1), "futures": whole,
          "arm": RunSummary.label(of: story.arm, in: run.scenario, language), "weeks": numbers.grouped(simulation.horizon),
          "seed": "\(simulation.seed)", "version": Version.current,
        ]))
    func paragraph(_ text: String) -> String { WrappedText(width: Self.width, bullet: "").lines(text) }
    return [
      // Not the titles: they may name the youth.
      sentences.words("heading", ["scenario": run.scenario.name]), paragraph(facts.joined(separator: " · ")),
      Wording.text("run.provenance.\(run.provenance.rawValue)", in: language),
      paragraph(sentences.words("notice", ["futures": futures(simulation.courses, sentences)])), "", paragraph(sentences.words("reading")),
      sentences.words(story.competencesAreChange ? "factors.change" : "factors"),
    ].joined(separator: "\n")
  }

  private func block(_ title: String, _ week: CourseStory.Week, _ sentences: TraceSentences) -> String {
    var lines = [title]
    for event in week.events {
      lines.append(WrappedText(width: Self.width, bullet: "  - ").lines(sentences.sentence(event)))
      lines += TraceReasons(sentences).lines(event).map { WrappedText(width: Self.width, bullet: "      ").lines($0) }
    }
    lines.append(WrappedText(width: Self.width, bullet: "  ").lines(sentences.state(week.state)))
    return lines.joined(separator: "\n")
  }
}
