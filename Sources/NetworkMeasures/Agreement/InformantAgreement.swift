public import SupportWebs

/// How far several informants see one web alike: the youth, a parent, a professional, on one day.
///
/// Only people with whom there is contact count. What a view leaves open (no ring, no closeness) is missing, never 0.
public struct InformantAgreement: Sendable, Equatable {
  /// Two informants and how far they agree.
  public struct Pair: Sendable, Equatable {
    /// The ids of the two waves.
    public let waves: [String]
    public let informants: [Informant]
    public let measures: [Measure]

    public subscript(id: String) -> Measure? { measures.first { $0.id == id } }
  }

  public let waves: [String]
  public let informants: [Informant]
  /// Every pair of views, in their order.
  public let pairs: [Pair]
  /// Closeness and conflict over all views: ICC(A,1) and ICC(C,1) of people whom all named.
  public let overall: [Measure]

  /// - Parameters:
  ///   - views: webs of one moment, one for each informant.
  ///   - others: people whom somebody could have named besides those whom a view names, such as those of other waves.
  public init(_ views: [SupportWeb], others: [String] = []) {
    let sights = views.map(Sight.init)
    waves = views.map(\.moment.id)
    informants = views.map(\.moment.informant)
    var seen: Set<String> = []
    let everybody = (sights.flatMap(\.people) + others).filter { seen.insert($0).inserted }
    var pairs: [Pair] = []
    for i in views.indices {
      for j in views.indices where i < j {
        pairs.append(
          Pair(
            waves: [waves[i], waves[j]], informants: [informants[i], informants[j]],
            measures: Self.measures(sights[i], sights[j], everybody: everybody)))
      }
    }
    self.pairs = pairs
    overall = Self.correlations(sights)
  }

  // MARK: Pairs

  /// Presence: kappa over everybody whom any view names, and the share of them on whom the two agree. With two views only nobody is left out
  /// by both, so that this kappa cannot be above 0: read the share.
  private static func measures(_ a: Sight, _ b: Sight, everybody: [String]) -> [Measure] {
    let both = a.people.filter { b.ties[$0] != nil }
    func kappa(_ id: String, _ categories: Int, _ weights: CohenKappa.Weights = .nominal, _ read: (Tie) -> Int?) -> Measure {
      CohenKappa(
        both.map { a.ties[$0].flatMap(read) }, both.map { b.ties[$0].flatMap(read) }, categories: categories, weights: weights,
        id: "agreement.\(id).kappa"
      ).measure
    }
    let presence = CohenKappa(
      everybody.map { a.ties[$0] == nil ? 0 : 1 }, everybody.map { b.ties[$0] == nil ? 0 : 1 }, categories: 2,
      id: "agreement.presence.kappa")
    let share =
      presence.observed.map { Measure("agreement.presence.share", $0, used: everybody.count) }
      ?? Measure("agreement.presence.share", undefined: .noAlters, used: 0)
    let types = SupportType.allCases.map { type in
      kappa("receives.\(type.rawValue)", 2) { $0.receives[type].map { $0 >= 0.5 ? 1 : 0 } }
    }
    var knownPairs: [TiePair] = []
    for i in both.indices { for j in both.indices where i < j { knownPairs.append(TiePair(both[i], both[j])) } }
    let crossTies = CohenKappa(
      knownPairs.map { a.crossTies.contains($0) ? 1 : 0 }, knownPairs.map { b.crossTies.contains($0) ? 1 : 0 }, categories: 2,
      id: "agreement.crossTies.kappa")
    return [share, presence.measure, kappa("ring", Ring.allCases.count, .linear) { $0.ring.flatMap(Ring.allCases.firstIndex) }]
      + types + correlations([a, b]) + [crossTies.measure]
  }

  /// Of people whom all sights name; without such people there are no values.
  private static func correlations(_ sights: [Sight]) -> [Measure] {
    let people = (sights.first?.people ?? []).filter { person in sights.allSatisfy { $0.ties[person] != nil } }
    return [("closeness", \Tie.closeness), ("conflict", \Tie.conflict)].flatMap { (id: String, value: KeyPath<Tie, Reported<Double>>) in
      let ratings = people.map { person in sights.map { $0.ties[person]?[keyPath: value].value } }
      let correlation = IntraclassCorrelation(ratings, id: "agreement.\(id)")
      return [correlation.agreement, correlation.consistency]
    }
  }

  /// What one informant sees.
  private struct Sight {
    let people: [String]
    let ties: [String: Tie]
    let crossTies: Set<TiePair>

    init(_ web: SupportWeb) {
      let alters = web.activeAlters
      people = alters.map(\.id)
      ties = Dictionary(alters.map { ($0.id, $0.tie) }, uniquingKeysWith: { first, _ in first })
      crossTies = Set(web.crossTies.map { TiePair($0.first, $0.second) })
    }
  }
}

extension InformantAgreement {
  /// The agreement on every day on which several informants gave their view, in the order of the case.
  public static func all(of caseFile: CaseFile) -> [InformantAgreement] {
    caseFile.wavesByDay.filter { $0.count > 1 }.map { InformantAgreement($0) }
  }
}
