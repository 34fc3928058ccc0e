import Foundation
import Testing
import TestSupport

@testable import RunStore

@Suite struct SlurmScriptsTests {
  static func plan(shards: Int = 3, account: String? = nil) throws -> SlurmPlan {
    try SlurmPlan(
      .snelliusGenoa, blocks: 1_000, pilot: SlurmPilot(youthWeeksPerSecond: 1_000, youthWeeksPerBlock: 60_000),
      request: SlurmRequest(shards: shards, account: account))
  }

  @Test func theScriptOfAShard() throws {
    let scripts = try SlurmScripts(
      Self.plan(account: "gem0412"), command: ["/opt/steunweb", "batch", "policy one.yaml", "--out", "out"], in: "/home/a's")
    #expect(
      scripts.shard == #"""
        #!/bin/bash
        #SBATCH --job-name=steunweb-shard
        #SBATCH --nodes=1
        #SBATCH --ntasks=1
        #SBATCH --cpus-per-task=24
        #SBATCH --mem=43008M
        #SBATCH --time=00:31:00
        #SBATCH --partition=genoa
        #SBATCH --account=gem0412
        #SBATCH --output=slurm/log/shard-%a.log
        #SBATCH --signal=B:USR1@120
        #SBATCH --requeue
        #SBATCH --open-mode=append

        # One shard: the blocks that are missing of it. Its number is the number of this task.
        set -euo pipefail
        cd -- '/home/a'\''s'

        # Shortly before the time is over, or when somebody ends the job, the program is told to finish its block and stop.
        child= interrupted=0 ended=0
        tell() { interrupted=1; [ -z "$child" ] || kill -USR1 "$child" 2>/dev/null || true; }
        trap tell USR1
        trap 'ended=1; tell' TERM

        echo "shard $SLURM_ARRAY_TASK_ID/3, job $SLURM_JOB_ID, start $((${SLURM_RESTART_COUNT:-0} + 1))"
        # A shell of its own waits for the program and says its number and its status: bash loses the status of a process that ends
        # just as a signal comes to the shell, and nobody sends signals to this one.
        exec {output}>&1
        exec {answers}< <(
          trap : USR1 TERM
          /opt/steunweb batch 'policy one.yaml' --out out --shard "$SLURM_ARRAY_TASK_ID/3" --resume --threads 24 >&"$output" &
          echo "$!"
          while status=0; wait "$!" || status=$?; kill -0 "$!" 2>/dev/null; do :; done
          echo "$status"
        )
        answer() { local code; while code=0; read -r "$1" <&"$answers" || code=$?; [ "$code" -gt 128 ]; do :; done; return "$code"; }
        answer child
        [ "$interrupted" = 0 ] || kill -USR1 "$child" 2>/dev/null || true
        status=
        answer status || status=1

        # 75 says: stopped before the end, queue me again. Whoever ended the job does not want that.
        if [ "$status" = 75 ] && [ "$ended" = 0 ]; then
          if [ "${SLURM_RESTART_COUNT:-0}" -ge 14 ]; then
            echo "error: the shard is not done after 14 restarts" >&2
            exit 75
          fi
          # By array and task: the last task to start has the number of the whole array as its own, and all would start again.
          scontrol requeue "${SLURM_ARRAY_JOB_ID}_$SLURM_ARRAY_TASK_ID"
          exit 0
        fi
        exit "$status"

        """#)
    #expect(
      scripts.merge == #"""
        #!/bin/bash
        #SBATCH --job-name=steunweb-merge
        #SBATCH --nodes=1
        #SBATCH --ntasks=1
        #SBATCH --cpus-per-task=24
        #SBATCH --mem=43008M
        #SBATCH --time=01:00:00
        #SBATCH --partition=genoa
        #SBATCH --account=gem0412
        #SBATCH --output=slurm/log/merge.log
        #SBATCH --open-mode=append

        # All blocks together, and the report.
        set -euo pipefail
        cd -- '/home/a'\''s'
        exec /opt/steunweb batch 'policy one.yaml' --out out --merge

        """#)
  }

  static let words = [
    "plain-1.yaml", "", " ", "two words", "it's", "''", "\"quoted\"", "$HOME", "$(id)", "`id`", "a\\b", "a\\'b", "line\nbreak", "tab\there",
    "*",
    "?", "~", "~root", "-n", "--", "!!", "#", "a;b", "a&b", "a|b", "<x>", "{a,b}", "x=y", "--x=y", "--x=y z", "é ü", "'\u{301}",
    "\u{1}\u{7f}", "\r", "%a", "[a]", "a'b\"c$d\\e f",
  ]

  /// Bash reads back every word as it was, from the quoting alone and from a script.
  @Test func bashReadsBackWhatWasQuoted() async throws {
    let text = try await Bash.run("set -euo pipefail; printf '%s\\0' \(ShellWords.joined(Self.words))")
    #expect(text.status == 0 && text.output == Self.words.map { $0 + "\0" }.joined())
    #expect(try ShellWords.quoted("a/b-c_1.yaml") == "a/b-c_1.yaml" && ShellWords.quoted("") == "''" && ShellWords.quoted("~") == "'~'")
    #expect(throws: SlurmError.nullCharacter) { try ShellWords.quoted("a\0b") }
  }

  @Test func scriptsRunInFoldersOfAnyName() async throws {
    try await Bash.inTemporaryFolder { root in
      for name in ["two words", "it's", "$HOME", "\"q\"", "a\nb", "-n", "100%a\\b"] {
        let folder = "\(root)/\(name)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try await Bash.write(#"printf '%s\0' "$PWD" "$@""#, to: "\(folder)/program")
        let scripts = try SlurmScripts(Self.plan(), command: ["\(folder)/program", "batch"] + Self.words, in: folder)
        for script in [scripts.shard, scripts.merge] {
          #expect(try await Bash.run("bash -n -c \"$1\"", [script]).status == 0)
        }
        let merge = try await Bash.run(scripts.merge)
        #expect(merge.output == ([folder, "batch"] + Self.words + ["--merge"]).map { $0 + "\0" }.joined())
        let shard = try await Bash.run(scripts.shard, environment: ["SLURM_ARRAY_TASK_ID": "2", "SLURM_JOB_ID": "70"])
        let expected = [folder, "batch"] + Self.words + ["--shard", "2/3", "--resume", "--threads", "24"]
        #expect(shard.status == 0 && shard.output == "shard 2/3, job 70, start 1\n" + expected.map { $0 + "\0" }.joined())
        let lines = scripts.shard.split(separator: "\n").filter { $0.hasPrefix("#SBATCH") }
        #expect(lines.count == 11 && lines.allSatisfy { $0.wholeMatch(of: /#SBATCH --[a-z-]+(=[A-Za-z0-9:@%\/.-]+)?/) != nil })
      }
    }
  }

  @Test func pathsMustBeAbsolute() throws {
    let plan = try Self.plan()
    #expect(throws: SlurmError.relativePath("the program")) { try SlurmScripts(plan, command: ["steunweb"], in: "/") }
    #expect(throws: SlurmError.relativePath("the program")) { try SlurmScripts(plan, command: [], in: "/") }
    #expect(throws: SlurmError.relativePath("the folder of the command")) { try SlurmScripts(plan, command: ["/a"], in: "b") }
    #expect(throws: SlurmError.nullCharacter) { try SlurmScripts(plan, command: ["/a", "\0"], in: "/") }
  }

  @Test func numbersOfAnArrayAreWrittenShort() {
    #expect(
      SlurmArray.text([1, 2, 3]) == "1-3" && SlurmArray.text([2, 5, 7]) == "2,5,7" && SlurmArray.text([1, 2, 4, 6, 7, 8]) == "1-2,4,6-8")
    #expect(
      SlurmArray.numbers("1-3,6") == [1, 2, 3, 6] && SlurmArray.numbers("2,5%2") == [2, 5] && SlurmArray.numbers("1-7:3") == [1, 4, 7])
    #expect(SlurmArray.numbers("1,2,...") == [1, 2])
    for text in ["", "a", "3-1", "1-", "-1", "1-2-3", "1-4:0", "1-99999999999"] { #expect(SlurmArray.numbers(Substring(text)) == nil) }
  }
}
