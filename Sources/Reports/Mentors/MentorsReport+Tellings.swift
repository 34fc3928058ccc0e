import ProtectiveFactors
public import Quantities
import Wording

extension MentorsReport {
  /// Somebody of the web in sentences, for pages.
  public struct Telling: Sendable, Equatable {
    /// Where the person stands: could be asked, perhaps, not now, not to be asked.
    public enum Place: String, Sendable { case people, perhaps, notNow, stop }

    /// The id of the person.
    public let id: String
    public let place: Place
    /// As in "aunt (relative)".
    public let heading: String
    /// What is there; nothing of somebody who is not to be asked.
    public let reasons: [String]
    /// Questions that decide, then doubts to talk about; of somebody who cannot be asked now, why.
    public let talk: [String]
  }

  /// Everybody in the youth's own order, in each place.
  ///
  /// - Parameter language: the language of the sentences.
  /// - Returns: one telling for each person of the web; of somebody who is excluded it says nothing but the name.
  public func people(in language: Language) -> [Telling] {
    let say = MentorSentences(web: web, language: language, showsSources: false)
    func telling(_ candidate: MentorCandidate, _ place: Telling.Place) -> Telling {
      let doubts = candidate.doubts.filter { !($0.kind == .ageGapUnknown && candidate.questions.contains(.age)) }
      return Telling(
        id: candidate.id, place: place, heading: say.heading(candidate.id), reasons: candidate.reasons.map { say.sentence($0) },
        talk: candidate.questions.map { say.question($0) } + doubts.map { say.sentence($0) })
    }
    return candidates.people.map { telling($0, .people) } + candidates.perhaps.map { telling($0, .perhaps) }
      + candidates.notNow.map { entry in
        Telling(
          id: entry.id, place: .notNow, heading: say.heading(entry.id), reasons: [],
          talk: Self.told(entry.obstacles).map { say.words("obstacle.\($0.rawValue)") })
      }
      + candidates.notToBeAsked.map { Telling(id: $0, place: .stop, heading: say.label($0), reasons: [], talk: []) }
  }

  /// How people are ordered, and what is good to talk about whoever is asked.
  ///
  /// - Parameter language: the language of the sentences.
  public func advice(in language: Language) -> (order: String, topics: [String], options: [String]) {
    let say = MentorSentences(web: web, language: language, showsSources: false)
    return (
      say.words("order.\(candidates.order.rawValue)"), candidates.topics.map { say.words("topic.\($0.rawValue)") },
      candidates.options.map { say.words("option.\($0.rawValue)") }
    )
  }
}
