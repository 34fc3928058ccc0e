import Foundation
import Testing

/// What a run leaves, read by other tools.
@Suite struct ResultReadingTests {
  private func anton(_ body: (URL) async throws -> Void) async throws {
    try await Program.inTemporaryFolder { folder in
      let result = try await Program.run("run", "Scenarios/anton.yaml", "--futures", "120", "--output", folder.path)
      #expect(result.exitCode == 0, "\(result.errors)")
      try await body(folder.appending(path: "anton"))
    }
  }

  /// Every table of the database equals its CSV file, cell by cell; the exact sums give the means; the views have intervals.
  @Test func pythonReadsTheSameFromDatabaseAndFiles() async throws {
    try await anton { folder in
      let output = try await Python.run(
        """
        import csv, os, sqlite3, sys
        folder = sys.argv[1]
        db = sqlite3.connect(f"file:{folder}/results.sqlite?mode=ro", uri=True)
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        cells = 0
        for (name,) in db.execute("SELECT name FROM tables ORDER BY rowid").fetchall():
            path = f"{folder}/{name.replace('_', '-')}.csv"
            if not os.path.exists(path): continue
            with open(path, encoding="utf-8", newline="") as file: rows = list(csv.reader(file))
            kinds = [k for (k,) in db.execute("SELECT kind FROM columns WHERE table_name = ? ORDER BY rowid", (name,))]
            stored = db.execute(f'SELECT * FROM "{name}" ORDER BY rowid').fetchall()
            assert [c[1] for c in db.execute(f'PRAGMA table_info("{name}")')] == rows[0], name
            assert len(stored) == len(rows) - 1, name
            cast = {"TEXT": str, "INTEGER": int, "REAL": float}
            for text, cell in zip(rows[1:], stored):
                for t, c, k in zip(text, cell, kinds):
                    assert (None if t == "" else cast[k](t)) == c, (name, t, c)
                    cells += 1
        for arm, outcome, week, mean in db.execute("SELECT arm, outcome, week, mean FROM outcomes"):
            bits, count, total = db.execute("SELECT fraction_bits, count, sum FROM tallies WHERE arm=? AND outcome=? AND week=? AND is_difference=0",
                                            (arm, outcome, week)).fetchone()
            assert abs(int(total) / 2**bits / count - mean) <= 1e-12 * max(1, abs(mean)), outcome
        low, mean, high, meaning = db.execute(
            "SELECT low95, mean_difference, high95, meaning FROM differences_explained WHERE outcome='effect.mean' AND arm='jim'").fetchone()
        assert low < mean < high and len(meaning) > 5
        assert db.execute("SELECT count(*) FROM time_courses_explained").fetchone() == db.execute("SELECT count(*) FROM time_courses").fetchone()
        assert db.execute("SELECT value FROM run WHERE key='seed'").fetchone() == ("2026",)
        print(cells)
        """, folder.path)
      #expect((Int(output.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0) > 20_000)
    }
  }

  /// The Python of the page on results runs as it stands there.
  @Test func theSnippetOfTheDocumentationRuns() async throws {
    let page = try String(contentsOf: Program.root.appending(path: "Documentation/results.md"), encoding: .utf8)
    let snippet = try #require(page.firstMatch(of: /```python\n([\s\S]*?)```/)).output.1
    try await anton { folder in
      let output = try await Python.run(String(snippet), folder.path)
      #expect(output.split(separator: "\n").count == 3 && output.contains("jim          effect.mean  +0.1"), "\(output)")
    }
  }

