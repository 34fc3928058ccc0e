public import Evidence
public import Quantities

/// A study in the form in which implementations of the model exchange them: what is simulated, not what came out of it.
public struct StudyFile: Sendable {
  public let id: String
  public let title: String
  /// The horizon.
  public let weeks: Int
  /// Weeks at which outcomes are compared; week w is the state after w steps.
  public let outputWeeks: [Int]
  /// Futures per arm: of one youth, or one of each of as many youths.
  public private(set) var futures: Int
  public private(set) var seed: UInt64
  public let startCalendarWeek: Int
  public let setting: Setting
  /// The programmes by their names, in the order of the file.
  public let programmes: [(id: String, terms: ProgrammeTerms)]
  /// The arms in the order of the file; the first one has no programme.
  public let arms: [Arm]
  /// The shipped parameters with those of the study.
  public let parameters: ParameterSet
  /// The support of people in a role, for ties that begin during the run and for the generator.
  public let roles: RoleTable
  let youths: Youths

  /// Whether futures differ by the place where they are set.
  public enum Setting: String, CaseIterable, Sendable {
    /// All are set in an average place.
    case none
    /// Every future draws a setting of its own, which its arms share.
    case perFuture
  }

  /// Whom the study is about.
  enum Youths: Sendable {
    case web(StartWeb)
    case cohort(Cohort, seed: UInt64)
  }

  init(
    id: String, title: String, weeks: Int, outputWeeks: [Int], futures: Int, seed: UInt64, startCalendarWeek: Int, setting: Setting,
    programmes: [(id: String, terms: ProgrammeTerms)], arms: [Arm], parameters: ParameterSet, roles: RoleTable, youths: Youths
  ) {
    self.id = id
    self.title = title
    self.weeks = weeks
    self.outputWeeks = outputWeeks
    self.futures = futures
    self.seed = seed
    self.startCalendarWeek = startCalendarWeek
    self.setting = setting
    self.programmes = programmes
    self.arms = arms
    self.parameters = parameters
    self.roles = roles
    self.youths = youths
  }

  /// The same study with other numbers of chance.
  ///
  /// - Parameters:
  ///   - futures: futures per arm, at least 1, or `nil` for those of the file.
  ///   - seed: the seed of the futures, or `nil` for that of the file; a cohort keeps its own.
  /// - Returns: A study that differs in nothing else.
  public func with(futures: Int? = nil, seed: UInt64? = nil) -> StudyFile {
    precondition((futures ?? 1) >= 1, "A study has at least one future")
    var study = self
    study.futures = futures ?? self.futures
    study.seed = seed ?? self.seed
    return study
  }

  /// Whose futures are simulated: those of one youth, or of as many youths of the cohort as there are futures.
  public var population: Population {
    switch youths {
    case .web(let web): .web(web)
    case .cohort(let cohort, let seed): .cohorts([Population.Group(CohortGenerator(cohort, roles: roles), youths: futures)], seed: seed)
    }
  }

  /// The cohort of the youths; `nil` for a study of one web.
  public var cohort: Cohort? { if case .cohort(let cohort, _) = youths { cohort } else { nil } }

  /// Reads a study file, all problems at once.
  ///
  /// - Parameters:
  ///   - path: the name that messages print.
  ///   - bytes: the text of the file, JSON or YAML.
  /// - Returns: The study; results and what else the file holds are not read.
  /// - Throws: `InvalidInput` with every problem of the file.
  public static func read(path: String, bytes: [UInt8]) throws(InvalidInput) -> StudyFile { try StudyReader.read(path: path, bytes: bytes) }
}
