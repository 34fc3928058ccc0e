import Foundation
import TestSupport
import Testing

/// Everything under Scenarios: it is right, the commands can do with it what it is meant for, and its table tells of it.
///
/// Two futures of each scenario are simulated as a block, without the pictures and the report, which take most of the time and have tests of
/// their own; a scenario with draws of the parameters, which cannot be cut into blocks, runs in full with two draws.
@Suite struct ShippedScenarioTests {
  /// Paths from Scenarios, sorted.
  private static let all = ((try? FileManager.default.subpathsOfDirectory(atPath: Checkout.url("Scenarios").path)) ?? [])
    .filter { $0.hasSuffix(".yaml") }.sorted()
  private static let cases = all.filter { $0.hasPrefix("cases/") }
  private static let scenarios = all.filter { !$0.contains("/") }

  private static func text(_ name: String) throws -> String {
    try String(contentsOf: Checkout.url("Scenarios").appending(path: name), encoding: .utf8)
  }

  @Test func everyFileIsFine() async throws {
    #expect(Self.cases.count >= 12 && Self.scenarios.count >= 12)
    let result = try await Program.run(["check"] + Self.all.map { "Scenarios/\($0)" })
    #expect(result.exitCode == 0 && result.errors.isEmpty, "\(result.errors)")
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == Self.all.count && lines.allSatisfy { $0.contains(": fine (") }, "\(result.output)")
  }

  @Test func everyCaseIsDescribed() async throws {
    for name in Self.cases {
      for command in ["describe", "mentors"] {
        let result = try await Program.run(command, "Scenarios/\(name)")
        #expect(result.exitCode == 0 && result.errors.isEmpty, "\(command) \(name): \(result.errors)")
        #expect(result.output.count > 500, "\(command) \(name): \(result.output)")
      }
    }
  }

  @Test func everyMomentOfEveryCaseIsDrawn() async throws {
    try await Program.inTemporaryFolder { folder in
      let result = try await Program.run("draw", "Scenarios/cases", "--wave", "all", "--view", "circles,ecomap", "--out", folder.path)
      #expect(result.exitCode == 0 && result.errors.isEmpty, "\(result.errors)")
      let pictures = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".svg") }
      for name in Self.cases {
        let stem = name.dropFirst("cases/".count).dropLast(".yaml".count)
        let waves = try Self.text(name).components(separatedBy: "\nwaves:\n").last?.split(separator: "\n").count {
          $0.hasPrefix("  - id: ")
        }
        let drawn = pictures.count { $0.hasPrefix("\(stem)-") }
        #expect(drawn >= 4 && waves.map { 2 * $0 } == drawn, "\(stem): \(drawn)")
      }
    }
  }

  @Test func everyScenarioRuns() async throws {
    try await Program.inTemporaryFolder { folder in
      for name in Self.scenarios {
        let text = try Self.text(name)
        var arguments = ["run", "Scenarios/\(name)", "--futures", "2", "--threads", "1"]
        if let draws = text.firstRange(of: /\ndraws: [0-9]+\n/) {
          arguments[1] = folder.appending(path: name).path
          try text.replacingCharacters(in: draws, with: "\ndraws: 2\n").write(toFile: arguments[1], atomically: true, encoding: .utf8)
          arguments += ["--output", folder.appending(path: "out").path]
        } else {
          arguments += ["--blocks", folder.appending(path: "blocks-\(name)").path, "--block-size", "2", "--only", "0-0"]
        }
        let result = try await Program.run(arguments)
        #expect(result.exitCode == 0 && result.errors.isEmpty, "\(name): \(result.errors)")
        #expect(!result.output.isEmpty, "\(name)")
      }
    }
  }

  /// A programme that runs is an arm, or what an arm falls back on, of a scenario; every one stands in the table.
  @Test func everyProgrammeIsInAnExample() async throws {
    let listed = try await Program.run("programmes", "--json")
    let json = try #require(try JSONSerialization.jsonObject(with: Data(listed.output.utf8)) as? [String: Any])
    let programmes = try #require(json["programmes"] as? [[String: Any]])
    #expect(programmes.count > 20)
    let arms = try Self.scenarios.map(Self.text).joined()
    let table = try Self.text("README.md")
    for programme in programmes {
      let id = try #require(programme["id"] as? String)
      #expect(table.contains("`\(id)`"), "\(id) is not in Scenarios/README.md")
      if try #require(programme["runsAsArm"] as? Bool) {
        let isThere = arms.contains("programme: \(id)\n") || arms.contains("fallback: \(id)\n")
        #expect(isThere, "no scenario has \(id)")
      }
    }
  }

  @Test func everyFileSaysWhatItIsAndStandsInTheTable() throws {
    let table = try Self.text("README.md")
    for name in Self.all {
      #expect(table.contains("](\(name))"), "\(name) is not in Scenarios/README.md")
      let comment = try Self.text(name).split(separator: "\n").prefix { $0.hasPrefix("#") }.joined(separator: " ")
      #expect(comment.count > 60, "\(name): \(comment)")
      if Self.cases.contains(name) || Self.scenarios.contains(name) {
        #expect(comment.contains("It teaches"), "\(name) does not say what it teaches")
      }
    }
  }
}
