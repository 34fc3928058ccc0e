public import Quantities
public import SupportWebs

/// One thing that a programme asks of a youth.
public struct Condition: Sendable, Equatable {
  public let subject: Subject
  public let text: Bilingual
  public let isAssumption: Bool
  public let evidence: [String]
  public let note: String

  public enum Subject: Sendable, Equatable {
    case age(ClosedRange<Int>)
    case segment([Segment])
    case sex([Sex])
    case residence([Residence])
    case school([SchoolType])
    /// Any one of these.
    case circumstance([Circumstance])
    /// Somebody of the own network could be asked.
    case ownNetwork
    /// No case file can tell.
    case words
  }

  /// Whether a youth meets a condition.
  public enum Answer: String, CaseIterable, Sendable {
    case met, notMet
    /// The case file may say it and does not.
    case unknown
    /// No case file can tell: to be asked.
    case ask
  }

  /// Whether the youth of a web meets the condition at that moment.
  ///
  /// What the case does not say is `unknown`, never "not met". A sex of `other` meets no condition on sex for certain and is unknown.
  ///
  /// - Parameters:
  ///   - web: the web.
  ///   - hasCandidate: whether somebody of the web could be asked as a mentor; `nil` when that cannot be told.
  public func answer(for web: SupportWeb, hasCandidate: Bool?) -> Answer {
    func among<T: Equatable>(_ value: T?, _ wanted: [T]) -> Answer {
      guard let value else { return .unknown }
      return wanted.contains(value) ? .met : .notMet
    }
    switch subject {
    case .age(let range): return web.youth.age.map { range.contains($0) ? .met : .notMet } ?? .unknown
    case .segment(let words): return among(web.youth.segment, words)
    case .sex(let words): return web.youth.sex == .other ? .unknown : among(web.youth.sex, words)
    case .residence(let words): return among(web.moment.residence, words)
    case .school(let words): return among(web.youth.school, words)
    case .circumstance(let words):
      guard let own = web.youth.circumstances else { return .unknown }
      return own.contains { words.contains($0) } ? .met : .notMet
    case .ownNetwork: return hasCandidate.map { $0 ? .met : .notMet } ?? .unknown
    case .words: return .ask
    }
  }
}
