import Digests
public import Documents
import Evidence
public import MentorSimulation
public import Quantities

/// What is needed to have a result again to the bit: version, seed, inputs by hash, every parameter.
///
/// It holds no time, no machine and no path outside the result; those are in `run-log.json`.
public enum Manifest {
  /// The name of its file in a result.
  public static let fileName = "manifest.json"
  static let format = "steunweb-manifest/2"
  /// With which the formats of all versions begin.
  static let formats = "steunweb-manifest/"

  /// The manifest of a result of a scenario.
  ///
  /// - Parameters:
  ///   - scenario: what was run.
  ///   - results: what it gave.
  ///   - language: that of summary and diagrams.
  ///   - inputs: the files that were read, by role ("scenario", "case"), with their bytes.
  ///   - futures: what the command line asked for in place of the scenario's futures; `nil` for nothing.
  ///   - files: the files of the result, by name.
  ///   - tables: those of the database.
  public static func json(
    scenario: Scenario, results: ScenarioResults, language: Language, inputs: [(role: String, bytes: [UInt8])], futures: Int?,
    files: [(name: String, bytes: [UInt8])], tables: [TidyTable]
  ) -> JSONText {
    .object([
      ("format", .string(format)), ("steunweb", .string(Version.current)), ("rng", .string("philox4x32-10/v1")),
      ("scenario", .string(scenario.name)), ("seed", .string("\(scenario.seed)")), ("youths", .integer(results.youths)),
      ("futures", .integer(results.futures)), ("draws", .integer(results.draws)),
      ("blocks", results.stop.map { .integer($0.blocks) } ?? .null), ("weeks", .integer(scenario.weeks)),
      ("language", .string(language.rawValue)), ("options", .object([("futures", futures.map { .integer($0) } ?? .null)])),
      ("startCalendarWeek", .integer(scenario.startCalendarWeek)), ("arms", .array(scenario.arms.map(json))),
      ("data", .object(modelData.map { ($0.name, .object([("sha256", .string($0.hash))])) })),
      ("inputs", .object(inputs.map { ($0.role, input($0)) })),
      ("parameters", .object(scenario.parameters.parameters.map { ($0.id, .number(scenario.parameters.value($0.id))) })),
      ("files", .object(files.map { ($0.name, hashed($0.bytes)) })),
      ("tables", .object(tables.map { ($0.name, hashed(Array($0.csv.utf8))) })),
    ])
  }

  /// Where the copy of an input stands in the result.
  public static func file(ofInput role: String) -> String { "inputs/\(role).yaml" }

  private static func hashed(_ bytes: [UInt8]) -> JSONText { .object([("sha256", .string(SHA256.hexadecimal(of: bytes)))]) }

  private static func input(_ input: (role: String, bytes: [UInt8])) -> JSONText {
    .object([("file", .string(file(ofInput: input.role))), ("sha256", .string(SHA256.hexadecimal(of: input.bytes)))])
  }

  /// What the database tells of the run.
  public static func facts(_ scenario: Scenario, _ results: ScenarioResults, _ language: Language) -> [(key: String, value: String)] {
    [
      ("steunweb", Version.current), ("scenario", scenario.name), ("seed", "\(scenario.seed)"), ("youths", "\(results.youths)"),
      ("futures", "\(results.futures)"), ("draws", "\(results.draws)"), ("weeks", "\(scenario.weeks)"),
      ("language", language.rawValue),
    ]
  }

  /// The data files of the package that decide on results.
  static let modelData: [(name: String, hash: String)] = [EmbeddedFile.parameters, .posterior, .programmes, .roles].map {
    ($0.path, SHA256.hexadecimal(of: $0.bytes))
  }

  private static func json(_ arm: Arm) -> JSONText {
    .object([
      ("id", .string(arm.id)), ("programme", arm.programmeID.map { .string($0) } ?? .null), ("startWeek", .integer(arm.startWeek)),
      ("fallback", arm.fallbackID.map { .string($0) } ?? .null),
      ("change", .object(arm.change?.entries.map { ($0.key, .string($0.value)) } ?? [])),
    ])
  }
}
