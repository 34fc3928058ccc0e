import Foundation

/// A real browser without a window, driven by the WebDriver protocol.
package struct Browser: Sendable {
  private let link: any WebDriverLink

  package struct Failure: Error, CustomStringConvertible { package let description: String }

  /// Opens a window for one test.
  ///
  /// - Parameters:
  ///   - kind: which browser; its programs are installed.
  ///   - width: the width of the page in CSS pixels; Firefox and WebKit take the nearest that their window allows.
  ///   - height: the height, likewise.
  ///   - body: what is done; the browser ends with it.
  package static func with<T: Sendable>(
    _ kind: BrowserKind = .chromium, width: Int = 1_280, height: Int = 900, _ body: @escaping @Sendable (Browser) async throws -> T
  ) async throws -> T {
    try await kind.run(width: width, height: height) { try await body(Browser(link: $0)) }
  }

  @discardableResult
  private func send(_ method: String, _ path: String, _ body: [String: Any]? = nil) async throws -> String {
    let body = try body.map { String(decoding: try JSONSerialization.data(withJSONObject: $0), as: UTF8.self) }
    return try await link.send(method, path, method == "POST" ? body ?? "{}" : nil)
  }

  // MARK: What people do

  /// Opens an address, and waits until the page is ready.
  package func open(_ address: String) async throws {
    try await send("POST", "/url", ["url": address])
    try await wait("document.documentElement.dataset.ready === 'yes'")
  }

  /// Opens a page that is there once it has been read.
  package func openPage(_ address: String) async throws { try await send("POST", "/url", ["url": address]) }

  package func click(_ selector: String) async throws {
    do {
      try await send("POST", "/element/\(element(selector))/click")
    } catch let failure as Failure where failure.description.contains("stale element reference") {
      // The page was drawn anew in between.
      try await send("POST", "/element/\(element(selector))/click")
    }
  }

  /// Types into a field, in place of what is in it, and leaves it.
  package func type(_ text: String, into selector: String) async throws {
    let id = try await element(selector)
    try await send("POST", "/element/\(id)/clear")
    try await send("POST", "/element/\(id)/value", ["text": text + "\u{E004}"])
  }

  package func choose(_ value: String, in selector: String) async throws { try await click("\(selector) option[value='\(value)']") }

  /// Presses keys wherever the focus is.
  package func press(_ keys: String..., shift: Bool = false, control: Bool = false) async throws {
    let held = (shift ? ["\u{E008}"] : []) + (control ? ["\u{E009}"] : [])
    let strokes =
      held.map { ["type": "keyDown", "value": $0] }
      + keys.flatMap { [["type": "keyDown", "value": $0], ["type": "keyUp", "value": $0]] } + held.map { ["type": "keyUp", "value": $0] }
    try await send("POST", "/actions", ["actions": [["type": "key", "id": "keys", "actions": strokes]]])
  }

  /// Drags from one place of the window to another.
  package func drag(from start: (x: Int, y: Int), to end: (x: Int, y: Int)) async throws {
    func move(_ x: Int, _ y: Int) -> [String: Any] { ["type": "pointerMove", "duration": 20, "x": x, "y": y] }
    let middle = ((start.x + end.x) / 2, (start.y + end.y) / 2)
    let steps: [[String: Any]] = [
      move(start.x, start.y), ["type": "pointerDown", "button": 0], move(middle.0, middle.1), move(end.x, end.y),
      ["type": "pointerUp", "button": 0],
    ]
    try await send("POST", "/actions", ["actions": [["type": "pointer", "id": "mouse", "actions": steps]]])
  }

  /// Opens another tab, and goes to it.
  package func newTab() async throws {
    let text = try await send("POST", "/window/new", ["type": "tab"])
    guard let handle = text.firstMatch(of: /"handle":"([^"]+)"/) else { throw Failure(description: text) }
    try await send("POST", "/window", ["handle": String(handle.output.1)])
  }

  /// Goes to the tab with this place in the order of opening.
  package func goToTab(_ place: Int) async throws {
    struct Handles: Decodable { let value: [String] }
    let handles = try JSONDecoder().decode(Handles.self, from: Data(try await send("GET", "/window/handles").utf8)).value
    try await send("POST", "/window", ["handle": handles[place]])
  }

  /// Shows the page as paper would, or as a screen.
  package func media(_ name: String) async throws {
    try await send("POST", "/goog/cdp/execute", ["cmd": "Emulation.setEmulatedMedia", "params": ["media": name]])
  }

  package func reload() async throws {
    try await send("POST", "/refresh")
    try await wait("document.documentElement.dataset.ready === 'yes'")
  }

  // MARK: What they see

  private struct TextAnswer: Decodable { let value: String }

  /// Does something on the page, whatever comes of it.
  package func perform(_ expression: String) async throws {
    let _: Bool = try await value("Promise.resolve(\(expression)).then(() => true)")
  }

  /// The value of an expression of the page; a promise is waited for.
  package func value<T: Decodable>(_ expression: String, as type: T.Type = T.self) async throws -> T {
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

  package func text(_ selector: String) async throws -> String {
    try await value("document.querySelector(\(Self.quoted(selector)))?.innerText ?? ''")
  }

  package func count(_ selector: String) async throws -> Int {
    try await value("document.querySelectorAll(\(Self.quoted(selector))).length")
  }

  /// Waits until a condition of the page holds, at most 15 seconds.
  package func wait(_ condition: String) async throws {
    let begin = ContinuousClock.now
    while ContinuousClock.now - begin < .seconds(15) {
      if try await value("Boolean(\(condition))") { return }
      try await Task.sleep(for: .milliseconds(20))
    }
    throw Failure(description: "This did not come: \(condition)")
  }

  /// The middle of an element in the window.
  package func middle(of selector: String) async throws -> (x: Int, y: Int) {
    let point: [Double] = try await value(
      "(() => { const r = document.querySelector(\(Self.quoted(selector))).getBoundingClientRect(); "
        + "return [r.x + r.width / 2, r.y + r.height / 2]; })()")
    return (Int(point[0].rounded()), Int(point[1].rounded()))
  }

  /// What the browser complained about.
  package func complaints() async throws -> String {
    let text = try await send("POST", "/se/log", ["type": "browser"])
    return text == #"{"value":[]}"# ? "" : text
  }

  /// Keeps a picture of the window where `STUDIO_SCREENSHOTS` says, for people who look at it.
  package func picture(_ name: String) async throws {
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
package enum Key {
  package static let tab = "\u{E004}"
  package static let enter = "\u{E007}"
  package static let escape = "\u{E00C}"
  package static let up = "\u{E013}"
  package static let right = "\u{E014}"
  package static let down = "\u{E015}"
}
