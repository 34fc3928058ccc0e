import Foundation
import Subprocess
import Testing

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// `steunweb doctor`, with things taken away from it.
@Suite struct DoctorCommandTests {
  private static func run(
    _ arguments: [String] = [], _ changes: [String: String] = [:], in folder: URL = Program.root
  ) async throws -> Program.Outcome {
    var environment: [Environment.Key: String?] = ["LANG": "en_GB.UTF-8"]
    for (name, value) in changes { environment[Environment.Key(stringLiteral: name)] = value }
    let result = try await Subprocess.run(
      .path(FilePath(Program.path)), arguments: Arguments(["doctor"] + arguments), environment: .inherit.updating(environment),
      workingDirectory: FilePath(folder.path), output: .string(limit: 1 << 20), error: .string(limit: 1 << 20))
    let code: Int32? = if case .exited(let code) = result.terminationStatus { code } else { nil }
    return Program.Outcome(output: result.standardOutput, errors: result.standardError, exitCode: code)
  }

  /// The states by the name of what was looked for.
  private static func states(_ output: String) throws -> [String: String] {
    let json = try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    let checks = try #require(json["checks"] as? [[String: Any]])
    return Dictionary(
      uniqueKeysWithValues: checks.compactMap { check in
        (check["id"] as? String).flatMap { id in (check["state"] as? String).map { (id, $0) } }
      })
  }

  /// Columns are as wide as what stands in them.
  private static func single(_ text: String) -> String { text.replacing(/\x20+/, with: " ") }

  /// The machine that runs the tests has what `make setup` installs.
  @Test func allIsThere() async throws {
    let result = try await Self.run(["--json"])
    #expect(result.exitCode == 0 && result.errors.isEmpty)
    let states = try Self.states(result.output)
    #expect(states.count == 13)
    for (id, state) in states where id != "browser" && id != "slurm" { #expect(state == "ok", "\(id)") }
  }

  /// A line for each thing, and nothing of who asks where.
  @Test func peopleGetAListWithoutNamesAndPaths() async throws {
    try await Program.inTemporaryFolder { folder in
      let result = try await Self.run(
        ["--language", "nl"], ["HOME": "/home/somebody-with-a-name", "USER": "somebody-with-a-name"], in: folder)
      #expect(result.exitCode == 0 && result.output.hasPrefix("Steunweb ") && Self.single(result.output).contains("\n goed diagrammen "))
      #expect(result.output.hasSuffix("\nAlles wat nodig is, is er.\n"))
      for word in ["somebody", folder.lastPathComponent, ProcessInfo.processInfo.hostName, "/"] {
        #expect(!result.output.contains(word), "\(word)")
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }
  }

  @Test func programsThatAreNotOnThePathNeedNotBe() async throws {
    let result = try await Self.run(["--json"], ["PATH": "/nowhere:/dev/null"])
    #expect(result.exitCode == 0)
    let states = try Self.states(result.output)
    #expect(["browser", "slurm", "chromium"].allSatisfy { states[$0] == "optional" })
  }

  @Test func programsThatAreThereAreSeen() async throws {
    try await Program.inTemporaryFolder { folder in
      for name in ["sbatch", "xdg-open", "chromium"] {
        let file = folder.appending(path: name).path
        #expect(FileManager.default.createFile(atPath: file, contents: Data("#!/bin/sh\n".utf8), attributes: [.posixPermissions: 0o755]))
      }
      let states = try Self.states(try await Self.run(["--json"], ["PATH": folder.path]).output)
      // Chromium alone drives no test.
      #expect(states["browser"] == "ok" && states["slurm"] == "ok" && states["chromium"] == "optional")
    }
  }

  /// Graphviz without its plugins, as after a broken installation.
  @Test func graphvizWithoutPluginsIsMissing() async throws {
    try await Program.inTemporaryFolder { folder in
      let result = try await Self.run([], ["GVBINDIR": folder.path])
      #expect(result.exitCode == 3)
      #expect(Self.single(result.output).contains("\n missing diagrams Graphviz makes no SVG: diagrams and reports will fail\n"))
      #expect(Self.single(result.output).contains("\n missing PNG and PDF Graphviz makes no PNG or PDF\n"))
      #expect(result.output.contains(" fix: sudo apt-get install --reinstall libgvc6\n"))
      #expect(result.output.hasSuffix("\nOf what is needed, missing: 2. The lines with 'missing' say what helps.\n"))
    }
  }

  /// Another font in the place of DejaVu Sans.
  @Test func otherLettersAreTold() async throws {
    try await Program.inTemporaryFolder { folder in
      let file = folder.appending(path: "fonts.conf")
      try Data("<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig></fontconfig>".utf8).write(to: file)
      let result = try await Self.run(["--json"], ["FONTCONFIG_FILE": file.path])
      #expect(result.exitCode == 0)
      #expect(try Self.states(result.output)["letters"] == "optional")
    }
  }

  @Test func aFolderThatCannotBeWrittenIsMissing() async throws {
    let result = try await Self.run(["--out", "/dev/null/results"])
    #expect(result.exitCode == 3)
    #expect(Self.single(result.output).contains("\n missing folder of results nothing can be written here\n"))
    #expect(result.output.contains("fix: go to a folder of your own (cd), or name one with '--out'\n"))
  }
}
