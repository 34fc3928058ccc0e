import Foundation

/// A session with a browser: it takes the requests of the WebDriver protocol.
protocol WebDriverLink: Sendable {
  /// - Parameters:
  ///   - method: `GET`, `POST` or `DELETE`.
  ///   - path: the path below the session, as `/element`.
  ///   - body: JSON.
  /// - Returns: the answer as JSON, whose `value` is the result.
  /// - Throws: `Browser.Failure` with what the browser said.
  func send(_ method: String, _ path: String, _ body: String?) async throws -> String
}

/// A session by HTTP, as chromedriver and WebKitWebDriver offer it.
struct HTTPSession: WebDriverLink {
  private let port: Int
  private let session: String

  /// Waits for the driver, and asks it for a browser.
  ///
  /// - Parameter capabilities: what the browser is to be, as JSON.
  init(port: Int, capabilities: String) async throws {
    self.port = port
    var tries = 0
    while true {
      if let answer = try? await Self.exchange(port, "GET", "/status", nil), answer.contains(/"ready":\s*true/) { break }
      tries += 1
      guard tries < 200 else { throw Browser.Failure(description: "the driver does not begin") }
      try await Task.sleep(for: .milliseconds(50))
    }
    let text = try await Self.exchange(port, "POST", "/session", #"{"capabilities":{"alwaysMatch":\#(capabilities)}}"#)
    guard let id = text.firstMatch(of: /"sessionId":\s*"([^"]+)"/) else { throw Browser.Failure(description: text) }
    session = "/session/\(id.output.1)"
  }

  func send(_ method: String, _ path: String, _ body: String?) async throws -> String {
    try await Self.exchange(port, method, session + path, body)
  }

  private static func exchange(_ port: Int, _ method: String, _ path: String, _ body: String?) async throws -> String {
    let request = RawHTTP.request(method, path, port: port, body: body ?? "")
    guard let answer = try await RawHTTP.exchange(port: port, [request]) else {
      throw Browser.Failure(description: "no answer to \(path)")
    }
    guard answer.status == 200 else { throw Browser.Failure(description: String(answer.body.prefix(600))) }
    return answer.body
  }
}
