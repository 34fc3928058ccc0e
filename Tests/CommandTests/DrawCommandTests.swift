import Foundation
import Testing

/// `steunweb draw` with views, changes, simulated time and many cases.
@Suite struct DrawCommandTests {
  static let anton = "Scenarios/cases/anton.yaml"

  static func names(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test func everyViewOfEveryWaveIsAFile() async throws {
    try await Program.inTemporaryFolder { folder in
      let result = try await Program.run(
        "draw", Self.anton, "--view", "all", "--wave", "all", "--out", folder.path, "--index", "--language", "en")
      #expect(result.exitCode == 0, "\(result.errors)")
      let ofWaves = ["before", "during", "after"].flatMap { wave in
        ["circles", "ecomap", "sectors", "force", "clusters", "support"].map { "anton-\(wave)-\($0).svg" }
      }
      let expected = ofWaves + ["anton-film.svg", "anton-mentor.svg", "anton-waves.svg", "index.html"]
      #expect(try Self.names(in: folder) == expected.sorted())
      #expect(result.output == "in \(folder.path)/: pictures 21, of files 1\n")
      for name in expected.dropLast() {
        let svg = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
        #expect(svg.hasPrefix("<svg ") && svg.contains("<desc") && !svg.contains("<script"), "\(name)")
      }
      let page = try String(contentsOf: folder.appending(path: "index.html"), encoding: .utf8)
      #expect(expected.dropLast().allSatisfy { page.contains("src=\"./\($0)\"") })
      #expect(page.contains("<th scope=\"col\">") && !page.contains("<script") && !page.contains("http://"))
    }
  }

  @Test func theNumberOfTasksChangesNoPicture() async throws {
    try await Program.inTemporaryFolder { folder in
      var contents: [[Data]] = []
      for threads in ["1", "3"] {
        let out = folder.appending(path: threads)
        let result = try await Program.run(
          "draw", "Scenarios/cases/anton.yaml", "Scenarios/cases/scouting.yaml", "--view", "circles,force", "--theme", "light,greyscale",
          "--threads", threads, "--out", out.path)
        #expect(result.exitCode == 0, "\(result.errors)")
        let names = try Self.names(in: out)
        #expect(names.count == 8 && names.contains("anton-before-force-greyscale.svg"), "\(names)")
        contents.append(try names.map { try Data(contentsOf: out.appending(path: $0)) })
      }
      #expect(contents[0] == contents[1])
    }
  }

  @Test func aBrokenCaseStopsNoneOfTheOthers() async throws {
    try await Program.inTemporaryFolder { folder in
      let cases = folder.appending(path: "cases")
      try FileManager.default.createDirectory(at: cases, withIntermediateDirectories: true)
      let good = try Data(contentsOf: Program.root.appending(path: Self.anton))
      for name in ["a", "c"] { try good.write(to: cases.appending(path: "\(name).yaml")) }
      try Data("steunweb: case/1\nprovenance: guessed\n".utf8).write(to: cases.appending(path: "b.yaml"))
      let out = folder.appending(path: "out")
      let result = try await Program.run("draw", cases.path, "--out", out.path)
      #expect(result.exitCode == 1)
      #expect(try Self.names(in: out) == ["a-before-circles.svg", "c-before-circles.svg"])
      #expect(result.output == "in \(out.path)/: pictures 2, of files 2\n")
      #expect(result.errors.contains("b.yaml:2:13: error: "))
      #expect(
        result.errors.hasSuffix("steunweb: error: 1 of 3 files could not be drawn; the pictures of the others were written\n"),
        "\(result.errors)")
    }
  }

