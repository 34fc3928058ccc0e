import Foundation
import NIOCore
import NIOPosix
import Subprocess
import TestSupport

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// Real Chromium without a window, driven through chromedriver by the WebDriver protocol.
struct Browser {
  private let port: Int
  private let session: String

  static let isInstalled = ["/usr/bin/chromedriver", "/usr/bin/chromium"].allSatisfy { FileManager.default.isExecutableFile(atPath: $0) }

  struct Failure: Error, CustomStringConvertible { let description: String }

  /// Opens a window for one test.
  static func with<T: Sendable>(
    width: Int = 1_280, height: Int = 900, _ body: @escaping @Sendable (Browser) async throws -> T
  ) async throws -> T {
    let port = try await freePort()
    let result = try await Subprocess.run(
      .path("/usr/bin/chromedriver"), arguments: ["--port=\(port)"], input: .none, output: .discarded, error: .discarded
    ) { execution in
      let outcome: Result<T, any Error>
      do {
        let browser = try await Browser(port: port, width: width, height: height)
        do { outcome = .success(try await body(browser)) } catch { outcome = .failure(error) }
        _ = try? await browser.send("DELETE", "")
      } catch {
        outcome = .failure(error)
      }
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

  private init(port: Int, width: Int, height: Int) async throws {
    self.port = port
    var tries = 0
    while true {
      if let answer = try? await Self.exchange(port, "GET", "/status", nil), answer.contains("\"ready\":true") { break }
      tries += 1
      guard tries < 200 else { throw Failure(description: "chromedriver does not begin") }
      try await Task.sleep(for: .milliseconds(50))
    }
    let options = ["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--window-size=\(width),\(height)"]
    let capabilities: [String: Any] = [
      "capabilities": ["alwaysMatch": ["goog:chromeOptions": ["args": options], "goog:loggingPrefs": ["browser": "ALL"]]]
    ]
    let text = try await Self.exchange(port, "POST", "/session", capabilities)
    guard let id = text.firstMatch(of: /"sessionId":"(\w+)"/) else { throw Failure(description: text) }
    session = "/session/\(id.output.1)"
    _ = try await send(
      "POST", "/goog/cdp/execute",
      [
        "cmd": "Emulation.setDeviceMetricsOverride",
        "params": ["width": width, "height": height, "deviceScaleFactor": 1, "mobile": false],
      ])
  }

  private static func exchange(_ port: Int, _ method: String, _ path: String, _ body: [String: Any]?) async throws -> String {
    let text = try body.map { String(decoding: try JSONSerialization.data(withJSONObject: $0), as: UTF8.self) } ?? ""
    let request = RawHTTP.request(method, path, port: port, body: text)
    guard let answer = try await RawHTTP.exchange(port: port, [request]) else { throw Failure(description: "no answer to \(path)") }
    guard answer.status == 200 else { throw Failure(description: String(answer.body.prefix(600))) }
    return answer.body
  }

  @discardableResult
  private func send(_ method: String, _ path: String, _ body: [String: Any]? = nil) async throws -> String {
    try await Self.exchange(port, method, session + path, method == "POST" ? body ?? [:] : nil)
  }

  // MARK: What people do

  /// Opens an address, and waits until the page is ready.
  func open(_ address: String) async throws {
    try await send("POST", "/url", ["url": address])
    try await wait("document.documentElement.dataset.ready === 'yes'")
  }

  func click(_ selector: String) async throws {
    do {
      try await send("POST", "/element/\(element(selector))/click")
    } catch let failure as Failure where failure.description.contains("stale element reference") {
      // The page was drawn anew in between.
      try await send("POST", "/element/\(element(selector))/click")
    }
  }

  /// Types into a field, in place of what is in it, and leaves it.
  func type(_ text: String, into selector: String) async throws {
    let id = try await element(selector)
    try await send("POST", "/element/\(id)/clear")
    try await send("POST", "/element/\(id)/value", ["text": text + "\u{E004}"])
  }

  func choose(_ value: String, in selector: String) async throws { try await click("\(selector) option[value='\(value)']") }

  /// Presses keys wherever the focus is.
  func press(_ keys: String..., shift: Bool = false, control: Bool = false) async throws {
    let held = (shift ? ["\u{E008}"] : []) + (control ? ["\u{E009}"] : [])
    let strokes =
      held.map { ["type": "keyDown", "value": $0] }
      + keys.flatMap { [["type": "keyDown", "value": $0], ["type": "keyUp", "value": $0]] } + held.map { ["type": "keyUp", "value": $0] }
    try await send("POST", "/actions", ["actions": [["type": "key", "id": "keys", "actions": strokes]]])
  }

  /// Drags from one place of the window to another.
  func drag(from start: (x: Int, y: Int), to end: (x: Int, y: Int)) async throws {
    func move(_ x: Int, _ y: Int) -> [String: Any] { ["type": "pointerMove", "duration": 20, "x": x, "y": y] }
    let middle = ((start.x + end.x) / 2, (start.y + end.y) / 2)
    let steps: [[String: Any]] = [
      move(start.x, start.y), ["type": "pointerDown", "button": 0], move(middle.0, middle.1), move(end.x, end.y),
      ["type": "pointerUp", "button": 0],
    ]
    try await send("POST", "/actions", ["actions": [["type": "pointer", "id": "mouse", "actions": steps]]])
  }

  /// Opens another tab, and goes to it.
  func newTab() async throws {
    let text = try await send("POST", "/window/new", ["type": "tab"])
    guard let handle = text.firstMatch(of: /"handle":"([^"]+)"/) else { throw Failure(description: text) }
    try await send("POST", "/window", ["handle": String(handle.output.1)])
  }

  /// Goes to the tab with this place in the order of opening.
  func goToTab(_ place: Int) async throws {
    struct Handles: Decodable { let value: [String] }
    let handles = try JSONDecoder().decode(Handles.self, from: Data(try await send("GET", "/window/handles").utf8)).value
    try await send("POST", "/window", ["handle": handles[place]])
  }

  /// Shows the page as paper would, or as a screen.
  func media(_ name: String) async throws {
    try await send("POST", "/goog/cdp/execute", ["cmd": "Emulation.setEmulatedMedia", "params": ["media": name]])
  }

  func reload() async throws {
    try await send("POST", "/refresh")
    try await wait("document.documentElement.dataset.ready === 'yes'")
  }

  // MARK: What they see

  private struct TextAnswer: Decodable { let value: String }

  /// Does something on the page, whatever comes of it.
  func perform(_ expression: String) async throws { let _: Bool = try await value("Promise.resolve(\(expression)).then(() => true)") }

  /// The value of an expression of the page; a promise is waited for.
  func value<T: Decodable>(_ expression: String, as type: T.Type = T.self) async throws -> T {
    let script = """
      const done = arguments[arguments.length - 1];
      Promise.resolve().then(() => (\(expression))).then((x) => done(JSON.stringify([x ?? null])), (error) => done('!' + error));
      """
    let text = try await send("POST", "/execute/async", ["script": script, "args": [String]()])
    let answer = try JSONDecoder().decode(TextAnswer.self, from: Data(text.utf8)).value
    guard !answer.hasPrefix("!") else { throw Failure(description: answer) }
    guard let first = try JSONDecoder().decode([T].self, from: Data(answer.utf8)).first else { throw Failure(description: answer) }
    return first
  }

  func text(_ selector: String) async throws -> String {
    try await value("document.querySelector(\(Self.quoted(selector)))?.innerText ?? ''")
  }

  func count(_ selector: String) async throws -> Int { try await value("document.querySelectorAll(\(Self.quoted(selector))).length") }

  /// Waits until a condition of the page holds, at most 15 seconds.
  func wait(_ condition: String) async throws {
    let begin = ContinuousClock.now
    while ContinuousClock.now - begin < .seconds(15) {
      if try await value("Boolean(\(condition))") { return }
      try await Task.sleep(for: .milliseconds(20))
    }
    throw Failure(description: "This did not come: \(condition)")
  }

  /// The middle of an element in the window.
  func middle(of selector: String) async throws -> (x: Int, y: Int) {
    let point: [Double] = try await value(
      "(() => { const r = document.querySelector(\(Self.quoted(selector))).getBoundingClientRect(); "
        + "return [r.x + r.width / 2, r.y + r.height / 2]; })()")
    return (Int(point[0].rounded()), Int(point[1].rounded()))
  }

  /// What the browser complained about.
  func complaints() async throws -> String {
    let text = try await send("POST", "/se/log", ["type": "browser"])
    return text == #"{"value":[]}"# ? "" : text
  }

  /// Keeps a picture of the window where `STUDIO_SCREENSHOTS` says, for people who look at it.
  func picture(_ name: String) async throws {
    guard let folder = ProcessInfo.processInfo.environment["STUDIO_SCREENSHOTS"] else { return }
    struct Answer: Decodable { let value: Data }
    let answer = try JSONDecoder().decode(Answer.self, from: Data(try await send("GET", "/screenshot").utf8))
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try answer.value.write(to: URL(filePath: "\(folder)/\(name).png"))
  }

  private func element(_ selector: String) async throws -> String {
    let text = try await send("POST", "/element", ["using": "css selector", "value": selector])
    guard let id = text.firstMatch(of: /"element-6066-11e4-a52e-4f735466cecf":"([^"]+)"/) else { throw Failure(description: text) }
    return String(id.output.1)
  }

  private static func quoted(_ text: String) -> String { "'\(text.replacing("'", with: "\\'"))'" }
}

/// Keys by their names.
enum Key {
  static let tab = "\u{E004}"
  static let enter = "\u{E007}"
  static let escape = "\u{E00C}"
  static let up = "\u{E013}"
  static let right = "\u{E014}"
  static let down = "\u{E015}"
}
