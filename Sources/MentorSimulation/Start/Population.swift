/// Whose futures are simulated.
public enum Population: Sendable {
  /// Many futures of one youth.
  case web(StartWeb)
  /// These youths; youth `i` is web `i`.
  case webs([StartWeb])
  /// Invented youths, group by group. The numbers of youths restart in every group, so that a group that grows leaves all others as they were.
  ///
  /// A youth is found, in the generator and in every future, by the address `group × 2^27 + number in the group`. In the first group that is
  /// the number itself.
  case cohorts([Group], seed: UInt64, parameterDraw: UInt32 = 0)

  /// Bits of an address that number the youths of a group; those above number the group.
  private static let numberBits: UInt32 = 27
  /// The largest number of youths of a group, 134,217,728.
  public static let mostInGroup = 1 << Int(numberBits)
  /// The largest number of groups.
  public static let mostGroups = 1 << (UInt32.bitWidth - Int(numberBits))

  /// A number of youths of one cohort.
  public struct Group: Sendable {
    public let generator: CohortGenerator
    public let youths: Int
    /// The number in the group of the first of them.
    public let first: Int

    /// - Parameters:
    ///   - generator: makes the youths.
    ///   - youths: how many there are, at least 0; fewer traps.
    ///   - first: the number in the group of the first one, at least 0. Numbers stay below ``Population/mostInGroup``; others trap.
    public init(_ generator: CohortGenerator, youths: Int, first: Int = 0) {
      precondition(youths >= 0 && first >= 0, "A group has no less than 0 youths")
      precondition(youths <= Population.mostInGroup && first <= Population.mostInGroup - youths, "A group has at most 2^27 youths")
      self.generator = generator
      self.youths = youths
      self.first = first
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

  /// The address of a youth's luck.
  ///
  /// - Parameter youth: a number from 0 to below ``youths``, the groups one after the other; one that no group has traps.
  /// - Returns: the number itself, but for invented youths the group and the number in it.
  /// - Complexity: O(groups).
  public func address(ofYouth youth: UInt32) -> UInt32 {
    guard case .cohorts(let groups, _, _) = self else { return youth }
    precondition(groups.count <= Self.mostGroups, "A population has at most 32 groups")
    var begin = 0
    for (index, group) in groups.enumerated() {
      let number = Int(youth) - begin
      if number < group.youths { return UInt32(index) << Self.numberBits | UInt32(group.first + number) }
      begin += group.youths
    }
    preconditionFailure("The population has no youth with the number \(youth)")
  }

  /// The number of a youth in the group.
  ///
  /// - Parameter address: what ``address(ofYouth:)`` gave.
  static func number(ofAddress address: UInt32) -> UInt32 { address & ((1 << numberBits) - 1) }

  /// The youth with a number, and the web at week 0.
  ///
  /// - Parameter youth: a number from 0 to below ``youths``; anything else traps. One youth with many futures is the same for any number.
  /// - Returns: The same bits for the same number in the same group, whatever the numbers of youths in this and other groups.
  /// - Complexity: O(groups + ties).
  public func start(ofYouth youth: UInt32) -> StartWeb {
    switch self {
    case .web(let web): return web
    case .webs(let webs): return webs[Int(youth)]
    case .cohorts(let groups, let seed, let parameterDraw):
      let address = address(ofYouth: youth)
      return groups[Int(address >> Self.numberBits)].generator.youth(address, seed: seed, parameterDraw: parameterDraw)
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
