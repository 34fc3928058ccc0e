public import Evidence
public import SupportWebs

extension Simulation {
  /// The simulation that a scenario asks for.
  ///
  /// - Parameters:
  ///   - scenario: what is simulated.
  ///   - webs: the webs of ``Scenario/cases``, one for each in their order; none for a population.
  ///   - parameters: a draw of the parameters; those of the scenario when `nil`.
  ///   - parameterDraw: the number of that draw, which enters the address of every youth of a population and of every future; 0 for none.
  ///   - blocks: the blocks of a run that goes on until it is precise, each as large as the scenario says. Block `b` of one case has the futures
  ///     from `b × futures`, and the simulation has all futures before it too; that of a population has in every group the youths from
  ///     `b × youths`, and the simulation has no others.
  /// - Precondition: there is a web for every case, and it has what a simulation needs (`StartWeb.needs(of:)`).
  public init(
    _ scenario: Scenario, webs: [SupportWeb], parameters: ParameterSet? = nil, parameterDraw: UInt32 = 0, blocks: Range<Int> = 0..<1
  ) {
    precondition(webs.count == scenario.cases.count, "Every case of a scenario has a web")
    let parameters = parameters ?? scenario.parameters
    let population: Population
    var futures = scenario.futures
    switch scenario.youths {
    case .one:
      population = .web(StartWeb(webs[0], parameters: parameters))
      futures *= blocks.upperBound
    case .several: population = .webs(webs.map { StartWeb($0, parameters: parameters) })
    case .invented(let groups):
      population = .cohorts(
        groups.map { group in
          Population.Group(
            CohortGenerator(.standard(for: group.segment, parameters: parameters, team: group.team)), youths: group.youths * blocks.count,
            first: group.youths * blocks.lowerBound)
        }, seed: scenario.seed, parameterDraw: parameterDraw)
    }
    self.init(
      population: population, arms: scenario.arms, horizon: scenario.weeks, futures: futures, seed: scenario.seed,
      weeks: scenario.reportWeeks, parameters: parameters, parameterDraw: parameterDraw, startCalendarWeek: scenario.startCalendarWeek,
      settings: scenario.settings.map { .shared(count: $0, sd: parameters.value("setting.sd")) } ?? .none,
      hasCosts: scenario.hasCosts)
  }

  /// The simulation of a scenario with other numbers of futures, youths and settings.
  ///
  /// - Parameters:
  ///   - scenario: what is simulated.
  ///   - webs: the webs of ``Scenario/cases``, one for each in their order; none for a population.
  ///   - parameters: a draw of the parameters.
  ///   - parameterDraw: the number of that draw.
  ///   - futures: futures of each youth.
  ///   - youths: youths of a population, over its groups in their proportions; cases stay as they are.
  ///   - settings: how many settings the youths share; an average setting for all when `nil`.
  /// - Precondition: as for the scenario itself, and at least one youth and future.
  public init(
    _ scenario: Scenario, webs: [SupportWeb], parameters: ParameterSet, parameterDraw: UInt32, futures: Int, youths: Int, settings: Int?
  ) {
    let population: Population
    switch scenario.youths {
    case .one: population = .web(StartWeb(webs[0], parameters: parameters))
    case .several: population = .webs(webs.map { StartWeb($0, parameters: parameters) })
    case .invented(let groups):
      let total = groups.reduce(0) { $0 + $1.youths }
      var (before, given) = (0, 0)
      let scaled = groups.map { group in
        before += group.youths
        let upTo = youths * before / total
        defer { given = upTo }
        return Population.Group(
          CohortGenerator(.standard(for: group.segment, parameters: parameters, team: group.team)), youths: upTo - given, first: 0)
      }
      population = .cohorts(scaled, seed: scenario.seed, parameterDraw: parameterDraw)
    }
    self.init(
      population: population, arms: scenario.arms, horizon: scenario.weeks, futures: futures, seed: scenario.seed, weeks: [scenario.weeks],
      parameters: parameters, parameterDraw: parameterDraw, startCalendarWeek: scenario.startCalendarWeek,
      settings: settings.map { .shared(count: $0, sd: parameters.value("setting.sd")) } ?? .none)
  }

  /// The simulation of a scenario with one case, from one wave of it.
  ///
  /// - Parameters:
  ///   - scenario: what is simulated.
  ///   - web: the wave.
  public init(_ scenario: Scenario, web: SupportWeb) { self.init(scenario, webs: [web]) }
}
