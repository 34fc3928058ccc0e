import Evidence
public import MentorSimulation
import Quantities

/// What the results say to a decision: which options are worth their costs at which willingness to pay, what is not known yet that could change the
/// choice, and what of it nobody has looked up.
public struct PolicyDecision: Sendable {
  public let results: PolicyResults
  /// Costs per youth and effect per youth, more being better, in the first future of the world.
  public let samples: OptionSamples
  public let frontier: CostEffectivenessFrontier
  public let plane: CostEffectivenessPlane
  /// `nil` where the policy names no willingness to pay.
  public let curves: AcceptabilityCurves?
  public let perfect: PerfectInformation?
  /// What knowing each group of parameters is worth, the most valuable first; none below 100 draws.
  public let groups: [Group]
  /// What each planned trial would be worth; none below 100 draws.
  public let trials: [Trial]
  /// In which corner of what is unknown the choice at the middle of the curve would be another one; none below 100 draws.
  public let boxes: [ScenarioBox]
  /// Parameters by how far the effect of the best other option goes with them, the furthest first.
  public let tornado: [TornadoBar]
  /// Prices that could turn the choice around and that the policy has not replaced by its own.
  public let openPrices: [String]

  /// Parameters that stand together.
  public struct Group: Sendable, Equatable {
    /// The first part of their ids, such as `closure`.
    public let id: String
    /// Those that are assumptions, untouched by the policy.
    public let assumptions: [String]
    /// The largest value over the curve, in euros per youth.
    public let value: InformationValue
    /// Whether knowing them could change the choice: their value is more than a twentieth of that of perfect information, and two standard errors from 0.
    public let couldChangeTheChoice: Bool
  }

  /// A planned trial with its value where it is largest on the curve.
  public struct Trial: Sendable, Equatable {
    public let study: PlannedTrial
    /// Euros per youth.
    public let value: InformationValue
    /// Euros for all youths of the policy, less what the trial costs.
    public let gain: ExpectedNetGain
  }

  /// How the difference in effect of an option with the comparator goes with one parameter.
  public struct TornadoBar: Sendable, Equatable {
    public let parameter: String
    /// Mean difference over the third of the draws in which the parameter is lowest, and over that in which it is highest.
    public let low: Double
    public let high: Double

    public var width: Double { high > low ? high - low : low - high }
  }

  /// How many points the curves have.
  public static let steps = 40

  /// - Parameter results: of a policy with an effect and at least 2 draws.
  /// - Returns: `nil` without an effect or draws, as there is nothing to decide on.
  public init?(_ results: PolicyResults) {
    let policy = results.policy
    guard let effect = policy.effect, policy.draws >= 2 else { return nil }
    self.results = results
    do throws(PolicyAnalysisError) {
      let effects = policy.options.indices.map { Self.effects(results, effect, option: $0) }
      let samples = try Self.samples(results, effects) { _ in 1 }
      self.samples = samples
      frontier = CostEffectivenessFrontier(samples)
      plane = try CostEffectivenessPlane(samples, comparator: policy.options[policy.comparator].id)
      guard let range = policy.willingness else {
        (curves, perfect, groups, openPrices) = (nil, nil, [], Self.prices(policy))
        (trials, boxes) = ([], [])
        tornado = Self.tornado(results, effects, Self.columns(policy))
        return
      }
      let amounts = try WillingnessToPay(in: range, steps: Self.steps)
      let curves = AcceptabilityCurves(samples, willingnessToPay: amounts)
      self.curves = curves
      let perfect = PerfectInformation(samples, willingnessToPay: amounts)
      self.perfect = perfect
      let columns = Self.columns(policy)
      groups = try Self.groups(policy, samples, amounts, columns)
      trials = try Self.trials(results, samples, amounts)
      boxes = try Self.boxes(samples, curves, columns)
      tornado = Self.tornado(results, effects, columns)
      openPrices = try Self.turningPrices(results, effects, amounts, curves)
    } catch {
      preconditionFailure("Results of a policy are finite numbers of different options: \(error.problem)")
    }
  }

  /// Whether there is advice: the policy is made for it, and nothing that nobody has looked up drives the order of the options.
  public var hasAdvice: Bool { results.policy.needsForAdvice.isEmpty && missing.isEmpty }

  /// What is missing before there can be advice: prices that are demonstration costs, and assumptions that drive the choice. Which assumptions do
  /// is known only where `Policy.needsForAdvice` is empty.
  public var missing: [String] { openPrices + groups.filter(\.couldChangeTheChoice).flatMap(\.assumptions) }

