public import Evidence

extension Simulation {
  /// The simulation that a study file asks for.
  ///
  /// - Parameters:
  ///   - study: the study.
  ///   - parameters: other parameters than those of the study, for tests of what a changed one does.
  ///   - weeks: other weeks of the report.
  public init(_ study: StudyFile, parameters: ParameterSet? = nil, weeks: [Int]? = nil) {
    let parameters = parameters ?? study.parameters
    self.init(
      population: study.population, arms: study.arms, horizon: study.weeks, futures: study.population.youths == nil ? study.futures : 1,
      seed: study.seed, weeks: weeks ?? study.outputWeeks, parameters: parameters, startCalendarWeek: study.startCalendarWeek,
      settings: study.setting == .perFuture ? .perFuture(sd: parameters.value("setting.sd")) : .none, roles: study.roles)
  }
}
