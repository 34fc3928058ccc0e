import Foundation
import Subprocess
import TestSupport

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// The built program, run as users run it.
enum Program {
  struct Outcome {
    let output: String
    let errors: String
    let exitCode: Int32?
  }

  static let root = Checkout.root

  /// The program stands beside the bundle of the tests.
  static let path = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "steunweb").path

  static func run(_ arguments: String..., language: String = "en_GB.UTF-8", in folder: URL = root) async throws -> Outcome {
    try await run(arguments, language: language, in: folder)
  }

  static func run(_ arguments: [String], language: String = "en_GB.UTF-8", in folder: URL = root) async throws -> Outcome {
    let result = try await Subprocess.run(
      .path(FilePath(path)), arguments: Arguments(arguments), environment: .inherit.updating(["LANG": language]),
      workingDirectory: FilePath(folder.path), output: .string(limit: 4 << 20), error: .string(limit: 1 << 20))
    let code: Int32? = if case .exited(let code) = result.terminationStatus { code } else { nil }
    return Outcome(output: result.standardOutput, errors: result.standardError, exitCode: code)
  }

  /// A folder that is removed afterwards.
  static func inTemporaryFolder<T>(_ body: (URL) async throws -> T) async throws -> T {
    let folder = FileManager.default.temporaryDirectory.appending(path: "steunweb-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try await body(folder)
  }
}
