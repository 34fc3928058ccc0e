import BrowserSupport
import Foundation
@testable import Studio
import Testing

/// What comes from elsewhere, or asks too much, is refused or bounded, and the server goes on.
@Suite(.serialized) struct HostileTests {
  private static func refused(_ text: @escaping @Sendable (Int, String) -> String) async throws -> Int? {
    try await RunningStudio.with { studio in
      let cookie = try await studio.cookie()
      let answer = try await RawHTTP.exchange(port: studio.port, [text(studio.port, cookie)])
      // It still answers.
      #expect(try await studio.ask("GET", "/api/words", cookie: cookie)?.status == 200)
      return answer?.status
    }
  }

  @Test func anotherHostIsRefused() async throws {
    #expect(try await Self.refused { RawHTTP.request("GET", "/", port: $0, host: "evil.example", cookie: $1) } == 421)
    #expect(try await Self.refused { RawHTTP.request("GET", "/", port: $0, host: "localhost:\($0)", cookie: $1) } == 421)
  }

  @Test func anotherOriginIsRefused() async throws {
    #expect(try await Self.refused { RawHTTP.request("GET", "/api/state", port: $0, origin: "http://evil.example", cookie: $1) } == 403)
    #expect(
      try await Self.refused { RawHTTP.request("POST", "/api/undo", port: $0, origin: "http://127.0.0.1:1", cookie: $1, body: "{}") } == 403
    )
    // A change says where it comes from.
    #expect(try await Self.refused { RawHTTP.request("POST", "/api/undo", port: $0, cookie: $1, body: "{}") } == 403)
  }

  @Test(arguments: [
    "/", "/main.js", "/style.css", "/api/state", "/api/words", "/api/case.yaml", "/api/picture.svg", "/api/futures?person=uncle",
  ])
  func withoutTheTokenNothingIsTold(_ path: String) async throws {
    try await RunningStudio.with { studio in
      for cookie in [nil, "steunweb-\(studio.port)=0", "other=1"] {
        let answer = try await RawHTTP.exchange(port: studio.port, [RawHTTP.request("GET", path, port: studio.port, cookie: cookie)])
        #expect(answer?.status == 403)
        #expect(answer?.body.contains("neef") == false)
      }
    }
  }

  @Test func theTokenWorksOnce() async throws {
    try await RunningStudio.with { studio in
      let path = "/" + studio.address.drop { $0 != "?" }
      let first = try await RawHTTP.exchange(port: studio.port, [RawHTTP.request("GET", path, port: studio.port)])
      #expect(first?.status == 303)
      #expect(first?.headers["set-cookie"]?.hasSuffix("; Path=/; HttpOnly; SameSite=Strict") == true)
      let second = try await RawHTTP.exchange(port: studio.port, [RawHTTP.request("GET", path, port: studio.port)])
      #expect(second?.status == 403)
      let wrong = try await RawHTTP.exchange(port: studio.port, [RawHTTP.request("GET", "/?token=1", port: studio.port)])
      #expect(wrong?.status == 403)
    }
  }

  @Test(arguments: [
    "/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2fetc%2fpasswd", "//etc/passwd", "/main.js/../../anton.yaml", "/anton.yaml",
    "/api/../anton.yaml",
  ])
  func noPathLeadsToAFile(_ path: String) async throws {
    let status = try await Self.refused { RawHTTP.request("GET", path, port: $0, cookie: $1) }
    #expect(status == 404 || status == 400)
  }

  @Test func filesOutsideTheFolderAreNotWritten() async throws {
    try await RunningStudio.with { studio in
      let cookie = try await studio.cookie()
      for name in ["../out.yaml", "/out.yaml", "a/b.yaml", ".hidden.yaml", "x.txt", "..yaml", "a\\\\b.yaml", "x.yaml\\u0000"] {
        let body = #"{"revision":1,"name":"\#(name)","provenance":"invented","answers":{"mayBeSeenBy":"us"}}"#
        let answer = try await studio.ask("POST", "/api/save", cookie: cookie, body: body)
        #expect(answer?.status == 400, "\(name)")
        #expect(answer?.body.contains("Give a name without a folder") == true, "\(name)")
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: studio.folder.path) == ["anton.yaml"])
    }
  }

  @Test func aHundredMegabytesAreRefused() async throws {
    try await RunningStudio.with { studio in
      let cookie = try await studio.cookie()
      let origin = "http://127.0.0.1:\(studio.port)"
      let head = "POST /api/edit HTTP/1.1\r\nHost: 127.0.0.1:\(studio.port)\r\nOrigin: \(origin)\r\nCookie: \(cookie)\r\n"
      let announced = try await RawHTTP.exchange(port: studio.port, [head + "Content-Length: 104857600\r\n\r\n"])
      #expect(announced?.status == 413)
      // Without saying how much will come.
      let megabyte = "100000\r\n" + String(repeating: "x", count: 1 << 20) + "\r\n"
      let chunked = try await RawHTTP.exchange(
        port: studio.port, [head + "Transfer-Encoding: chunked\r\n\r\n"] + Array(repeating: megabyte, count: 100))
      #expect(chunked == nil || chunked?.status == 413)
      #expect(try await studio.ask("GET", "/api/words", cookie: cookie)?.status == 200)
    }
  }

  @Test(arguments: [
    "{", "[]", "null", #"{"revision":"one"}"#, #"{"revision":1,"wave":"before","edit":{"kind":"explode"}}"#, "\u{FEFF}", "x",
  ])
  func malformedRequestsAreRefused(_ body: String) async throws {
    try await RunningStudio.with { studio in
      let cookie = try await studio.cookie()
      let answer = try await studio.ask("POST", "/api/edit?language=nl", cookie: cookie, body: body)
      #expect(answer?.status == 400)
      #expect(answer?.body.contains("Het programma begreep die vraag niet.") == true)
    }
  }

  @Test func aThousandRequestsAtOnceAreAnswered() async throws {
    try await RunningStudio.with { studio in
      let cookie = try await studio.cookie()
      let statuses = try await withThrowingTaskGroup(of: Int?.self) { group in
        for _ in 0..<1_000 { group.addTask { try await studio.ask("GET", "/api/words", cookie: cookie)?.status } }
        var statuses: [Int?] = []
        for try await status in group { statuses.append(status) }
        return statuses
      }
      #expect(statuses.count == 1_000)
      #expect(statuses.allSatisfy { $0 == 200 })
    }
  }

  /// Clients that send a little now and then hold a connection for a bounded time, and nobody else waits for them.
  @Test func slowClientsAreBounded() async throws {
    var limits = StudioLimits()
    (limits.idleSeconds, limits.bodySeconds) = (1, 1)
    try await RunningStudio.with(limits: limits) { studio in
      let cookie = try await studio.cookie()
      let origin = "http://127.0.0.1:\(studio.port)"
      let head = "POST /api/edit HTTP/1.1\r\nHost: 127.0.0.1:\(studio.port)\r\nOrigin: \(origin)\r\nCookie: \(cookie)\r\n"
      let slow = Task {
        try? await RawHTTP.exchange(
          port: studio.port, [head + "Content-Length: 1000\r\n\r\n"] + Array(repeating: "x", count: 8), pause: .milliseconds(400))
      }
      let silent = Task { try? await RawHTTP.exchange(port: studio.port, ["GET /api/words HT"]) }
      let begin = ContinuousClock.now
      #expect(try await studio.ask("GET", "/api/words", cookie: cookie)?.status == 200)
      #expect(ContinuousClock.now - begin < .milliseconds(900))
      #expect(await slow.value?.status == 408)
      #expect(await silent.value == nil)
      #expect(ContinuousClock.now - begin < .seconds(20))
    }
  }

  @Test func everyAnswerKeepsThePageToItself() async throws {
    try await RunningStudio.with { studio in
      let cookie = try await studio.cookie()
      for path in ["/", "/main.js", "/api/state", "/nothing"] {
        let answer = try #require(try await studio.ask("GET", path, cookie: cookie))
        let policy = try #require(answer.headers["content-security-policy"])
        #expect(policy.hasPrefix("default-src 'none'; script-src 'self'; style-src 'self';"))
        #expect(!policy.contains("unsafe") && !policy.contains("*") && !policy.contains("http:"))
        #expect(answer.headers["x-content-type-options"] == "nosniff")
        #expect(answer.headers["cache-control"] == "no-store")
        #expect(answer.headers["x-frame-options"] == "DENY")
      }
    }
  }
}
