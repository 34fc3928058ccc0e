import Documents
import Foundation
import Graphviz
import HTTPTypes
import Hummingbird
import Lessons
import Quantities
import SupportWebs

extension StudioRouter {
  /// Files that the browser keeps: the case, and the picture.
  func addExports(to router: Router<BasicRequestContext>) {
    router.get("/api/case.yaml") { request, _ in
      try await insideLater(request) {
        Self.download(Array(CaseWriter.yaml(await desk.state.caseFile).utf8), "steunweb.yaml", type: "application/yaml")
      }
    }
    for (format, type) in [(PictureFormat.svg, "image/svg+xml"), (.png, "image/png"), (.pdf, "application/pdf")] {
      router.get(RouterPath("/api/picture.\(format.rawValue)")) { request, _ in
        try await insideLater(request) {
          let look = look(request)
          let shown = StateJSON(await desk.state, look)
          return Self.download(
            try StudioPicture(shown.caseFile, shown.web, look).bytes(format), "steunweb.\(format.rawValue)", type: type)
        }
      }
    }
  }

  /// The case as a page that needs no studio, with its futures computed beforehand; without names where the look hides them.
  func addLesson(to router: Router<BasicRequestContext>) {
    router.get("/api/lesson.html") { request, _ in
      try await insideLater(request) {
        let look = look(request)
        let shown = StateJSON(await desk.state, look)
        let futures = await LessonFutures(of: shown.caseFile, threads: ProcessInfo.processInfo.activeProcessorCount)
        let opening = shown.caseFile.waves.firstIndex { $0.moment.id == shown.web.moment.id } ?? 0
        let lesson = Lesson(shown.caseFile, wave: opening, language: look.language, futures: futures)
        return Self.download(Array(lesson.html.utf8), "steunweb-lesson.html", type: "text/html; charset=utf-8")
      }
    }
  }

  private static func download(_ bytes: [UInt8], _ name: String, type: String) -> Response {
    var response = answer(bytes, type: type)
    response.headers[.contentDisposition] = "attachment; filename=\"\(name)\""
    return response
  }

  /// What changes on the first day, futures as they come, and one future in words.
  func addFutures(to router: Router<BasicRequestContext>) {
    router.get("/api/what-if") { request, _ in
      try await insideLater(request) {
        let (look, state) = (look(request), await desk.state)
        let (shown, brought) = (StateJSON(state, look), try Self.brought(request))
        let after = try brought.firstDay(of: shown.web)
        return Self.answer(
          .object([
            ("revision", .integer(state.revision)), ("name", .string(brought.name(in: shown.web, look.language))),
            (
              "svg",
              .string(
                try StudioPicture(shown.caseFile, shown.web, look).difference(to: after, told: [brought.name(in: shown.web, look.language)])
              )
            ), ("changes", FindingsJSON(look.language).changes(from: shown.web, to: after)),
          ]))
      }
    }
    router.get("/api/story") { request, _ in
      try await insideLater(request) {
        let look = look(request)
        let shown = StateJSON(await desk.state, look)
        let futures = try StudioFutures(shown.web, shown.caseFile.provenance, try Self.brought(request))
        let future = request.uri.queryParameters["future"].flatMap { Int($0) } ?? 0
        return Self.answer(try StudioStory(futures: futures, web: shown.web, look: look).json(future: future))
      }
    }
    router.get("/api/futures") { request, _ in
      try await insideLater(request) {
        let shown = StateJSON(await desk.state, look(request))
        let futures = try StudioFutures(shown.web, shown.caseFile.provenance, try Self.brought(request))
        return Response(
          status: .ok, headers: [.contentType: "text/event-stream"],
          body: .init { writer in
            try await futures.run(threads: ProcessInfo.processInfo.activeProcessorCount) { stand in
              // One line of data for each event.
              let text = stand.json.rendered().split(separator: "\n").map { $0.drop { $0 == " " } }.joined(separator: " ")
              try await writer.write(ByteBuffer(string: "data: \(text)\n\n"))
            }
            try await writer.write(ByteBuffer(string: "event: end\ndata: {}\n\n"))
            try await writer.finish(nil)
          })
      }
    }
  }

  private static func brought(_ request: Request) throws(StudioProblem) -> BroughtIn {
    let query = request.uri.queryParameters
    return try BroughtIn { key in query[Substring(key)].map { String($0) } }
  }
}
