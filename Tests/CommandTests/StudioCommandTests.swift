import Foundation
import Subprocess
import Testing

/// `steunweb studio`: what the program does around the server, which has tests of its own.
@Suite struct StudioCommandTests {
  /// It says its address, answers there, and ends when it is told to.
  @Test func servesUntilItIsStopped() async throws {
    try await Program.inTemporaryFolder { folder in
      let script = """
        "$1" studio "$2" --language en >"$3/out" 2>"$3/errors" & job=$!
        for _ in $(seq 600); do grep -q 'http://127.0.0.1:' "$3/out" && break; sleep 0.05; done
        address=$(grep -o 'http://127[^ ]*' "$3/out")
        python3 - "$address" <<'PYTHON'
        import sys, urllib.request, http.cookiejar
        opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))
        answer = opener.open(sys.argv[1], timeout=20)
        print(answer.status, "<html" in answer.read().decode())
        PYTHON
        kill -TERM $job; wait $job; echo "exit $?"; cat "$3/errors"
        """
      let result = try await Subprocess.run(
        .name("bash"),
        arguments: ["-c", script, "bash", Program.path, Program.root.appending(path: "Scenarios/cases/anton.yaml").path, folder.path],
        output: .string(limit: 1 << 16), error: .string(limit: 1 << 16))
      #expect(result.standardOutput == "200 True\nexit 0\n", "\(result.standardOutput)\(result.standardError)")
    }
  }

  /// With `--open` the desktop gets the address, as one argument; a machine without a desktop has it printed all the same.
  @Test func theDesktopIsAskedToOpenThePage() async throws {
    try await Program.inTemporaryFolder { folder in
      let script = """
        cat >"$2/xdg-open" <<'OPENER'
        #!/bin/sh
        printf '%s of %s' "$1" "$#" >"$(dirname "$0")/opened.new" && mv "$(dirname "$0")/opened.new" "$(dirname "$0")/opened"
        OPENER
        chmod +x "$2/xdg-open"
        for path in "$2:$PATH" "$PATH"; do
          rm -f "$2/opened"
          (cd "$2" && PATH="$path" exec "$1" studio --open) >"$2/out" 2>"$2/errors" & job=$!
          for _ in $(seq 600); do grep -q 'http://127.0.0.1:' "$2/out" && break; sleep 0.05; done
          [ "$path" = "$PATH" ] || for _ in $(seq 600); do [ -e "$2/opened" ] && break; sleep 0.05; done
          [ -e "$2/opened" ] && [ "$(cat "$2/opened")" = "$(grep -o 'http://127[^ ]*' "$2/out") of 1" ] && echo opened
          kill -TERM $job; wait $job; echo "exit $?"; cat "$2/errors"
        done
        """
      let result = try await Subprocess.run(
        .name("bash"), arguments: ["-c", script, "bash", Program.path, folder.path], output: .string(limit: 1 << 16),
        error: .string(limit: 1 << 16))
      #expect(result.standardOutput == "opened\nexit 0\nexit 0\n", "\(result.standardOutput)\(result.standardError)")
    }
  }

  @Test func mistakesAreToldBeforeItStarts() async throws {
    let port = try await Program.run("studio", "--port", "70000")
    #expect(port.exitCode == 2 && port.errors.contains("0 to 65535"))
    let missing = try await Program.run("studio", "Scenarios/cases/nobody-has-this.yaml")
    #expect(missing.exitCode != 0 && missing.errors.contains("nobody-has-this.yaml: error:"), "\(missing.errors)")
  }
}
