import Evidence
import RandomStreams
import Testing

/// What many draws of the shipped parameters have in common.
@Suite struct DrawMomentTests {
  /// A build without optimisation takes six milliseconds per draw.
  #if DEBUG
    private static let count = 2_000
  #else
    private static let count = 20_000
  #endif
  private static let standard = ParameterSet.standard

  /// Means of draws, and how often something that must hold did not.
  private struct Sums: Sendable {
    var means: [String: Double] = [:]
    var outside = 0
    var brokenOrders = 0
    var brokenSums = 0
    var homeScores: [(Double, Double)] = []
  }

  private static func sums(of set: ParameterSet, draws count: Int) -> Sums {
    let ids = set.parameters.map(\.id)
    let tiers = standard.orders.map(\.tiers)
    let shares = ["tie.gainSectors.", "nomination.roleWeight."].map { group in ids.filter { $0.hasPrefix(group) } }
    let ranges = set.parameters.map(\.unit.range)
    var totals = [Double](repeating: 0, count: ids.count)
    var sums = Sums()
    for draw in 1...UInt32(count) {
      let drawn = set.drawn(seed: 2_024, draw: draw)
      for (place, id) in ids.enumerated() {
        let value = drawn.value(id)
        totals[place] += value
        if !ranges[place].contains(value) { sums.outside += 1 }
      }
      for tiers in tiers {
        for (upper, lower) in zip(tiers, tiers.dropFirst()) {
          if upper.map(drawn.value).min() ?? 0 < lower.map(drawn.value).max() ?? 0 { sums.brokenOrders += 1 }
        }
      }
      for group in shares where abs(group.map(drawn.value).reduce(0, +) - 1) > 1e-12 { sums.brokenSums += 1 }
      sums.homeScores.append(
        (
          StandardNormal.quantile(BetaDistribution(42.5, 7.5).cumulative(drawn.value("placement.home.first"))),
          StandardNormal.quantile(BetaDistribution(28, 9).cumulative(drawn.value("placement.home.later")))
        ))
    }
    sums.means = Dictionary(uniqueKeysWithValues: zip(ids, totals.map { $0 / Double(count) }))
    return sums
  }

  private static let ordered = sums(of: standard, draws: count / 4)
  /// Without the orders, so that every parameter has its prior.
  private static let free: Sums? = {
    let lines = ParameterTexts.shipped
    return (try? ParameterTexts.read(lines.withoutJoints + lines.drop { $0 != "correlations:" })).map { sums(of: $0, draws: count) }
  }()

  @Test func meansAreThoseOfThePriors() throws {
    let free = try #require(Self.free)
    var compared = 0
    for parameter in Self.standard.parameters {
      guard let marginal = parameter.marginal, let mean = free.means[parameter.id] else { continue }
      let standardError = marginal.standardDeviation / Double(Self.count).squareRoot()
      #expect(abs(mean - marginal.mean) < 4.892 * standardError, "\(parameter.id): \((mean - marginal.mean) / standardError)")
      compared += 1
    }
    #expect(compared > 115)
  }

  @Test func ordersSumsAndRangesHoldInEveryDraw() throws {
    #expect(Self.ordered.brokenOrders == 0 && Self.ordered.brokenSums == 0 && Self.ordered.outside == 0)
    // Without keeping them, orders do break: the test sees it.
    #expect(try #require(Self.free).brokenOrders > Self.count / 4)
  }

  @Test func correlationsAreReached() throws {
    func correlation(_ pairs: [(Double, Double)]) -> Double {
      let n = Double(pairs.count)
      let (x, y) = (pairs.reduce(0) { $0 + $1.0 } / n, pairs.reduce(0) { $0 + $1.1 } / n)
      let products = pairs.reduce((0.0, 0.0, 0.0)) {
        ($0.0 + ($1.0 - x) * ($1.1 - y), $0.1 + ($1.0 - x) * ($1.0 - x), $0.2 + ($1.1 - y) * ($1.1 - y))
      }
      return products.0 / (products.1 * products.2).squareRoot()
    }
    // Standard error (1 - ρ²) / sqrt(n).
    let standardError = (1 - 0.63 * 0.63) / Double(Self.count).squareRoot()
    #expect(try abs(correlation(#require(Self.free).homeScores) - 0.63) < 4.892 * standardError)
  }

  /// What keeping the orders does to the means, as ``ParameterOrder`` documents it: first up, last down.
  @Test(arguments: [
    ("nomination.roleWeight.kin", 0.374), ("nomination.roleWeight.friend", 0.231), ("nomination.roleWeight.friendOfParents", 0.161),
    ("nomination.roleWeight.acquaintance", 0.114), ("nomination.roleWeight.neighbour", 0.077), ("nomination.roleWeight.teacher", 0.043),
    ("domain.SE", 1.175), ("domain.AV", 1.175), ("domain.PH", 0.848), ("domain.PS", 0.848), ("placement.home.first", 0.851),
    ("placement.home.later", 0.756),
  ])
  func meansAfterOrdering(id: String, mean: Double) {
    // The shares have standard deviations of up to .11, the factors of up to .18.
    let bound = 4.892 * (id.hasPrefix("domain") ? 0.18 : 0.11) / Double(Self.count / 4).squareRoot()
    #expect(abs((Self.ordered.means[id] ?? .nan) - mean) < bound + 0.001, "\(Self.ordered.means[id] ?? .nan)")
  }
}
