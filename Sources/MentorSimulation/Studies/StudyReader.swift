import Documents
import Evidence
import Quantities
import RandomStreams
import SupportWebs

/// Reads a study file, all problems at once.
struct StudyReader {
  private(set) var validator: Validator

  static func read(path: String, bytes: [UInt8]) throws(InvalidInput) -> StudyFile {
    let (root, validator) = try Validator.read(path: path, bytes: bytes, as: StudyFormat.file)
    var reader = StudyReader(validator: validator)
    let study = root["study"].flatMap { reader.study(root["id"]?.text ?? "", $0) }
    try reader.validator.finish()
    guard let study else { preconditionFailure("A study without a problem has everything that is required") }
    return study
  }

  mutating func report(_ position: FilePosition, _ problem: String, fix: String) { validator.report(position, problem, fix: fix) }

  private mutating func study(_ id: String, _ entry: Entry) -> StudyFile? {
    let parameters = parameters(entry["params"])
    let roles = roles(entry["roleSupport"])
    let programmes = programmes(entry["programmes"])
    let arms = arms(entry["arms"], entry["weeks"]?.whole, programmes, entry["programmes"]?.named.map(\.name) ?? [])
    checkWeeks(entry, parameters)
    let youths = youths(entry, parameters)
    guard let title = entry["title"]?.text, let weeks = entry["weeks"]?.whole, let futures = entry["n"]?.whole,
      let seed = entry["seed"]?.whole, let calendarWeek = entry["startCalendarWeek"]?.whole,
      let setting = entry["setting"]?.text.flatMap(StudyFile.Setting.init(rawValue:)), let youths
    else { return nil }
    return StudyFile(
      id: id, title: title, weeks: weeks, outputWeeks: entry["outputWeeks"]?.elements.compactMap(\.whole) ?? [], futures: futures,
      seed: UInt64(seed), startCalendarWeek: calendarWeek, setting: setting, programmes: programmes, arms: arms, parameters: parameters,
      roles: roles, youths: youths)
  }

  private mutating func youths(_ entry: Entry, _ parameters: ParameterSet) -> StudyFile.Youths? {
    switch (entry["web"], entry["cohort"]) {
    case (let web?, nil):
      if entry["cohortSeed"] != nil {
        report(entry.position(of: "cohortSeed"), "a study of one web has no cohort to seed", fix: "remove 'cohortSeed'")
      }
      return self.web(web).map { .web($0) }
    case (nil, let cohort?):
      guard let seed = entry["cohortSeed"]?.whole else {
        report(cohort.position, "a study of a cohort has no 'cohortSeed'", fix: "add 'cohortSeed': the seed of the youths")
        return nil
      }
      return self.cohort(cohort, parameters).map { .cohort($0, seed: UInt64(seed)) }
    case (_?, let cohort?): report(cohort.position, "the study has both a web and a cohort", fix: "keep one of the two")
    case (nil, nil): report(entry.position, "the study has neither a web nor a cohort", fix: "add 'web', or 'cohort' and 'cohortSeed'")
    }
    return nil
  }

  /// Output weeks rise to at most the horizon, on the grid on which outcomes exist.
  private mutating func checkWeeks(_ entry: Entry, _ parameters: ParameterSet) {
    let grid = Int(parameters.value("outcome.grid"))
    var last = -1
    for element in entry["outputWeeks"]?.elements ?? [] {
      guard let week = element.whole else { continue }
      if week <= last { report(element.position, "the output weeks do not rise", fix: "put them in order, each once") }
      if let weeks = entry["weeks"]?.whole, week > weeks {
        report(element.position, "this output week is after the horizon", fix: "give weeks up to \(weeks)")
      }
      if week % grid != 0 {
        report(element.position, "outcomes exist at multiples of \(grid) weeks only", fix: "give a multiple of \(grid)")
      }
      last = max(last, week)
    }
  }

  /// The shipped parameters with the values of the study, each held to what a scenario may change.
  private mutating func parameters(_ entry: Entry?) -> ParameterSet {
    let elements = (entry?.named ?? []).map { name, value in
      let id = name == "L.trust" ? "conflict.trustStart" : name
      return Entry(position: value.position, .record(["id": Entry(position: value.position, .text(id)), "value": value]))
    }
    let list = entry.map { Entry(position: $0.position, .list(elements)) }
    let read = ParameterOverride.read(list, of: .standard, &validator)
    return ParameterSet.standard.overriding(read.filter { ParameterSet.standard.value($0.id) != $0.value })
  }

  private mutating func roles(_ entry: Entry?) -> RoleTable {
    var profiles: [Role: SupportLevels] = [:]
    for (name, value) in entry?.named ?? [] {
      guard let role = Role(rawValue: name), let profile = profile(value) else { continue }
      profiles[role] = profile
    }
    return RoleTable.standard.replacing(support: profiles)
  }

  /// Five strengths of support.
  mutating func profile(_ entry: Entry?) -> SupportLevels? {
    guard let entry else { return nil }
    let levels = entry.elements.compactMap(\.number)
    guard levels.count == SupportType.allCases.count else {
      // Fewer were reported by the format.
      if levels.count > SupportType.allCases.count {
        report(entry.position, "there are five types of support", fix: "give five strengths: \(Self.types)")
      }
      return nil
    }
    return SupportLevels(levels)
  }

  private static let types = "social-emotional, practical, advice, role model, social capital"

  /// Two shapes of a Beta distribution.
  mutating func beta(_ entry: Entry?) -> WholeBeta? {
    guard let entry else { return nil }
    let shapes = entry.elements.compactMap(\.whole)
    guard shapes.count == 2 else {
      if shapes.count > 2 { report(entry.position, "a Beta distribution has two shapes", fix: "give two whole numbers") }
      return nil
    }
    return WholeBeta(shapes[0], shapes[1])
  }
}