  @Test func filesOfOneNameAreRefusedBeforeAnythingIsWritten() async throws {
    try await Program.inTemporaryFolder { folder in
      let twin = folder.appending(path: "anton.yaml")
      try Data(contentsOf: Program.root.appending(path: Self.anton)).write(to: twin)
      let out = folder.appending(path: "out")
      let result = try await Program.run("draw", Self.anton, twin.path, "--out", out.path)
      #expect(result.exitCode == 2 && result.output.isEmpty)
      #expect(
        result.errors == """
          \(twin.path): error: its pictures would have the names of those of \(Self.anton)
            fix: draw them into two folders; nothing was written

          """)
      #expect(!FileManager.default.fileExists(atPath: out.path))
    }
  }

  @Test func whatChangesIsDrawn() async throws {
    try await Program.inTemporaryFolder { folder in
      let waves = try await Program.run(
        "draw", Self.anton, "--wave", "before", "--compare", "during", "--language", "en", "--out", folder.path)
      #expect(waves.exitCode == 0, "\(waves.errors)")
      let whatIf = try await Program.run(
        "draw", Self.anton, "--what-if", "jim boxing-coach", "--language", "en", "--out", folder.path)
      #expect(whatIf.exitCode == 0, "\(whatIf.errors)")
      #expect(try Self.names(in: folder) == ["anton-before-to-during.svg", "anton-before-what-if.svg"])
    }
    let same = try await Program.run("draw", Self.anton, "--wave", "before", "--compare", "before", "--output", "-")
    #expect(same.exitCode == 1)
    #expect(
      same.errors == "\(Self.anton): error: the wave 'before' is compared with itself\n  fix: give '--wave' another wave\n")
    let wrong = try await Program.run("draw", Self.anton, "--what-if", "jim nobody-here", "--output", "-")
    #expect(wrong.exitCode == 1 && wrong.errors.hasPrefix("--what-if:1:5: error: nobody of the web has this id\n"), "\(wrong.errors)")
  }

  @Test func simulatedWeeksAreDrawnOfAScenario() async throws {
    try await Program.inTemporaryFolder { folder in
      let result = try await Program.run(
        "draw", "Scenarios/anton.yaml", "--view", "weeks,film,mentor", "--future", "3", "--weeks", "0,26,52", "--language", "en", "--out",
        folder.path)
      #expect(result.exitCode == 0, "\(result.errors)")
      #expect(try Self.names(in: folder) == ["anton-jim-film.svg", "anton-jim-mentor-future-3.svg", "anton-jim-weeks.svg"])
      let film = try String(contentsOf: folder.appending(path: "anton-jim-film.svg"), encoding: .utf8)
      #expect(film.contains("prefers-reduced-motion") && film.contains("week 52"))
      let weeks = try String(contentsOf: folder.appending(path: "anton-jim-weeks.svg"), encoding: .utf8)
      #expect(weeks.contains("no prediction") && weeks.contains("week 26"))
    }
    let late = try await Program.run("draw", "Scenarios/anton.yaml", "--weeks", "0,500", "--output", "-")
    #expect(late.exitCode == 1)
    #expect(
      late.errors == "Scenarios/anton.yaml: error: the scenario has no week 500: it ends after 104\n  fix: give '--weeks' up to 104\n")
    let view = try await Program.run("draw", "Scenarios/anton.yaml", "--view", "ecomap", "--output", "-")
    #expect(view.exitCode == 1)
    #expect(
      view.errors == """
        Scenarios/anton.yaml: error: a scenario has the views weeks, film and mentor
          fix: give one of these as '--view', or give the case file

        """)
    let arm = try await Program.run("draw", "Scenarios/anton.yaml", "--arm", "jam", "--output", "-")
    #expect(arm.errors == "Scenarios/anton.yaml: error: the scenario has no arm 'jam'\n  fix: did you mean 'jim'?\n")
  }

  @Test func futuresOfARealYouthAreNotDrawnPersonByPerson() async throws {
    try await Program.inTemporaryFolder { folder in
      let text = try String(contentsOf: Program.root.appending(path: Self.anton), encoding: .utf8)
      try FileManager.default.createDirectory(at: folder.appending(path: "cases"), withIntermediateDirectories: true)
      try text.replacing("provenance: composite", with: "provenance: real").write(
        to: folder.appending(path: "cases/anton.yaml"), atomically: true, encoding: .utf8)
      let scenario = folder.appending(path: "anton.yaml")
      try Data(contentsOf: Program.root.appending(path: "Scenarios/anton.yaml")).write(to: scenario)
      let result = try await Program.run("draw", scenario.path, "--output", "-")
      #expect(result.exitCode == 1 && result.output.isEmpty)
      #expect(
        result.errors == """
          \(scenario.path): error: the case is about a real youth, and shares of futures by person would read as what will happen to this youth
            fix: draw the waves of the case, or a scenario of an invented case

          """)
    }
  }

  @Test(arguments: ["-o", "--out", "--output"]) func anEndingThatIsNoFormatIsRefused(_ option: String) async throws {
    try await Program.inTemporaryFolder { folder in
      let result = try await Program.run("draw", "Scenarios/cases/anton.yaml", option, folder.appending(path: "web.jpg").path)
      #expect(result.exitCode == 2 && result.errors.contains("'.jpg' is no format that can be drawn"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }
  }

  /// What `--out` names is a file by its ending, unless a folder stands there.
  @Test func whereToWriteIsAFileOrAFolder() async throws {
    try await Program.inTemporaryFolder { folder in
      let (file, made) = (folder.appending(path: "web.png"), folder.appending(path: "round-1.2"))
      let one = try await Program.run("draw", Self.anton, "--out", file.path)
      #expect(one.exitCode == 0, "\(one.errors)")
      #expect(try Data(contentsOf: file).starts(with: [0x89, 0x50, 0x4E, 0x47]))
      #expect(try await Program.run("draw", Self.anton, "--out", made.path).exitCode == 0)
      #expect(try Self.names(in: made) == ["anton-before-circles.svg"])
      let there = folder.appending(path: "there.svg")
      try FileManager.default.createDirectory(at: there, withIntermediateDirectories: true)
      #expect(try await Program.run("draw", Self.anton, "--out", there.path).exitCode == 0)
      #expect(try Self.names(in: there) == ["anton-before-circles.svg"])
      let index = try await Program.run("draw", Self.anton, "--out", file.path, "--index")
      #expect(index.exitCode == 2 && index.errors.contains("give '--out' a folder"))
      let both = try await Program.run("draw", Self.anton, "--out", made.path, "--output", file.path)
      #expect(both.exitCode == 2 && both.errors.contains("'--output' is the older spelling of '--out'"))
      let sheets = try await Program.run("draw", "--blank", "--theme", "light,greyscale", "--out", folder.appending(path: "b.svg").path)
      #expect(sheets.exitCode == 2 && sheets.errors.contains("these are 2 pictures"))
    }
  }

  /// A PDF fills the sheet that was asked for.
  @Test func aPDFHasTheSizeOfItsSheet() async throws {
    try await Program.inTemporaryFolder { folder in
      let file = folder.appending(path: "web.pdf")
      _ = try await Program.run("draw", "Scenarios/cases/anton.yaml", "--size", "a4", "--output", file.path)
      let text = String(decoding: try Data(contentsOf: file), as: Unicode.ASCII.self)
      let box = try #require(text.firstMatch(of: /\/MediaBox *\[ *0 0 ([0-9.]+) ([0-9.]+) *\]/))
      let (width, height) = (Double(box.output.1) ?? 0, Double(box.output.2) ?? 0)
      #expect(abs(width - 842) <= 1 && abs(height - 595) <= 1, "\(width) × \(height)")
    }
  }

  @Test func whatACaseHasNotIsSaid() async throws {
    let weeks = try await Program.run("draw", Self.anton, "--view", "weeks", "--output", "-")
    #expect(weeks.exitCode == 1)
    #expect(
      weeks.errors == "\(Self.anton): error: a case has no simulated weeks\n  fix: give a scenario, such as Scenarios/anton.yaml\n")
    let film = try await Program.run("draw", "Tests/Gallery/three-people.yaml", "--view", "film", "--output", "-")
    #expect(film.exitCode == 1)
    #expect(
      film.errors == """
        Tests/Gallery/three-people.yaml: error: the case has one wave
          fix: draw '--view circles', or add a wave to the case

        """)
    let png = try await Program.run("draw", Self.anton, "--view", "film", "--format", "png", "--output", "-")
    #expect(png.exitCode == 2)
    #expect(png.errors == "steunweb: error: a film is an SVG\n  fix: leave out '--format', or draw '--view waves'\n")
    let many = try await Program.run("draw", Self.anton, "--view", "circles,ecomap", "--output", "web.svg")
    #expect(many.exitCode == 2)
    #expect(many.errors == "web.svg: error: these are 2 pictures\n  fix: give '--out' with a folder\n")
  }

  @Test func emptyCirclesArePrinted() async throws {
    try await Program.inTemporaryFolder { folder in
      for (language, word) in [("nl", "Ik"), ("en", "Me")] {
        let file = folder.appending(path: "\(language).svg").path
        let result = try await Program.run("draw", "--blank", "--size", "a3", "--language", language, "--output", file)
        #expect(result.exitCode == 0, "\(result.errors)")
        let svg = try String(contentsOfFile: file, encoding: .utf8)
        #expect(svg.contains(">\(word)<"), "\(language)")
        // ISO 216 A3, in points.
        #expect(svg.contains("width=\"1191pt\"") && svg.contains("height=\"842pt\""))
      }
    }
    let both = try await Program.run("draw", "--blank", Self.anton)
    #expect(both.exitCode == 2 && both.errors.hasPrefix("Error: '--blank' draws empty circles: leave out the case.\n"))
    let none = try await Program.run("draw")
    #expect(none.exitCode == 2 && none.errors.hasPrefix("Error: Give a case file, or '--blank'.\n"))
  }

  @Test func theYouthsOwnPictureIsInTheFirstPerson() async throws {
    let own = try await Program.run("draw", Self.anton, "--wave", "during", "--for", "youth", "--language", "nl", "--output", "-")
    #expect(own.exitCode == 0 && own.output.contains("Mijn steunweb") && !own.output.contains("spanning"), "\(own.errors)")
  }

  @Test(arguments: ["40x0", "a5", "100", "1x2x3", "nanxnan"])
  func sheetsThatAreNoneAreRefused(_ size: String) async throws {
    let result = try await Program.run("draw", Self.anton, "--size", size, "--output", "-")
    #expect(result.exitCode == 2 && result.output.isEmpty && result.errors.contains("'\(size)' is invalid for '--size"))
  }
}
