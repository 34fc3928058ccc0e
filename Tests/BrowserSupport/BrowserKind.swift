import Foundation
import NIOCore
import NIOPosix
import Subprocess

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// The browsers that Debian has.
package enum BrowserKind: String, CaseIterable, Sendable {
  case chromium
  case firefox
  /// The engine of Safari, in the small browser of WebKitGTK; it wants a screen, which Xvfb pretends to be.
  case webkit

  private static let miniBrowser = "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser"

  /// The programs that have to be there.
  private var programs: [String] {
    switch self {
    case .chromium: ["/usr/bin/chromedriver", "/usr/bin/chromium"]
    case .firefox: ["/usr/bin/firefox-esr"]
    case .webkit: ["/usr/bin/WebKitWebDriver", Self.miniBrowser, "/usr/bin/Xvfb"]
    }
  }

  package var isInstalled: Bool { programs.allSatisfy { FileManager.default.isExecutableFile(atPath: $0) } }

  /// Starts the browser, and ends it with all that belongs to it.
  func run<T: Sendable>(
    width: Int, height: Int, _ body: @escaping @Sendable (any WebDriverLink) async throws -> T
  ) async throws -> T {
    switch self {
    case .chromium: try await Self.chromium(width, height, body)
    case .firefox: try await Self.firefox(width, height, body)
    case .webkit: try await Self.webkit(width, height, body)
    }
  }

  private static func chromium<T: Sendable>(
    _ width: Int, _ height: Int, _ body: @escaping @Sendable (any WebDriverLink) async throws -> T
  ) async throws -> T {
    let port = try await freePort()
    return try await beside("/usr/bin/chromedriver", ["--port=\(port)"]) {
      let options = ["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--window-size=\(width),\(height)"]
      let arguments = options.map { "\"\($0)\"" }.joined(separator: ",")
      let session = try await HTTPSession(
        port: port, capabilities: #"{"goog:chromeOptions":{"args":[\#(arguments)]},"goog:loggingPrefs":{"browser":"ALL"}}"#)
      _ = try await session.send(
        "POST", "/goog/cdp/execute",
        #"{"cmd":"Emulation.setDeviceMetricsOverride","params":{"width":\#(width),"height":\#(height),"deviceScaleFactor":1,"mobile":false}}"#
      )
      return try await ended(session, body)
    }
  }

  private static func firefox<T: Sendable>(
    _ width: Int, _ height: Int, _ body: @escaping @Sendable (any WebDriverLink) async throws -> T
  ) async throws -> T {
    let port = try await freePort()
    let profile = FileManager.default.temporaryDirectory.appending(path: "steunweb-firefox-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: profile, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: profile) }
    try Data("user_pref(\"marionette.port\", \(port));\n".utf8).write(to: profile.appending(path: "user.js"))
    return try await beside("/usr/bin/firefox-esr", ["--headless", "--no-remote", "--profile", profile.path, "--marionette"]) {
      let session = try await MarionetteSession(port: port)
      _ = try await session.send("POST", "/window/rect", #"{"x":0,"y":0,"width":\#(width),"height":\#(height)}"#)
      return try await ended(session, body)
    }
  }

  private static func webkit<T: Sendable>(
    _ width: Int, _ height: Int, _ body: @escaping @Sendable (any WebDriverLink) async throws -> T
  ) async throws -> T {
    let port = try await freePort()
    // A screen of its own, with a number that nobody else has.
    let screen = 10_000 + port % 20_000
    return try await beside("/usr/bin/Xvfb", [":\(screen)", "-screen", "0", "\(width)x\(height)x24", "-nolisten", "tcp"]) {
      try await waitForScreen(screen)
      return try await beside("/usr/bin/WebKitWebDriver", ["--port=\(port)"], screen: screen) {
        let session = try await HTTPSession(
          port: port, capabilities: #"{"webkitgtk:browserOptions":{"binary":"\#(miniBrowser)","args":["--automation"]}}"#)
        _ = try await session.send("POST", "/window/rect", #"{"x":0,"y":0,"width":\#(width),"height":\#(height)}"#)
        return try await ended(session, body)
      }
    }
  }

  private static func waitForScreen(_ screen: Int) async throws {
    for _ in 0..<200 {
      if FileManager.default.fileExists(atPath: "/tmp/.X11-unix/X\(screen)") { return }
      try await Task.sleep(for: .milliseconds(50))
    }
    throw Browser.Failure(description: "the screen does not begin")
  }

  /// Does something in a session, and ends the browser also when it fails.
  private static func ended<T: Sendable>(
    _ session: any WebDriverLink, _ body: @Sendable (any WebDriverLink) async throws -> T
  ) async throws -> T {
    do {
      let result = try await body(session)
      _ = try? await session.send("DELETE", "", nil)
      return result
    } catch {
      _ = try? await session.send("DELETE", "", nil)
      throw error
    }
  }

  /// Does something beside a program, and kills it afterwards.
  private static func beside<T: Sendable>(
    _ program: String, _ arguments: [String], screen: Int? = nil, _ body: @escaping @Sendable () async throws -> T
  ) async throws -> T {
    let result = try await Subprocess.run(
      .path(FilePath(program)), arguments: Arguments(arguments),
      environment: screen.map { .inherit.updating(["DISPLAY": ":\($0)"]) } ?? .inherit, input: .none, output: .discarded, error: .discarded
    ) { execution in
      let outcome: Result<T, any Error>
      do { outcome = .success(try await body()) } catch { outcome = .failure(error) }
      try? execution.send(signal: .kill)
      return outcome
    }
    return try result.closureResult.get()
  }

  private static func freePort() async throws -> Int {
    let channel = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup).bind(host: "127.0.0.1", port: 0).get()
    let port = channel.localAddress?.port ?? 0
    try await channel.close()
    return port
  }
}
