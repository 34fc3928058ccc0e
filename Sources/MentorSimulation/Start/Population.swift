/// Whose futures are simulated.
public enum Population: Sendable {
  /// Many futures of one youth.
  case web(StartWeb)
  /// One future of each of these youths; youth `i` is web `i`.
  case webs([StartWeb])
  /// One future of each of many invented youths: those of the first group, then those of the next. Youth `i` is number `i` of its cohort.
  case cohorts([Group], seed: UInt64, parameterDraw: UInt32 = 0)

  /// A number of youths of one cohort.
  public struct Group: Sendable {
    public let generator: CohortGenerator
    public let youths: Int

    /// - Parameters:
    ///   - generator: makes the youths.
    ///   - youths: how many there are, at least 0; fewer traps.
    public init(_ generator: CohortGenerator, youths: Int) {
      precondition(youths >= 0, "A group has no less than 0 youths")
      self.generator = generator
      self.youths = youths
    }
  }

  /// The number of youths; `nil` for one youth with many futures.
  public var youths: Int? {
    switch self {
    case .web: nil
    case .webs(let webs): webs.count
    case .cohorts(let groups, _, _): groups.reduce(0) { $0 + $1.youths }
    }
  }

  /// The youth with a number, and the web at week 0.
  ///
  /// - Parameter youth: a number from 0 to below ``youths``; anything else traps. One youth with many futures is the same for any number.
  /// - Returns: The same bits for the same number, whatever the numbers of youths in the groups behind it.
  /// - Complexity: O(groups + ties).
  public func start(ofYouth youth: UInt32) -> StartWeb {
    switch self {
    case .web(let web): return web
    case .webs(let webs): return webs[Int(youth)]
    case .cohorts(let groups, let seed, let parameterDraw):
      var end = 0
      for group in groups {
        end += group.youths
        if Int(youth) < end { return group.generator.youth(youth, seed: seed, parameterDraw: parameterDraw) }
      }
      preconditionFailure("The population has no youth with the number \(youth)")
    }
  }

  /// The most ties that any youth has at the start.
  public var maxTies: Int { most(of: \.ties.count, \.maxTies) }

  /// The most places that any youth has at the start, potential ones included.
  public var maxPlaces: Int { most(of: \.places.count, \.maxPlaces) }

  /// Whether the competences of every youth are known at the start. Where one's are not, only their change is simulated, of all.
  var competencesAreKnown: Bool {
    switch self {
    case .web(let web): web.youth.competences != nil
    case .webs(let webs): webs.allSatisfy { $0.youth.competences != nil }
    case .cohorts: true
    }
  }

  private func most(of known: (StartWeb) -> Int, _ bound: (Cohort) -> Int) -> Int {
    switch self {
    case .web(let web): known(web)
    case .webs(let webs): webs.map(known).max() ?? 0
    case .cohorts(let groups, _, _): groups.map { bound($0.generator.cohort) }.max() ?? 0
    }
  }
}
