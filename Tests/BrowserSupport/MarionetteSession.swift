import Foundation
import NIOCore
import NIOPosix
import Synchronization

/// A session by Marionette, the way in which Firefox itself listens: Debian has no program between it and WebDriver.
///
/// A message is its length, a colon, and JSON: `[0, number, command, parameters]`, answered by `[1, number, error, result]`. The commands are those
/// of WebDriver by other names.
actor MarionetteSession: WebDriverLink {
  private let channel: any Channel
  private let answers: AsyncStream<String>
  private var number = 0

  /// Waits for Firefox, and begins a session.
  init(port: Int) async throws {
    let (answers, continuation) = AsyncStream<String>.makeStream()
    self.answers = answers
    var tries = 0
    while true {
      let attempt = ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup).channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture { try channel.pipeline.syncOperations.addHandler(Messages(continuation)) }
      }
      if let channel = try? await attempt.connect(host: "127.0.0.1", port: port).get() {
        self.channel = channel
        break
      }
      tries += 1
      guard tries < 400 else { throw Browser.Failure(description: "Firefox does not begin") }
      try await Task.sleep(for: .milliseconds(50))
    }
    // It greets first.
    _ = await answers.first { _ in true }
    _ = try await command("WebDriver:NewSession", "{}")
  }

  func send(_ method: String, _ path: String, _ body: String?) async throws -> String {
    guard let (command, id) = Self.command(method, path) else { throw Browser.Failure(description: "Firefox is not asked for \(path)") }
    var parameters = body ?? "{}"
    if let id { parameters = #"{"id":"\#(id)"\#(parameters == "{}" ? "" : ",")\#(parameters.dropFirst())"# }
    return try await self.command(command, parameters)
  }

  private func command(_ name: String, _ parameters: String) async throws -> String {
    number += 1
    let message = #"[0,\#(number),"\#(name)",\#(parameters)]"#
    try await channel.writeAndFlush(ByteBuffer(string: "\(message.utf8.count):\(message)"))
    guard let answer = await answers.first(where: { _ in true }),
      let parts = try JSONSerialization.jsonObject(with: Data(answer.utf8)) as? [Any], parts.count == 4, parts[1] as? Int == number
    else { throw Browser.Failure(description: "Firefox gave no answer to \(name)") }
    if let error = parts[2] as? [String: Any] {
      throw Browser.Failure(description: "\(error["error"] ?? ""): \(error["message"] ?? "")")
    }
    let result = parts[3]
    // Lists come bare, everything else below `value`.
    let whole: Any = result is [String: Any] ? result : ["value": result]
    return String(decoding: try JSONSerialization.data(withJSONObject: whole), as: UTF8.self)
  }

  /// The command of Marionette for a request of WebDriver, and the element that it is about.
  private static func command(_ method: String, _ path: String) -> (String, element: String?)? {
    if let element = path.wholeMatch(of: /\/element\/([^\/]+)\/(\w+)/)?.output {
      let commands = ["click": "WebDriver:ElementClick", "clear": "WebDriver:ElementClear", "value": "WebDriver:ElementSendKeys"]
      return commands[String(element.2)].map { ($0, String(element.1)) }
    }
    let commands = [
      "POST /url": "WebDriver:Navigate", "POST /refresh": "WebDriver:Refresh", "POST /element": "WebDriver:FindElement",
      "POST /actions": "WebDriver:PerformActions", "POST /execute/async": "WebDriver:ExecuteAsyncScript",
      "GET /screenshot": "WebDriver:TakeScreenshot", "POST /window/rect": "WebDriver:SetWindowRect", "DELETE ": "Marionette:Quit",
    ]
    return commands["\(method) \(path)"].map { ($0, nil) }
  }

  /// Cuts the stream of bytes into messages.
  private final class Messages: ChannelInboundHandler, Sendable {
    typealias InboundIn = ByteBuffer
    private let continuation: AsyncStream<String>.Continuation
    private let rest = Mutex(ByteBuffer())

    init(_ continuation: AsyncStream<String>.Continuation) { self.continuation = continuation }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      rest.withLock { rest in
        rest.writeImmutableBuffer(unwrapInboundIn(data))
        while let colon = rest.readableBytesView.firstIndex(of: UInt8(ascii: ":")),
          let length = Int(String(decoding: rest.readableBytesView[..<colon], as: UTF8.self))
        {
          let begin = colon + 1 - rest.readerIndex
          guard rest.readableBytes >= begin + length, rest.readSlice(length: begin) != nil, let message = rest.readString(length: length)
          else { return }
          continuation.yield(message)
        }
      }
    }

    func channelInactive(context: ChannelHandlerContext) { continuation.finish() }
  }
}
