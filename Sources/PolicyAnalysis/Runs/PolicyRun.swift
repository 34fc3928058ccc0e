public import Evidence
public import Lanes
import MentorSimulation
import Quantities
import SupportWebs

/// Runs a policy, block by block: a block is one draw of the parameters in one future of the world, with all options and municipalities.
///
/// All options meet the same youths on the same luck. A block depends on the policy, the data of the package and its own number, and on nothing else.
public struct PolicyRun: Sendable {
  public let policy: Policy

  /// - Parameter policy: what is run.
  public init(_ policy: Policy) { self.policy = policy }

  public var blockCount: Int { policy.blockCount }

  /// The future of the world and the draw of a block.
  ///
  /// - Parameter block: its number, from 0.
  public func place(ofBlock block: Int) -> (world: Int, draw: Int) {
    let draws = max(1, policy.draws)
    return (block / draws, policy.draws == 0 ? 0 : block % draws + 1)
  }

  /// The parameters of a draw in a future of the world, before any option changes them. Costs are not discounted in it: they are told year by year, and
  /// discounted then.
  ///
  /// - Parameters:
  ///   - draw: the number of the draw; 0 for the parameters as they are.
  ///   - world: the number of the future of the world.
  public func parameters(ofDraw draw: Int, world: Int) -> ParameterSet {
    let set = ParameterSet.standard.overriding(policy.overrides).overriding(policy.worlds[world].overrides)
    return policy.usesPosterior
      ? set.drawn(seed: policy.seed, draw: UInt32(draw), posterior: .standard) : set.drawn(seed: policy.seed, draw: UInt32(draw))
  }

  /// Runs a block on this thread.
  ///
  /// - Parameters:
  ///   - block: its number, from 0.
  ///   - vectors: how many lanes the dense steps take at a time; no influence on the result.
  ///   - progress: called after every municipality with the youth-weeks done since the last call.
  /// - Returns: what the draw gave.
  /// - Complexity: memory that of one municipality.
  public func run(block: Int, vectors: VectorWidth = .best, progress: (Int) -> Void = { _ in }) -> PolicyDraw {
    let (world, draw) = place(ofBlock: block)
    let setup = Setup(self, world: world, draw: draw)
    var total: MunicipalResults?
    for number in 0..<policy.municipalityCount {
      let simulation = setup.simulation(ofMunicipality: number)
      let results = simulation.run(vectors: vectors)
      if total == nil { total = results } else { total?.merge(results) }
      progress(simulation.youthWeeks)
    }
    guard let total else { preconditionFailure("A policy has a municipality at least") }
    return PolicyDraw(world: world, draw: draw, total, horizon: policy.weeks)
  }
}

/// What all municipalities of a block share.
private struct Setup {
  let policy: Policy
  let world: Int
  let draw: Int
  /// Different parameters and populations, each once.
  let variants: [MunicipalSimulation.Variant]
  /// The variant of each option.
  let places: [Int]
  let settingSD: Double?

  /// What makes the parameters and youths of an option its own.
  private struct Key: Hashable {
    let overrides: [String: Double]
    let levers: [String]
    let trainedTeams: Double?
    let parentTraining: Double
  }

  init(_ run: PolicyRun, world: Int, draw: Int) {
    policy = run.policy
    (self.world, self.draw) = (world, draw)
    let common = run.parameters(ofDraw: draw, world: world)
    settingSD = policy.municipalitiesDiffer ? common.value("setting.sd") : nil
    var known: [Key: Int] = [:]
    var (variants, places): ([MunicipalSimulation.Variant], [Int]) = ([], [])
    for option in policy.options {
      let key = Key(
        overrides: Dictionary(option.overrides.map { ($0.id, $0.value) }) { _, last in last }, levers: option.levers,
        trainedTeams: option.trainedTeams, parentTraining: option.parentTraining)
      if known[key] == nil {
        known[key] = variants.count
        variants.append(Self.variant(of: option, common, policy, draw: draw))
      }
      places.append(known[key] ?? 0)
    }
    self.variants = variants
    self.places = places
  }

  private static func variant(
    of option: PolicyOption, _ common: ParameterSet, _ policy: Policy, draw: Int
  ) -> MunicipalSimulation.Variant {
    let undiscounted = ["economics.discountCosts": 0.0]
    let parameters = option.levers.compactMap { UnknownLever.with(id: $0) }.reduce(common.overriding(option.overrides)) {
      $1.applied(to: $0, seed: policy.seed, draw: UInt32(draw))
    }.overriding(undiscounted)
    let generators = policy.populations.map { population in
      let own = parameters.overriding(population.overrides)
      var cohort =
        option.trainedTeams.map { Cohort.standard(for: population.segment, parameters: own, trainedShare: $0) }
        ?? Cohort.standard(for: population.segment, parameters: own)
      if option.parentTraining > 0 {
        cohort.parentTraining = Cohort.ParentTraining(share: option.parentTraining, gain: own.value("lever.parentTraining"))
      }
      return CohortGenerator(cohort)
    }
    return MunicipalSimulation.Variant(parameters, generators: generators)
  }

  func simulation(ofMunicipality number: Int) -> MunicipalSimulation {
    let youths = policy.youths(ofMunicipality: number)
    let total = youths.reduce(0, +)
    let options = zip(policy.options, places).map { option, variant in
      MunicipalSimulation.Option(
        id: option.id, variant: variant,
        offers: policy.populations.indices.map { population in
          option.offers.filter { $0.populations.contains(population) }.map {
            Offer($0.programmes, share: $0.share, moment: $0.moment, queues: $0.queues)
          }
        }, capacities: option.queues.map { $0.capacity(youths: total, mentors: policy.worlds[world].mentors) })
    }
    return MunicipalSimulation(
      number: number, youths: youths, options: options, comparator: policy.comparator, variants: variants, horizon: policy.weeks,
      futures: policy.futures, seed: policy.seed, parameterDraw: UInt32(draw), startCalendarWeek: policy.startCalendarWeek,
      settingSD: settingSD)
  }
}
