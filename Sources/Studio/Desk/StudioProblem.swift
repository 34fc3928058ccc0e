import Quantities
import SupportWebs
import Wording

/// Why the studio refused something, in words for the person at the page. It never repeats a name or free text of a young person.
struct StudioProblem: Error, Sendable, Equatable {
  /// What kind of refusal it is: it decides the status of the answer.
  enum Kind: Sendable, Equatable {
    /// What was asked for is at fault.
    case request
    /// The case has changed since the page last saw it.
    case stale
    /// There is nothing of that name.
    case missing
    /// A file cannot be read or written.
    case file
  }

  let kind: Kind
  private let key: String
  private let values: [String: String]

  /// - Parameters:
  ///   - kind: what kind of refusal it is.
  ///   - key: the text in `studio-words.yaml`, without `studio.problem.`.
  ///   - values: what the text takes.
  init(_ kind: Kind, _ key: String, _ values: [String: String] = [:]) {
    (self.kind, self.key, self.values) = (kind, key, values)
  }

  /// An edit that the library refused.
  init(_ error: EditError) { self.init(.request, "edit.\(error.reason.rawValue)") }

  func text(in language: Language) -> String { Wording.text("studio.problem.\(key)", in: language, values) }
}
