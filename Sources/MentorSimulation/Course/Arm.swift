public import Evidence
public import Quantities

/// One intervention that a scenario or a policy compares; without programmes it is the arm without a mentor.
public struct Arm: Sendable, Equatable {
  public let id: String
  /// What readers call it; `nil` calls it by its programme.
  public let title: Bilingual?
  /// What youths are offered; a youth has at most one of these, by one draw.
  public let offers: [Offer]
  /// The id of the programme in the catalogue, for labels; `nil` without a programme or outside the catalogue.
  public let programmeID: String?
  /// The id of the programme of those who give up; `nil` without one or outside the catalogue.
  public let fallbackID: String?
  /// What the scenario changed of the first programme, for labels; ``programmes`` holds the changed terms.
  public let change: TermsChange?

  /// An arm with one programme for all.
  ///
  /// - Parameters:
  ///   - id: the id.
  ///   - title: what readers call it.
  ///   - programmes: the programme, then what those who give up go on with; none for the arm without a mentor.
  ///   - startWeek: the week in which the programme begins.
  ///   - programmeID: the id of the programme in the catalogue.
  ///   - fallbackID: the id of the programme of those who give up.
  ///   - change: what was changed of the programme.
  public init(
    id: String, title: Bilingual? = nil, programmes: [ProgrammeTerms], startWeek: Int = 0, programmeID: String? = nil,
    fallbackID: String? = nil, change: TermsChange? = nil
  ) {
    self.id = id
    self.title = title
    offers = programmes.isEmpty ? [] : [Offer(programmes, moment: .week(startWeek))]
    self.programmeID = programmeID
    self.fallbackID = fallbackID
    self.change = change
  }

  /// An arm with several offers, each for a share of the youths.
  ///
  /// - Parameters:
  ///   - id: the id.
  ///   - title: what readers call it.
  ///   - offers: the offers; their shares add up to at most 1, and the other youths have none. More traps.
  public init(id: String, title: Bilingual? = nil, offers: [Offer]) {
    precondition(offers.reduce(0) { $0 + $1.share } <= 1 + 1e-9, "The offers of an arm are for at most all youths")
    self.id = id
    self.title = title
    self.offers = offers
    (programmeID, fallbackID, change) = (nil, nil, nil)
  }

  /// All programmes, offer by offer, each followed by what those who give up go on with.
  public var programmes: [ProgrammeTerms] { offers.flatMap(\.programmes) }

  /// The first week in which a programme may begin.
  public var startWeek: Int { offers.map(\.moment.earliestWeek).min() ?? 0 }
}

/// A programme for a share of the youths, from a moment on.
public struct Offer: Sendable, Equatable {
  /// When a youth is asked, or put on the list.
  public enum Moment: Sendable, Equatable {
    /// In this week, for everybody.
    case week(Int)
    /// After the first placement out of home, while it lasts or later.
    case placement
    /// After the return from the first placement.
    case returnHome

    /// The first week in which it may come.
    var earliestWeek: Int { if case .week(let week) = self { week } else { 0 } }
  }

  /// The share of youths, above 0 and up to 1.
  public let share: Double
  /// The programme, then what those who give up go on with.
  public let programmes: [ProgrammeTerms]
  public let moment: Moment
  /// By programme, the number of the queue in which its places are scarce; `nil` where there is room for all.
  public let queues: [Int?]

  /// - Parameters:
  ///   - programmes: the programme, then what those who give up go on with; at least one.
  ///   - share: the share of youths, above 0 and up to 1; others trap.
  ///   - moment: when it begins.
  ///   - queues: by programme, the number of the queue among those of the option; none where there is room for all.
  public init(_ programmes: [ProgrammeTerms], share: Double = 1, moment: Moment = .week(0), queues: [Int?] = []) {
    precondition(!programmes.isEmpty && share > 0 && share <= 1, "An offer is a programme for some youths")
    precondition(queues.isEmpty || queues.count == programmes.count, "Each programme has a queue or room for all")
    self.programmes = programmes
    self.share = share
    self.moment = moment
    self.queues = queues.isEmpty ? programmes.map { _ in nil } : queues
  }
}
