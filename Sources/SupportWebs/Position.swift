public import Quantities

/// A mentor position and who holds it: a position, not a kind of person.
public struct Position: Sendable, Equatable {
  public let id: String
  public let person: String
  public var kind: MentorPosition
  public var from: CalendarDate
  public var until: CalendarDate?
  public var ending: Ending?
  public var agreements: Agreements?

  public init(
    id: String, person: String, kind: MentorPosition, from: CalendarDate, until: CalendarDate? = nil, ending: Ending? = nil,
    agreements: Agreements? = nil
  ) {
    self.id = id
    self.person = person
    self.kind = kind
    self.from = from
    self.until = until
    self.ending = ending
    self.agreements = agreements
  }

  /// Whether the position is held on `day`; the last day itself no longer counts.
  public func isHeld(on day: CalendarDate) -> Bool { from <= day && until.map { day < $0 } ?? true }
}

/// What youth, mentor, parents and professionals agreed.
public struct Agreements: Sendable, Equatable {
  public var role: Bilingual?
  public var sharing: [Sharing]
  public var ifItGoesWrong: Bilingual?
  public var evaluation: Bilingual?
  public var afterTheEnd: Bilingual?

  /// What the mentor shares with whom.
  public struct Sharing: Sendable, Equatable {
    public let with: Bilingual
    public let what: Bilingual

    public init(with: Bilingual, what: Bilingual) {
      self.with = with
      self.what = what
    }
  }

  public init(
    role: Bilingual? = nil, sharing: [Sharing] = [], ifItGoesWrong: Bilingual? = nil, evaluation: Bilingual? = nil,
    afterTheEnd: Bilingual? = nil
  ) {
    self.role = role
    self.sharing = sharing
    self.ifItGoesWrong = ifItGoesWrong
    self.evaluation = evaluation
    self.afterTheEnd = afterTheEnd
  }
}

/// A doubt about somebody, from the wave in which it became known.
public struct Doubt: Sendable, Equatable {
  public let person: String
  public let about: DoubtSubject
  public let text: Bilingual?

  public init(person: String, about: DoubtSubject, text: Bilingual? = nil) {
    self.person = person
    self.about = about
    self.text = text
  }
}
