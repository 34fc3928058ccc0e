import HTTPTypes
import Hummingbird
import Synchronization

/// Lets in who has the address that was printed, and nobody else.
///
/// A token in the address works once and is exchanged for a cookie, so that an address that is read later over a shoulder or in a history is of
/// no use. Cookies do not tell ports apart, so the name of the cookie holds the port.
final class StudioGate: Sendable {
  private struct Lock {
    var port: Int?
    var token: String?
    let key: String
  }

  private let lock: Mutex<Lock>

  init() { lock = Mutex(Lock(port: nil, token: Self.secret(), key: Self.secret())) }

  /// 256 bits of the system's randomness; no result depends on them.
  private static func secret() -> String {
    var generator = SystemRandomNumberGenerator()
    return (0..<4).map { _ in
      let word = String(generator.next() as UInt64, radix: 16)
      return String(repeating: "0", count: 16 - word.count) + word
    }.joined()
  }

  func open(port: Int) { lock.withLock { $0.port = port } }

  /// The address to open.
  func address(port: Int) -> String { lock.withLock { "http://127.0.0.1:\(port)/?token=\($0.token ?? "")" } }

  /// What is wrong with where a request comes from; `nil` when nothing is.
  func refusal(of request: Request) -> HTTPResponse.Status? {
    guard let port = lock.withLock({ $0.port }) else { return .serviceUnavailable }
    let own = "127.0.0.1:\(port)"
    guard request.head.authority == own else { return .misdirectedRequest }
    if let origin = request.headers[.origin], origin != "http://\(own)" { return .forbidden }
    // A request that changes something says where it comes from.
    if request.method != .get, request.headers[.origin] == nil { return .forbidden }
    if let site = HTTPField.Name("Sec-Fetch-Site").flatMap({ request.headers[$0] }), site != "same-origin", site != "none" {
      return .forbidden
    }
    return nil
  }

  /// Whether a request carries the cookie of this run.
  func knows(_ request: Request) -> Bool {
    lock.withLock { lock in
      guard let port = lock.port, let cookie = request.cookies[Self.name(port)]?.value else { return false }
      return Self.isSame(cookie, lock.key)
    }
  }

  /// Exchanges the token for the cookie.
  ///
  /// - Returns: the header that sets it; `nil` for a token that is wrong or was used.
  func exchange(_ token: String) -> String? {
    lock.withLock { lock in
      guard let port = lock.port, let expected = lock.token, Self.isSame(token, expected) else { return nil }
      lock.token = nil
      return "\(Self.name(port))=\(lock.key); Path=/; HttpOnly; SameSite=Strict"
    }
  }

  private static func name(_ port: Int) -> String { "steunweb-\(port)" }

  /// Compares without telling by time how much is the same.
  private static func isSame(_ a: String, _ b: String) -> Bool {
    let (a, b) = (Array(a.utf8), Array(b.utf8))
    return a.count == b.count && zip(a, b).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
