import Foundation
import TestSupport
import Testing

/// `steunweb study`, `validate`, `calibrate`, `budget` and `odd --evaluation`
@Suite struct TrustCommandTests {
  private static let few = ["--replicates", "40", "--power-replicates", "40"]

  @Test func aPlannedStudyTellsPowerBiasAndSize() async throws {
    let file = "Scenarios/studies/pre-post.yaml"
    let result = try await Program.run(["study", file, "--language", "en", "--threads", "2"] + Self.few)
    #expect(result.exitCode == 0, "\(result.errors)")
    for words in ["bias", "power", "participants needed", "The same with a control group", "120 participants", "are assumptions"] {
      #expect(result.output.contains(words), "\(words)")
    }
    let again = try await Program.run(["study", file, "--language", "en", "--threads", "1"] + Self.few)
    #expect(again.output == result.output)
    let dutch = try await Program.run(["study", file, "--language", "nl"] + Self.few)
    #expect(dutch.output.contains("vertekening") && dutch.output.contains("Hetzelfde met een controlegroep"))
    let json = try await Program.run(["study", file, "--json"] + Self.few)
    let root = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    let study = try #require(root["study"] as? [String: Any])
    let statistic = try #require((study["statistics"] as? [[String: Any]])?.first)
    // Youths who stand low at the start move up by themselves.
    #expect(try #require(statistic["bias"] as? Double) > 0.3)
    #expect(root["controlled"] is [String: Any])
  }

  @Test func validationShowsEveryStudyAndTheSentence() async throws {
    try await Program.inTemporaryFolder { folder in
      let page = folder.appending(path: "page.html")
      let result = try await Program.run(
        ["validate", "--only", "v1", "v2", "--language", "en", "--out", page.path] + Self.few)
      #expect(result.exitCode == 0, "\(result.errors)")
      for words in ["V1a", "V1b", "V2", "proves no effect of a JIM", "inside", "used for nothing"] {
        #expect(result.output.contains(words), "\(words)")
      }
      #expect(!result.output.contains("V3 ·") && !result.output.contains("V10 ·"))
      let html = try String(contentsOf: page, encoding: .utf8)
      #expect(html.contains("<h1>") && html.contains("prop-jim-96-ambulatory") && html.contains("proves no effect of a JIM"))
      let dutch = try await Program.run(["validate", "--only", "v1", "--language", "nl", "--priors"] + Self.few)
      #expect(dutch.output.contains("bewijst geen effect van een JIM") && dutch.output.contains("uit hun prior"))
      let unknown = try await Program.run(["validate", "--only", "v77"] + Self.few)
      #expect(unknown.exitCode == 1 && unknown.errors.contains("v77"))
      let own = try await Program.run(["validate", "Scenarios/studies/pre-post.yaml"] + Self.few)
      #expect(own.exitCode == 1 && own.errors.contains("no published figure"))
    }
  }

  @Test func calibrationWritesItsFilesAndGoesOn() async throws {
    try await Program.inTemporaryFolder { folder in
      let file = folder.appending(path: "targets.yaml")
      try SmallTargets.text.write(to: file, atomically: true, encoding: .utf8)
      func run(_ out: String, _ more: String...) async throws -> Program.Outcome {
        try await Program.run(
          [
            "calibrate", "--targets", file.path, "--out", folder.appending(path: out).path, "--particles", "60", "--generations", "2",
            "--date", "2026-11-27", "--language", "en",
          ] + more)
      }
      let first = try await run("one")
      #expect(first.exitCode == 0, "\(first.errors)")
      #expect(first.output.contains("closure.rate.volunteer") && first.output.contains("yes") && !first.output.contains("NO"))
      func read(_ out: String, _ name: String) throws -> String {
        try String(contentsOf: folder.appending(path: "\(out)/\(name)"), encoding: .utf8)
      }
      let parameters = try read("one", "parameters.yaml")
      #expect(parameters.contains("# Calibration: 2026-11-27") && parameters.contains("seed 1"))
      #expect(try read("one", "posterior.yaml").contains("parameters: [closure.rate.volunteer]"))
      // An interrupted run: half of what was kept.
      let progress = try read("one", "progress.txt").split(separator: "\n", omittingEmptySubsequences: false)
      try FileManager.default.createDirectory(at: folder.appending(path: "two"), withIntermediateDirectories: true)
      try progress.prefix(8).joined(separator: "\n").write(
        to: folder.appending(path: "two/progress.txt"), atomically: true, encoding: .utf8)
      let second = try await run("two", "--resume", "--threads", "1")
      #expect(second.output == first.output && second.exitCode == 0, "\(second.errors)")
      for name in ["parameters.yaml", "posterior.yaml"] { #expect(try read("two", name) == read("one", name)) }
      let other = try await run("two", "--resume", "--seed", "2")
      #expect(other.exitCode == 1 && other.errors.contains("the progress of another run"))
    }
  }

  @Test func theBudgetTellsWhereUncertaintyComesFrom() async throws {
    let small = ["--draws", "6", "--settings", "2", "--youths", "3", "--futures", "2", "--language", "en"]
    let population = try await Program.run(["budget", "Scenarios/care-population.yaml"] + small)
    #expect(population.exitCode == 0, "\(population.errors)")
    for words in ["chance", "youths", "settings", "parameters", "with 100 draws", "are assumptions"] {
      #expect(population.output.contains(words), "\(words)")
    }
    let one = try await Program.run(["budget", "Scenarios/anton.yaml", "--outcome", "ties", "--json"] + small)
    #expect(one.exitCode == 0 && one.output.contains("\"share.parameters\"") && !one.output.contains("share.youths"))
    let unknown = try await Program.run(["budget", "Scenarios/anton.yaml", "--outcome", "tees"] + small)
    #expect(unknown.exitCode == 1 && unknown.errors.contains("ties"))
  }

  /// Every suite and every command that the log names exists.
  @Test(arguments: ["en", "nl"]) func theLogOfChecksNamesWhatThereIs(_ language: String) async throws {
    let log = try await Program.run(["odd", "--evaluation", "--language", language])
    #expect(log.exitCode == 0 && log.output.contains("TRACE") && log.output.contains("JIM"))
    let names = log.output.matches(of: /`([^`]+)`/).map { String($0.output.1) }
    let suites = Set(names.filter { $0.hasSuffix("Tests") })
    #expect(suites.count > 25)
    var known: Set<String> = []
    let files = FileManager.default.enumerator(at: Program.root.appending(path: "Tests"), includingPropertiesForKeys: nil)
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "swift", let text = try? String(contentsOf: file, encoding: .utf8) else { continue }
      known.formUnion(text.matches(of: /@Suite(?:\([^)]*\))? struct (\w+)/).map { String($0.output.1) })
    }
    for suite in suites { #expect(known.contains(suite), "\(suite)") }
    for command in Set(names.filter { $0.hasPrefix("steunweb ") }) {
      let help = try await Program.run(command.split(separator: " ").dropFirst().map { String($0) } + ["--help"])
      #expect(help.exitCode == 0, "\(command)")
    }
  }

  @Test func aStudyFileIsCheckedAndHasASchema() async throws {
    let check = try await Program.run("check", "Scenarios/studies/pre-post.yaml")
    #expect(check.exitCode == 0 && check.output.contains("study, 60 participants, 1 result"))
    let schema = try await Program.run("schema", "study")
    #expect(schema.exitCode == 0 && schema.output.contains("\"$id\": \"steunweb:study/1\""))
  }
}
