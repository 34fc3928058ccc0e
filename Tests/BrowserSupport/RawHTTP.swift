import NIOCore
import NIOPosix

/// A plain connection: it sends what it is told, whatever HTTP says about it, and reads one answer.
package enum RawHTTP {
  package struct Answer: Sendable {
    package let status: Int
    package let headers: [String: String]
    package let body: String
  }

  /// - Parameters:
  ///   - pieces: what is sent, piece by piece.
  ///   - pause: the time between two pieces.
  /// - Returns: the answer; `nil` when the other side closed without one.
  package static func exchange(port: Int, _ pieces: [String], pause: Duration = .zero) async throws -> Answer? {
    let channel = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup).connect(host: "127.0.0.1", port: port) {
      channel in
      channel.eventLoop.makeCompletedFuture {
        try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
      }
    }
    return try await channel.executeThenClose { inbound, outbound in
      var answer = ByteBuffer()
      do {
        for piece in pieces {
          try await outbound.write(ByteBuffer(string: piece))
          if pause > .zero { try await Task.sleep(for: pause) }
        }
      } catch {
        // The other side may have had enough before everything was sent; what it said is read below.
      }
      do {
        for try await part in inbound {
          answer.writeImmutableBuffer(part)
          if let whole = complete(answer) { return whole }
        }
      } catch {}
      return complete(answer)
    }
  }

  /// A request as browsers send it to the studio.
  package static func request(
    _ method: String, _ path: String, port: Int, host: String? = nil, origin: String? = nil, cookie: String? = nil, body: String = ""
  ) -> String {
    let headers = [
      "Host": host ?? "127.0.0.1:\(port)", "Origin": origin, "Cookie": cookie, "Content-Length": body.isEmpty ? nil : "\(body.utf8.count)",
      "Content-Type": body.isEmpty ? nil : "application/json",
    ]
    return "\(method) \(path) HTTP/1.1\r\n"
      + headers.sorted { $0.key < $1.key }.compactMap { key, value in value.map { "\(key): \($0)\r\n" } }.joined()
      + "\r\n\(body)"
  }

  private static func complete(_ buffer: ByteBuffer) -> Answer? {
    let bytes = Array(buffer.readableBytesView)
    let mark = Array("\r\n\r\n".utf8)
    guard let end = bytes.indices.first(where: { bytes[$0...].starts(with: mark) }) else { return nil }
    var lines = String(decoding: bytes[..<end], as: UTF8.self).split(separator: "\r\n").map(String.init)
    let words = lines.removeFirst().split(separator: " ")
    guard words.count >= 2, let status = Int(words[1]) else { return nil }
    var headers: [String: String] = [:]
    for line in lines {
      let parts = line.split(separator: ":", maxSplits: 1)
      if parts.count == 2 { headers[parts[0].lowercased()] = String(parts[1].drop { $0 == " " }) }
    }
    let body = bytes[(end + 4)...]
    if headers["transfer-encoding"] == "chunked" {
      guard body.suffix(5).elementsEqual(Array("0\r\n\r\n".utf8)) else { return nil }
    } else if let length = headers["content-length"].flatMap({ Int($0) }) {
      guard body.count >= length else { return nil }
    }
    return Answer(status: status, headers: headers, body: String(decoding: body, as: UTF8.self))
  }
}
