public import Evidence
public import SupportWebs

/// Who in a web could be a JIM: people in the youth's own order, each with reasons, doubts and what the factors would become.
///
/// The youth chooses. There is no score and no ranking: people stand in the youth's order of whom to ask, else by ring, else as the case has
/// them, and considerations are not weighed. Somebody who is excluded from being asked is named and nothing else.
///
/// Source: model specification, sections 5.2 and 15; evidence `lit-guideline-mentor`, `lit-jim-practice-conditions`.
public struct MentorCandidates: Sendable, Equatable {
  public let order: MentorOrder
  /// People who could be asked.
  public let people: [MentorCandidate]
  /// People who could perhaps be asked: something that decides is unknown.
  public let perhaps: [MentorCandidate]
  /// People who cannot be asked now.
  public let notNow: [MentorNotNow]
  /// Ids of people who are not to be asked; why is told nowhere.
  public let notToBeAsked: [String]
  /// What is good to talk about whoever is asked.
  public let topics: [MentorTopic]
  /// What could be tried; empty when somebody could be asked.
  public let options: [MentorOption]

  /// - Parameters:
  ///   - web: the web of one wave; only what is known in it counts.
  ///   - parameters: the limits of who could be asked, and the quality of a relation at its start.
  ///   - conventions: from where values count.
  /// - Complexity: O(k n²) for `k` people who could be asked among `n`.
  public init(_ web: SupportWeb, parameters: ParameterSet = .standard, conventions: MentorConventions = .standard) {
    order = MentorOrder(web)
    let quality = StartQuality(parameters)
    var people: [MentorCandidate] = []
    var perhaps: [MentorCandidate] = []
    var notNow: [MentorNotNow] = []
    var stopped: [String] = []
    for alter in order.arranged(web.alters) {
      if alter.tie.isExcluded {
        stopped.append(alter.id)
        continue
      }
      let considerations = Self.considerations(alter, web, conventions)
      func candidate(_ questions: [MentorEligibility.OpenQuestion], _ changes: [FactorChange]?) -> MentorCandidate {
        MentorCandidate(
          id: alter.id, questions: questions, reasons: considerations.filter { $0.kind.side == .reason },
          doubts: considerations.filter { $0.kind.side == .doubt }, changes: changes)
      }
      switch MentorEligibility(alter, parameters: parameters) {
      case .yes: people.append(candidate([], FactorChange.ifJIM(alter.id, web, quality, parameters)))
      case .perhaps(let questions): perhaps.append(candidate(questions, nil))
      case .no(let obstacles): notNow.append(MentorNotNow(id: alter.id, obstacles: obstacles))
      }
    }
    (self.people, self.perhaps, self.notNow, notToBeAsked) = (people, perhaps, notNow, stopped)
    topics = MentorTopic.of(web, conventions)
    options = people.isEmpty ? Self.options(perhaps, notNow, topics) : []
  }

  private static func considerations(_ alter: Alter, _ web: SupportWeb, _ conventions: MentorConventions) -> [MentorConsideration] {
    MentorConsideration.bond(alter, conventions) + MentorConsideration.support(alter, conventions)
      + MentorConsideration.web(alter, web) + MentorConsideration.age(alter, conventions)
      + MentorConsideration.parents(alter, web, conventions) + MentorConsideration.known(alter, web, conventions)
  }

  private static func options(_ perhaps: [MentorCandidate], _ notNow: [MentorNotNow], _ topics: [MentorTopic]) -> [MentorOption] {
    let isAway = notNow.contains { $0.obstacles == [.contactEnded] || $0.obstacles == [.contactSuspended] }
    return MentorOption.allCases.filter { option in
      switch option {
      case .answerQuestions: !perhaps.isEmpty
      case .renewContact: isAway
      case .parentsFirst: topics.contains(.parentsTrustLow) || topics.contains(.parentsTrustUnknown)
      case .longList, .anchorFirst, .volunteer, .later: true
      }
    }
  }
}

extension StartQuality {
  /// The quality at the start with a mentor from the own network: `quality.startNatural.base` and `quality.startNatural.slope`.
  ///
  /// - Parameter parameters: where the two numbers come from; both are assumptions.
  public init(_ parameters: ParameterSet) {
    self.init(base: parameters.value("quality.startNatural.base"), slope: parameters.value("quality.startNatural.slope"))
  }
}
