import Crypto
public import Documents
public import Evidence
public import MentorSimulation
public import Quantities

/// What is needed to have a result again to the bit: version, seed, inputs by hash, every parameter.
///
/// It holds no time, no machine and no path outside the result; those are in `run-log.json`.
public enum Manifest {
  static let format = "steunweb-manifest/1"

  /// - Parameters:
  ///   - scenario: what was run.
  ///   - results: what it gave.
  ///   - language: that of summary and diagrams.
  ///   - inputs: the files that were read, by role ("scenario", "case"), with their bytes.
  ///   - parameters: the numbers of the model, as they were used.
  ///   - files: the files of the result, by name.
  public static func json(
    scenario: Scenario, results: ScenarioResults, language: Language, inputs: [(role: String, bytes: [UInt8])], parameters: ParameterSet,
    files: [(name: String, bytes: [UInt8])]
  ) -> JSONText {
    .object([
      ("format", .string(format)), ("steunweb", .string(Version.current)), ("rng", .string("philox4x32-10/v1")),
      ("scenario", .string(scenario.name)), ("seed", .string("\(scenario.seed)")), ("youths", .integer(results.youths)),
      ("futures", .integer(results.futures)), ("draws", .integer(results.draws)),
      ("blocks", results.stop.map { .integer($0.blocks) } ?? .null), ("weeks", .integer(scenario.weeks)),
      ("language", .string(language.rawValue)),
      ("startCalendarWeek", .integer(scenario.startCalendarWeek)),
      ("arms", .array(scenario.arms.map(json))),
      ("data", .object(modelData.map { ($0.name, .object([("sha256", .string($0.hash))])) })),
      ("inputs", .object(inputs.map { ($0.role, .object([("sha256", .string(hash($0.bytes)))])) })),
      ("parameters", .object(parameters.parameters.map { ($0.id, .number(parameters.value($0.id))) })),
      ("files", .object(files.map { ($0.name, .object([("sha256", .string(hash($0.bytes)))])) })),
    ])
  }

  /// The data files of the package that decide on results.
  static let modelData: [(name: String, hash: String)] = [EmbeddedFile.parameters, .programmes, .roles].map { ($0.path, hash($0.bytes)) }

  private static func json(_ arm: Arm) -> JSONText {
    .object([
      ("id", .string(arm.id)), ("programme", arm.programmeID.map { .string($0) } ?? .null), ("startWeek", .integer(arm.startWeek)),
      ("fallback", arm.fallbackID.map { .string($0) } ?? .null),
      ("change", .object(arm.change?.entries.map { ($0.key, .string($0.value)) } ?? [])),
    ])
  }

  /// SHA-256 in hexadecimal, as `sha256sum` prints it.
  static func hash(_ bytes: [UInt8]) -> String {
    SHA256.hash(data: bytes).map { byte in
      let digits = String(byte, radix: 16)
      return byte < 16 ? "0" + digits : digits
    }.joined()
  }
}
