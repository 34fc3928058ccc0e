import Foundation
import Subprocess
import Testing

/// Scripts run by bash itself, in a folder that is removed afterwards.
enum Bash {
  struct Outcome {
    let output: String
    let errors: String
    let status: Int32?
  }

  static func run(_ script: String, _ arguments: [String] = [], environment: [String: String] = [:]) async throws -> Outcome {
    var changes: [Environment.Key: String?] = [:]
    for (name, value) in environment { changes[Environment.Key(stringLiteral: name)] = value }
    let result = try await Subprocess.run(
      .name("bash"), arguments: Arguments(["-c", script, "bash"] + arguments), environment: .inherit.updating(changes),
      output: .string(limit: 4 << 20), error: .string(limit: 1 << 20))
    let status: Int32? = if case .exited(let code) = result.terminationStatus { code } else { nil }
    return Outcome(output: result.standardOutput, errors: result.standardError, status: status)
  }

  static func inTemporaryFolder<T>(_ body: (String) async throws -> T) async throws -> T {
    let folder = FileManager.default.temporaryDirectory.appending(path: "steunweb-slurm-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try await body(folder.path)
  }

  /// Writes a program, by another process: a process that another test starts meanwhile would hold a file open that this one writes, and
  /// Linux refuses to run a file that somebody has open for writing ("Text file busy").
  static func write(_ text: String, to path: String, shell: String = "#!/usr/bin/env bash") async throws {
    let outcome = try await run(#"printf '%s\n%s\n' "$1" "$2" >"$3" && chmod 755 "$3""#, [shell, text, path])
    try #require(outcome.status == 0, "\(outcome.errors)")
  }

  static func text(_ path: String) -> String? { FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } }
}
