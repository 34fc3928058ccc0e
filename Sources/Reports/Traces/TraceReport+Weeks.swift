import MentorSimulation
public import Quantities

extension TraceReport {
  /// A week, or several quiet ones, of a told future.
  public struct Telling: Sendable, Equatable {
    /// Such as "week 12" or "weeks 13 to 20: nothing changes".
    public let title: String
    /// What happened, in sentences; none of quiet weeks.
    public let events: [String]
  }

  /// The future week by week without its chances, to be read aloud: weeks in which nothing happens are one telling together.
  ///
  /// - Parameter language: the language of the sentences.
  /// - Returns: the start first; at least one telling.
  public func weeks(in language: Language) -> [Telling] {
    let sentences = TraceSentences(self, language: language)
    var tellings = [Telling(title: sentences.words("start"), events: [])]
    var quiet: ClosedRange<Int>?
    func quietTelling() -> Telling? {
      guard let weeks = quiet else { return nil }
      let values = ["from": "\(weeks.lowerBound)", "to": "\(weeks.upperBound)"]
      return Telling(title: sentences.words(weeks.count == 1 ? "quiet.1" : "quiet.n", values), events: [])
    }
    for week in story.weeks.dropFirst() {
      let number = week.state.week
      guard !week.events.isEmpty else {
        quiet = (quiet?.lowerBound ?? number)...number
        continue
      }
      if let telling = quietTelling() { tellings.append(telling) }
      quiet = nil
      tellings.append(
        Telling(title: sentences.words("week", ["week": "\(number)"]), events: week.events.map { sentences.sentence($0) }))
    }
    if let telling = quietTelling() { tellings.append(telling) }
    return tellings
  }
}
