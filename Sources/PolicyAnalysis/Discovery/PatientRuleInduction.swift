/// Scenario discovery by the patient rule induction method (PRIM): boxes of parameters in which cases of interest are dense.
///
/// **Peeling** starts with all cases and takes off, over and over, a small share at one end of one parameter, the end that leaves the
/// highest density, until the box would hold too few. Each box on the way is a point of the trajectory: density rises as coverage falls,
/// and the user chooses. **Pasting** gives the chosen box cases back beyond a limit as long as its density does not fall. Cases of a box
/// are then set aside and the next box is looked for among the rest.
///
/// Nothing is drawn at random. Ties are exact and go to the larger box, then the first parameter id, then the lower end. A parameter of few
/// values is peeled a whole value at a time. Limits are values of cases inside the box.
///
/// Sources: Friedman & Fisher (1999), *Stat. Comput.* 9, 123–143; Bryant & Lempert (2010), *Technol. Forecast. Soc. Change* 77, 34–49
/// (coverage, density, quasi-p-values).
public struct PatientRuleInduction: Hashable, Sendable {
  /// How patient the search is.
  public struct Settings: Hashable, Sendable {
    /// The share of the cases of a box that a step of peeling takes off at most, in 0.001...0.5.
    public let peel: Double
    /// The share of the cases of a box that a step of pasting adds, in 0.001...0.5.
    public let paste: Double
    /// The share of all cases that a box holds at least, in 0.001...1.
    public let smallestMass: Double

    /// - Throws: ``PolicyAnalysisError/shareOutside(what:from:to:)``.
    public init(peel: Double = 0.05, paste: Double = 0.05, smallestMass: Double = 0.05) throws(PolicyAnalysisError) {
      guard 0.001...0.5 ~= peel else { throw .shareOutside(what: "peeling", from: 0.001, to: 0.5) }
      guard 0.001...0.5 ~= paste else { throw .shareOutside(what: "pasting", from: 0.001, to: 0.5) }
      guard 0.001...1 ~= smallestMass else { throw .shareOutside(what: "smallest mass", from: 0.001, to: 1) }
      self.peel = peel
      self.paste = paste
      self.smallestMass = smallestMass
    }
  }

  /// Which box of a trajectory is taken.
  public enum Choice: Hashable, Sendable {
    /// The densest; of equally dense ones that with the highest coverage.
    case densest
    /// The densest of those that cover at least this share of the cases of interest that are left.
    case coverage(atLeast: Double)
    /// The one with the highest coverage of those that are at least so dense; where there is none, the search ends.
    case density(atLeast: Double)
  }

  public let cases: DiscoveryCases
  public let settings: Settings

  public init(_ cases: DiscoveryCases, settings: Settings) {
    self.cases = cases
    self.settings = settings
  }

  /// The boxes of peeling, from all cases to the smallest box.
  ///
  /// - Complexity: O(steps × parameters × cases).
  public var trajectory: [ScenarioBox] {
    peeled(isLeft: [Bool](repeating: true, count: cases.count)).map(\.result)
  }

  /// The boxes that are found one after the other.
  ///
  /// The search ends when it has so many, when no case of interest is left, when no box is as dense as asked for, or when the next box is
  /// no denser than all that is left.
  ///
  /// - Parameters:
  ///   - choice: which box of each trajectory is taken.
  ///   - most: how many boxes at most, at least 1.
  /// - Throws: ``PolicyAnalysisError`` where no box is asked for, or a share of the choice is not in 0...1.
  public func boxes(_ choice: Choice, most: Int) throws(PolicyAnalysisError) -> [ScenarioBox] {
    guard most >= 1 else { throw .size(what: "boxes", got: most, least: 1) }
    switch choice {
    case .densest: break
    case .coverage(let share), .density(let share):
      guard 0...1 ~= share else { throw .shareOutside(what: "choice", from: 0, to: 1) }
    }
    var isLeft = [Bool](repeating: true, count: cases.count)
    var boxes: [ScenarioBox] = []
    while boxes.count < most, isLeft.indices.contains(where: { isLeft[$0] && cases.isOfInterest[$0] }) {
      let trajectory = peeled(isLeft: isLeft)
      guard let place = Self.place(choice, in: trajectory) else { break }
      var box = trajectory[place]
      while let move = box.bestPaste(share: settings.paste) { box = box.moved(move) }
      let (whole, n, hits) = (trajectory[0], box.count, box.interesting)
      guard hits * whole.count > whole.interesting * n else { break }
      boxes.append(box.result)
      for place in box.members { isLeft[place] = false }
    }
    return boxes
  }

  private func peeled(isLeft: [Bool]) -> [WorkingBox] {
    let least = max(1, Int((settings.smallestMass * Double(cases.count)).rounded(.up)))
    var boxes = [WorkingBox(cases, isLeft: isLeft)]
    // A box of nothing but cases of interest cannot become denser.
    while let box = boxes.last, box.interesting < box.count, let move = box.bestPeel(share: settings.peel, least: least) {
      boxes.append(box.moved(move))
    }
    return boxes
  }

  private static func place(_ choice: Choice, in trajectory: [WorkingBox]) -> Int? {
    let counts = trajectory.map { (count: $0.count, hits: $0.interesting) }
    /// Whether a box is denser, or as dense with more cases of interest.
    func isDenser(_ one: Int, _ other: Int) -> Bool {
      let (own, theirs) = (counts[one].hits * counts[other].count, counts[other].hits * counts[one].count)
      return own == theirs ? counts[one].hits > counts[other].hits : own > theirs
    }
    func densest(_ places: [Int]) -> Int { places.dropFirst().reduce(places[0]) { isDenser($1, $0) ? $1 : $0 } }
    let all = Array(trajectory.indices)
    switch choice {
    case .densest: return densest(all)
    case .coverage(let share): return densest(all.filter { Double(counts[$0].hits) >= share * Double(counts[0].hits) })
    case .density(let share):
      let dense = all.filter { Double(counts[$0].hits) >= share * Double(counts[$0].count) }
      guard let most = dense.map({ counts[$0].hits }).max() else { return nil }
      return densest(dense.filter { counts[$0].hits == most })
    }
  }
}
