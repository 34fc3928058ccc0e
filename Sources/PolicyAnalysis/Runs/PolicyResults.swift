import Evidence
public import MentorSimulation
import Quantities

/// What all draws of a policy gave.
public struct PolicyResults: Sendable, Equatable {
  public let policy: Policy
  /// All blocks, in the order of the future of the world and the draw.
  public let draws: [PolicyDraw]

  /// - Parameters:
  ///   - policy: what was run.
  ///   - draws: all its blocks; fewer trap.
  public init(_ policy: Policy, _ draws: PolicyDraws) {
    precondition(draws.draws.count == policy.blockCount, "All blocks of a policy make its results")
    self.policy = policy
    self.draws = draws.draws
  }

  /// The draws of a future of the world.
  ///
  /// - Parameter world: its number.
  public func draws(ofWorld world: Int) -> ArraySlice<PolicyDraw> {
    let count = max(1, policy.draws)
    return draws[world * count..<(world + 1) * count]
  }

  /// Which youths of which option in which future of the world.
  public struct Place: Hashable, Sendable {
    public var option: Int
    public var world: Int
    public var group: PolicyGroup

    public init(option: Int, world: Int = 0, _ group: PolicyGroup = .all) {
      self.option = option
      self.world = world
      self.group = group
    }
  }

  // MARK: Outcomes

  /// The mean of a quantity over the youths in whom it exists, draw by draw; `nil` where nobody counts.
  public func means(_ quantity: Quantity, _ place: Place) -> [Double?] {
    guard let number = PolicyQuantities.all.firstIndex(of: quantity) else { preconditionFailure("All quantities are kept") }
    return draws(ofWorld: place.world).map { draw in pooled(draw, place) { $0[number] }.value }
  }

  /// The difference of a quantity with the comparator, draw by draw; `nil` where nobody counts.
  public func differences(_ quantity: Quantity, _ place: Place) -> [Double?] {
    var other = place
    other.option = policy.comparator
    return zip(means(quantity, place), means(quantity, other)).map { own, other in own.flatMap { own in other.map { own - $0 } } }
  }

  /// The share of youths who end worse than the same youth without a mentor, draw by draw.
  public func harms(_ place: Place) -> [Double?] { draws(ofWorld: place.world).map { pooled($0, place) { $0.harm }.value } }

  /// The share of youths who end better than the same youth without a mentor, draw by draw.
  public func benefits(_ place: Place) -> [Double?] { draws(ofWorld: place.world).map { pooled($0, place) { $0.benefit }.value } }

  /// The Monte Carlo standard error of the mean difference of a quantity with the comparator in one draw, the largest over the draws; `nil`
  /// where it is not paired.
  public func largestStandardError(_ quantity: Quantity, _ place: Place) -> Double? {
    guard let number = PolicyQuantities.all.firstIndex(of: quantity) else { return nil }
    return draws(ofWorld: place.world).compactMap { pooledError($0, place, number) }.max()
  }

  private func pooled(_ draw: PolicyDraw, _ place: Place, _ mean: (PolicyDraw.Cell) -> PolicyDraw.Mean) -> (value: Double?, count: Int) {
    var (sum, count) = (0.0, 0)
    for population in policy.populations(of: place.group) {
      let own = mean(draw.cells[population][place.option])
      guard let value = own.mean, own.count > 0 else { continue }
      sum += Double(own.count) * value
      count += own.count
    }
    return (count > 0 ? sum / Double(count) : nil, count)
  }

  private func pooledError(_ draw: PolicyDraw, _ place: Place, _ number: Int) -> Double? {
    var (squares, count) = (0.0, 0)
    for population in policy.populations(of: place.group) {
      let own = draw.cells[population][place.option][number]
      guard own.count > 0 else { continue }
      guard let error = own.differenceStandardError else { return nil }
      squares += (Double(own.count) * error) * (Double(own.count) * error)
      count += own.count
    }
    return count > 0 ? squares.squareRoot() / Double(count) : nil
  }

  // MARK: Costs

  /// Years of the horizon; the last one may be shorter.
  public var years: Int { (policy.weeks + 51) / 52 }

  /// The yearly rate at which costs are discounted.
  public func discountRate(world: Int = 0) -> Double {
    ParameterSet.standard.overriding(policy.overrides).overriding(policy.worlds[world].overrides).value("economics.discountCosts")
  }

  /// What counts in a year: costs of year `t`, from 0, by `(1 + r)^-(t + 1/2)`.
  private func weights(world: Int) -> [Double] {
    let rate = Elementary.log(1 + discountRate(world: world))
    return (0..<years).map { Elementary.exp(-rate * (Double($0) + 0.5)) }
  }

  /// Undiscounted euros of all youths in a year in one draw, by category, without what the policy adds to the model's costs.
  func modelCosts(_ draw: PolicyDraw, _ place: Place, year: Int) -> [Double] {
    var sums = [Double](repeating: 0, count: CostCategory.allCases.count)
    for population in policy.populations(of: place.group) {
      let youths = Double(policy.youths(ofPopulation: population))
      for (number, euros) in draw.cells[population][place.option].costs[year].enumerated() { sums[number] += youths * euros }
    }
    return sums
  }

  /// Euros that the policy file itself gives, of all municipalities in a year: yearly costs, those of each youth at the start, those of mentors who join,
  /// who are spread over the years as they come. Those of a group are its part by the number of youths.
  func ownCosts(_ draw: PolicyDraw, _ place: Place, year: Int) -> Double {
    let option = policy.options[place.option]
    let all = policy.youths(of: .all)
    let some = policy.youths(of: place.group)
    let length = Double(min(52, policy.weeks - 52 * year)) / Double(min(52, policy.weeks))
    let mentors = draw.queues[place.option].reduce(0) { $0 + Double($1.mentors) } / Double(policy.futures)
    let whole =
      option.yearlyCosts * Double(policy.municipalityCount) * length + (year == 0 ? option.costsPerYouth * Double(all) : 0)
      + option.costsPerRecruit * mentors * Double(min(52, policy.weeks - 52 * year)) / Double(policy.weeks)
    return all == 0 ? 0 : whole * Double(some) / Double(all)
  }

  /// Discounted euros per youth, draw by draw.
  ///
  /// - Parameters:
  ///   - place: of whom.
  ///   - factor: by category, how many times as dear as the prices say.
  public func costs(_ place: Place, times factor: (CostCategory) -> Double = { _ in 1 }) -> [Double] {
    let weights = weights(world: place.world)
    let youths = Double(policy.youths(of: place.group))
    return draws(ofWorld: place.world).map { draw in
      var sum = 0.0
      for year in 0..<years {
        let model = modelCosts(draw, place, year: year)
        for (category, euros) in zip(CostCategory.allCases, model) where policy.perspective.categories.contains(category) {
          sum += weights[year] * factor(category) * euros
        }
        sum += weights[year] * ownCosts(draw, place, year: year)
      }
      return youths > 0 ? sum / youths : 0
    }
  }

  /// Undiscounted euros of all youths in a year, draw by draw, by category in the order of the perspective, and last what the policy file itself gives.
  public func budget(_ place: Place, year: Int) -> [[Double]] {
    draws(ofWorld: place.world).map { draw in
      let model = zip(CostCategory.allCases, modelCosts(draw, place, year: year)).filter { policy.perspective.categories.contains($0.0) }
      return model.map(\.1) + [ownCosts(draw, place, year: year)]
    }
  }
}