  private static func effects(_ results: PolicyResults, _ effect: Int, option: Int) -> [Double] {
    let outcome = results.policy.outcomes[effect]
    return results.means(outcome.quantity, .init(option: option)).map { (outcome.better == .less ? -1 : 1) * ($0 ?? 0) }
  }

  private static func samples(
    _ results: PolicyResults, _ effects: [[Double]], times factor: (CostCategory) -> Double
  ) throws(PolicyAnalysisError) -> OptionSamples {
    try OptionSamples(
      results.policy.options.indices.map {
        OptionSamples.Option(
          id: results.policy.options[$0].id, costs: results.costs(.init(option: $0), times: factor), effects: effects[$0])
      })
  }

  // MARK: What could change the choice

  /// Parameters that vary over the draws and that the policy has not set, with their values draw by draw; none of routes that no option takes, which
  /// change nothing. (Natural mentors are in every run: some youths have one already.)
  private static func columns(_ policy: Policy) -> [ParameterDraws.Parameter] {
    let run = PolicyRun(policy)
    let sets = (1...policy.draws).map { run.parameters(ofDraw: $0, world: 0) }
    let own = Set(policy.overrides.map(\.id))
    let routes = Set(policy.options.flatMap(\.offers).flatMap(\.programmes).map(\.route.rawValue) + [Route.natural.rawValue])
    let idle = Set(Route.allCases.map(\.rawValue)).subtracting(routes)
    return ParameterSet.standard.parameters.map(\.id).filter { id in
      !own.contains(id) && !id.split(separator: ".").contains { idle.contains(String($0)) }
    }.sorted().compactMap { id in
      let values = sets.map { $0.value(id) }
      return Set(values).count > 1 ? ParameterDraws.Parameter(id: id, values: values) : nil
    }
  }

  private static func groups(
    _ policy: Policy, _ samples: OptionSamples, _ amounts: WillingnessToPay, _ columns: [ParameterDraws.Parameter]
  ) throws(PolicyAnalysisError) -> [Group] {
    guard policy.draws >= Policy.fewestDrawsForAdvice else { return [] }
    let draws = try ParameterDraws(columns)
    let settings = RegressionSettings(seed: policy.seed)
    let families = Dictionary(grouping: columns.map(\.id)) { String($0.prefix { $0 != "." }) }
    var groups: [Group] = []
    for (name, members) in families.sorted(by: { $0.key < $1.key }) {
      let information = try PartialPerfectInformation(
        samples, parameters: draws, group: members, willingnessToPay: amounts, settings: settings)
      guard let largest = information.points.max(by: { $0.value.value < $1.value.value }) else { continue }
      let value = largest.value
      groups.append(
        Group(
          id: name, assumptions: members.filter { ParameterSet.standard[$0]?.status == .assumption }, value: largest,
          couldChangeTheChoice: value.value > 2 * value.standardError && value.value > largest.evpi.value / 20))
    }
    return groups.sorted { ($1.value.value.value, $0.id) < ($0.value.value.value, $1.id) }
  }

  private static func trials(
    _ results: PolicyResults, _ samples: OptionSamples, _ amounts: WillingnessToPay
  ) throws(PolicyAnalysisError) -> [Trial] {
    let policy = results.policy
    guard policy.draws >= Policy.fewestDrawsForAdvice else { return [] }
    let youths = policy.youths(of: .all)
    var trials: [Trial] = []
    for study in policy.studies {
      let truth = results.differences(study.quantity, .init(option: study.option)).map { $0 ?? 0 }
      let levels = [study.option, policy.comparator].map { Spread(results.means(study.quantity, .init(option: $0)))?.mean ?? 0 }
      let variance = study.standardDeviation.map { 2 * $0 * $0 } ?? levels.reduce(0) { $0 + $1 * (1 - $1) }
      guard variance > 0 else { continue }
      let plan = try NormalMeanStudy(id: study.id, participants: study.perArm, standardDeviation: variance.squareRoot())
      let information = try SampleInformation(
        samples, statistics: ParameterDraws([plan.statistic(of: truth, seed: policy.seed)]), willingnessToPay: amounts,
        settings: RegressionSettings(seed: policy.seed))
      guard let largest = information.points.max(by: { $0.value.value < $1.value.value }) else { continue }
      trials.append(
        Trial(
          study: study, value: largest, gain: try ExpectedNetGain(largest, population: Double(youths), studyCost: study.cost)))
    }
    return trials
  }

