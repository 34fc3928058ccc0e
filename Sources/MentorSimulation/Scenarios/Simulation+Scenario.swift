public import Evidence
public import SupportWebs

extension Simulation {
  /// The simulation that a scenario asks for, from one wave of its case.
  public init(_ scenario: Scenario, web: SupportWeb, parameters: ParameterSet = .standard) {
    self.init(
      start: StartWeb(web, parameters: parameters), arms: scenario.arms, horizon: scenario.weeks, futures: scenario.futures,
      seed: scenario.seed, parameters: parameters, startCalendarWeek: scenario.startCalendarWeek)
  }
}

extension Scenario {
  /// The same scenario with another number of futures.
  public func with(futures: Int) -> Scenario {
    Scenario(
      name: name, title: title, casePath: casePath, wave: wave, weeks: weeks, futures: futures, seed: seed,
      startCalendarWeek: startCalendarWeek, arms: arms, casePosition: casePosition, wavePosition: wavePosition)
  }
}
