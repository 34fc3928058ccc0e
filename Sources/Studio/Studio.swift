import Foundation
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
public import Quantities
public import SupportWebs
import UnixSignals

/// The studio: a page on this machine on which a web is drawn, changed and talked about. Nothing leaves the machine.
///
/// It serves 127.0.0.1 alone. The address holds a token that works once: whoever opens it first gets a cookie for this run, and everything else
/// needs the cookie. Requests of other pages are refused by `Host` and `Origin`.
public struct Studio: Sendable {
  /// The case that a studio begins with.
  public struct Opening: Sendable {
    let caseFile: CaseFile
    let folder: String
    let name: String?
    let bytes: [UInt8]?

    /// A case from a file.
    ///
    /// - Parameters:
    ///   - caseFile: the case.
    ///   - path: the file; changes are saved to it, or beside it, once the person at the page has chosen so.
    ///   - bytes: what the file holds.
    public init(_ caseFile: CaseFile, path: String, bytes: [UInt8]) {
      let url = URL(filePath: path)
      self.caseFile = caseFile
      folder = url.deletingLastPathComponent().path
      name = url.lastPathComponent
      self.bytes = bytes
    }

    /// An empty web to begin with.
    ///
    /// - Parameters:
    ///   - folder: where it is saved, once the person at the page has chosen a name.
    ///   - day: the day of the web.
    public init(inFolder folder: String, on day: CalendarDate) {
      do {
        caseFile = try StartingCases.empty(on: day, age: nil)
      } catch {
        preconditionFailure("An empty web is a case: \(error)")
      }
      (self.folder, name, bytes) = (folder, nil, nil)
    }
  }

  private let opening: Opening
  private let port: Int
  private let language: Language

  /// - Parameters:
  ///   - opening: the case to begin with.
  ///   - port: the port; 0 for any that is free.
  ///   - language: the language in which the page begins.
  public init(_ opening: Opening, port: Int = 0, language: Language = .english) {
    (self.opening, self.port, self.language) = (opening, port, language)
  }

  /// Serves until the process is asked to stop (SIGINT, SIGTERM) or the task is cancelled; requests that run are finished first.
  ///
  /// - Parameter isReady: called once with the address to open.
  /// - Throws: when the port is taken, or a problem of the network on this machine.
  public func run(isReady: @escaping @Sendable (_ address: String) -> Void) async throws {
    let opened = opening.name.flatMap { try? StudioFile(folder: opening.folder, name: $0, known: opening.bytes) }
    let desk = StudioDesk(opening.caseFile, folder: opening.folder, opened: opened)
    try await serve(desk, limits: StudioLimits(), signals: [.sigterm, .sigint], isReady: isReady)
  }

  func serve(
    _ desk: StudioDesk, limits: StudioLimits, signals: [UnixSignal], isReady: @escaping @Sendable (_ address: String) -> Void
  ) async throws {
    let gate = StudioGate()
    // What is read once is read before anybody waits for it.
    _ = PageWords.json(in: language)
    _ = try? await StateJSON(await desk.state, Look { _ in nil }).json()
    // Errors of requests would tell of a case: nothing is logged.
    let silent = Logger(label: "studio") { _ in SwiftLogNoOpLogHandler() }
    let app = Application(
      router: StudioRouter(desk: desk, gate: gate, limits: limits, language: language).router,
      server: .http1(configuration: .init(idleTimeout: .seconds(Int64(limits.idleSeconds)))),
      configuration: .init(
        address: .hostname("127.0.0.1", port: port), backlog: 1_024,
        availableConnectionsDelegate: MaximumAvailableConnections(limits.connections)),
      onServerRunning: { channel in
        guard let port = channel.localAddress?.port else { return }
        gate.open(port: port)
        isReady(gate.address(port: port))
      }, logger: silent)
    try await app.runService(gracefulShutdownSignals: signals)
  }
}

/// How much anybody may ask of the server.
struct StudioLimits: Sendable {
  /// Connections at one time; others wait.
  var connections = 256
  /// Seconds after which a connection is closed on which nothing happens.
  var idleSeconds = 60
  /// Seconds in which a request has to arrive as a whole.
  var bodySeconds = 20
  /// Bytes of an edit, and of a case file.
  var editBytes = 256 << 10
  var caseBytes = 8 << 20
}
