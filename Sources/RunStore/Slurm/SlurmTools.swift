import Subprocess

/// How the programs of Slurm are run: those that are installed, or a stand-in.
public struct SlurmTools: Sendable {
  /// What a program wrote and how it ended.
  public struct Outcome: Hashable, Sendable {
    /// What it wrote to its standard output.
    public let output: String
    /// What it wrote to its standard error.
    public let errors: String
    /// Its exit status; `nil` when a signal ended it.
    public let status: Int32?

    /// - Parameters:
    ///   - output: what it wrote to its standard output.
    ///   - errors: what it wrote to its standard error.
    ///   - status: its exit status; `nil` when a signal ended it.
    public init(output: String, errors: String = "", status: Int32? = 0) {
      self.output = output
      self.errors = errors
      self.status = status
    }

    /// The message of a program that refused: its errors, else its output, else its status.
    var message: String {
      let text = [errors, output].map { $0.split(whereSeparator: \.isNewline).joined(separator: "; ") }.first { !$0.isEmpty }
      return text ?? status.map { "it ended with status \($0)" } ?? "a signal ended it"
    }
  }

  /// Runs a program and waits for its end. Throws ``SlurmError/toolMissing(_:)`` when it is not installed, ``SlurmError/toolFailed(_:reason:)``
  /// when it cannot be run.
  public let run: @Sendable (_ tool: String, _ arguments: [String]) async throws(SlurmError) -> Outcome

  /// - Parameter run: runs the program of a name with arguments.
  public init(_ run: @escaping @Sendable (_ tool: String, _ arguments: [String]) async throws(SlurmError) -> Outcome) { self.run = run }

  /// The programs that are installed on this machine.
  public static let installed = SlurmTools(environment: [:])

  /// - Parameter environment: variables of the environment that are set or replaced, such as `PATH`.
  public init(environment: [String: String]) {
    var changes: [Environment.Key: String?] = [:]
    for (name, value) in environment { changes[Environment.Key(stringLiteral: name)] = value }
    // Answers are read by their form: in English, without colours or a format of the user's own.
    for name in ["SQUEUE_FORMAT", "SQUEUE_FORMAT2", "SACCT_FORMAT", "SLURM_TIME_FORMAT"] {
      changes[Environment.Key(stringLiteral: name)] = .some(nil)
    }
    let settings = Environment.inherit.updating(changes)
    self.init { (tool, arguments) async throws(SlurmError) in
      do {
        let result = try await Subprocess.run(
          .name(tool), arguments: Arguments(arguments), environment: settings, output: .string(limit: 64 << 20),
          error: .string(limit: 1 << 20))
        let status: Int32? = if case .exited(let code) = result.terminationStatus { code } else { nil }
        return Outcome(output: result.standardOutput, errors: result.standardError, status: status)
      } catch let error as SubprocessError where error.code == .executableNotFound {
        throw .toolMissing(tool)
      } catch {
        throw .toolFailed(tool, reason: "\(error)")
      }
    }
  }
}