  /// Draws in which another option than the optimum is best, at the middle of the curve.
  private static func boxes(
    _ samples: OptionSamples, _ curves: AcceptabilityCurves, _ columns: [ParameterDraws.Parameter]
  ) throws(PolicyAnalysisError) -> [ScenarioBox] {
    guard samples.draws >= Policy.fewestDrawsForAdvice else { return [] }
    let middle = curves.points[curves.points.count / 2]
    let benefits = NetBenefits(samples, willingnessToPay: middle.willingnessToPay)
    let losses = benefits.losses(of: benefits.optimum)
    let isOther = losses.map { $0 > 0 }
    let count = isOther.count { $0 }
    guard count >= 20, count <= samples.draws - 20 else { return [] }
    let cases = try DiscoveryCases(ParameterDraws(columns), isOfInterest: isOther)
    return try PatientRuleInduction(cases, settings: try .init(smallestMass: 0.1)).boxes(.coverage(atLeast: 0.3), most: 1)
  }

  /// Of the option with the largest expected effect but the comparator.
  private static func tornado(_ results: PolicyResults, _ effects: [[Double]], _ columns: [ParameterDraws.Parameter]) -> [TornadoBar] {
    let policy = results.policy
    func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }
    let others = policy.options.indices.filter { $0 != policy.comparator }
    guard policy.draws >= 30, let best = others.max(by: { mean(effects[$0]) < mean(effects[$1]) }) else { return [] }
    let difference = zip(effects[best], effects[policy.comparator]).map { $0 - $1 }
    let third = policy.draws / 3
    return columns.map { column in
      let order = column.values.indices.sorted { (column.values[$0], $0) < (column.values[$1], $1) }
      return TornadoBar(
        parameter: column.id, low: mean(order.prefix(third).map { difference[$0] }), high: mean(order.suffix(third).map { difference[$0] }))
    }.sorted { ($1.width, $0.parameter) < ($0.width, $1.parameter) }
  }

  /// All prices that the policy's costs rest on and that it has not replaced.
  private static func prices(_ policy: Policy) -> [String] { policy.perspective.categories.flatMap { policy.demonstrationCosts(of: $0) } }

  /// Those of categories that, half or twice as dear, make another option the best somewhere on the curve.
  private static func turningPrices(
    _ results: PolicyResults, _ effects: [[Double]], _ amounts: WillingnessToPay, _ curves: AcceptabilityCurves
  ) throws(PolicyAnalysisError) -> [String] {
    let best = curves.points.map(\.optimum.id)
    var prices: [String] = []
    for category in results.policy.perspective.categories {
      let open = results.policy.demonstrationCosts(of: category)
      guard !open.isEmpty else { continue }
      for times in [0.5, 2] {
        let other = AcceptabilityCurves(try samples(results, effects) { $0 == category ? times : 1 }, willingnessToPay: amounts)
        if other.points.map(\.optimum.id) != best {
          prices += open
          break
        }
      }
    }
    return prices
  }
}

extension Policy {
  /// The fewest draws from which something is said on what drives the choice.
  public static let fewestDrawsForAdvice = 100

  /// What a policy has to say before advice can follow.
  public enum AdviceNeed: String, Sendable, CaseIterable {
    /// At least ``Policy/fewestDrawsForAdvice`` draws: how uncertain the model's numbers are.
    case draws
    /// The outcome that costs are held against.
    case effect
    /// What somebody would pay for that outcome.
    case willingness
  }

  /// Those that this policy does not say.
  public var needsForAdvice: [AdviceNeed] {
    (draws < Self.fewestDrawsForAdvice ? [.draws] : []) + (effect == nil ? [.effect] : []) + (willingness == nil ? [.willingness] : [])
  }

  /// Prices that a category of costs rests on and that the policy has not replaced: demonstration costs.
  public func demonstrationCosts(of category: CostCategory) -> [String] {
    let own = Set(overrides.map(\.id) + worlds.flatMap(\.overrides).map(\.id))
    return CostPrices.ids(of: category, programmes: options.flatMap(\.offers).flatMap(\.programmes)).filter { !own.contains($0) }
  }

  /// All of them, each once.
  public var demonstrationCosts: [String] {
    var seen: Set<String> = []
    return perspective.categories.flatMap { demonstrationCosts(of: $0) }.filter { seen.insert($0).inserted }
  }
}
