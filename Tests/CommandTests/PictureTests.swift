import Foundation
import Testing

/// `steunweb draw`, `describe` and `schema`.
@Suite struct PictureTests {
  @Test func aWebIsDrawnInEveryFormat() async throws {
    try await Program.inTemporaryFolder { folder in
      for (format, start) in [("svg", "<svg"), ("png", "\u{89}PNG"), ("pdf", "%PDF"), ("dot", "graph")] {
        let file = folder.appending(path: "web.\(format)")
        let result = try await Program.run(
          "draw", "Scenarios/cases/anton.yaml", "--wave", "during", "--format", format, "--output", file.path)
        #expect(result.exitCode == 0, "\(result.errors)")
        #expect(result.output.contains("JIM"))
        let bytes = try Data(contentsOf: file)
        #expect(bytes.prefix(4) == Data(start.unicodeScalars.map { UInt8($0.value) }).prefix(4), "\(format)")
      }
    }
  }

  @Test func bothLanguagesAreDrawnAndNamesOfNodesAreOpaque() async throws {
    let dutch = try await Program.run("draw", "Scenarios/cases/anton.yaml", "--wave", "during", "--language", "nl", "--output", "-")
    let english = try await Program.run("draw", "Scenarios/cases/anton.yaml", "--wave", "during", "--language", "en", "--output", "-")
    #expect(dutch.output.contains("bokstrainer") && dutch.output.contains("Uitleg"))
    #expect(english.output.contains("boxing coach") && english.output.contains("Legend"))
    #expect(english.output.contains("role=\"graphics-document document\"") && english.output.contains("<desc"))
  }

  @Test func anUnknownWaveNamesTheNearest() async throws {
    let result = try await Program.run("draw", "Scenarios/cases/anton.yaml", "--wave", "durin", "--output", "-")
    #expect(result.exitCode == 1 && result.output.isEmpty)
    #expect(
      result.errors == """
        Scenarios/cases/anton.yaml: error: the case has no wave 'durin'
          fix: did you mean 'during'?

        """)
  }

  @Test func describeGivesMeasuresAndFactorsAsJSON() async throws {
    let result = try await Program.run("describe", "Scenarios/cases/anton.yaml", "--json")
    #expect(result.exitCode == 0)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let measures = try #require(object["measures"] as? [String: [String: Any]])
    // networkx 3.6.1: the same numbers from nx.density without ego, nx.effective_size and nx.constraint of the youth.
    #expect(abs((measures["densityWithoutEgo"]?["value"] as? Double ?? 0) - 0.0989010989010989) < 1e-12)
    #expect(abs((measures["burtEffectiveSize"]?["value"] as? Double ?? 0) - 12.714285714285714) < 1e-12)
    #expect(abs((measures["burtConstraint"]?["value"] as? Double ?? 0) - 0.1672562358276644) < 1e-12)
    let factors = try #require(object["factors"] as? [String: [String: Any]])
    for factor in ["bonding", "involvement", "adultSupport"] {
      let low = try #require(factors[factor]?["low"] as? Double)
      let high = try #require(factors[factor]?["high"] as? Double)
      #expect(low < high && factors[factor]?["value"] is NSNull)
    }
    #expect(factors["competences"]?["value"] as? Double == 0.55)
    #expect(factors.values.compactMap { $0["number"] as? Int }.sorted() == [1, 2, 3, 4, 5, 5, 6, 7, 8, 9, 10])
    #expect(object["patterns"] is [Any])
  }

  @Test func describeForAYouthShowsWhatIsThere() async throws {
    let text = try await Program.run("describe", "Scenarios/cases/anton.yaml", "--for", "youth", "--language", "nl")
    #expect(text.exitCode == 0 && text.output.hasPrefix("Jouw steunweb (2015-09-01)\n\nDeze mensen zijn er voor jou\n"))
    let json = try await Program.run("describe", "Scenarios/cases/anton.yaml", "--for", "youth", "--json")
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect(object["format"] as? String == "steunweb-youth-view/1" && object["factors"] == nil && object["measures"] == nil)
  }

  @Test func measuresAreNotForYouths() async throws {
    let result = try await Program.run("describe", "Scenarios/cases/anton.yaml", "--for", "youth", "--all")
    #expect(result.exitCode == 2 && result.output.isEmpty)
    #expect(result.errors.hasPrefix("Error: '--all' shows measures: it goes with '--for professional' alone.\n"))
  }

  @Test func describeSpeaksBothLanguages() async throws {
    let dutch = try await Program.run("describe", "Scenarios/cases/anton.yaml", "--language", "nl")
    let english = try await Program.run("describe", "Scenarios/cases/anton.yaml", "--language", "en")
    #expect(dutch.output.contains("Beschermende factoren") && english.output.contains("Protective factors"))
  }

  @Test func schemasAreJSON() async throws {
    for kind in ["case", "scenario", "study", "mapping", "what-if"] {
      let result = try await Program.run("schema", kind)
      let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
      #expect(object?["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    }
  }

  /// The reference pages in Documentation/ are those of the tables; RECORD_GOLDEN=1 renews them.
  @Test(arguments: ["case", "scenario", "study", "mapping", "what-if"])
  func referencePagesAreUpToDate(_ kind: String) async throws {
    let page = try await Program.run("schema", kind, "--reference").output
    let file = Program.root.appending(path: "Documentation/\(kind)-files.md")
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" { try Data(page.utf8).write(to: file) }
    #expect(try String(contentsOf: file, encoding: .utf8) == page)
  }
}
