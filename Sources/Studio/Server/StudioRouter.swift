import Documents
import Foundation
import HTTPTypes
import Hummingbird
import Quantities
import SupportWebs

/// What the server answers.
struct StudioRouter: Sendable {
  let desk: StudioDesk
  let gate: StudioGate
  let limits: StudioLimits
  let language: Language

  var router: Router<BasicRequestContext> {
    let router = Router(context: BasicRequestContext.self)
    router.addMiddleware { StudioGuard(gate: gate) }
    router.get("/") { request, _ in front(request) }
    for resource in EmbeddedPage.resources {
      router.get(RouterPath("/\(resource.name)")) { request, _ in try inside(request) { Self.answer(resource.bytes, type: resource.type) } }
    }
    router.get("/api/words") { request, _ in
      try inside(request) { Self.answer(PageWords.json(in: look(request).language)) }
    }
    router.get("/api/state") { request, _ in
      try await insideLater(request) { Self.answer(try await StateJSON(await desk.state, look(request)).json()) }
    }
    addChanges(to: router)
    addExports(to: router)
    addLesson(to: router)
    addFutures(to: router)
    return router
  }

  private func addChanges(to router: Router<BasicRequestContext>) {
    router.post("/api/edit") { request, _ in
      try await change(request, limits.editBytes) { (order: StudioRequests.Edit, look) throws(StudioProblem) in
        let (state, added) = try await desk.edit(order.edit, wave: order.wave, revision: order.revision, language: look.language)
        return (state, added)
      }
    }
    router.post("/api/undo") { request, _ in
      try await change(request, limits.editBytes) { (order: StudioRequests.Step, _) throws(StudioProblem) in
        (try await desk.undo(revision: order.revision), nil)
      }
    }
    router.post("/api/redo") { request, _ in
      try await change(request, limits.editBytes) { (order: StudioRequests.Step, _) throws(StudioProblem) in
        (try await desk.redo(revision: order.revision), nil)
      }
    }
    router.post("/api/save") { request, _ in
      try await change(request, limits.editBytes) { (order: StudioRequests.Save, _) throws(StudioProblem) in
        guard let provenance = Provenance(rawValue: order.provenance) else {
          throw StudioProblem(.request, "word", ["key": "provenance"])
        }
        let state = try await desk.save(as: order.name, consent: order.answers, provenance: provenance, revision: order.revision)
        return (state, nil)
      }
    }
    router.post("/api/open") { request, _ in
      try await change(request, limits.caseBytes) { (order: StudioRequests.Open, _) throws(StudioProblem) in
        (try await desk.open(try Self.caseFile(order), revision: order.revision), nil)
      }
    }
  }

  static func caseFile(_ order: StudioRequests.Open) throws(StudioProblem) -> CaseFile {
    if let name = order.example { return try StartingCases.example(name) }
    if let text = order.text { return try StartingCases.read(Array(text.utf8)) }
    guard let date = order.date.flatMap({ CalendarDate($0) }) else { throw StudioProblem(.request, "date", ["key": "date"]) }
    return try StartingCases.empty(on: date, age: order.age)
  }

  // MARK: Getting in

  /// The page itself: it takes the token of the address, or the cookie.
  private func front(_ request: Request) -> Response {
    if let token = request.uri.queryParameters["token"] {
      if let cookie = gate.exchange(String(token)) {
        return Response(status: .seeOther, headers: [.location: "/", .setCookie: cookie])
      }
      if gate.knows(request) { return Response(status: .seeOther, headers: [.location: "/"]) }
    }
    guard gate.knows(request) else {
      return Self.answer(PageWords.closed(in: language), type: "text/plain; charset=utf-8", status: .forbidden)
    }
    let page = String(decoding: EmbeddedPage.page.bytes, as: UTF8.self).replacing("{language}", with: language.rawValue)
    return Self.answer(Array(page.utf8), type: "text/html; charset=utf-8")
  }

  private func inside(_ request: Request, _ answer: () throws -> Response) throws -> Response {
    guard gate.knows(request) else { return Response(status: .forbidden) }
    return try answer()
  }

  /// Answers somebody who is in; a problem is told in the language of the page.
  func insideLater(_ request: Request, _ answer: () async throws -> Response) async throws -> Response {
    guard gate.knows(request) else { return Response(status: .forbidden) }
    do {
      return try await answer()
    } catch let problem as StudioProblem {
      return Self.answer(problem, in: look(request).language)
    }
  }

  func look(_ request: Request) -> Look {
    let query = request.uri.queryParameters
    return Look { key in query[Substring(key)].map { String($0) } }
  }

  // MARK: Changes

  private func change<Order: Decodable & Sendable>(
    _ request: Request, _ bytes: Int,
    _ make: @Sendable (Order, Look) async throws(StudioProblem) -> (StudioDesk.State, String?)
  ) async throws -> Response {
    try await insideLater(request) {
      let body = try await body(of: request, upTo: bytes)
      guard let order = try? JSONDecoder().decode(Order.self, from: Data(body)) else { throw StudioProblem(.request, "malformed") }
      let look = look(request)
      let (state, added) = try await make(order, look)
      return Self.answer(try await StateJSON(state, look).json(added: added))
    }
  }

  /// The body, as long as it is short and comes in time.
  private func body(of request: Request, upTo most: Int) async throws -> [UInt8] {
    let announced = request.headers[.contentLength].flatMap { Int($0) } ?? 0
    if announced > most { throw HTTPError(.contentTooLarge) }
    return try await withThrowingTaskGroup(of: [UInt8]?.self) { group in
      group.addTask {
        var request = request
        return Array((try await request.collectBody(upTo: most)).readableBytesView)
      }
      group.addTask {
        try await Task.sleep(for: .seconds(limits.bodySeconds))
        return nil
      }
      defer { group.cancelAll() }
      guard let first = try await group.next(), let body = first else { throw HTTPError(.requestTimeout) }
      return body
    }
  }

  // MARK: Answers

  static func answer(_ bytes: [UInt8], type: String, status: HTTPResponse.Status = .ok) -> Response {
    Response(status: status, headers: [.contentType: type], body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  static func answer(_ json: JSONText, status: HTTPResponse.Status = .ok) -> Response {
    answer(json.bytes, type: "application/json; charset=utf-8", status: status)
  }

  private static func answer(_ problem: StudioProblem, in language: Language) -> Response {
    let status: HTTPResponse.Status =
      switch problem.kind {
      case .request: .badRequest
      case .stale: .conflict
      case .missing: .notFound
      case .file: .unprocessableContent
      }
    return answer(.object([("problem", .string(problem.text(in: language)))]), status: status)
  }
}