  /// The numbers behind the cells of the page are those of the tables, and the words in the cells are these numbers, rounded.
  @Test func theReportHasTheNumbersOfTheTables() async throws {
    try await anton { folder in
      let page = try String(contentsOf: folder.appending(path: "report.html"), encoding: .utf8)
      func column(_ file: String, _ k: Int) throws -> Set<Double> {
        let lines = try String(contentsOf: folder.appending(path: file), encoding: .utf8).split(separator: "\n").dropFirst()
        return Set(lines.compactMap { Double($0.split(separator: ",", omittingEmptySubsequences: false)[k]) })
      }
      let means = try column("outcomes.csv", 3).union(column("differences.csv", 4)).union(column("time-courses.csv", 3)).union(
        column("time-courses.csv", 5))
      let section = try #require(page.firstMatch(of: /<section id="results">[\s\S]*?<\/section>/)).output
      let tables = section.replacing(/<details>[\s\S]*?<\/details>/, with: "")
      let cells = tables.matches(of: /<td class="number" data-value="([^"]+)">([^<]+)<\/td>/)
      #expect(cells.count > 50)
      for cell in cells {
        let value = try #require(Double(cell.output.1))
        #expect(means.contains(value), "\(cell.output.0)")
        let shown = cell.output.2.split(separator: " ")[0].replacing("−", with: "-").replacing("+", with: "").replacing(",", with: "")
        let number = try #require(Double(shown))
        let decimals = shown.split(separator: ".").dropFirst().first?.count ?? 0
        let half = (0..<decimals).reduce(0.5) { size, _ in size / 10 }
        #expect([1, 100].contains { abs(value * $0 - number) <= half + 1e-9 }, "\(cell.output.0)")
      }
      let effect = try #require(
        try String(contentsOf: folder.appending(path: "differences.csv"), encoding: .utf8).split(separator: "\n").first {
          $0.hasPrefix("jim,none,effect.mean,")
        })
      let mean = try #require(Double(effect.split(separator: ",")[4]))
      let said = try #require(page.firstMatch(of: /development shifts by \+([0-9.]+) \(± [0-9.]+\) SD/)).output.1
      #expect(abs((Double(said) ?? 9) - mean) <= 0.005)
    }
  }

  /// The page stands alone, and says what it must.
  @Test(arguments: ["en_GB.UTF-8", "nl_NL.UTF-8"])
  func theReportStandsAlone(language: String) async throws {
    try await Program.inTemporaryFolder { folder in
      for scenario in ["anton", "care-population"] {
        let run = try await Program.run(
          "run", "Scenarios/\(scenario).yaml", "--futures", "3", "--output", folder.path, language: language)
        #expect(run.exitCode == 0 && run.output.contains("\(scenario)/report.html"), "\(run.errors)")
        let page = try String(contentsOf: folder.appending(path: "\(scenario)/report.html"), encoding: .utf8)
        #expect(page.hasPrefix("<!DOCTYPE html>") && page.contains("default-src 'none'"))
        #expect(!page.contains("src=") && !page.contains(/url\((?!#)/) && !page.contains("@import") && !page.contains("<link"))
        for link in page.matches(of: /href="([^"]*)"/) {
          let target = String(link.output.1)
          #expect(
            target.hasPrefix("#") || FileManager.default.fileExists(atPath: folder.appending(path: "\(scenario)/\(target)").path),
            "\(target)")
        }
        let ids = page.matches(of: #/ id="([^"]*)"/#).map { String($0.output.1) }
        #expect(Set(ids).count == ids.count, "every id once")
        let isDutch = language.hasPrefix("nl")
        for words in isDutch
          ? ["lang=\"nl\"", "aanname", "geen oordeel", "Schade en gebeurtenissen", "Veerkracht en tevredenheid", "Bronnen van onzekerheid"]
          : [
            "lang=\"en\"", "assumption", "not a verdict", "Harm and events", "Resilience and satisfaction: not modelled",
            "Sources of uncertainty",
          ]
        { #expect(page.contains(words), "\(scenario): \(words)") }
      }
    }
  }

  /// Copies of what is told of a young person are for the user alone.
  @Test func inputsArePrivate() async throws {
    try await anton { folder in
      for name in ["inputs/case.yaml", "inputs/scenario.yaml"] {
        let attributes = try FileManager.default.attributesOfItem(atPath: folder.appending(path: name).path)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
      }
    }
  }
}
