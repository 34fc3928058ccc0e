import Foundation
import Testing

/// `steunweb lesson`.
@Suite struct LessonCommandTests {
  private static let anton = "Scenarios/cases/anton.yaml"

  @Test func writesAPageThatOpensWithTheWaveAndLanguageAskedFor() async throws {
    try await Program.inTemporaryFolder { folder in
      let page = folder.appending(path: "lesson.html").path
      let short = ["--futures", "4", "--weeks", "8"]
      let result = try await Program.run(["lesson", Self.anton, "--out", page, "--wave", "during", "--language", "nl"] + short)
      #expect(result.exitCode == 0 && result.errors.isEmpty && result.output == "\(page)\n")
      let html = try String(contentsOfFile: page, encoding: .utf8)
      #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"nl\""))
      #expect(html.contains("\"wave\": 1,") && html.contains("<title>Anton en de neef van zijn moeder</title>"))
      // The number of threads changes nothing.
      let again = folder.appending(path: "again.html").path
      let second = try await Program.run(
        ["lesson", Self.anton, "--out", again, "--wave", "during", "--language", "nl", "--threads", "3"] + short)
      #expect(second.exitCode == 0)
      #expect(try String(contentsOfFile: again, encoding: .utf8) == html)
    }
  }

  @Test func theStudioWritesTheSameLesson() async throws {
    try await Program.inTemporaryFolder { folder in
      let (one, other) = (folder.appending(path: "one.html").path, folder.appending(path: "other.html").path)
      let studio = try await Program.run("studio", Self.anton, "--export", one, "--language", "en")
      let lesson = try await Program.run("lesson", Self.anton, "--out", other, "--language", "en")
      #expect(studio.exitCode == 0 && lesson.exitCode == 0, "\(studio.errors)\(lesson.errors)")
      let pages = try [one, other].map { try String(contentsOfFile: $0, encoding: .utf8) }
      #expect(pages[0] == pages[1] && pages[0].contains("</html>"))
      let nothing = try await Program.run("studio", "--export", one)
      #expect(nothing.exitCode == 2)
    }
  }

  @Test func saysWhatIsWrongAndHowToMendIt() async throws {
    let same = try await Program.run("lesson", Self.anton, "--out", Self.anton)
    #expect(same.exitCode == 2)
    #expect(
      same.errors == "\(Self.anton): error: this file is to be read and written\n  fix: choose another file to write; nothing was changed\n"
    )
    let wave = try await Program.run("lesson", Self.anton, "--out", "never-written.html", "--wave", "befor")
    #expect(wave.exitCode == 1)
    #expect(wave.errors == "\(Self.anton): error: the case has no wave 'befor'\n  fix: did you mean 'before'?\n")
    let few = try await Program.run("lesson", Self.anton, "--out", "never-written.html", "--futures", "1")
    #expect(few.exitCode == 2 && few.errors.contains("'--futures' is 2 to 100000."))
    #expect(!FileManager.default.fileExists(atPath: Program.root.appending(path: "never-written.html").path))
  }
}
