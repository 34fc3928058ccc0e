public import SupportWebs

/// Two webs of one youth: who and what stayed, went and came.
///
/// Only people with whom there is contact count. Cross ties are compared among the people of both waves; a tie of somebody who is in one wave
/// only is neither lost nor new, for with the person nobody can know: it is reported apart.
///
/// - Complexity: O(n + m) for `n` people and `m` ties.
public struct WaveComparison: Sendable, Equatable {
  /// The ids of the two waves.
  public let waves: (first: String, second: String)
  public let people: Turnover<String>
  /// Cross ties among the people of both waves.
  public let ties: Turnover<TiePair>
  /// Cross ties of the first wave with somebody who went.
  public let tiesOfTheLost: [TiePair]
  /// Cross ties of the second wave with somebody who came.
  public let tiesOfTheNew: [TiePair]
  /// Places that the youth takes part in: `new` are those that started, `lost` those that stopped.
  public let places: Turnover<String>
  /// Mentor positions held: `new` are those that began, `lost` those that ended.
  public let positions: Turnover<String>
  /// Counts, turnover, overlap and change, each with what it rests on.
  public let measures: [Measure]

  public init(_ first: SupportWeb, _ second: SupportWeb) {
    waves = (first.moment.id, second.moment.id)
    people = Turnover(first.activeAlters.map(\.id), second.activeAlters.map(\.id))
    let kept = Set(people.kept)
    let (before, after) = (Self.ties(of: first), Self.ties(of: second))
    ties = Turnover(before.filter { $0.joinsOnly(kept) }, after.filter { $0.joinsOnly(kept) })
    tiesOfTheLost = before.filter { !$0.joinsOnly(kept) }
    tiesOfTheNew = after.filter { !$0.joinsOnly(kept) }
    places = Turnover(Self.places(of: first), Self.places(of: second))
    positions = Turnover(first.positions.map(\.id), second.positions.map(\.id))
    measures =
      Self.measures(of: people, and: ties) + [
        Self.change("closenessChange", \.closeness, first, second, people.kept),
        Self.change("conflictChange", \.conflict, first, second, people.kept),
      ]
  }

  public static func == (a: WaveComparison, b: WaveComparison) -> Bool {
    a.waves == b.waves && a.people == b.people && a.ties == b.ties && a.tiesOfTheLost == b.tiesOfTheLost
      && a.tiesOfTheNew == b.tiesOfTheNew && a.places == b.places && a.positions == b.positions && a.measures == b.measures
  }

  public subscript(id: String) -> Measure? { measures.first { $0.id == id } }

  /// Ties among people with whom there is contact, each once, in the order of the web.
  private static func ties(of web: SupportWeb) -> [TiePair] {
    let people = Set(web.activeAlters.map(\.id))
    var seen: Set<TiePair> = []
    return web.crossTies.map { TiePair($0.first, $0.second) }.filter {
      $0.first != $0.second && $0.joinsOnly(people) && seen.insert($0).inserted
    }
  }

  private static func places(of web: SupportWeb) -> [String] { web.places.filter { $0.takesPart == .yes }.map(\.id) }
}

extension WaveComparison {
  /// Turnover is `(new + lost) / (n1 + n2)`, in [0, 1]; undefined when both webs are empty. Jaccard is `kept / (kept + lost + new)`; that of
  /// ties is undefined when the kept people have no tie in either wave. Hamming is the number of ties among kept people that came or went;
  /// undefined below two kept people.
  private static func measures(of people: Turnover<String>, and ties: Turnover<TiePair>) -> [Measure] {
    let counted = 2 * people.kept.count + people.lost.count + people.new.count
    let n = people.kept.count
    let pairs = n * (n - 1) / 2
    let tooFew: Undefined = n == 0 ? .noAlters : .fewerThanTwoAlters
    return [
      Measure("keptAlters", Double(n), used: people.all), Measure("lostAlters", Double(people.lost.count), used: people.all),
      Measure("newAlters", Double(people.new.count), used: people.all),
      counted == 0
        ? Measure("turnover", undefined: .noAlters, used: 0)
        : Measure("turnover", Double(people.lost.count + people.new.count) / Double(counted), used: counted),
      people.jaccard.map { Measure("jaccardOfAlters", $0, used: people.all) }
        ?? Measure("jaccardOfAlters", undefined: .noAlters, used: 0),
      Measure("keptTies", Double(ties.kept.count), used: pairs), Measure("lostTies", Double(ties.lost.count), used: pairs),
      Measure("newTies", Double(ties.new.count), used: pairs),
      ties.jaccard.map { Measure("jaccardOfTies", $0, used: ties.all) }
        ?? Measure("jaccardOfTies", undefined: n < 2 ? tooFew : .noTies, used: 0),
      n < 2
        ? Measure("hammingOfTies", undefined: tooFew, used: 0)
        : Measure("hammingOfTies", Double(ties.lost.count + ties.new.count), used: pairs),
    ]
  }

  /// The mean change of a value of the tie with the youth over kept people of whom it is known in both waves, in [-1, 1].
  private static func change(
    _ id: String, _ value: KeyPath<Tie, Reported<Double>>, _ first: SupportWeb, _ second: SupportWeb, _ kept: [String]
  ) -> Measure {
    func values(_ web: SupportWeb) -> [String: Double] {
      web.activeAlters.reduce(into: [:]) { $0[$1.id] = $1.tie[keyPath: value].value }
    }
    let (before, after) = (values(first), values(second))
    let changes = kept.compactMap { id in before[id].flatMap { old in after[id].map { $0 - old } } }
    let missing = kept.count - changes.count
    guard !changes.isEmpty else {
      return Measure(id, undefined: kept.isEmpty ? .noAlters : .noValues, used: 0, missing: missing, usesWeights: true)
    }
    return Measure(id, changes.reduce(0, +) / Double(changes.count), used: changes.count, missing: missing, usesWeights: true)
  }
}
