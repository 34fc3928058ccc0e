import BrowserSupport
import Foundation
@testable import Studio
import Testing

/// The case of the desk as a page that needs no studio.
@Suite(.serialized) struct LessonExportTests {
  private static func lesson(_ query: String, _ studio: RunningStudio) async throws -> RawHTTP.Answer {
    try #require(try await studio.ask("GET", "/api/lesson.html?\(query)", cookie: try await studio.cookie()))
  }

  @Test func theLessonIsKeptAsOnePage() async throws {
    try await RunningStudio.with { studio in
      let answer = try await Self.lesson("language=nl&wave=during", studio)
      #expect(answer.status == 200 && answer.headers["content-disposition"] == "attachment; filename=\"steunweb-lesson.html\"")
      #expect(answer.body.hasPrefix("<!DOCTYPE html>\n<html lang=\"nl\"") && answer.body.contains("neef"))
      #expect(answer.body.contains(#""futures": 1000"#))
    }
  }

  @Test func itHasNoNamesWhereTheyAreHidden() async throws {
    try await RunningStudio.with { studio in
      let answer = try await Self.lesson("names=no", studio)
      #expect(answer.status == 200)
      for word in ["Anton", "boxing coach", "bokstrainer", "game community", "He listens"] {
        #expect(!answer.body.contains(word), "\(word)")
      }
    }
  }

  @Test func nobodyElseGetsIt() async throws {
    try await RunningStudio.with { studio in
      let answer = try await RawHTTP.exchange(port: studio.port, [RawHTTP.request("GET", "/api/lesson.html", port: studio.port)])
      #expect(answer?.status == 403)
    }
  }
}
