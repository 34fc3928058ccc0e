import Foundation
import Testing

@testable import RunStore

/// The script of a shard, run by bash with a program and an `scontrol` that stand in.
@Suite struct ShardScriptTests {
  /// Runs the script in the background of a driver, which may send it signals as `$job`.
  ///
  /// - Returns: the outcome, whose last line says the script's exit status, and what `scontrol` was told.
  private static func run(
    _ program: String, driver: String = "", environment: [String: String] = [:]
  ) async throws -> (outcome: Bash.Outcome, told: String?) {
    try await Bash.inTemporaryFolder { folder in
      try await Bash.write(program, to: "\(folder)/program")
      try FileManager.default.createDirectory(atPath: "\(folder)/bin", withIntermediateDirectories: true)
      try await Bash.write(#"echo "$@" >>"$TOLD"; exit "${REFUSE:-0}""#, to: "\(folder)/bin/scontrol")
      let scripts = try SlurmScripts(SlurmScriptsTests.plan(), command: ["\(folder)/program"], in: folder)
      try Data(scripts.shard.utf8).write(to: URL(filePath: "\(folder)/shard"))
      let settings = ["TOLD": "\(folder)/told", "SLURM_ARRAY_TASK_ID": "1", "SLURM_ARRAY_JOB_ID": "70", "SLURM_JOB_ID": "71"].merging(
        environment
      ) { $1 }
      // A program says by the file `ready` that its traps stand.
      let outcome = try await Bash.run(
        """
        cd "$1"; PATH=$1/bin:$PATH bash shard & job=$!
        ready() { for _ in $(seq 500); do [ ! -e "${1:-ready}" ] || return 0; sleep 0.02; done; echo "not ready"; }
        \(driver)
        status=0; wait $job || status=$?
        echo "status $status"
        """, [folder], environment: settings)
      return (outcome, Bash.text("\(folder)/told"))
    }
  }

  @Test(arguments: [0, 1, 64, 137])
  func theStatusOfTheProgramIsTheStatusOfTheShard(status: Int) async throws {
    let (outcome, told) = try await Self.run("exit \(status)")
    #expect(outcome.output == "shard 1/3, job 71, start 1\nstatus \(status)\n" && told == nil && outcome.errors.isEmpty)
  }

  @Test func anUnfinishedShardIsQueuedAgain() async throws {
    let (outcome, told) = try await Self.run("exit 75", environment: ["SLURM_RESTART_COUNT": "13"])
    #expect(outcome.output == "shard 1/3, job 71, start 14\nstatus 0\n" && told == "requeue 70_1\n")
  }

  @Test func aShardThatIsNeverDoneGivesUp() async throws {
    let (outcome, told) = try await Self.run("exit 75", environment: ["SLURM_RESTART_COUNT": "14"])
    #expect(outcome.output.hasSuffix("status 75\n") && told == nil)
    #expect(outcome.errors == "error: the shard is not done after 14 restarts\n")
  }

  @Test func aShardThatCannotBeQueuedAgainFails() async throws {
    let (outcome, told) = try await Self.run("exit 75", environment: ["REFUSE": "3"])
    #expect(outcome.output.hasSuffix("status 3\n") && told == "requeue 70_1\n")
  }

  /// The program takes its time to finish its block; the signal comes twice.
  private static let slow =
    "trap 'stop=1' USR1; touch ready; while [ -z \"${stop:-}\" ]; do sleep 0.02; done; sleep 0.3; echo block >>blocks; "

  @Test func theSignalReachesTheProgramWhichFinishesItsBlock() async throws {
    let (outcome, told) = try await Self.run(
      Self.slow + "cat blocks; exit 75", driver: "ready; kill -USR1 $job; sleep 0.1; kill -USR1 $job")
    #expect(outcome.output == "shard 1/3, job 71, start 1\nblock\nstatus 0\n" && told == "requeue 70_1\n")
  }

  @Test func aProgramThatIsDoneAfterTheSignalIsNotQueuedAgain() async throws {
    let (outcome, told) = try await Self.run(Self.slow + "exit 0", driver: "ready; kill -USR1 $job")
    #expect(outcome.output.hasSuffix("status 0\n") && told == nil)
  }

  @Test func aShardThatSomebodyEndsIsNotQueuedAgain() async throws {
    let (outcome, told) = try await Self.run(Self.slow + "exit 75", driver: "ready; kill -TERM $job")
    #expect(outcome.output.hasSuffix("status 75\n") && told == nil)
  }

  @Test func aProgramThatIsKilledFails() async throws {
    let (outcome, told) = try await Self.run("kill -9 $$")
    #expect(outcome.output.hasSuffix("status 137\n") && told == nil)
  }

  /// The signal comes at any moment around the end of the program: the status is always the program's own.
  @Test func aSignalAtTheLastMomentDoesNotHideTheStatus() async throws {
    for step in 0..<25 {
      let delay = 0.1 + Double(step) * 0.004
      let (outcome, told) = try await Self.run(
        "trap '' USR1; touch ready; sleep 0.15; exit 42", driver: "ready; sleep \(delay); kill -USR1 $job 2>/dev/null")
      #expect(outcome.output.hasSuffix("status 42\n") && told == nil, "\(delay): \(outcome.output)\(outcome.errors)")
    }
  }
}
