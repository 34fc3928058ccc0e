import Evidence
public import SupportWebs

extension Simulation {
  /// The simulation that a scenario asks for, from one wave of its case.
  public init(_ scenario: Scenario, web: SupportWeb) {
    let parameters = scenario.parameters
    self.init(
      population: .web(StartWeb(web, parameters: parameters)), arms: scenario.arms, horizon: scenario.weeks, futures: scenario.futures,
      seed: scenario.seed, parameters: parameters, startCalendarWeek: scenario.startCalendarWeek)
  }
}
