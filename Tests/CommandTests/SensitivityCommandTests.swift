import Foundation
import Testing

/// `steunweb sensitivity`
@Suite struct SensitivityCommandTests {
  @Test(arguments: ["tornado", "morris", "sobol", "regression"]) func everyMethodTellsWhatMatters(_ method: String) async throws {
    try await Program.inTemporaryFolder { folder in
      let table = folder.appending(path: "table.csv")
      var arguments = [
        "sensitivity", "Scenarios/care-population.yaml", "--method", method, "--only", "delta.", "closure.quality", "--futures", "2",
        "--most",
        "2", "--out", table.path,
      ]
      if method != "tornado" { arguments += ["--size", method == "morris" ? "3" : "12"] }
      let result = try await Program.run(arguments)
      #expect(result.exitCode == 0, "\(result.errors)")
      #expect(result.output.contains("delta.JIM") && result.output.contains("assumption") && result.output.contains("not about the world"))
      #expect(result.output.contains("… and "))
      let lines = try String(contentsOf: table, encoding: .utf8).split(separator: "\n")
      #expect(lines[0].hasPrefix("input,") && lines.count > 4 && lines.contains { $0.hasPrefix("delta.JIM,") })
      let again = try await Program.run(arguments + ["--threads", "1", "--language", "nl"])
      #expect(try String(contentsOf: table, encoding: .utf8).split(separator: "\n") == lines)
      #expect(again.output.contains("aanname") && again.output.contains("niet over de werkelijkheid"))
    }
  }

  @Test func faultsAreTold() async throws {
    let outcome = try await Program.run("sensitivity", "Scenarios/anton.yaml", "--outcome", "effect.meam")
    #expect(outcome.exitCode == 1 && outcome.errors.contains("effect.mean"))
    let arm = try await Program.run("sensitivity", "Scenarios/anton.yaml", "--arm", "jin")
    #expect(arm.exitCode == 1 && arm.errors.contains("'jim'"))
    let parameter = try await Program.run("sensitivity", "Scenarios/anton.yaml", "--only", "nothing.")
    #expect(parameter.exitCode == 1)
    let usage = try await Program.run("sensitivity", "Scenarios/anton.yaml", "--method", "tornado", "--size", "9")
    #expect(usage.exitCode == 2)
    let cost = try await Program.run("sensitivity", "Scenarios/anton.yaml", "--outcome", "cost.total")
    #expect(cost.exitCode == 1 && cost.errors.contains("costs: yes"))
  }
}
