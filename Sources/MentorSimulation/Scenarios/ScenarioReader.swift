import Documents
public import Evidence
public import Quantities

/// Reads a scenario file, all problems at once.
public enum ScenarioReader {
  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: the name that messages print.
  ///   - bytes: the text of the file.
  ///   - programmes: the catalogue that arms name programmes of.
  /// - Returns: The scenario; the case files that it names are not read.
  /// - Throws: `InvalidInput` with every problem of the file.
  public static func read(
    path: String, bytes: [UInt8], programmes: ProgrammeCatalogue = .standard
  ) throws(InvalidInput) -> Scenario {
    var (root, validator) = try Validator.read(path: path, bytes: bytes, as: ScenarioFormat.file)
    let youths = youths(root, &validator)
    let weeks = root["weeks"]?.whole
    let arms = arms(root["arms"]?.elements ?? [], horizon: weeks, programmes, &validator)
    let overrides = ParameterOverride.read(root[ParameterOverride.field.key], of: .standard, &validator)
    let settings = settings(root, youths, &validator)
    let draws = draws(root, &validator)
    let posterior = posterior(root, draws: draws, &validator)
    let precision = precision(root, youths, .standard.overriding(overrides), &validator)
    var usualStep = 1
    if case .invented = youths { usualStep = 13 }
    let scenario = Scenario(
      name: root["name"]?.text ?? "", title: root["title"]?.bilingual, youths: youths ?? .several([]), weeks: weeks ?? 0,
      futures: root["futures"]?.whole ?? 0, seed: UInt64(root["seed"]?.whole ?? 0),
      startCalendarWeek: root["startCalendarWeek"]?.whole ?? 1, arms: arms, overrides: overrides, settings: settings, draws: draws,
      usesPosterior: posterior,
      precision: precision, hasCosts: root["costs"]?.flag ?? false, reportEvery: root["reportEvery"]?.whole ?? usualStep)
    if !scenario.hasCosts {
      for arm in root["arms"]?.elements ?? [] {
        guard let lever = arm["change"]?["guidanceHoursPerMonth"] else { continue }
        validator.report(
          lever.position, "the scenario counts no costs, which alone depend on these hours", fix: "add 'costs: yes', or remove the lever")
      }
    }
    if youths != nil, root["futures"] != nil, let fault = scenario.problem(withFutures: scenario.futures) {
      validator.report(root.position(of: "futures"), fault.problem, fix: fault.fix)
    }
    try validator.finish()
    return scenario
  }

  private static func settings(_ root: Entry, _ youths: Scenario.Youths?, _ validator: inout Validator) -> Int? {
    guard let entry = root["settings"] else { return nil }
    if case .one = youths {
      validator.report(
        entry.position, "one youth lives in one setting", fix: "remove 'settings', or give 'cases' or 'population' in place of 'case'")
    }
    return entry["count"]?.whole
  }

  private static func posterior(_ root: Entry, draws: Int, _ validator: inout Validator) -> Bool {
    let key = root["posterior"]?.flag == true ? "posterior" : root["parameters"]?.text == nil ? nil : "parameters"
    guard let key else { return false }
    if draws == 0 {
      validator.report(root.position(of: key), "a posterior is drawn from, and the scenario has no draws", fix: "add 'draws: 200'")
    }
    return true
  }

  private static func draws(_ root: Entry, _ validator: inout Validator) -> Int {
    let draws = root["draws"]?.whole ?? 0
    if draws == 1 {
      validator.report(
        root.position(of: "draws"), "one draw of the parameters shows no spread",
        fix: "give at least 2 draws, or 0 for the values as they are")
    }
    if draws > 0, let precision = root["precision"] {
      validator.report(
        precision.position, "a run draws its parameters or goes on until it is precise, not both", fix: "remove 'precision' or 'draws'")
    }
    return draws
  }
}
