import Documents
import Foundation
import Testing

/// Runs the script of lessons outside a page of its own, with some code after it, in node or else in headless Chromium.
enum ScriptHost {
  static let node = found("node")
  static let chromium = found("chromium") ?? found("chromium-browser") ?? found("google-chrome")
  static var isThere: Bool { node != nil || chromium != nil }
  /// Why tests are left out: never in silence.
  static let absence: Comment = "neither node nor Chromium is installed; 'make setup' installs Chromium"

  private static func found(_ name: String) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// The value of a script's last expression, as JSON.
  ///
  /// - Parameters:
  ///   - code: an expression that may use `input` and everything that the script defines.
  ///   - input: JSON.
  static func value(of code: String, input: String) throws -> Any {
    let folder = FileManager.default.temporaryDirectory.appending(path: "lesson-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let program =
      "\(EmbeddedText.lessonScript.text)\nconst input = \(input);\nconst result = encodeURIComponent(JSON.stringify(\(code)));\n"
    let text: String
    if let node {
      let file = folder.appending(path: "script.js")
      try Data((program + "process.stdout.write(` data-answer=\"${result}\"`);").utf8).write(to: file)
      text = try output(of: node, [file.path])
    } else {
      let file = folder.appending(path: "page.html")
      let page =
        "<!DOCTYPE html><meta charset=\"utf-8\"><script>\(program.replacing("</", with: "<\\/"))document.documentElement.setAttribute('data-answer', result);</script>"
      try Data(page.utf8).write(to: file)
      text = try dump(file)
    }
    let answer = try #require(text.firstMatch(of: /data-answer="([^"]*)"/), "the script gave no answer").output.1
    let json = try #require(String(answer).removingPercentEncoding)
    return try JSONSerialization.jsonObject(with: Data(json.utf8), options: .fragmentsAllowed)
  }

  /// What a page has become after its script has run, in Chromium.
  static func dump(_ page: URL) throws -> String {
    let chromium = try #require(chromium)
    let profile = "--user-data-dir=\(page.deletingLastPathComponent().path)/profile"
    return try output(
      of: chromium,
      ["--headless", "--no-sandbox", "--disable-gpu", profile, "--virtual-time-budget=4000", "--dump-dom", page.absoluteString])
  }

  private static func output(of program: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: data, as: UTF8.self)
  }
}
