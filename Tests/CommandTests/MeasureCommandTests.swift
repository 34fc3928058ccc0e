import Foundation
import Testing

/// `steunweb measure`.
@Suite struct MeasureCommandTests {
  /// A study of `egos` egos with four alters each, as three tables.
  static func study(_ folder: URL, egos: Int) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var (ego, alter, tie) = ("egoID,sex,samplingWeight\n", "egoID,alterID,sex\n", "egoID,Source,Target,weight\n")
    for i in 0..<egos {
      ego += "\(i),\(i % 2 == 0 ? "m" : "f"),\(1 + i % 3)\n"
      for j in 0..<4 { alter += "\(i),\(j),\(j < 2 ? "m" : "f")\n" }
      tie += "\(i),0,1,1\n\(i),1,0,2\n\(i),2,2,1\n\(i),1,\(2 + i % 2),0.5\n"
    }
    for (name, text) in [("egos", ego), ("alters", alter), ("ties", tie)] {
      try Data(text.utf8).write(to: folder.appending(path: "\(name).csv"))
    }
  }

  private static func table(_ file: URL) throws -> (header: [String], rows: [[String: String]]) {
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map { String($0) }
    }
    return (lines[0], lines.dropFirst().map { Dictionary(zip(lines[0], $0), uniquingKeysWith: { first, _ in first }) })
  }

  @Test func aTableHasARowPerWebAndSaysWhatItRestsOn() async throws {
    try await Program.inTemporaryFolder { folder in
      let result = try await Program.run(
        "measure", "Scenarios/cases/anton.yaml", "Scenarios/cases/scouting.yaml", "--out", folder.appending(path: "t.csv").path,
        "--details", "--alters", folder.appending(path: "a.csv").path, "--summary", folder.appending(path: "s.csv").path)
      #expect(result.exitCode == 0, "\(result.errors)")
      let (_, rows) = try Self.table(folder.appending(path: "t.csv"))
      #expect(rows.count == 5 && rows[0]["ego"] == "anton" && rows[0]["wave"] == "before")
      #expect(rows[0]["burtConstraint"].flatMap { Double($0) }.map { abs($0 - 0.1672562358276644) < 1e-12 } == true)
      #expect(rows[0]["weightedBurtConstraint"] == "NA" && rows[0]["weightedBurtConstraint:why"] == "missingStrength")
      let alters = try Self.table(folder.appending(path: "a.csv")).rows
      #expect(alters.count { $0["ego"] == "anton" && $0["wave"] == "before" } == 14)
      let means = try Self.table(folder.appending(path: "s.csv")).rows
      #expect(means.first { $0["measure"] == "size" }?["mean"] == "11")
      #expect(try String(contentsOf: folder.appending(path: "t-codebook.csv"), encoding: .utf8).contains("Burt 1992"))
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      #expect(names == ["a.csv", "s.csv", "t-codebook.csv", "t.csv"])
    }
  }

  /// The same bytes whatever the threads, of the table and of the bootstrap.
  @Test func threadsDoNotChangeAByte() async throws {
    try await Program.inTemporaryFolder { folder in
      try Self.study(folder.appending(path: "study"), egos: 500)
      var tables: [[Data]] = []
      for threads in ["1", "2", "7"] {
        let files = ["t", "a", "s"].map { folder.appending(path: "\($0)\(threads).csv") }
        let result = try await Program.run(
          "measure", folder.appending(path: "study").path, "--by", "sex", "--threads", threads, "--out", files[0].path, "--alters",
          files[1].path, "--summary", files[2].path, "--samples", "100")
        #expect(result.exitCode == 0, "\(result.errors)")
        tables.append(try files.map { try Data(contentsOf: $0) })
      }
      #expect(tables[0] == tables[1] && tables[0] == tables[2])
    }
  }

  /// Both directions are one tie with the greater weight, loops go, and all of it is told.
  @Test func foreignTablesAreMeasuredAfterRepairsInTheOpen() async throws {
    try await Program.inTemporaryFolder { folder in
      try Self.study(folder.appending(path: "study"), egos: 6)
      let table = folder.appending(path: "t.csv")
      let result = try await Program.run(
        "measure", folder.appending(path: "study").path, "--by", "sex", "--out", table.path, "--summary",
        folder.appending(path: "s.csv").path)
      #expect(result.exitCode == 0)
      #expect(result.errors.contains("a tie of somebody with themselves (6×): left out"))
      #expect(result.errors.contains("(6×)") && result.errors.contains("ties.csv:3:1"))
      let rows = try Self.table(table).rows
      #expect(rows.map { $0["ego"] } == (0..<6).map { "\($0)" })
      #expect(rows.allSatisfy { $0["size"] == "4" && $0["tieCountWithoutEgo"] == "2" })
      #expect(rows[0]["sex.sameAsEgo"] == "0.5" && rows[0]["samplingWeight"] == "1" && rows[2]["samplingWeight"] == "3")
      #expect(rows[0]["weightedBurtConstraint"] == "NA")
    }
  }

  @Test func nothingIsWrittenWhenAFileIsInvalid() async throws {
    try await Program.inTemporaryFolder { folder in
      try FileManager.default.createDirectory(at: folder.appending(path: "cases"), withIntermediateDirectories: true)
      try Data("steunweb: case/1\n".utf8).write(to: folder.appending(path: "cases/a.yaml"))
      let good = try Data(contentsOf: Program.root.appending(path: "Scenarios/cases/anton.yaml"))
      try good.write(to: folder.appending(path: "cases/b.yaml"))
      let result = try await Program.run("measure", "cases", "--out", "t.csv", in: folder)
      #expect(result.exitCode == 1)
      #expect(result.errors.contains("cases/a.yaml:1:1: error: a case file has no 'people'"))
      #expect(result.errors.hasSuffix("steunweb: error: 1 of 2 inputs are invalid; no table was written\n"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["cases"])
      let missing = try await Program.run("measure", "nowhere", "--out", "t.csv", in: folder)
      #expect(missing.exitCode == 3 && missing.errors.hasPrefix("nowhere: error: the file cannot be read (there is no such file)"))
    }
  }

  /// A second run takes the place of the first; numbers may be spelt as other tools do; a negative strength is refused.
  @Test func aTableCanBeMadeAgainAndOddNumbersCount() async throws {
    try await Program.inTemporaryFolder { folder in
      func write(_ name: String, _ text: String) throws { try Data(text.utf8).write(to: folder.appending(path: "study/\(name).csv")) }
      try FileManager.default.createDirectory(at: folder.appending(path: "study"), withIntermediateDirectories: true)
      try write("egos", "egoID,samplingWeight\n1,2.50\n2,x\n")
      try write("alters", "egoID,alterID,weight\n1,a,1.0\n1,b,.5\n2,a,1\n")
      try write("ties", "egoID,Source,Target,weight\n1,a,b,2.0\n")
      for _ in 0..<3 {
        let result = try await Program.run("measure", "study", "--out", "t.csv", "--summary", "s.csv", in: folder)
        #expect(result.exitCode == 0 && result.errors.contains("column samplingWeight"), "\(result.errors)")
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["s.csv", "study", "t-codebook.csv", "t.csv"])
      let rows = try Self.table(folder.appending(path: "t.csv")).rows
      #expect(rows[0]["strength"] == "1.5" && rows[0]["samplingWeight"] == "2.5" && rows[0]["strengthSource"] == "attribute")
      #expect(rows[0]["weightedBurtConstraint"] != "NA" && rows[1]["samplingWeight"] == "NA")
      let means = try Self.table(folder.appending(path: "s.csv")).rows
      #expect(means[0]["egos"] == "2" && means[0]["webs"] == "1" && means[0]["withoutWeight"] == "1" && means[0]["mean"] == "2")
      try write("ties", "egoID,Source,Target,weight\n1,a,b,-2\n")
      let negative = try await Program.run("measure", "study", "--out", "t.csv", in: folder)
      #expect(
        negative.exitCode == 1 && negative.errors.hasPrefix("study/ties.csv:2:7: error: the strength of a tie is negative"),
        "\(negative.errors)")
    }
  }

  /// A misspelt column of a mapping is an error where numbers would be wrong, else a finding.
  @Test func columnsThatAMappingNamesMustBeThere() async throws {
    try await Program.inTemporaryFolder { folder in
      try Self.study(folder.appending(path: "study"), egos: 2)
      let mapping = folder.appending(path: "m.yaml")
      try Data("steunweb: mapping/1\nnoTie: [{column: wieght, values: [0]}]\n".utf8).write(to: mapping)
      let wrong = try await Program.run("measure", "study", "--mapping", "m.yaml", "--out", "t.csv", in: folder)
      #expect(wrong.exitCode == 1)
      #expect(
        wrong.errors.contains("study/ties.csv:1:1: error: the column 'wieght' that the mapping names under 'noTie' is not in this table"))
      try Data("steunweb: mapping/1\nalters: [{column: rol, key: role}]\nprovenance: invented\n".utf8).write(to: mapping)
      let open = try await Program.run("import", "auto", "study", "--mapping", "m.yaml", "--into", "cases", in: folder)
      #expect(open.exitCode == 0 && open.output.contains("column rol"), "\(open.errors)")
      #expect(try String(contentsOf: folder.appending(path: "cases/e1.yaml"), encoding: .utf8).contains("provenance: invented"))
      let nobody = try await Program.run("measure", "study", "--by", "hobby", "--out", "t.csv", in: folder)
      #expect(nobody.errors.contains("nobody in these webs has the attribute 'hobby'"))
    }
  }

  /// A folder of cases may hold scenarios and mappings beside them.
  @Test func onlyCasesOfAFolderAreMeasured() async throws {
    try await Program.inTemporaryFolder { folder in
      let webs = folder.appending(path: "webs")
      try FileManager.default.createDirectory(at: webs, withIntermediateDirectories: true)
      for (from, to) in [
        ("Scenarios/cases/anton.yaml", "a.yaml"), ("Scenarios/anton.yaml", "b.yaml"),
        ("Scenarios/samples/invented-class/mapping.yaml", "c.yaml"),
      ] {
        try FileManager.default.copyItem(at: Program.root.appending(path: from), to: webs.appending(path: to))
      }
      let table = folder.appending(path: "t.csv")
      let result = try await Program.run("measure", webs.path, "--out", table.path)
      #expect(result.exitCode == 0, "\(result.errors)")
      #expect(try String(contentsOf: table, encoding: .utf8).split(separator: "\n").count == 4)
    }
  }
}
