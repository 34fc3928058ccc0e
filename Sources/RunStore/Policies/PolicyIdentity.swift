import Digests
public import Documents
import Evidence
public import PolicyAnalysis
public import Quantities

/// Everything that decides on the results of a policy, in a fixed order: what its block plan holds.
public enum PolicyIdentity {
  /// The plan of a policy in blocks: a block is a draw of the parameters in a future of the world.
  ///
  /// - Parameters:
  ///   - policy: what is run.
  ///   - input: the bytes of its file.
  public static func plan(_ policy: Policy, input: [UInt8]) -> BlockPlan {
    let lines = ["steunweb \(Version.current)", "rng philox4x32-10/v1", "policy \(policy.name)", "seed \(policy.seed)"]
    let data = (Manifest.modelData + [(EmbeddedFile.levers.path, SHA256.hexadecimal(of: EmbeddedFile.levers.bytes))]).map {
      "data \($0.0) \($0.1)"
    }
    return BlockPlan(
      text: (lines + data + ["input \(SHA256.hexadecimal(of: input))"]).joined(separator: "\n"), blockCount: policy.blockCount)
  }

  /// The manifest of the results: no time, no machine, no path outside the result.
  ///
  /// - Parameters:
  ///   - results: the results.
  ///   - input: the bytes of the policy file.
  ///   - language: that of the report.
  ///   - files: the files of the result, by name.
  public static func manifest(
    _ results: PolicyResults, input: [UInt8], language: Language, files: [(name: String, bytes: [UInt8])]
  ) -> JSONText {
    let policy = results.policy
    func hashed(_ bytes: [UInt8]) -> JSONText { .object([("sha256", .string(SHA256.hexadecimal(of: bytes)))]) }
    return .object([
      ("format", .string(Manifest.format)), ("kind", .string("policy")), ("steunweb", .string(Version.current)),
      ("rng", .string("philox4x32-10/v1")), ("policy", .string(policy.name)), ("seed", .string("\(policy.seed)")),
      ("plan", .string(plan(policy, input: input).hash)), ("draws", .integer(policy.draws)), ("futures", .integer(policy.futures)),
      ("weeks", .integer(policy.weeks)), ("language", .string(language.rawValue)),
      ("options", .array(policy.options.map { .string($0.id) })),
      ("data", .object(Manifest.modelData.map { ($0.name, .object([("sha256", .string($0.hash))])) })),
      (
        "inputs",
        .object([
          ("policy", .object([("file", .string(Manifest.file(ofInput: "policy"))), ("sha256", .string(SHA256.hexadecimal(of: input)))]))
        ])
      ),
      ("files", .object(files.map { ($0.name, hashed($0.bytes)) })),
    ])
  }

  /// What the database tells of the run.
  ///
  /// - Parameters:
  ///   - results: the results.
  ///   - language: that of the report.
  public static func facts(_ results: PolicyResults, _ language: Language) -> [(key: String, value: String)] {
    let policy = results.policy
    return [
      ("steunweb", Version.current), ("policy", policy.name), ("seed", "\(policy.seed)"), ("draws", "\(policy.draws)"),
      ("futures", "\(policy.futures)"), ("weeks", "\(policy.weeks)"), ("language", language.rawValue),
    ]
  }
}
