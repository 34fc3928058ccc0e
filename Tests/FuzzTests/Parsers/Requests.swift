import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOPosix
import Quantities
import SupportWebs
import Synchronization

@testable import Studio

extension FuzzedParser {
  /// Requests as text, through the gate and the router of the studio, without a connection.
  ///
  /// `{cookie}`, `{token}` and `{port}` stand for those of the run, which are secret and different each time.
  static let requests = FuzzedParser(
    name: "requests", seeds: [], words: Words.requests, check: .later { bytes in try await RequestCheck().run(bytes) })
}

private struct RequestCheck {
  private static let port = 4_711
  private let gate = StudioGate()
  private let desk = StudioDesk(Shipped.anton, folder: "/nonexistent/steunweb-fuzz", opened: nil)

  init() { gate.open(port: Self.port) }

  func run(_ bytes: [UInt8]) async throws {
    let responder = StudioRouter(desk: desk, gate: gate, limits: StudioLimits(), language: .english).router.buildResponder()
    let token = gate.address(port: Self.port).split(separator: "=").last.map { String($0) } ?? ""
    let text = String(decoding: bytes, as: UTF8.self).replacing("{port}", with: "\(Self.port)").replacing("{token}", with: token)
    var cookie: String?
    for part in text.split(separator: "\n====\n", omittingEmptySubsequences: true).prefix(6) {
      guard let (head, body) = Self.request(String(part.replacing("{cookie}", with: cookie ?? ""))) else { continue }
      let request = Request(head: head, body: RequestBody(buffer: ByteBuffer(string: body)))
      let mayEnter = cookie != nil
      let response: Response
      do {
        response = try await responder.respond(to: request, context: BasicRequestContext(source: try await Self.source()))
      } catch {
        // What the server makes of errors that no route answers.
        try Broken.unless(error is any HTTPResponseError, "an error without an answer: \(error)")
        continue
      }
      let content = try await Self.content(of: response, of: head)
      try check(response, content, mayEnter: mayEnter || text.contains(token))
      if let set = response.headers[.setCookie] { cookie = String(set.prefix { $0 != ";" }) }
    }
  }

  private func check(_ response: Response, _ content: String, mayEnter: Bool) throws(Broken) {
    let known = [200, 303, 400, 403, 404, 405, 408, 409, 413, 421, 422]
    try Broken.unless(known.contains(response.status.code), "the status \(response.status)")
    try Broken.unless(response.headers[.cacheControl] == "no-store", "an answer that may be kept")
    try Broken.unless(response.headers[.contentSecurityPolicy]?.contains("default-src 'none'") == true, "an answer without its policy")
    if !mayEnter {
      try Broken.unless([403, 404, 405, 421].contains(response.status.code), "somebody without the token gets \(response.status)")
      try Broken.unless(!content.contains("Anton") && !content.contains("neef"), "somebody without the token reads the case")
    }
  }

  // MARK: Requests

  /// A request of its lines: the method and path, the headers, and behind an empty line the body.
  private static func request(_ text: String) -> (HTTPRequest, String)? {
    let parts = text.split(separator: "\n\n", maxSplits: 1, omittingEmptySubsequences: false)
    let lines = parts[0].split(separator: "\n")
    let words = (lines.first ?? "").split(separator: " ", maxSplits: 1)
    guard words.count == 2, let method = HTTPRequest.Method(String(words[0])) else { return nil }
    var (fields, authority) = (HTTPFields(), nil as String?)
    for line in lines.dropFirst() {
      let pair = line.split(separator: ":", maxSplits: 1)
      guard pair.count == 2, let name = HTTPField.Name(String(pair[0])) else { continue }
      let value = String(pair[1].drop { $0 == " " })
      guard HTTPField.isValidValue(value) else { continue }
      // The server takes the host for the authority.
      if name.canonicalName == "host" { authority = value } else { fields.append(HTTPField(name: name, value: value)) }
    }
    // The simulation of the futures is not what is looked for here.
    let path = String(words[1])
    guard !path.contains("futures"), !path.contains("story"), path.utf8.allSatisfy({ (0x21..<0x7f).contains($0) }) else { return nil }
    let head = HTTPRequest(method: method, scheme: "http", authority: authority, path: path, headerFields: fields)
    return (head, parts.count > 1 ? String(parts[1]) : "")
  }

  private static func content(of response: Response, of request: HTTPRequest) async throws -> String {
    let writer = Collected()
    try await response.body.write(writer)
    return String(buffer: writer.buffer.withLock { $0 })
  }

  /// A channel that nobody uses: the context of a request wants one.
  private static func source() async throws -> ApplicationRequestContextSource {
    ApplicationRequestContextSource(channel: try await channel.value, logger: Logger(label: "fuzz") { _ in SwiftLogNoOpLogHandler() })
  }

  private static let channel = Task<any Channel, any Error> {
    try await DatagramBootstrap(group: .singletonMultiThreadedEventLoopGroup).bind(host: "127.0.0.1", port: 0).get()
  }
}

/// The body of an answer.
private final class Collected: ResponseBodyWriter, Sendable {
  let buffer = Mutex(ByteBuffer())

  func write(_ part: ByteBuffer) async throws { buffer.withLock { _ = $0.writeImmutableBuffer(part) } }

  consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
